"""Desks that older versions made: brought up to date with every row as it was, after a copy; or left as they are."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from annotator.actions import maintenance
from annotator.actions.people import people
from annotator.clock import today
from annotator.domain.errors import Refused
from annotator.storage.database import Store
from annotator.storage.sqlite.upgrades import copies
from annotator.views import exports
from tests.desks import app_over
from tests.older_desks import OLDER, unpacked

SLUG = "eleven-sirens-stayed-silent-on-the-night-the-thessel-rose"
# They are made anew from the other tables, or say which steps were taken.
MADE_ANEW = ("sqlite_", "_sqlite_migrations", "search_", "passages_fts", "summaries", "summarised", "text_facts")

Rows = dict[str, list[tuple[object, ...]]]


@pytest.fixture(params=OLDER, ids=lambda path: path.name.split(".")[0])
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return unpacked(request.param, tmp_path)


@pytest.fixture
def oldest(tmp_path: Path) -> Path:
    return unpacked(OLDER[0], tmp_path)


def columns(path: Path) -> dict[str, list[str]]:
    with closing(sqlite3.connect(path)) as connection:
        db = Database(connection)
        return {
            name: [each.name for each in db[name].columns]
            for name in db.table_names() if not name.startswith(MADE_ANEW)
        }  # fmt: skip


def rows(path: Path, of: dict[str, list[str]]) -> Rows:
    """The rows of these columns, whatever other columns there are."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: sorted(
                connection.execute(f"SELECT {', '.join(f'[{name}]' for name in names)} FROM [{table}]").fetchall(),
                key=repr,
            )
            for table, names in of.items()
        }


def test_every_row_is_as_it_was_and_the_desk_proves_itself(older: Path) -> None:
    known = columns(older)
    before = rows(older, known)
    assert len(before["events"]) > 200
    store = Store.at(older)
    store.migrate()
    assert rows(older, known) == before
    assert maintenance.verify(store) == []
    store.close()


def test_its_schema_is_that_of_a_new_desk(older: Path, tmp_path: Path) -> None:
    """A step that was edited after a desk had taken it shows here."""
    for path in (older, tmp_path / "new.db"):
        Store.at(path).migrate()
    assert schema(older) == schema(tmp_path / "new.db")


def schema(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        made = connection.execute("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")
        return {name: " ".join(sql.split()) for name, sql in made}


def test_the_article_is_shown_and_exported_as_ever(older: Path) -> None:
    store = Store.at(older)
    store.migrate()
    person = people.owner(store, "Vera Lind")
    page = app_over(store, person).test_client().get(f"/articles/{SLUG}?s=3")
    assert page.status_code == 200
    assert len(BeautifulSoup(page.text, "lxml").select("#text [id^=s]")) > 50
    made = exports.export(store, SLUG, "json", today())
    assert made.body.count(b'"exact"') > 40
    store.close()


def test_a_copy_is_made_first_which_only_its_owner_reads(older: Path) -> None:
    known = columns(older)
    before = rows(older, known)
    store = Store.at(older)
    copy = store.migrate()
    store.close()
    assert copy
    assert copies(older) == (copy,)
    assert columns(copy) == known
    assert rows(copy, known) == before
    assert copy.stat().st_mode & 0o077 == 0
    assert Store.at(older).migrate() is None
    # The way back: the copy in place of the database, and the older version.
    copy.replace(older)
    assert rows(older, known) == before


def test_nothing_is_copied_of_a_new_desk_or_one_that_is_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    assert (Store.at(path).migrate(), Store.at(path).migrate(), copies(path)) == (None, None, ())


def test_without_room_for_the_copy_nothing_is_changed(oldest: Path) -> None:
    known = columns(oldest)
    before = rows(oldest, known), maintenance.steps_missing(oldest)
    taken = oldest.with_name("desk.db.before-m0006")
    (taken / "somebody").mkdir(parents=True)
    with pytest.raises(Refused, match="make room there first"):
        Store.at(oldest).migrate()
    assert (rows(oldest, known), maintenance.steps_missing(oldest)) == before
    assert not [*oldest.parent.glob("*.unfinished*")]


KILLED = """
import os, signal, sys
from annotator.storage.database import Store
from annotator.storage.migrations import migrations

@migrations()
def m9999_killed(db):
    assert "seals" in db.table_names()
    os.kill(os.getpid(), signal.SIGKILL)

Store.at(sys.argv[1]).migrate()
"""


def test_an_upgrade_that_is_killed_has_changed_nothing_and_is_done_by_the_next(oldest: Path) -> None:
    known = columns(oldest)
    before = rows(oldest, known), maintenance.steps_missing(oldest)
    done = subprocess.run([sys.executable, "-c", KILLED, str(oldest)], check=False)
    assert done.returncode == -9
    assert (rows(oldest, known), maintenance.steps_missing(oldest)) == before
    store = Store.at(oldest)
    assert store.migrate() == oldest.with_name("desk.db.before-m0006")
    assert rows(oldest, known) == before[0]
    assert maintenance.verify(store) == []
    store.close()
