"""The registry by the browser: publications, what rests on a source, and what the text itself points to."""

from dataclasses import replace

import pytest

from annotator.actions import articles, evidence, sources, units
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.storage import evidence as evidence_rows
from annotator.storage import sources as source_rows
from annotator.web import sources as registry
from tests.intake.documents import COMMENT, commented, document, paragraph
from tests.web.conftest import only, soup


@pytest.fixture
def filled(store, person):
    """Makes a source of the registry."""

    def make(title, **known):
        return sources.add_source(store, person, replace(sources.blank_source(title), **known))

    return make


def asked(store, address, browser):
    """How many statements a page takes."""
    statements = []
    connection = store.reading().conn
    connection.set_trace_callback(statements.append)
    page = browser.see(address)
    connection.set_trace_callback(None)
    return page, len(statements)


def heads(page):
    return [head.contents[0].strip() for head in page.select("#registry h2")]


def test_the_registry_is_listed_by_publication(browser, filled):
    filled("Budget", publisher="City hall")
    filled("A talk", terms="off_record", type="interview")
    filled("Minutes", publisher="city Hall")
    filled("Report", publisher="Audit office")
    page = browser.see("/sources")
    assert heads(page) == ["Audit office", "City hall", "No publisher"]
    assert [a.text for a in page.select("#registry .say a")] == ["Report", "Budget", "Minutes", "A talk"]
    assert "off the record" in page.select(".entry")[-1].text


@pytest.mark.both_stores
def test_sources_are_listed_as_people_count(browser, store, filled):
    for number in (10, 2, 1):
        filled(f"Report {number}", publisher="City hall")
    wanted = ["Report 1", "Report 2", "Report 10"]
    assert [a.text for a in browser.see("/sources").select("#registry .say a")] == wanted
    assert [a.text for a in browser.see("/sources?q=report").select("#registry .say a")] == wanted
    assert [source.title for source in source_rows.matching(store.reading(), "report")] == wanted


def test_the_registry_is_searched_by_words_type_and_terms(browser, filled):
    filled("Budget 100%", publisher="City hall", type="document")
    filled("A talk", terms="off_record", type="interview")
    for address, titles in (
        ("/sources?q=HALL", ["Budget 100%"]),
        ("/sources?q=%25", ["Budget 100%"]),
        ("/sources?type=interview", ["A talk"]),
        ("/sources?terms=off_record&q=budget", []),
        ("/sources?q=&type=&terms=", ["Budget 100%", "A talk"]),
    ):
        assert [a.text for a in browser.see(address).select("#registry .say a")] == titles
    assert "No source matches" in browser.see("/sources?q=zzz").text
    assert browser.get("/sources?type=gossip").status_code == 422
    assert browser.get("/sources?page=zero").status_code == 422


def test_a_long_registry_comes_in_pages_of_as_many_statements(browser, store, filled):
    filled("Only one")
    _, few = asked(store, "/sources", browser)
    for number in range(registry.PAGE + 4):
        filled(f"Source {number:03}", publisher=f"Paper {number % 7}")
    page, many = asked(store, "/sources", browser)
    assert many == few
    assert len(page.select(".entry")) == registry.PAGE
    following = next(a for a in page.select("#registry .go a") if a.text == "Next page")
    rest = browser.see(str(following["href"]))
    assert len(rest.select(".entry")) == 5
    assert "Previous page" in rest.text
    assert browser.get("/sources?page=99999999999999").status_code == 200


def test_the_registry_says_how_much_rests_on_a_source_and_the_source_shows_all_of_it(browser, store, person, filled):
    source = filled("Minutes of May")
    ties = []
    for number in range(3):
        slug = articles.import_article(store, person, Input(f"<h1>Text {number}</h1><p>The board met. It voted {number} times.</p>")).slug  # fmt: skip
        for sentence, passage in ((2, "It met."), (3, "It met."), (3, None)):
            unit = units.make_unit(store, person, slug, "claim" if passage else "quote", sentence=sentence)
            ties.append(evidence.add_evidence(store, person, unit.id, source.id, EvidenceForm(passage=passage)))
    entry = only(browser.see("/sources"), ".entry")
    assert only(entry, ".rests").text == "9 units in 3 articles"
    page, statements = asked(store, f"/sources/{source.id}", browser)
    assert len(page.select("#uses h3")) == 3
    assert [len(each.select("li")) for each in page.select("#uses .carried")] == [2, 1] * 3
    links = [str(a["href"]) for a in page.select("#uses .say a")]
    assert {link.partition("&u=")[2].partition("#")[0] for link in links} == {tie.unit for tie in ties}
    for link in links:
        table = browser.see(link.partition("#")[0])
        assert only(table, "#card")["data-opened"] in link
    slug = articles.import_article(store, person, Input("<h1>Text 4</h1><p>The board met. It left.</p>")).slug
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    evidence.add_evidence(store, person, unit.id, source.id, EvidenceForm())
    assert asked(store, f"/sources/{source.id}", browser)[1] == statements


def test_a_source_shows_all_that_is_known_and_explains_its_grades(browser, filled):
    source = filled(
        "Log", type="court", reliability="B", origin="wire 3", contact="Ida, 555 0199", note="Page 4 is missing."
    )
    page = browser.see(f"/sources/{source.id}")
    shown = only(page, "#known").text
    for words in ("legal_case", "B, usually reliable", "wire 3", "Ida, 555 0199", "Page 4 is missing.", "6, cannot be"):
        assert words in shown
    form = only(page, "form[action$='" + source.id + "']")
    assert {str(field["name"]) for field in form.select("[name]")} >= {
        "title", "type", "level", "author", "publisher", "url", "published", "accessed", "reliability", "origin",
        "terms", "embargoed_until", "description", "contact", "note",
    }  # fmt: skip
    assert only(form, "[name=origin]")["list"] == "origins"
    assert only(page, "#origins option")["value"] == "wire 3"


def test_two_sources_on_different_terms_say_why_they_are_not_merged(browser, filled):
    source, other = filled("The minutes of May"), filled("The minutes of May", terms="off_record")
    version = only(browser.see(f"/sources/{source.id}"), "#same ul [name=version]")["value"]
    refused = browser.post(f"/sources/{source.id}/merge", into=other.id, version=version)
    assert refused.status_code == 422
    assert "different terms" in only(soup(refused), "#same .message").text
    assert "off the record" in only(soup(refused), "#same li").text


def test_a_link_of_the_sentence_is_tied_by_one_press_as_context(browser, store, harbour):
    before = only(browser.see(f"/articles/{harbour}?s=3"), "#card")
    assert [a.text for a in before.select(".pointers a")] == ["the log says"]
    assert not before.select(".pointers form")
    browser.post(f"/articles/{harbour}/units", kind="claim", sentence=3)
    card = browser.see(f"/articles/{harbour}?s=3")
    form = only(card, ".pointers form")
    sent = {str(field["name"]): str(field["value"]) for field in form.select("input")}
    assert sent["stance"] == "context"
    unit = str(only(card, ".unit[data-unit]")["data-unit"])
    answer = browser.post(str(form["action"]), htmx=True, target=f"unit-{unit}", draft_source=sent["draft_source"])
    assert answer.status_code == 200
    after = soup(answer)
    assert "Context" in only(after, ".evidence .stance").text
    assert "Only context is tied" in only(after, ".next").text
    assert not after.select(".pointers")
    (tied,) = evidence_rows.of_unit(store.reading(), unit)
    assert (tied.stance, tied.method, tied.credibility) == ("context", None, None)
    assert browser.post(str(form["action"]), **sent).status_code == 404
    assert browser.post(f"/units/{unit}/status", value="verified").status_code == 422


def test_a_link_may_be_tied_with_what_a_person_says_it_does(browser, store, harbour, unit):
    form = only(browser.see(f"/articles/{harbour}?s=3"), ".pointers form")
    key = only(form, "[name=draft_source]")["value"]
    assert (
        browser.post(str(form["action"]), draft_source=key, stance="supports", method="read_document").status_code
        == 303
    )
    (tied,) = evidence_rows.of_unit(store.reading(), unit)
    assert (tied.stance, tied.method) == ("supports", "read_document")


def test_a_comment_beside_the_text_is_offered_off_the_record_and_never_leaves(browser, store, person):
    word = document(
        paragraph("The mill closes", "Title"), paragraph("Nobody was asked.", more=COMMENT),
        extra=commented("Said over coffee"),
    )  # fmt: skip
    slug = articles.import_article(store, person, Input(word, filename="mill.docx")).slug
    browser.post(f"/articles/{slug}/units", kind="claim", sentence=2)
    card = browser.see(f"/articles/{slug}?s=2")
    assert "off the record" in only(card, ".pointers .label").text
    form = only(card, ".pointers form")
    assert browser.post(str(form["action"]), draft_source=only(form, "[name=draft_source]")["value"]).status_code == 303
    assert "off the record" in only(browser.see(f"/articles/{slug}?s=2"), ".evidence .terms").text
    left = browser.get(f"/articles/{slug}/export.json")
    assert left.status_code == 200
    assert "coffee" not in left.text
    assert "A. Berg" not in left.text


def test_two_sources_that_no_rule_finds_alike_are_merged_by_title_or_by_address(browser, filled):
    kept = filled("The log of the mill", url="https://mill.example/log")
    for number, named in enumerate(("the LOG of the mill", "http://www.mill.example/log?fbclid=1")):
        gone = filled(f"Something else {number}")
        version = browser.see(f"/sources/{gone.id}").select("#same [name=version]")[0]["value"]
        unknown = browser.post(f"/sources/{gone.id}/same-as", other="The log", version=version)
        assert unknown.status_code == 422
        assert only(soup(unknown), "[name=other]")["value"] == "The log"
        assert browser.post(f"/sources/{gone.id}/same-as", other=gone.title, version=version).status_code == 422
        done = browser.post(f"/sources/{gone.id}/same-as", other=named, version=version)
        assert done.location == f"/sources/{kept.id}"
        assert f"Something else {number}" in browser.see(done.location).text


def test_a_known_source_is_tied_by_its_address(browser, store, filled, unit):
    known = filled("The log of the mill", url="https://mill.example/log")
    assert browser.post(f"/units/{unit}/evidence", q="https://mill.example/log/?utm_source=x").status_code == 303
    assert [e.source for e in evidence_rows.of_unit(store.reading(), unit)] == [known.id]
