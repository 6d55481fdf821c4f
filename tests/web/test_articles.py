"""Bringing an article in by the browser, no-claim marks, undo."""

import io
from functools import partial

import pytest

from annotator.actions import closed_articles, units
from annotator.actions.fetching import fetched
from annotator.actions.people import people
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from tests.desks import app_over
from tests.network.servers import HERE, answering, serving
from tests.web.conftest import PAGE, Browser, only, soup


@pytest.mark.parametrize(
    "typed",
    [
        {"html": PAGE},
        {"text": "A first paragraph about the quay.\n\nA second one about 12 boats."},
        {"file": (io.BytesIO(PAGE.encode()), "page.html")},
    ],
    ids=["html", "text", "file"],
)
def test_an_article_comes_in(browser: Browser, typed: dict[str, object]) -> None:
    answer = browser.post("/articles/new", **typed)
    assert answer.status_code == 303
    assert browser.see(answer.location).select("#text .s")


def test_the_same_article_again_is_the_same_article(browser: Browser, harbour: str) -> None:
    first = browser.post("/articles/new", html=PAGE, url="https://port.example/dark").location
    assert first == f"/articles/{harbour}"
    assert "here already" in browser.see(first).select_one("#status-line").text  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({}, "nothing in it"),
        ({"url": "https://port.example/only"}, "desk is offline"),
        ({"html": PAGE, "url": "javascript:alert(1)"}, "full address"),
        ({"file": (io.BytesIO(b"\x89PNG\r\n\x1a\n" + bytes(64)), "a.png")}, "not an article"),
    ],
    ids=["nothing", "address alone", "bad address", "picture"],
)
def test_what_cannot_be_read_is_refused_and_kept(browser: Browser, typed: dict[str, object], words: str) -> None:
    answer = browser.post("/articles/new", **typed)
    assert answer.status_code == 422
    page = soup(answer)
    assert words in only(page, ".message").text
    assert only(page, "#new-html").text.strip() == str(typed.get("html", "")).strip()
    assert only(page, "#new-url")["value"] == typed.get("url", "")
    assert not browser.see("/").select(".row")


def test_an_address_alone_is_fetched(store: Store, person: Person) -> None:
    app = app_over(store, person, fetch=partial(fetched, policy=HERE))
    browser = Browser(app.test_client())
    with serving(answering(PAGE.encode("cp1252", "xmlcharrefreplace"), "Content-Type: text/html; charset=cp1252")) as s:
        answer = browser.post("/articles/new", url=s.at("/dark"))
        again = browser.post("/articles/new", url=s.at("/dark"))
    assert answer.status_code == 303
    assert "“We will miss it,”" in only(browser.see(answer.location), "#text").text
    assert again.location == answer.location
    assert len(s.seen) == 2


def test_two_ways_at_once_are_refused_and_nothing_typed_is_lost(browser: Browser, harbour: str) -> None:
    for place in ("/articles/new", f"/articles/{harbour}/revisions"):
        answer = browser.post(place, html="<p>The ferry sails.</p>", text="The mill burned.", preview="1")
        page = soup(answer)
        assert answer.status_code == 422
        assert "(a paste, plain text), and only one is read" in only(page, ".message").text
        assert only(page, "[name=html]").text.strip() == "<p>The ferry sails.</p>"
        assert only(page, "[name=text]").text.strip() == "The mill burned."
        assert "Choose the file again" not in page.text
        answer = browser.post(place, file=(io.BytesIO(b"A file."), "a.txt"), text="The mill burned.", preview="1")
        assert "(a file, plain text)" in answer.text
        assert "Choose the file again" in answer.text
        assert only(soup(answer), "[name=text]").text.strip() == "The mill burned."
        # A field that is only blank was not filled in.
        blank = browser.post(place, file=(io.BytesIO(b""), ""), html=" \n", text="The mill burned.", preview="1")
        assert "The mill burned." in blank.text
        assert blank.status_code == 200


def test_an_address_beside_a_paste_is_noted_and_not_fetched(store: Store, person: Person) -> None:
    app = app_over(store, person, fetch=partial(fetched, policy=HERE))
    with serving(answering(PAGE.encode())) as server:
        answer = Browser(app.test_client()).post("/articles/new", html=PAGE, url=server.at("/dark"))
    assert answer.status_code == 303
    assert server.seen == []


def test_what_could_not_be_fetched_is_told_beside_what_was_typed(store: Store, person: Person) -> None:
    app = app_over(store, person, fetch=fetched)
    with serving(answering(PAGE.encode())) as server:
        answer = Browser(app.test_client()).post("/articles/new", url=server.at("/dark"))
    assert answer.status_code == 422
    assert "only public pages are fetched" in only(soup(answer), ".message").text
    assert only(soup(answer), "#new-url")["value"] == server.at("/dark")
    assert server.seen == []


def test_a_request_over_the_limit_answers_413_with_a_page(browser: Browser) -> None:
    answer = browser.post("/articles/new", html="x" * (22 << 20))
    assert answer.status_code == 413
    assert "larger than 20 MB" in answer.text


def test_no_claim_accounts_for_a_sentence_and_lifts_again(browser: Browser, harbour: str) -> None:
    address = f"/articles/{harbour}/no-claim"
    part = browser.post(address, htmx=True, sentence=4, value=1, hand=4)
    assert part.status_code == 200
    answer = soup(part)
    assert only(answer, "#s4")["data-state"] == "no_claim"
    assert {"hx-swap-oob"} <= set(only(answer, "#tally").attrs)
    assert only(answer, "#c4")["data-state"] == "no_claim"
    assert not answer.select("#s3")
    browser.post(address, sentence=4, value=0)
    assert only(browser.see(f"/articles/{harbour}"), "#s4")["data-state"] == "unaccounted"


def test_one_deed_marks_a_whole_block(browser: Browser, harbour: str) -> None:
    browser.post(f"/articles/{harbour}/no-claim", block=2, value=1, hand=2)
    states = [s["data-state"] for s in browser.see(f"/articles/{harbour}").select("#text .s")]
    assert states[1:4] == ["no_claim"] * 3
    assert states[0] == "unaccounted"


def test_a_sentence_with_a_unit_cannot_be_marked(browser: Browser, harbour: str, unit: str) -> None:
    answer = browser.post(f"/articles/{harbour}/no-claim", htmx=True, sentence=3, value=1, hand=3)
    assert answer.status_code == 422
    assert "has units" in only(soup(answer), ".message").text


def test_undo_takes_back_one_step_and_shows_it(browser: Browser, harbour: str, unit: str) -> None:
    answer = browser.post(f"/articles/{harbour}/undo", htmx=True, hand=1)
    part = soup(answer)
    assert only(part, "#card")["data-sentence"] == "3"
    assert only(part, "#s3")["data-state"] == "unaccounted"
    assert "Undone" in only(part, "#status-line").text
    assert browser.post(f"/articles/{harbour}/undo", htmx=True, hand=1).status_code == 404


def test_coverage_names_what_blocks_and_what_is_loose(browser: Browser, harbour: str, unit: str) -> None:
    page = browser.see(f"/articles/{harbour}/coverage")
    assert "Not yet." in only(page, "h1").text
    assert [a for a in page.select(".marked a") if f"u={unit}" in str(a["href"])]
    assert page.select(".loose a")
    left = browser.see(str(only(page, f'main a[href="/articles/{harbour}/export"]')["href"]))
    assert left.select('a[href$="/export.json"]')


def test_undo_of_a_split_of_a_draft_and_of_the_threshold_shows_the_whole_page_anew(
    browser: Browser, harbour: str
) -> None:
    address = f"/articles/{harbour}"
    before = [each.text for each in browser.see(address).select("#text .s")]
    browser.post(f"{address}/units", kind="claim", sentence=2)
    browser.post(f"{address}/sentences/split", sentence=2, second="and again")
    browser.post(f"{address}/threshold", points=20)
    browser.post(f"{address}/revisions", html=PAGE.replace("1,204", "1,205"), take=1, number=2)
    for words in ("the new draft", "threshold for suggestions", "the splitting"):
        answer = browser.post(f"{address}/undo", htmx=True, hand=2)
        assert (answer.status_code, answer.headers["HX-Refresh"]) == (200, "true")
        assert words in browser.see(address).text
    assert [each.text for each in browser.see(address).select("#text .s")] == before
    assert browser.post(f"{address}/undo", htmx=True, hand=2).status_code == 200
    assert browser.post(f"{address}/undo", htmx=True, hand=2).status_code == 404


def test_undo_of_a_split_that_somebody_worked_on_says_what_to_do(
    browser: Browser, store: Store, person: Person, harbour: str
) -> None:
    address = f"/articles/{harbour}"
    browser.post(f"{address}/sentences/split", sentence=2, second="and again")
    other = people.add_person(store, person, "Nils Berg", "checker")
    units.make_unit(store, other, harbour, "claim", sentence=3)
    for is_htmx in (True, False):
        answer = browser.post(f"{address}/undo", htmx=is_htmx, hand=2)
        assert answer.status_code == 409
        assert "change them by hand" in answer.text


def test_the_questions_for_the_writer_open_as_text(browser: Browser, harbour: str, unit: str, person: Person) -> None:
    browser.post(f"/units/{unit}/queries", to=person.id, text="Who counted the steps?")
    answer = browser.get(f"/articles/{harbour}/export.questions")
    assert (answer.mimetype, answer.headers["X-Content-Type-Options"]) == ("text/plain", "nosniff")
    assert answer.headers["Content-Disposition"].startswith("inline")
    assert "Who counted the steps?" in answer.text


def test_who_was_removed_is_not_named_among_those_who_read_a_closed_article(
    browser: Browser, store: Store, person: Person, harbour: str
) -> None:
    mia = people.add_person(store, person, "Mia Check", "checker")
    closed_articles.set_readers(store, person, harbour, [person.id, mia.id])
    pages = ("/", f"/articles/{harbour}/coverage")
    assert all(f"Mia Check, {person.name}" in browser.get(page).text for page in pages)
    people.remove(store, person, mia.id)
    assert not any("Mia Check" in browser.get(page).text for page in pages)
