"""A desk whose database is on a server that is away: pages say so, keep what was typed, and go on by themselves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from annotator.actions import articles, units
from annotator.actions.api import access_tokens
from annotator.actions.people import accounts
from annotator.domain.reading_input import Input
from annotator.storage.postgres.databases import PostgresDatabase
from tests.conftest import ARTICLE, PASSPHRASE
from tests.desks import app_over
from tests.postgres_servers import HASTY, PostgresServer, own_server
from tests.storage.postgres.conftest import ServedDesk, desk_on
from tests.web.conftest import Browser, only, soup

pytestmark = pytest.mark.postgresql
AWAY = "does not answer"
TYPED = "Called the port office.\nThey call back at 4."


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresServer]:
    with own_server(**HASTY) as server:
        yield server


@pytest.fixture
def desk(server: PostgresServer, tmp_path: Path) -> Iterator[ServedDesk]:
    made = desk_on(server, tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def app(desk: ServedDesk) -> Flask:
    return app_over(desk.store, desk.person)


@pytest.fixture
def browser(app: Flask) -> Browser:
    return Browser(app.test_client())


@pytest.fixture
def slug(desk: ServedDesk) -> str:
    return articles.import_article(desk.store, desk.person, Input(ARTICLE)).slug


@pytest.fixture
def unit(desk: ServedDesk, slug: str) -> str:
    return units.make_unit(desk.store, desk.person, slug, "claim", sentence=2).id


def test_every_page_says_that_the_server_is_away_and_is_there_again_when_it_is(
    desk: ServedDesk, browser: Browser, slug: str, unit: str
) -> None:
    addresses = ["/", f"/articles/{slug}?s=2", "/sources", "/people", f"/articles/{slug}/export.json", "/search?q=x"]
    assert [browser.get(each).status_code for each in addresses] == [200] * len(addresses)
    assert browser.get("/healthz").json == {"ok": True}
    desk.server.stop("fast")
    for each in addresses:
        answer = browser.get(each)
        assert (answer.status_code, AWAY in answer.text) == (503, True), each
        assert desk.server.folder.name not in answer.text
    answer = browser.get("/healthz")
    assert (answer.status_code, answer.json) == (503, {"ok": False})
    desk.server.start()
    assert [browser.get(each).status_code for each in addresses] == [200] * len(addresses)
    assert browser.get("/healthz").json == {"ok": True}


def test_what_was_typed_stays_on_the_page_and_is_sent_again_from_there(
    desk: ServedDesk, browser: Browser, unit: str
) -> None:
    token, version = browser.token(), desk.store.reading().execute("SELECT version FROM units").fetchone()[0]
    sent = {"csrf_token": token, "version": version, "value": TYPED}
    desk.server.stop("fast")
    answer = browser.client.post(f"/units/{unit}/note", data=sent)
    assert (answer.status_code, AWAY in answer.text) == (503, True)
    form = only(soup(answer), "form")
    assert only(form, "textarea").text.strip() == TYPED
    desk.server.start()
    fields = {each["name"]: each.get("value", each.text.removeprefix("\n")) for each in form.select("[name]")}
    assert browser.client.post(form["action"], data=fields).status_code == 303
    note = desk.store.reading().execute("SELECT note FROM units").fetchone()[0]
    assert note == TYPED


def test_a_secret_is_on_no_page(desk: ServedDesk, app: Flask) -> None:
    accounts.accept(desk.store, accounts.invite(desk.store, desk.person, desk.person.id), "vera", PASSPHRASE)
    browser = Browser(app.test_client())
    page = soup(browser.get("/sign-in"))
    token = only(page, "[name=csrf_token]")["value"]
    desk.server.stop("fast")
    answer = browser.client.post("/sign-in", data={"csrf_token": token, "login": "vera", "passphrase": PASSPHRASE})
    assert (answer.status_code, AWAY in answer.text, PASSPHRASE in answer.text) == (503, True, False)
    desk.server.start()


def test_a_part_of_a_page_shows_the_sentence_on_its_line_and_leaves_what_was_typed(
    desk: ServedDesk, browser: Browser, slug: str, unit: str
) -> None:
    sent = {"csrf_token": browser.token(), "version": 1, "value": TYPED}
    desk.server.stop("fast")
    headers = {"HX-Request": "true", "HX-Target": f"unit-{unit}"}
    answer = browser.client.post(f"/units/{unit}/note", data=sent, headers=headers)
    # htmx shows no answer of 500 and more, which may be that of a proxy.
    assert (answer.status_code, answer.headers["HX-Retarget"], AWAY in answer.text) == (422, "#problem", True)
    # What a page asks by itself leaves no sentence there that nobody takes away.
    asked = browser.get(f"/articles/{slug}/changes?since=0&here=&hand=1", htmx=True)
    assert asked.status_code == 503
    desk.server.start()


def test_a_page_that_asked_before_and_was_told_nothing_is_told_that_the_server_is_away(
    desk: ServedDesk, browser: Browser, slug: str, unit: str
) -> None:
    last = desk.store.reading().execute("SELECT max(id) FROM events").fetchone()[0]
    address = f"/articles/{slug}/changes?since={last}&here=&hand=1"
    while browser.get(address, htmx=True).status_code != 204:
        pass
    desk.server.stop("fast")
    assert browser.get(address, htmx=True).status_code == 503
    desk.server.start()
    assert browser.get(address, htmx=True).status_code == 204


def test_a_save_that_is_cut_off_keeps_what_was_typed_in_its_form(
    desk: ServedDesk, browser: Browser, unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_to_sums, commit = PostgresDatabase.add_to_sums, PostgresDatabase.commit

    def cut(db: PostgresDatabase) -> None:
        desk.cut()
        add_to_sums(db)

    def cut_at_the_end(db: PostgresDatabase) -> None:
        desk.cut()
        commit(db)

    monkeypatch.setattr(PostgresDatabase, "add_to_sums", cut)
    answer = browser.post(f"/units/{unit}/evidence", source_title="Port log", passage=TYPED)
    assert (answer.status_code, AWAY in answer.text) == (503, True)
    assert TYPED in answer.text.replace("\r\n", "\n")
    monkeypatch.undo()
    monkeypatch.setattr(PostgresDatabase, "commit", cut_at_the_end)
    answer = browser.post(f"/units/{unit}/evidence", source_title="Port log", passage=TYPED)
    assert (answer.status_code, "cannot be known" in answer.text) == (503, True)
    monkeypatch.undo()
    assert desk.titles() == []
    assert browser.post(f"/units/{unit}/evidence", source_title="Port log", passage=TYPED).status_code == 303
    assert desk.titles() == ["Port log"]


def test_a_program_is_told_in_its_own_way(desk: ServedDesk, app: Flask) -> None:
    _, token = access_tokens.make_token(desk.store, desk.person, desk.person.id, "A program", ("read",))
    client = app.test_client()
    headers = {"Authorization": f"Bearer {token}"}
    assert client.get("/api/v1/articles", headers=headers).status_code == 200
    desk.server.stop("fast")
    answer = client.get("/api/v1/articles", headers=headers)
    assert (answer.status_code, answer.json["code"]) == (503, "server_gone")
    desk.server.start()
    assert client.get("/api/v1/articles", headers=headers).status_code == 200
