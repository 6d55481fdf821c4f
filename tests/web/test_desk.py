"""The desk: what waits for whom, what is due, what is filtered and sorted, and who sees what of it."""

from datetime import UTC, datetime, timedelta

import pytest

from annotator.actions import articles, evidence, no_claims, queries, sources, units, verdicts
from annotator.actions.closed_articles import set_readers
from annotator.actions.desk import schedules
from annotator.actions.people import assignments, people
from annotator.domain.evidence import EvidenceForm
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.storage import queries as query_rows
from annotator.storage.database import Store
from annotator.views.desk import rows
from tests.desks import app_over, summarize_all
from tests.web.conftest import Browser, only


def as_(store: Store, person: Person) -> Browser:
    return Browser(app_over(store, person).test_client())


def titles(browser: Browser, address: str = "/") -> list[str]:
    return [" ".join(each.text.split()) for each in browser.see(address).select(".row .title")]


def words(browser: Browser, address: str = "/") -> str:
    return " ".join(only(browser.see(address), "main").text.split())


def made(store: Store, person: Person, title: str, hours: float | None = None) -> str:
    text = f"The line lost 240,000 crowns. Nobody paid for {title}."
    slug = articles.import_article(store, person, Input(f"<h1>{title}</h1><p>{text}</p>")).slug
    if hours is not None:
        closes = (datetime.now(UTC) + timedelta(hours=hours)).isoformat(timespec="seconds")
        schedules.set_schedule(store, person, slug, runs=None, closes=closes, zone=UTC)
    return slug


@pytest.fixture
def mia(store: Store, person: Person) -> Person:
    return people.add_person(store, person, "Mia Check", "checker")


@pytest.mark.parametrize("are_kept", [True, False])
def test_what_waits_for_me_stands_first_then_what_is_due(
    store: Store, person: Person, mia: Person, are_kept: bool
) -> None:
    made(store, person, "Undated")
    made(store, person, "Next month", hours=700)
    made(store, person, "Late one", hours=-2)
    asked = made(store, person, "Asked of Mia", hours=900)
    unit = units.make_unit(store, person, asked, "claim", sentence=2)
    queries.raise_query(store, person, unit.id, mia.id, "Who counted?")
    if are_kept:
        summarize_all(store)
    assert titles(as_(store, mia)) == ["Asked of Mia", "Late one", "Next month", "Undated"]
    assert titles(as_(store, person)) == ["Late one", "Next month", "Asked of Mia", "Undated"]
    shown = words(as_(store, mia))
    assert "Waits for you 1" in shown
    assert "1 question waits for you" in shown
    assert "2 hours late" in shown
    queries.reply_to_query(store, mia, queries_of(store, unit.id), "I did.")
    assert titles(as_(store, mia))[0] == "Late one"


def queries_of(store: Store, unit: str) -> str:
    return query_rows.of_unit(store.reading(), unit)[0].id


@pytest.mark.parametrize("are_kept", [True, False])
def test_each_filter_shows_its_articles_and_no_others(
    store: Store, person: Person, mia: Person, are_kept: bool
) -> None:
    ready, blocked = made(store, person, "Ready one"), made(store, person, "Blocked one")
    made(store, person, "Closed one", hours=1)
    old = made(store, person, "Old one")
    set_readers(store, person, "closed-one", [person.id])
    schedules.archive_article(store, person, old)
    assignments.assign_article(store, person, blocked, mia.id)
    for number in (1, 2, 3):
        no_claims.mark_no_claim(store, person, ready, value=True, sentence=number)
    if are_kept:
        summarize_all(store)
    desk = as_(store, person)
    assert titles(desk, "/?show=ready") == ["Ready one"]
    assert sorted(titles(desk, "/?show=blocked")) == ["Blocked one", "Closed one"]
    assert sorted(titles(desk, "/?show=unassigned")) == ["Closed one", "Ready one"]
    assert titles(desk, "/?show=closed") == ["Closed one"]
    assert titles(desk, "/?show=archived") == ["Old one"]
    assert titles(as_(store, mia), "/?show=mine") == ["Blocked one"]
    assert "Closed one" not in titles(as_(store, mia))
    if are_kept:
        assert titles(desk, "/?q=rEADY") == ["Ready one"]


@pytest.mark.parametrize("typed", ['"', "%", "_", "AND", "it's", "🌉", "x" * 10_000, "\\", "ก็"])
def test_whatever_is_typed_into_the_search_is_looked_for(store: Store, person: Person, typed: str) -> None:
    made(store, person, "The bridge")
    summarize_all(store)
    answer = as_(store, person).client.get("/", query_string={"q": typed})
    assert answer.status_code == 200
    assert "No article here is called so" in answer.text


def test_articles_are_filtered_by_their_publication(store: Store, person: Person, harbour: str, slug: str) -> None:
    summarize_all(store)
    with store.writing() as db:
        db.execute("UPDATE summaries SET publisher = 'Norrand Courier' WHERE words LIKE '%harbour%'")
    desk = as_(store, person)
    assert [each.text for each in desk.see("/").select("#desk-publication option")] == ["all", "Norrand Courier"]
    assert titles(desk, "/?publication=Norrand+Courier") == ["The harbour light goes dark"]


def test_accents_and_capitals_do_not_matter_to_the_search(store: Store, person: Person) -> None:
    made(store, person, "Brücke über die Elbe")
    summarize_all(store)
    for typed in ("brucke", "BRÜCKE", "über die"):
        assert len(titles(as_(store, person), f"/?q={typed}")) == 1


def test_a_filter_that_is_unknown_is_refused_in_words(browser: Browser, harbour: str) -> None:
    for address in ("/?show=nonsense", "/?sort=title", "/?page=x"):
        assert browser.get(address).status_code == 422


def test_one_page_takes_the_same_number_of_queries_whatever_it_shows(store: Store, person: Person) -> None:
    def statements() -> int:
        seen: list[str] = []
        client = as_(store, person)
        client.get("/")
        store.reading().conn.set_trace_callback(seen.append)
        client.get("/")
        store.reading().conn.set_trace_callback(None)
        return len(seen)

    made(store, person, "First", hours=1)
    few = statements()
    for number in range(12):
        made(store, person, f"Number {number}", hours=number)
    assert statements() == few
    summarize_all(store)
    assert statements() < few


def test_a_desk_of_many_articles_is_paged(store: Store, person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "PAGE", 3)
    for number in range(7):
        made(store, person, f"Number {number}", hours=number + 1)
    desk = as_(store, person)
    shown = [titles(desk, f"/?page={page}") for page in (1, 2, 3)]
    assert [title for page in shown for title in page] == [f"Number {number}" for number in range(7)]
    assert "More" in words(desk)
    assert "More" not in words(desk, "/?page=3")


def test_who_sees_the_public_copy_learns_nothing_of_the_work(store: Store, person: Person, mia: Person) -> None:
    slug = made(store, person, "The ferry", hours=2)
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    source = sources.add_source(store, person, sources.blank_source("The whisperer"))
    evidence.add_evidence(
        store, person, unit.id, source.id, EvidenceForm(terms="off_record", passage="It lost 240,000.")
    )
    verdicts.set_status(store, person, unit.id, "disputed")
    assignments.assign_article(store, person, slug, mia.id)
    queries.raise_query(store, person, unit.id, mia.id, "Does the whisperer say so?")
    for role in ("viewer", "author"):
        desk = as_(store, people.add_person(store, person, f"Some {role}", role))
        for are_kept in (False, True):
            if are_kept:
                summarize_all(store)
            shown = words(desk)
            assert "The ferry" in shown
            assert not [each for each in ("Mia", "Vera", "whisperer", "question", "nobody holds") if each in shown]
            assert desk.get("/?show=unassigned").status_code == 422
            assert desk.get("/?sort=acted").status_code == 422
            assert "deadline" not in words(desk).lower().replace("without a deadline", "")


def test_a_deadline_is_set_on_its_page_and_told_on_the_desk(browser: Browser, harbour: str) -> None:
    page = f"/articles/{harbour}/deadline"
    form = only(browser.see(page), "form[action$=deadline]")
    typed = {"version": only(form, "[name=version]")["value"], "runs": "2031-05-03", "closes": "2031-05-02T18:00"}
    assert browser.post(page, **typed).status_code == 303
    assert "checks close May 2, 2031 at 18:00" in words(browser)
    assert only(browser.see(page), "[name=closes]")["value"] == "2031-05-02T18:00"
    stale = browser.post(page, **typed)
    assert stale.status_code == 409
    assert "has changed this since" in stale.text
    wrong = browser.post(
        page, **{**typed, "version": only(browser.see(page), "[name=version]")["value"], "closes": "soon"}
    )
    assert wrong.status_code == 422
    assert "is no time" in wrong.text


def test_an_archived_article_leaves_the_desk_and_comes_back(browser: Browser, harbour: str) -> None:
    assert browser.post(f"/articles/{harbour}/archive", value=1).status_code == 303
    assert not browser.see("/").select(".row")
    assert len(browser.see("/?show=archived").select(".row")) == 1
    assert browser.get(f"/articles/{harbour}").status_code == 200
    assert browser.post(f"/articles/{harbour}/archive", value=1).status_code == 422
    browser.post(f"/articles/{harbour}/archive", value=0)
    assert len(browser.see("/").select(".row")) == 1
