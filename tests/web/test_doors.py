"""What is no article is refused by every door of the browser: file, paste, address, and as a draft."""

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from werkzeug.test import TestResponse

from annotator.actions import articles
from annotator.actions.fetching import fetched
from annotator.actions.people import people
from annotator.domain.reading_input import Input
from annotator.storage.database import Store
from tests.bad import BAD
from tests.desks import app_over, new_store
from tests.network.servers import HERE, Behave, answering, saying, serving, silent
from tests.web.conftest import PAGE, Browser, only, soup

DOORS = {
    "article": ("/articles/new", {"preview": "1"}, ".message[role=alert]"),
    "article at once": ("/articles/new", {}, ".message[role=alert]"),
    "draft": ("/articles/{slug}/revisions", {}, ".message[role=alert]"),
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = new_store(tmp_path_factory.mktemp("desk") / "desk.db")
    yield store
    store.close()


@pytest.fixture(scope="module")
def door(desk: Store) -> Browser:
    person = people.owner(desk, "Vera Lind")
    articles.import_article(desk, person, Input(PAGE, url="https://port.example/dark"))
    policy = replace(HERE, seconds=0.5)
    app = app_over(desk, person, fetch=partial(fetched, policy=policy))
    return Browser(app.test_client())


def rows(store: Store) -> dict[str, int]:
    db = store.reading()
    return {name: db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in db.table_names()}


def assert_refused(answer: TestResponse, place: str, word: str) -> None:
    assert answer.status_code == 422, answer.text
    sentence = only(soup(answer), place).get_text(strip=True)
    assert word in sentence
    assert sentence.count(". ") <= 1


@pytest.mark.parametrize("name", DOORS)
@pytest.mark.parametrize(("source", "word"), BAD.values(), ids=BAD)
def test_a_file_or_a_paste_that_is_no_article_is_refused(
    door: Browser, desk: Store, name: str, source: bytes, word: str
) -> None:
    address, fields, place = DOORS[name]
    before = rows(desk)
    answer = door.post(address.format(slug="the-harbour-light-goes-dark"), **fields, file=(io.BytesIO(source), "x"))
    assert_refused(answer, place, word)
    text = source.decode("utf-8", "strict") if source.isascii() and source.strip() and b"\0" not in source else ""
    if text:
        assert_refused(door.post(address.format(slug="the-harbour-light-goes-dark"), **fields, html=text), place, word)
    assert rows(desk) == before


ANSWERS: dict[str, tuple[Behave, str]] = {
    "403": (answering(b"", status="403 Forbidden"), "(answer 403): save the page in your browser and upload"),
    "404": (answering(b"", status="404 Not Found"), "no such page"),
    "410": (answering(b"", status="410 Gone"), "web archive"),
    "429": (answering(b"", status="429 Too Many Requests"), "save the page in your browser and upload the file"),
    "500": (answering(b"", status="500 Internal Server Error"), "try again later"),
    "PDF": (answering(b"%PDF-1.7\n%\xe2\xe3\n1 0 obj", "Content-Type: application/pdf"), "This is a PDF"),
    "image": (answering(BAD["PNG"][0], "Content-Type: text/html"), "PNG image"),
    "nothing": (answering(b""), "answered with nothing"),
    "login": (answering(BAD["login"][0], "Content-Type: text/html"), "asks for a login"),
    "broken": (saying(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n<p>"), "broken or ended too early"),
    "never": (silent, "did not finish within 0.5 seconds"),
}


@pytest.mark.parametrize("name", DOORS)
@pytest.mark.parametrize(("behave", "word"), ANSWERS.values(), ids=ANSWERS)
def test_an_address_that_gives_no_article_is_refused(
    door: Browser, desk: Store, name: str, behave: Behave, word: str
) -> None:
    address, fields, place = DOORS[name]
    before = rows(desk)
    with serving(behave) as server:
        answer = door.post(address.format(slug="the-harbour-light-goes-dark"), **fields, url=server.at())
    assert_refused(answer, place, word)
    assert rows(desk) == before
