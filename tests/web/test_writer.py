"""The page of a writer's link, for a browser that holds nothing but the link; and the page on which it is made."""

import io
import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from annotator.actions import queries, units
from annotator.actions.people import accounts, people
from annotator.storage import queries as query_rows
from tests.conftest import PASSPHRASE
from tests.desks import app_over
from tests.web.conftest import Browser, only, soup
from tests.web.test_access import LINK

ENDED = "This link opens nothing"


@pytest.fixture
def query(store, person, harbour):
    writer = people.add_person(store, person, "Hester <i>Quill</i>", "author")
    unit = units.make_unit(store, person, harbour, "claim", sentence=3)
    return queries.raise_query(store, person, unit.id, writer.id, "Who <b>counted</b> the steps?")


@pytest.fixture
def link(browser: Browser, harbour: str, query) -> str:
    """Made by a checker on the page; its path."""
    answer = browser.post(f"/articles/{harbour}/links", to=query.to)
    address = str(only(soup(answer), "input.link")["value"])
    assert "input.link" not in browser.get(f"/articles/{harbour}/questions").text
    return address.removeprefix("http://localhost")


class Stranger:
    """A browser that was never at the desk."""

    def __init__(self, app: Flask, *, base_url: str = "http://localhost") -> None:
        self.client = FlaskClient(app, app.response_class)
        self.base_url = base_url

    def get(self, path: str, **headers: str) -> TestResponse:
        return self.client.get(path, base_url=self.base_url, headers=headers)

    def fields(self, path: str) -> dict[str, str]:
        page = soup(self.get(path))
        return {str(f["name"]): str(f.get("value", "")) for f in page.select("form input[name]:not([type=file])")}

    def send(self, path: str, fields: dict[str, str], **typed: object) -> TestResponse:
        return self.client.post(path, base_url=self.base_url, data={**fields, **typed})


@pytest.fixture
def stranger(app: Flask) -> Stranger:
    return Stranger(app)


def replies(store, query):
    return [reply.text for reply in query_rows.load(store.reading(), query.id).replies]


def test_the_page_shows_the_question_with_its_sentence_and_leads_nowhere(stranger, link, query):
    answer = stranger.get(link)
    page = soup(answer)
    assert "It has 1,204 steps, the log says." in page.text
    assert "Who <b>counted</b> the steps?" in page.text
    assert "Nobody climbs it." not in page.text
    assert [str(a["href"]) for a in page.select("a[href]")] == ["#main"]
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert answer.headers["Cache-Control"] == "no-store"
    assert page.select_one("meta[name=robots][content*=noindex]")


def test_an_answer_with_a_link_and_a_file_reaches_the_card(stranger, browser, store, harbour, link, query):
    id_ = query.id
    sent = stranger.send(
        link, stranger.fields(link),
        **{f"text-{id_}": "I did.", f"link-{id_}": "port.example/steps", f"file-{id_}": (io.BytesIO(b"1,204 steps."), "log.txt")},
    )  # fmt: skip
    assert (sent.status_code, sent.location) == (303, link)
    page = soup(stranger.get(link))
    assert "Sent. Thank you." in page.text
    assert "I did." in page.text
    card = browser.see(f"/articles/{harbour}?s=3").select_one(".unit[data-unit]")
    assert "I did." in card.text
    assert "With 1 link and 1 file" in card.text
    offered = [" ".join(p.text.split()) for p in card.select(".pointers p")]
    assert [words for words in offered if "log.txt" in words and "off the record" in words]
    assert [words for words in offered if "port.example" in words and "off the record" in words]


def test_nothing_else_opens_with_it(app, stranger, link, harbour, query):
    stranger.get(link)
    token = link.removeprefix("/answer/")
    for path in ("/", f"/articles/{harbour}", f"/articles/{harbour}/questions", "/sources", "/people", "/account"):
        for address in (path, f"{path}?key={token}", f"{path}?token={token}"):
            assert stranger.get(address).status_code in (303, 403), address
            assert "counted" not in stranger.get(address).text
    assert stranger.get(f"/join/{token}").status_code == 404


def test_on_a_desk_with_accounts_the_same_link_opens_the_same_page_and_no_other(app, store, person, link, query):
    accounts.accept(store, accounts.invite(store, person, person.id), "vera", PASSPHRASE)
    stranger = Stranger(app)
    assert "counted" in stranger.get(link).text
    assert stranger.send(link, stranger.fields(link), **{f"text-{query.id}": "I did."}).status_code == 303
    assert replies(store, query) == ["I did."]
    assert stranger.get("/").location == "/sign-in"


def test_over_https_a_page_without_a_referrer_sends_its_form(app, store, link, query):
    """The usual check of the token asks for a referrer there, which this page must never give."""
    stranger = Stranger(app, base_url="https://localhost")
    assert stranger.send(link, stranger.fields(link), **{f"text-{query.id}": "I did."}).status_code == 303
    assert replies(store, query) == ["I did."]


def test_a_form_without_its_token_is_shown_again_with_what_was_typed(stranger, store, link, query):
    fields = {**stranger.fields(link), "csrf_token": "x"}
    answer = stranger.send(
        link, fields, **{f"text-{query.id}": "I counted <them>.", f"link-{query.id}": "port.example"}
    )
    assert answer.status_code == 422
    page = soup(answer)
    assert only(page, "textarea").text.strip() == "I counted <them>."
    assert only(page, "input[name^=link-]")["value"] == "port.example"
    assert replies(store, query) == []
    assert stranger.send(link, stranger.fields(link), **{f"text-{query.id}": "I did."}).status_code == 303


@pytest.mark.parametrize("end", ["revoked", "tampered", "closed"])
def test_what_was_typed_to_a_link_that_has_ended_stands_on_its_page(
    stranger, browser, store, person, harbour, link, query, end
):
    fields = stranger.fields(link)
    if end == "revoked":
        assert browser.post(f"/articles/{harbour}/links/{query.to}/revoke").status_code == 303
    if end == "closed":
        queries.resolve_query(store, person, query.id)
    answer = stranger.send(link + ("x" if end == "tampered" else ""), fields, **{f"text-{query.id}": "All <my> words"})
    assert answer.status_code == 404
    page = soup(answer)
    assert only(page, "h1").text.startswith(ENDED)
    assert only(page, "textarea[readonly]").text.strip() == "All <my> words"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert not page.select("nav")
    assert not page.select("form")


def test_what_was_typed_to_a_question_that_was_closed_stands_above_the_others(stranger, store, person, link, query):
    other = queries.raise_query(store, person, query.unit, query.to, "And when?")
    fields = stranger.fields(link)
    queries.resolve_query(store, person, query.id)
    answer = stranger.send(link, fields, **{f"text-{query.id}": "I did.", f"text-{other.id}": "In May."})
    page = soup(answer)
    assert answer.status_code == 422
    assert only(page, "textarea[readonly]").text.strip() == "I did."
    assert only(page, "textarea:not([readonly])").text.strip() == "In May."
    assert replies(store, other) == []


def test_a_file_of_a_wrong_kind_leaves_what_was_typed(stranger, store, link, query):
    file = (io.BytesIO(b"MZ\x90\x00" * 20), "virus.exe")
    answer = stranger.send(link, stranger.fields(link), **{f"text-{query.id}": "See this.", f"file-{query.id}": file})
    assert answer.status_code == 422
    own = only(soup(answer), "li.problem")
    assert "cannot be kept" in own.text
    assert "Files have to be chosen again." in own.text
    assert only(own, "textarea").text.strip() == "See this."
    assert replies(store, query) == []


def test_what_is_too_large_to_read_is_refused_alike_whatever_the_link_opens(app, stranger, link, query):
    app.config["MAX_CONTENT_LENGTH"] = 10_000
    fields = stranger.fields(link)
    told = [
        stranger.send(path, fields, **{f"file-{query.id}": (io.BytesIO(b"a" * 11_000), "a.txt")})
        for path in (link, link + "x")
    ]
    assert [answer.status_code for answer in told] == [413, 413]
    assert told[0].text == told[1].text
    assert "Nothing was sent" in told[0].text


def test_another_site_may_link_to_it_and_do_nothing_else(stranger, link, query):
    assert stranger.get(link, **LINK).status_code == 200
    for more in ({"Sec-Fetch-Dest": "iframe"}, {"Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}):
        assert stranger.get(link, **{**LINK, **more}).status_code == 403
    assert stranger.get(f"{link}?x=1", **LINK).status_code == 403
    posted = stranger.client.post(link, data=stranger.fields(link), headers=LINK)
    assert posted.status_code == 403


def test_too_many_links_that_open_nothing_close_the_door_for_a_while(stranger, link):
    for n in range(50):
        assert stranger.get(f"/answer/guess-{n}").status_code == 404
    answer = stranger.get(link)
    assert answer.status_code == 429
    assert not soup(answer).select("nav")


def test_the_page_of_questions_says_whose_link_is_open_until_when(browser, harbour, link, query):
    page = browser.see(f"/articles/{harbour}/questions")
    assert "Who <b>counted</b> the steps?" in only(page, "#questions").text
    assert re.search(r"A link is open until \w+ \d", page.text)
    assert link not in str(page)
    assert not page.select(".message")


def test_who_may_not_check_sees_the_questions_and_no_links(store, person, harbour, link, query):
    viewer = people.add_person(store, person, "Vivian", "viewer")
    page = Browser(app_over(store, viewer).test_client()).see(f"/articles/{harbour}/questions")
    assert "counted" in only(page, "#questions").text
    assert "Answers by a link" not in page.text


def test_the_questions_are_copied_by_a_click_or_mailed(browser, harbour, query):
    page = browser.see(f"/articles/{harbour}/questions")
    assert only(page, "[data-copies=questions]").has_attr("hidden")
    assert str(only(page, "a[href^=mailto]")["href"]).startswith(
        "mailto:?subject=Questions%20on%20%E2%80%9CThe%20harbour"
    )
    assert "Not all of it fits" not in page.text
