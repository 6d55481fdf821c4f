"""What a page learns of others while it is open, and what nobody learns."""

import pytest
from bs4 import BeautifulSoup
from werkzeug.test import TestResponse

from annotator.actions import closed_articles, no_claims, units, verdicts
from annotator.actions.people import people
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from annotator.web.reading_table.presence import Presence, Reader
from tests.desks import app_over
from tests.web.conftest import Browser, only, soup


@pytest.fixture
def mia(store: Store, person: Person) -> Person:
    return people.add_person(store, person, "Mia Check", "checker")


def opened(browser: Browser, slug: str) -> dict[str, str]:
    live = only(browser.see(f"/articles/{slug}?s=3"), "#live")
    return {"since": str(live["data-since"]), "here": str(live["data-here"])}


def ask(browser: Browser, slug: str, hand: str = "3", **known: str) -> TestResponse:
    query = "&".join(f"{name}={value}" for name, value in {**known, "hand": hand}.items())
    return browser.get(f"/articles/{slug}/changes?{query}", htmx=True)


def heard(answer: TestResponse) -> tuple[BeautifulSoup, dict[str, str], str]:
    """The page's parts, what it knows now, and the words of the line."""
    assert answer.status_code == 200
    live = only(soup(answer), "#live")
    words = " ".join(live.get_text(" ").split())
    return soup(answer), {"since": str(live["data-since"]), "here": str(live["data-here"])}, words


def test_a_page_hears_of_nothing_while_nothing_happens(browser: Browser, harbour: str, unit: str) -> None:
    answer = ask(browser, harbour, **opened(browser, harbour))
    assert (answer.status_code, answer.text) == (204, "")


def test_the_marks_of_what_somebody_else_did_come_with_their_name(
    browser: Browser, store: Store, mia: Person, harbour: str, unit: str
) -> None:
    known = opened(browser, harbour)
    verdicts.set_status(store, mia, unit, "disputed")
    no_claims.mark_no_claim(store, mia, harbour, value=True, sentence=4, block=None, whole=None)
    page, known, words = heard(ask(browser, harbour, "2", **known))
    assert "Mia Check changed sentences 3, 4" in words
    assert only(page, "#s3")["data-state"] == "trouble"
    assert only(page, "#c4")["data-state"] == "no_claim"
    assert "1 unit blocks" in only(page, "#tally").text
    assert ask(browser, harbour, "2", **known).status_code == 204


def test_the_unit_that_somebody_types_in_says_so(
    browser: Browser, store: Store, mia: Person, harbour: str, unit: str
) -> None:
    other = Browser(app_over(store, mia).test_client())
    other.client.application.config["PRESENCE"] = browser.client.application.config["PRESENCE"]
    known = opened(browser, harbour)
    ask(other, harbour, **opened(other, harbour), edits=unit)
    page, known, _words = heard(ask(browser, harbour, **known))
    assert " ".join(only(page, f"#edited-{unit}").text.split()) == "Mia Check is typing here now."
    ask(other, harbour, **opened(other, harbour))
    page, known, _words = heard(ask(browser, harbour, **known))
    assert only(page, f"#edited-{unit}").has_attr("hidden")
    ask(other, harbour, **opened(other, harbour), edits="<b>")
    page, known, _words = heard(ask(browser, harbour, **known))
    assert only(page, f"#edited-{unit}").has_attr("hidden")


def test_the_sentence_in_hand_is_named_as_such(
    browser: Browser, store: Store, mia: Person, harbour: str, unit: str
) -> None:
    known = opened(browser, harbour)
    units.remove_unit(store, mia, unit)
    _, _, words = heard(ask(browser, harbour, "3", **known))
    assert "Mia Check changed the sentence in hand" in words


def test_what_oneself_did_on_another_page_changes_marks_without_a_name(
    browser: Browser, store: Store, person: Person, harbour: str, unit: str
) -> None:
    known = opened(browser, harbour)
    verdicts.set_status(store, person, unit, "disputed")
    page, _, words = heard(ask(browser, harbour, **known))
    assert words == ""
    assert only(page, "#s3")["data-state"] == "trouble"


def test_another_text_is_offered_and_not_put_in_place(
    browser: Browser, store: Store, mia: Person, harbour: str
) -> None:
    from annotator.actions import drafts
    from annotator.domain.reading_input import Input
    from tests.web.conftest import PAGE

    known = opened(browser, harbour)
    reading = drafts.read_draft(store, harbour, Input(PAGE.replace("1,204", "1,205")))
    drafts.take_draft(store, mia, harbour, reading, number=1)
    _, _, words = heard(ask(browser, harbour, **known))
    assert "Mia Check changed the text: read it anew" in words


def test_who_else_is_here_and_at_which_sentence(
    browser: Browser, store: Store, mia: Person, person: Person, harbour: str
) -> None:
    other = Browser(app_over(store, mia).test_client())
    # One server, one memory of who is here.
    other.client.application.config["PRESENCE"] = browser.client.application.config["PRESENCE"]
    known = opened(browser, harbour)
    assert ask(browser, harbour, **known).status_code == 204
    _, theirs, words = heard(ask(other, harbour, "4", **opened(other, harbour)))
    assert words == f"{person.name} is at 3 ."
    _, known, words = heard(ask(browser, harbour, **known))
    assert words == "Mia Check is at 4 ."
    assert ask(browser, harbour, **known).status_code == 204
    assert ask(other, harbour, "4", **theirs).status_code == 204


def test_who_has_left_is_forgotten() -> None:
    there = Presence()
    there.meet("a", Reader("p1", 3, 100.0), 90.0)
    assert there.meet("a", Reader("p2", 4, 105.0), 95.0) != ()
    assert there.meet("b", Reader("p2", 4, 105.0), 95.0) == ()
    assert there.meet("a", Reader("p2", 4, 120.0), 110.0) == ()


@pytest.mark.parametrize("role", ["viewer", "author"])
def test_who_sees_the_public_copy_learns_of_nobodys_work(
    store: Store, mia: Person, person: Person, harbour: str, unit: str, role: str
) -> None:
    reader = people.add_person(store, person, "Nils Berg", role)
    verdicts.set_status(store, mia, unit, "disputed")
    assert ask(Browser(app_over(store, reader).test_client()), harbour, since="0", here="x").status_code == 204


def test_a_closed_article_has_no_news_for_others(
    browser: Browser, store: Store, mia: Person, person: Person, harbour: str, unit: str
) -> None:
    other = Browser(app_over(store, mia).test_client())
    closed_articles.set_readers(store, person, harbour, [person.id])
    assert ask(other, harbour, since="0").status_code == 404


@pytest.mark.parametrize("since", ["x", "-1", "9" * 40, ""])
def test_a_number_that_is_none_is_refused_or_read_as_the_beginning(browser: Browser, harbour: str, since: str) -> None:
    assert ask(browser, harbour, since=since).status_code in (200, 422)
