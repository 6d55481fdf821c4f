"""Coverage by the browser: what is to be done, what changed since somebody looked, and on what it rests."""

from dataclasses import replace
from datetime import UTC

import pytest

from annotator.actions import articles, closed_articles, evidence, queries, sources, units, verdicts
from annotator.actions.desk import schedules
from annotator.actions.people import people
from annotator.domain.coverage.tasks import TASKS
from annotator.domain.evidence import EvidenceForm
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.domain.sources import Source
from annotator.storage import articles as stored
from annotator.storage import events
from annotator.storage.database import Store
from annotator.storage.people import looks
from annotator.web.plumbing.filters import span
from tests.desks import app_over
from tests.web.conftest import Browser, only, soup


def source(title: str, **more: str) -> Source:
    return replace(sources.blank_source(title), **more)


def look_of(store: Store, person: Person, slug: str) -> int | None:
    found = looks.last_look(store.reading(), person.id, stored.id_of(store.reading(), slug))
    return found.event if found else None


def groups(browser: Browser, slug: str) -> dict[str, list[str]]:
    """By task, the links of its units or sentences."""
    page = browser.see(f"/articles/{slug}/coverage")
    return {
        str(g["data-task"]): [str(a["href"]) for a in g.select(".say a, .numbers a")] for g in page.select(".group")
    }


# what is to be done


def test_blockers_are_grouped_by_what_to_do_and_link_to_their_unit(browser: Browser, harbour: str, unit: str) -> None:
    found = groups(browser, harbour)
    assert found["hold"] == [f"/articles/{harbour}?s=3&u={unit}#s3"]
    assert f"/articles/{harbour}?s=2#s2" in found["account"]
    page = browser.see(f"/articles/{harbour}/coverage")
    group = only(page, '[data-task="hold"]')
    assert TASKS["hold"].label in only(group, "h3").text
    assert only(group, ".step").text == TASKS["hold"].next_step
    assert only(page, "h2:-soup-contains('What blocks it') small").text == str(1 + len(found["account"]))


def test_an_answer_moves_a_unit_from_one_task_to_another(
    browser: Browser, store: Store, person: Person, harbour: str, unit: str
) -> None:
    mia = people.add_person(store, person, "Mia Check", "checker")
    asked = queries.raise_query(store, person, unit, mia.id, "Who counted?")
    page = browser.see(f"/articles/{harbour}/coverage")
    assert "ask" in groups(browser, harbour)
    assert "Vera Lind asked Mia Check less than a minute ago, “Who counted?”" in " ".join(
        only(page, ".oldest").text.split()
    )
    assert "1 question to answer" in only(page, ".holding").text
    queries.reply_to_query(store, mia, asked.id, "The port.")
    assert "answered" in groups(browser, harbour)
    page = browser.see(f"/articles/{harbour}/coverage")
    assert "Mia Check has answered" in " ".join(only(page, ".oldest").text.split())
    assert "1 answer to read" in only(page, ".holding").text


def test_the_reason_beside_a_unit_goes_on_where_the_head_of_its_group_ends(
    browser: Browser, store: Store, person: Person, harbour: str, unit: str
) -> None:
    log = sources.add_source(store, person, source("Port log", type="document", level="primary"))
    evidence.add_evidence(store, person, unit, log.id, EvidenceForm(passage="The tower has steps."))
    verdicts.set_status(store, person, unit, "verified")
    group = only(browser.see(f"/articles/{harbour}/coverage"), '[data-task="find_fact"]')
    assert only(group, "h3").text.startswith("A fact is in no passage")
    assert only(group, ".why").text == "“1,204”; one source: Port log"
    assert "no passage holds “1,204”" in browser.see(f"/articles/{harbour}?s=3&u={unit}").get_text(" ")


def test_a_long_group_folds_after_five(browser: Browser, store: Store, person: Person, harbour: str) -> None:
    for start in range(30, 37):
        units.make_unit(store, person, harbour, "claim", span=(start, start + 3))
    group = only(browser.see(f"/articles/{harbour}/coverage"), '[data-task="hold"]')
    assert [len(each.select("li")) for each in group.select("ul")] == [5, 2]
    assert only(group, "details summary").text == "2 more"


@pytest.mark.parametrize(
    ("since", "words"),
    [("2026-03-02T08:00:00Z", "less than a minute"), ("2026-03-02T07:58:00Z", "2 minutes"),
     ("2026-03-02T06:59:00Z", "1 hour"), ("2026-02-27T07:00:00Z", "3 days"), ("2026-03-02T09:00:00Z", "less than a minute")],
)  # fmt: skip
def test_how_long_ago_is_said_in_the_largest_whole_unit(since: str, words: str) -> None:
    assert span(since, "2026-03-02T08:00:00Z") == words


def test_the_deadline_stands_above_the_answer(browser: Browser, store: Store, person: Person, harbour: str) -> None:
    address = f"/articles/{harbour}/coverage"
    assert not browser.see(address).select(".for a")
    schedules.set_schedule(store, person, harbour, runs="2031-05-03", closes=None, zone=UTC)
    assert "runs May 3, 2031" in only(browser.see(address), ".for a").text


# since I looked


def test_a_look_is_marked_by_hand_and_tells_what_changed_since(
    browser: Browser, store: Store, person: Person, harbour: str, unit: str
) -> None:
    address = f"/articles/{harbour}/coverage"
    first = only(browser.see(address), ".since")
    assert only(first, "h2").text.strip() == "What happened last"
    assert look_of(store, person, harbour) is None
    until = str(only(first, "[name=until]")["value"])
    assert browser.post(f"/articles/{harbour}/looked", until=until).status_code == 303
    seen = only(browser.see(address), ".since")
    assert "Since you looked" in only(seen, "h2").text
    assert "Nothing has changed since." in seen.text
    verdicts.set_status(store, person, unit, "needs_source")
    own = only(browser.see(address), ".since")
    assert "Nobody else changed anything; 1 step of your own." in own.text
    colleague = people.add_person(store, person, "Nils Berg", "checker")
    verdicts.set_status(store, colleague, unit, "disputed")
    units.make_unit(store, colleague, harbour, "claim", sentence=2)
    later = only(browser.see(address), ".since")
    assert "2 steps: 1 verdict, 1 new unit, beside 1 of your own." in " ".join(later.text.split())
    assert "set the status of “It has 1,204 steps, the log says.” to disputed" in later.text
    whole = browser.see(str(only(later, ".told a")["href"]))
    assert len(whole.select(".history > li")) == 3
    assert "Only what happened after" in whole.text


def test_an_older_page_takes_nothing_back_and_no_number_goes_beyond_the_last(
    browser: Browser, store: Store, person: Person, harbour: str, unit: str
) -> None:
    last = events.last_number(store.reading())
    address = f"/articles/{harbour}/looked"
    assert browser.post(address, until=999_999_999).status_code == 303
    assert look_of(store, person, harbour) == last
    assert browser.post(address, until=1).status_code == 303
    assert look_of(store, person, harbour) == last
    assert browser.post(address, until="x").status_code == 422
    assert browser.post(address, until="-3").status_code == 422
    assert browser.post(address).status_code == 303
    assert browser.post("/articles/nothing/looked", until=1).status_code == 404


def test_what_is_withheld_from_a_viewer_changes_nothing_since_they_looked(
    store: Store, person: Person, harbour: str
) -> None:
    unit = units.make_unit(store, person, harbour, "claim", sentence=3)
    viewer = people.add_person(store, person, "Nils Berg", "viewer")
    theirs = Browser(app_over(store, viewer).test_client())
    theirs._token = str(only(theirs.see(f"/articles/{harbour}/coverage"), ".since [name=csrf_token]")["value"])
    assert theirs.post(f"/articles/{harbour}/looked", until=999_999_999).status_code == 303
    before, shown = look_of(store, viewer, harbour), theirs.get(f"/articles/{harbour}/coverage").text
    whisper = sources.add_source(store, person, source("The whisperer", terms="off_record")).id
    evidence.add_evidence(store, person, unit.id, whisper, EvidenceForm())
    queries.raise_query(store, person, unit.id, person.id, "Does the whisperer know?")
    assert theirs.post(f"/articles/{harbour}/looked", until=999_999_999).status_code == 303
    after = theirs.get(f"/articles/{harbour}/coverage").text
    assert "hisper" not in after
    assert "Nothing has changed since." in shown
    assert "1 new unit" not in after
    latest = look_of(store, viewer, harbour)
    assert before is not None
    assert latest is not None
    assert latest < events.last_number(store.reading())


def test_nobody_marks_a_look_at_an_article_that_is_closed_to_them(store: Store, person: Person, harbour: str) -> None:
    other = people.add_person(store, person, "Mia Check", "checker")
    closed_articles.set_readers(store, person, harbour, [person.id])
    theirs = Browser(app_over(store, other).test_client())
    assert theirs.post(f"/articles/{harbour}/looked", until=5).status_code == 404
    assert theirs.get(f"/articles/{harbour}/coverage").status_code == 404


# where it rests, and section by section


def test_each_source_has_a_line_with_its_grade_and_what_it_carries_in_words(
    browser: Browser, store: Store, person: Person, harbour: str, unit: str
) -> None:
    log = sources.add_source(store, person, source("Port log", reliability="B", level="primary")).id
    paper = sources.add_source(store, person, source("The Paper", type="news", level="secondary")).id
    evidence.add_evidence(store, person, unit, log, EvidenceForm())
    evidence.add_evidence(store, person, unit, paper, EvidenceForm(stance="contradicts"))
    lines = browser.see(f"/articles/{harbour}/coverage").select(".matrix tbody tr")
    assert [only(line, "th a").text for line in lines] == ["Port log", "The Paper"]
    assert [only(line, ".drawn")["aria-label"] for line in lines] == [
        "Opening: carries 1 unit", "Opening: contradicts 1 unit",
    ]  # fmt: skip
    assert [len(line.select("circle")) for line in lines] == [1, 0]
    assert only(lines[0], ".grade").text.split() == ["B", "B,", "usually", "reliable"]
    assert not browser.see(f"/articles/{harbour}/coverage").select("svg [style]")


def test_beyond_twenty_sources_the_rest_is_folded_with_a_word(
    browser: Browser, store: Store, person: Person, harbour: str, unit: str
) -> None:
    for n in range(23):
        tie_new(store, person, f"Source {n:02}", unit)
    page = browser.see(f"/articles/{harbour}/coverage")
    assert len(page.select(".matrix tbody tr")) == 20
    assert only(page, ".rest-of-sources summary").text.replace("\n", " ") == "3 more sources, each with one unit"
    assert len(page.select(".rest-of-sources li")) == 3


def tie_new(store: Store, person: Person, title: str, *several: str, stance: str = "supports") -> None:
    known = sources.add_source(store, person, sources.blank_source(title)).id
    for unit in several:
        evidence.add_evidence(store, person, unit, known, EvidenceForm(stance=stance))


@pytest.mark.parametrize(("carry", "said"), [
    ((2,), "1 more source with two units"),
    ((2, 2), "2 more sources, each with two units"),
    ((2, 1), "2 more sources, each with two units or fewer"),
    ((1,), "1 more source with one unit"),
    ((0, 0), "2 more sources"),
])  # fmt: skip
def test_the_word_for_the_rest_of_the_sources_is_right_for_any_number(
    browser: Browser, store: Store, person: Person, harbour: str, unit: str, carry: tuple[int, ...], said: str
) -> None:
    both = (unit, units.make_unit(store, person, harbour, "claim", sentence=2).id)
    for n in range(20):
        tie_new(store, person, f"A {n:02}", *both)
    for n, count in enumerate(carry):
        tie_new(store, person, f"B {n:02}", *(both[:count] or both), stance="supports" if count else "contradicts")
    page = browser.see(f"/articles/{harbour}/coverage")
    assert " ".join(only(page, ".rest-of-sources summary").text.split()) == said


def test_by_section_what_is_wrong_or_waits_is_not_all_that_blocks(
    browser: Browser, store: Store, person: Person, harbour: str, unit: str
) -> None:
    page = browser.see(f"/articles/{harbour}/coverage")
    assert "block" in only(page, "h1").text
    heads = [th.text for th in page.select(".by-section thead th")]
    assert heads == ["Section", "Sentences", "Settled", "Open", "Wrong or waiting"]
    assert "open, wrong or waiting block" in only(page, ".by-section + p").text


def test_sections_are_titled_in_the_strip_and_counted_in_the_table(store: Store, person: Person) -> None:
    title = "عنوان طويل " * 180
    html = f"<h1>{title}</h1><p>First. Second.</p><h2>{title}</h2><p>Third.</p><h2><b>A</b> &lt;b&gt;</h2><p>Last.</p>"
    slug = articles.import_article(store, person, Input(html)).slug
    page = Browser(app_over(store, person).test_client()).see(f"/articles/{slug}/coverage")
    heads = page.select(".strip h3")
    assert [len(head.text) <= 48 for head in heads] == [True] * 3
    assert heads[-1].text == "A <b>"
    rows = [[td.text for td in row.select("td")] for row in page.select(".by-section tbody tr")]
    assert sum(int(row[0]) for row in rows) == len(page.select(".strip .cell[href]"))
    assert all(int(all_) == int(a) + int(b) + int(c) for all_, a, b, c in rows)


@pytest.mark.parametrize(("count", "size"), [(1, "large"), (70, "medium"), (80, "small"), (501, "tiny")])
def test_cells_shrink_as_the_text_grows(store: Store, person: Person, count: int, size: str) -> None:
    text = "\n\n".join(f"The boat number {n} sails." for n in range(count))
    slug = articles.import_article(store, person, Input(text)).slug
    page = Browser(app_over(store, person).test_client()).see(f"/articles/{slug}/coverage")
    assert only(page, ".strip")["data-size"] == size
    assert len(page.select(".strip .cell[href]")) == count


def test_an_article_without_a_unit_says_so_everywhere(browser: Browser, harbour: str) -> None:
    page = browser.see(f"/articles/{harbour}/coverage")
    assert "No source carries a unit yet." in page.text
    assert "There is no unit yet." in page.text
    assert "No settled unit is thin." in page.text
    assert soup(browser.get(f"/articles/{harbour}/coverage")).select_one(".strip .cell")
