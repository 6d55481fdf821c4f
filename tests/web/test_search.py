"""The search by the browser: what is found, where it leads, who finds what, and what nobody can break."""

from dataclasses import replace

import pytest

from annotator.actions import captures, evidence, queries, sources, units, verdicts
from annotator.actions.conversations import remarks
from annotator.actions.people import people
from annotator.domain.evidence import EvidenceForm
from tests.desks import app_over
from tests.web.conftest import Browser, soup
from tests.web.test_access import LINK

ODD = (
    "%22", "*", "AND", "OR+NOT", "it%27s", "🚲", "%00", "%FF", "שלום+%E2%80%AE", "the+a+of", "+++", "x" * 10_000, "a+" * 400,
    "%22%22", "NEAR(a+b)", "text:steps", "-steps", "{steps}", "steps*", "^steps", "'; DROP TABLE units; --", "%3Cb%3Esteps",
    "steps&before=9", "steps&kind=unit&before=99999999999999999", "steps&kind=unit&before=x", "steps&since=x",
    "steps&kind=x", "steps&person=" + "x" * 900,
)  # fmt: skip


@pytest.fixture
def checked(store, person, harbour):
    """A claim on 1,204 steps with all that may stand beside one; the ids of unit and source."""
    ida = people.add_person(store, person, "Ida Holm", "checker")
    unit = units.make_unit(store, person, harbour, "claim", sentence=3)
    log = sources.add_source(store, person, replace(sources.blank_source("Port log"), publisher="The Port"))
    evidence.add_evidence(
        store, ida, unit.id, log.id, EvidenceForm(passage="It has 1,204 steps.", note="Counted twice.")
    )
    asked = queries.raise_query(store, person, unit.id, ida.id, "Do the 1,204 steps include the cellar?")
    queries.reply_to_query(store, ida, asked.id, "The steps of the cellar are not counted.")
    remarks.make_remark(store, person, unit.id, "The steps are steep.")
    return {"unit": unit.id, "source": log.id, "ida": ida.id}


@pytest.fixture
def captured(store, person, checked):
    """The same, and a text that was captured of the source."""
    captures.keep_file(store, person, checked["source"], b"The keeper counted 1,204 steps on Monday.", "log.txt")
    return checked


def found(page):
    """By kind: the words of each result and its address."""
    return {
        section.h2.get_text(strip=True): [(hit.get_text(), hit["href"]) for hit in section.select(".hit")]
        for section in page.select("#results section")
    }


def test_each_result_leads_to_its_place(browser, harbour, captured):
    results = found(browser.see("/search?q=steps"))
    unit = f"/articles/{harbour}?s=3&u={captured['unit']}#s3"
    assert {kind: [address for _, address in hits] for kind, hits in results.items() if kind != "Captured texts"} == {
        "Claims and quotes": [unit],
        "Sentences": [f"/articles/{harbour}?s=3#s3"],
        "Evidence": [unit],
        "Queries": [unit],
        "Remarks": [unit],
    }
    ((words, address),) = results["Captured texts"]
    assert words == "The keeper counted 1,204 steps on Monday."
    assert address.startswith(f"/sources/{captured['source']}/captures/")
    assert found(browser.see("/search?q=port+log"))["Sources"][0][1] == f"/sources/{captured['source']}"
    assert found(browser.see("/search?q=harbour+dark"))["Articles"][0][1] == f"/articles/{harbour}"
    for place in {place.partition("#")[0] for kind in results.values() for _, place in kind}:
        browser.see(place)


def test_a_search_is_narrowed_down_by_its_address(browser, captured):
    def kinds(query):
        return list(found(browser.see(f"/search?q=steps&{query}")))

    assert kinds("kind=remark") == ["Remarks"]
    assert kinds("status=query") == ["Claims and quotes"]
    assert kinds("status=verified") == []
    assert kinds(f"person={captured['ida']}") == ["Evidence", "Queries"]
    assert kinds(f"source={captured['source']}") == ["Claims and quotes", "Sentences", "Evidence", "Captured texts",
                                                    "Queries", "Remarks"]  # fmt: skip
    assert kinds("source=nothing") == []
    assert kinds("publication=the+port") == ["Captured texts"]
    assert kinds("since=2020-01-01&until=2999-01-01") == [
        "Sentences",
        "Evidence",
        "Captured texts",
        "Queries",
        "Remarks",
    ]
    assert kinds("until=2020-01-01") == []
    assert [each.get_text() for each in browser.see("/search?q=steps&kind=sentence").select(".hits mark")] == ["steps"]


def test_a_verdict_on_words_that_have_changed_is_shown_as_stale(browser, store, person, harbour, checked):
    other = units.make_unit(store, person, harbour, "claim", sentence=2)
    evidence.add_evidence(store, person, other.id, checked["source"], EvidenceForm(passage="The light was lit in 1902"))
    verdicts.set_status(store, person, other.id, "verified")
    assert "verified" in browser.see("/search?q=lit+1902").select_one("#results").get_text()
    with store.writing() as db:
        db.execute("UPDATE units SET checked_sentence = 'other words' WHERE id = ?", (other.id,))
    line = browser.see("/search?q=lit+1902").select_one("#results section .quiet")
    assert line.s.get_text() == "verified"
    assert "text changed since" in line.get_text()


def test_older_results_follow_the_newest_page_by_page(browser, store, person, harbour):
    for number in range(60):
        sources.add_source(store, person, sources.blank_source(f"Yearbook {number:02}"))
    first = browser.see("/search?q=yearbook")
    assert len(found(first)["Sources"]) == 5
    page = browser.see(first.select_one("#results .go a")["href"])
    second = browser.see(page.select_one("#results .go a")["href"])
    titles = [words for each in (page, second) for words, _ in found(each)["Sources"]]
    assert titles == [f"Yearbook {number:02}" for number in reversed(range(60))]
    assert "Newest" in second.select_one("#results").get_text()


def test_who_does_not_see_everything_finds_articles_and_public_sources_alone(store, person, harbour, checked):
    secret = sources.add_source(store, person, replace(sources.blank_source("Whispered steps"), terms="off_record"))
    for role in ("viewer", "author"):
        reader = Browser(app_over(store, people.add_person(store, person, f"A {role}", role)).test_client())
        page = reader.see("/search?q=steps")
        assert list(found(page)) == ["Sentences"]
        assert not page.select("[name=status], [name=person]")
        assert list(found(reader.see("/search?q=port"))) == ["Sources"]
        nothing = [reader.get(f"/search?q=zz{more}").text for more in ("", "")]
        assert nothing[0] == nothing[1]
        for more in ("status=query", f"person={checked['ida']}", f"source={checked['source']}", "kind=evidence",
                     "kind=capture", f"source={secret.id}"):  # fmt: skip
            assert found(reader.see(f"/search?q=steps&{more}")) == {}, more


def test_no_words_break_it_and_those_that_cannot_be_found_are_answered_in_words(browser, harbour):
    for typed in ODD:
        answer = browser.get(f"/search?q={typed}")
        assert answer.status_code in (200, 422), typed
        assert soup(answer).select_one("#results [role=status]").get_text(strip=True), typed


def test_what_is_shown_of_an_article_carries_no_mark_up(browser, store, person):
    sources.add_source(store, person, sources.blank_source("<b>Bold</b> & <script>alert(1)</script> ledger"))
    answer = browser.get("/search?q=ledger")
    assert "&lt;b&gt;Bold&lt;/b&gt; &amp; &lt;script&gt;" in answer.text
    assert not soup(answer).select("#results b, #results script")


def test_another_site_can_link_to_the_search_but_not_to_what_it_finds(browser, checked):
    answer = browser.client.get("/search?q=steps", headers=LINK)
    assert (answer.status_code, answer.location) == (303, "/search")
    for more in ({"Sec-Fetch-Dest": "iframe"}, {"Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}):
        assert browser.client.get("/search?q=steps", headers={**LINK, **more}).status_code == 403
