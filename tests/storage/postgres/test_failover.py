"""A server that is killed while people save, and the one that stood by for it: whatever was acknowledged is there."""

import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from annotator.actions import articles, maintenance, sources, units
from annotator.actions.history.seals import note_head
from annotator.domain.errors import DeskError, Refused
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.storage import events
from annotator.storage.database import Store
from tests.conftest import ARTICLE, refused
from tests.postgres_servers import HASTY, PostgresServer, own_server, standing_by, url_of_both
from tests.storage.postgres.conftest import ServedDesk, desk_on, wait_for

pytestmark = pytest.mark.postgresql
PEOPLE = 32
SAVES_BEFORE, SAVES_AFTER = 150, 100
# What somebody may be told meanwhile: that it is not stored, or that this cannot be known.
TOLD = {"server_gone", "server_gone_at_the_end", "server_alone", "database_locked", "server_read_only"}


@dataclass
class Saver:
    """Somebody who saves over and over; `acknowledged` are the titles that were."""

    name: int
    acknowledged: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def save_until(self, over: threading.Event, store: Store, person: Person, unit: str) -> None:
        pause = threading.Event()
        turn = 0
        while not over.is_set():
            turn += 1
            title = f"{self.name}.{turn}"
            try:
                if turn % 2:
                    sources.add_source(store, person, sources.blank_source(title))
                else:
                    units.set_field(store, person, unit, "note", title)
            except DeskError as error:
                self.told.append(error.code)
                # Nobody who is refused types it again at once.
                pause.wait(random.uniform(0.01, 0.1))
            else:
                self.acknowledged.append(title)
        store.close()


@contextmanager
def in_step(folder: Path) -> Iterator[tuple[ServedDesk, PostgresServer]]:
    """A desk on a server, and one that has to have taken over each change before it is acknowledged."""
    stores = {**HASTY, "synchronous_commit": "on"}
    with own_server(**stores) as primary:
        desk = desk_on(primary, folder)
        with standing_by(primary, **stores) as standby:
            primary.wait_for_each_other()
            wait_for(primary.is_followed)
            yield desk, standby


def test_the_desk_goes_on_where_the_other_server_takes_over_and_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    with in_step(tmp_path) as (desk, standby):
        desk.store.close()
        url = url_of_both(desk.server, standby, desk.database)
        # Two servers of the desk, each with half of the people.
        stores = [desk.again(url) for _ in range(2)]
        slug = articles.import_article(stores[0], desk.person, Input(ARTICLE)).slug
        unit = units.make_unit(stores[0], desk.person, slug, "claim", sentence=2).id
        savers, over = [Saver(n) for n in range(PEOPLE)], threading.Event()
        threads = [
            threading.Thread(target=each.save_until, args=(over, stores[each.name % 2], desk.person, unit))
            for each in savers
        ]
        for thread in threads:
            thread.start()

        def acknowledged() -> int:
            return sum(len(each.acknowledged) for each in savers)

        try:
            wait_for(lambda: acknowledged() >= SAVES_BEFORE)
            note_head(stores[0])
            desk.server.stop("immediate")
            wait_for(lambda: all(each.told for each in savers))
            standby.promote()
            before = acknowledged()
            wait_for(lambda: acknowledged() >= before + SAVES_AFTER)
        finally:
            over.set()
            for thread in threads:
                thread.join(60)
        there = desk.again(standby.url(desk.database))
        db = there.reading()
        titles = [row[0] for row in db.execute("SELECT title FROM sources")]
        notes = [e.after["note"] for e in events.of_thing(db, "unit", unit) if e.after]
        promised = [title for each in savers for title in each.acknowledged]
        assert sorted(set(promised) - {*titles, *notes}) == []
        assert len(titles) == len(set(titles))
        assert {code for each in savers for code in each.told} <= TOLD
        note_head(there)
        assert maintenance.verify(there) == []
        for each in (there, *stores):
            each.close()


def test_where_nobody_waited_for_the_other_server_the_desk_tells_what_was_lost_and_stores_nothing(
    tmp_path: Path,
) -> None:
    with own_server(**HASTY) as primary:
        desk = desk_on(primary, tmp_path)
        with standing_by(primary, **HASTY) as standby:
            store = desk.again(url_of_both(primary, standby, desk.database))
            sources.add_source(store, desk.person, sources.blank_source("kept"))
            there = desk.again(standby.url(desk.database))
            wait_for(lambda: events.last_number(there.reading()) == events.last_number(store.reading()))
            there.close()
            standby.stop("fast")
            sources.add_source(store, desk.person, sources.blank_source("lost"))
            primary.stop("immediate")
            standby.start()
            standby.promote()
            with refused(Refused, "log_was_cut"):
                sources.add_source(store, desk.person, sources.blank_source("next"))
            assert not store.answers()
            assert [row[0] for row in store.reading().execute("SELECT title FROM sources")] == ["kept"]
            store.close()
        desk.store.close()
