"""A server that lets nobody in, goes in the middle, and comes back: told, nothing half, and the desk goes on."""

import socket
import time
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from annotator.actions import articles, maintenance, sources
from annotator.domain.errors import Refused
from annotator.domain.reading_input import Input
from annotator.settings.places import PostgresPlace
from annotator.storage import closed_articles
from annotator.storage.database import Store
from annotator.storage.postgres.databases import PostgresDatabase
from annotator.storage.postgres.failures import code_at_the_door
from annotator.storage.postgres.refusals import sqlstate
from tests.conftest import ARTICLE, refused
from tests.postgres_servers import HASTY, own_server

pytestmark = pytest.mark.postgresql


def connects(url, folder):
    store = Store.at(PostgresPlace(url, folder))
    try:
        store.exists()
    finally:
        store.close()


@pytest.fixture(scope="module")
def doors(server):
    return with_doors(server)


@pytest.fixture(scope="module")
def german_doors():
    """One whose words are German, where whoever has packed it has brought them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LANGUAGE", "de")
        with own_server(**HASTY, lc_messages="C.UTF-8") as server:
            with pytest.raises(psycopg.errors.DivisionByZero) as said:
                server.execute("SELECT 1 / 0")
            if "Division durch Null" not in str(said.value):
                pytest.skip("the server on this machine speaks English alone")
            yield with_doors(server)


def with_doors(server):
    """A server with accounts of several kinds."""
    server.execute("CREATE ROLE mia LOGIN PASSWORD 'right'; CREATE ROLE crowd LOGIN CONNECTION LIMIT 0")
    server.create("guarded")
    server.create("shut")
    server.execute("REVOKE CONNECT ON DATABASE shut FROM PUBLIC")
    rules = server.folder / "data" / "pg_hba.conf"
    rules.write_text(f"local guarded mia scram-sha-256\n{rules.read_text()}")
    server.execute("SELECT pg_reload_conf()")
    return server


NOT_LET_IN = pytest.mark.parametrize(
    ("name", "database", "code"),
    [
        ("mia:wrong", "guarded", "server_shuts_out"),
        ("mia", "guarded", "server_shuts_out"),
        ("nobody", "guarded", "server_shuts_out"),
        ("annotator", "nowhere", "server_has_no_database"),
        ("crowd", "guarded", "server_crowded"),
        ("mia:right", "shut", "server_shuts_out"),
    ],
)


@NOT_LET_IN
def test_whom_the_server_does_not_let_in_is_told_why(doors, tmp_path, name, database, code):
    with refused(Refused, code) as caught:
        connects(doors.url(database).replace("annotator@", f"{name}@"), tmp_path)
    assert "wrong" not in str(caught)


@NOT_LET_IN
def test_a_server_that_speaks_another_language_is_understood(german_doors, tmp_path, name, database, code):
    url = german_doors.url(database).replace("annotator@", f"{name}@")
    with refused(Refused, code) as caught:
        connects(url, tmp_path)
    assert "wrong" not in str(caught)


def test_a_server_that_starts_is_one_that_does_not_answer_in_any_language(tmp_path):
    """What has no sentence of its own is asked for once more, and told as before."""
    asked = []
    words = "connection to server failed: ФАТАЛЬНО:  система баз данных запускается"
    assert code_at_the_door(words, lambda said: asked.append(said) or "57P03") == "server_gone"
    assert code_at_the_door("connection to server failed: Connection refused", lambda said: 1 / 0) == "server_gone"
    assert asked == [words]


def test_the_code_of_other_words_is_not_taken_for_that_of_these(doors):
    url = doors.url("nowhere")
    with pytest.raises(psycopg.OperationalError) as said:
        psycopg.connect(url)
    assert sqlstate(url, str(said.value)) == "3D000"
    assert sqlstate(url, "FATAL:  sorry, too many clients already") is None
    assert sqlstate("postgresql://annotator@127.0.0.1:1/desk", str(said.value)) is None


def test_whoever_has_the_password_is_let_in(doors, tmp_path):
    connects(doors.url("guarded").replace("annotator@", "mia:right@"), tmp_path)


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("postgresql://annotator@nowhere.invalid/desk", "server_gone"),
        ("postgresql://annotator@/desk?host=%2Fnowhere", "server_gone"),
        ("postgresql://annotator@127.0.0.1:1/desk", "server_gone"),
        ("postgresql://annotator@127.0.0.1/desk?colour=red", "no_server_address"),
        ("postgresql://annotator@127.0.0.1:port/desk", "no_server_address"),
    ],
)
def test_an_address_at_which_no_server_is_says_so(url, code, tmp_path):
    with refused(Refused, code):
        connects(url, tmp_path)


def test_a_server_that_takes_the_call_and_says_nothing_is_given_up(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        began = time.monotonic()
        with refused(Refused, "server_gone"):
            connects(f"postgresql://annotator@127.0.0.1:{silent.getsockname()[1]}/desk?connect_timeout=2", tmp_path)
    assert time.monotonic() - began < 15


def test_a_server_that_was_told_to_answer_before_it_has_stored_is_told_otherwise(desk):
    for set_to, means in (("off", "on"), ("remote_apply", "remote_apply")):
        desk.server.execute(f"ALTER DATABASE {desk.database} SET synchronous_commit = {set_to}")
        desk.server.cut(desk.database)
        with desk.store.writing() as db:
            assert db.execute("SHOW synchronous_commit").fetchone()[0] == means


def test_every_thread_goes_on_by_itself_when_the_server_is_back(desk):
    slug = articles.import_article(desk.store, desk.person, Input(ARTICLE)).slug
    closed = frozenset(row[0] for row in desk.store.reading().execute("SELECT id FROM articles"))
    threads = [ThreadPoolExecutor(1) for _ in range(3)]

    def count(db):
        return db.execute("SELECT count(*) FROM articles").fetchone()[0]

    def all_three():
        found = []
        for each in (
            lambda: count(desk.store.reading()),
            lambda: count(desk.store.reading_without(closed)),
            lambda: sources.add_source(desk.store, desk.person, sources.blank_source(slug)).title,
        ):
            try:
                found.append(each())
            except Refused as error:
                found.append(error.code)
        return found

    def each_thread():
        return [each.result(60) for each in [thread.submit(all_three) for thread in threads]]

    well = [[1, 0, slug]] * 3
    assert each_thread() == well
    for how in ("immediate", "fast"):
        desk.server.stop(how)
        assert each_thread() == [["server_gone"] * 3] * 3
        assert not desk.store.answers()
        desk.server.start()
        assert each_thread() == well
        assert desk.store.answers()
    desk.cut()
    assert each_thread() == well
    for each in threads:
        each.submit(desk.store.close).result(60)
        each.shutdown()
    assert desk.titles() == [slug] * 12
    assert maintenance.verify(desk.store) == []


def test_a_connection_that_is_made_anew_shows_nothing_that_is_closed(desk):
    articles.import_article(desk.store, desk.person, Input(ARTICLE))
    (id_,) = (row[0] for row in desk.store.reading().execute("SELECT id FROM articles"))
    db = desk.store.reading_without(frozenset([id_]))
    desk.cut()
    assert db.execute("SELECT count(*) FROM articles").fetchone()[0] == 0
    desk.cut()
    assert desk.store.reading_without(frozenset()).execute("SELECT count(*) FROM articles").fetchone()[0] == 1
    desk.cut()
    assert [*desk.store.reading_without(frozenset([id_])).stream("SELECT id FROM articles")] == []


def test_where_it_cannot_be_closed_any_more_nothing_is_shown(desk, monkeypatch):
    articles.import_article(desk.store, desk.person, Input(ARTICLE))
    (id_,) = (row[0] for row in desk.store.reading().execute("SELECT id FROM articles"))
    desk.store.reading_without(frozenset())
    executemany = PostgresDatabase.executemany

    def cut_first(db, sql, rows):
        desk.cut()
        executemany(db, sql, rows)

    monkeypatch.setattr(PostgresDatabase, "executemany", cut_first)
    with refused(Refused, "server_gone"):
        desk.store.reading_without(frozenset([id_]))
    monkeypatch.undo()
    assert closed_articles.closed_to_anybody(desk.store.reading_without(frozenset([id_]))) == frozenset()
    assert desk.store.reading_without(frozenset([id_])).execute("SELECT count(*) FROM articles").fetchone()[0] == 0
