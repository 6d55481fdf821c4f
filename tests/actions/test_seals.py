"""What another program did to the desk's file is told, and told again until somebody accepts it."""

import json
import os
import shutil

import pytest
from click.testing import CliRunner

from annotator.actions import maintenance, no_claims, sources, units
from annotator.actions.history import seals
from annotator.actions.people import people
from annotator.cli import cli
from annotator.domain.errors import Refused, RuleBroken
from annotator.domain.events import Event
from annotator.domain.people.person import Person
from annotator.storage import events
from annotator.storage.database import Store
from annotator.storage.seals import desk_keys, seal_files
from annotator.storage.sqlite.databases import SqliteDatabase
from tests.conftest import refused
from tests.desks import new_store
from tests.other_programs import other_program

UNIT = (
    "INSERT INTO units (id, article, kind, facets, risk, status, version)"
    " SELECT 'forged', id, 'claim', '[]', 'normal', 'unchecked', 1 FROM articles"
)


@pytest.fixture
def checked(store, person, slug):
    """A unit, a mark and a colleague, all stored by the desk."""
    unit = units.make_unit(store, person, slug, "claim", sentence=2).id
    no_claims.mark_no_claim(store, person, slug, value=True, sentence=6)
    people.add_person(store, person, "Nils Berg", "viewer")
    assert maintenance.verify(store) == []
    return unit


def intrude(store, *statements):
    store.close()
    with other_program(store.path) as connection:
        kept = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'events_are_kept'").fetchone()[0]
        for statement in ("DROP TRIGGER events_are_kept", *statements, kept):
            connection.execute(statement)


def test_each_table_that_was_changed_is_named_and_so_is_the_thing_where_the_log_knows_it(store, person, slug, checked):
    intrude(
        store,
        "UPDATE people SET role = 'admin' WHERE name = 'Nils Berg'",
        "UPDATE revisions SET html = html || '<p>Forged.</p>'",
        "UPDATE sentences SET html = 'Forged.' WHERE ordinal = 1",
        "UPDATE articles SET url = 'https://forged.example/'",
        "DELETE FROM no_claims",
        UNIT,
    )
    found = " | ".join(maintenance.verify(store))
    for table in ("people", "revisions", "sentences", "articles", "no_claims", "units"):
        assert f"{table}: " in found
    forged = next(each.id for each in people.everyone(store) if each.name == "Nils Berg")
    assert f"person {forged} is not as the log has it" in found
    assert "no_claim" in found
    assert "unit forged is not in the log" in found
    assert "the html of draft 1" in found


def forge_event(store):
    """An event that chains well, as whoever read the program could write it."""
    with other_program(store.path) as connection:
        number = events.last_number(SqliteDatabase(connection)) + 1
        forged = Event(number, None, "b", "2026-05-01T10:00:00Z", "x", "add_person", "person", "x", None, {"name": "X"})
        events.append(SqliteDatabase(connection), forged)


@pytest.mark.parametrize(
    "harm",
    [
        lambda store: intrude(store, "DELETE FROM events WHERE id = (SELECT max(id) FROM events)"),
        lambda store: intrude(store, "DELETE FROM events"),
        forge_event,
    ],
    ids=["its end cut", "all of it deleted", "an event that chains well"],
)
def test_a_log_that_was_cut_or_forged_is_told(store, checked, harm):
    harm(store)
    found = maintenance.verify(store)
    assert [each for each in found if each.startswith("events: ")]
    assert [each for each in found if each.startswith("the seal made after event")]


def test_what_was_found_once_is_told_until_it_is_accepted_and_the_log_keeps_who_did(store, person, slug, checked):
    intrude(store, "UPDATE people SET role = 'admin' WHERE name = 'Nils Berg'", "UPDATE row_sums SET rows = rows + 1")
    sources.add_source(store, person, sources.blank_source("Budget 2026"))
    assert [each for each in maintenance.verify(store) if "another program had changed the database" in each]
    accepted = seals.accept_changes(store, person)
    assert len(accepted) > 1
    last = events.last_of(store.reading(), "seal", "1")
    assert (last.by, last.before) == (person.id, {"findings": accepted})
    nils = next(each for each in people.everyone(store) if each.name == "Nils Berg")
    assert maintenance.verify(store) == [f"person {nils.id} is not as the log has it"]
    people.set_role(store, person, nils.id, "viewer")
    assert maintenance.verify(store) == []


def test_only_who_manages_the_desk_accepts(store, person, checked):
    with pytest.raises(Exception, match="admin"):
        seals.accept_changes(store, Person("x", "Nils Berg", "viewer"))


def test_an_older_file_in_its_place_is_told_by_the_seal_beside_it(store, person, checked, tmp_path):
    store.close()
    shutil.copy(store.path, tmp_path / "older")
    sources.add_source(store, person, sources.blank_source("Budget 2026"))
    seals.note_head(store)
    number = seals.log_head(store).number
    store.close()
    shutil.copy(tmp_path / "older", store.path)
    for beside in store.path.parent.glob(f"{store.path.name}-*"):
        beside.unlink()
    again = Store.at(store.path)
    assert [each for each in maintenance.verify(again) if f"ended at event {number}" in each]
    with refused(Refused, "log_was_shortened"):
        maintenance.backup(again, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").exists()
    # In a folder, those of before may be what is needed: none of them goes.
    (tmp_path / "copies").mkdir()
    former = tmp_path / "copies" / "annotator-2020-01-01T000000Z.db"
    former.touch()
    with refused(Refused, "log_was_shortened"):
        maintenance.backup_in(again, former.parent, keep=1)
    assert former.exists()
    assert len([*former.parent.iterdir()]) == 2
    seals.accept_changes(again, person)
    assert maintenance.verify(again) == []
    again.close()


def test_a_running_desk_stores_nothing_in_a_file_that_lost_what_it_wrote(store, person, checked):
    store.close()
    intrude(store, "DELETE FROM events WHERE id = (SELECT max(id) FROM events)")
    with refused(Refused, "log_was_cut"):
        sources.add_source(store, person, sources.blank_source("Budget 2026"))
    assert not store.answers()


def test_a_running_desk_stores_nothing_in_another_file(store, person, checked, tmp_path):
    assert store.answers()
    os.replace(store.path, tmp_path / "moved.db")
    assert not store.answers()
    with refused(Refused, "file_was_replaced"):
        sources.add_source(store, person, sources.blank_source("Budget 2026"))
    assert not store.path.exists()


def test_a_running_desk_stores_nothing_once_its_newest_pages_were_taken_away(store, person, checked):
    store.hold()
    sources.add_source(store, person, sources.blank_source("Budget 2026"))
    store.path.with_name(f"{store.path.name}-wal").unlink()
    assert not store.answers()
    with refused(Refused, "file_was_replaced"):
        sources.add_source(store, person, sources.blank_source("Budget 2027"))


def test_another_key_is_told(store, person, checked):
    desk_keys.path_of(store.path).unlink()
    assert maintenance.verify(Store.at(store.path)) == ["the key that sealed the database is not beside it"]
    again = Store.at(store.path)
    sources.add_source(again, person, sources.blank_source("Budget 2026"))
    assert [each for each in maintenance.verify(again) if "the desk’s key was another one" in each]
    again.close()


@pytest.mark.parametrize("key", [b"", b"k"])
def test_a_key_that_could_be_guessed_is_refused(store, person, checked, key):
    desk_keys.path_of(store.path).write_bytes(key)
    with refused(Refused, "broken_key"):
        sources.add_source(Store.at(store.path), person, sources.blank_source("Budget 2026"))


def test_a_forged_seal_beside_the_database_is_told(store, checked):
    seals.note_head(store)
    path = seal_files.path_of(store.path)
    path.write_text(json.dumps({**json.loads(path.read_text()), "number": 1}))
    assert maintenance.verify(store) == ["the seal beside the database was changed by another program"]
    path.write_text("{")
    with refused(Refused, "unreadable_file"):
        maintenance.verify(store)


def run(store, *given):
    return CliRunner().invoke(cli, ["--db", str(store.path), "verify", *given], catch_exceptions=False)


def test_a_head_that_was_noted_proves_later_that_the_log_only_grew(store, person, checked):
    head = run(store, "--head").output.strip()
    sources.add_source(store, person, sources.blank_source("Budget 2026"))
    assert run(store, "--since", head).exit_code == 0
    other = head[:-1] + ("0" if head[-1] != "0" else "1")
    told = run(store, "--since", other)
    assert (told.exit_code, "does not go on from event" in told.output) == (1, True)
    with refused(RuleBroken, "not_a_head"):
        run(store, "--since", "yesterday")


def test_a_head_is_printed_as_one_word_and_those_that_older_versions_printed_as_two_still_prove_it(store, checked):
    (head,) = run(store, "--head").output.split()
    assert run(store).output.split()[-1] == head
    number, _, hash_ = head.partition(":")
    for noted in ([head], [f"{number} {hash_}"], [number, hash_]):
        assert run(store, "--since", *noted).exit_code == 0
        told = run(store, "--since", *noted[:-1], noted[-1][:-1] + ("0" if head[-1] != "0" else "1"))
        assert (told.exit_code, "does not go on from event" in told.output) == (1, True)


def test_the_head_of_a_desk_where_nothing_happened_yet_can_be_given_too(tmp_path):
    store = new_store(tmp_path / "new.db")
    head = run(store, "--head").output.strip()
    assert run(store, "--since", head).exit_code == 0


def test_a_packet_beside_a_head_is_wrong_usage(store, checked):
    head = run(store, "--head").output.strip()
    assert "not for a packet" in run(store, "--since", head, "packet.zip").output


def test_a_text_that_is_no_text_any_more_is_told_in_one_line_without_its_words(store, checked):
    intrude(
        store,
        "DROP TRIGGER summed_events_update",
        "UPDATE events SET before = CAST(x'5365637265742066616365ff' AS TEXT) WHERE id = 1",
    )
    told = run(store)
    assert (told.exit_code, "Secret" in told.output) == (1, False)
    assert len(told.output.splitlines()) == 2


def test_rows_that_the_desk_never_stores_end_in_no_error(store, checked):
    intrude(store, "UPDATE units SET facets = 'no list'", "UPDATE people SET role = 'admin'")
    told = run(store)
    assert told.exit_code == 1
    assert "units: a row was changed by another program" in told.output


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE people SET role = 'admin'",
        "CREATE TRIGGER t AFTER INSERT ON units BEGIN DELETE FROM queries; END",
        "CREATE VIEW v AS SELECT 1",
    ],
)
def test_a_backup_that_somebody_changed_is_not_restored(store, person, checked, tmp_path, harm):
    maintenance.backup(store, tmp_path / "copy.db")
    intrude(Store.at(tmp_path / "copy.db"), harm)
    with refused(RuleBroken, "damaged_backup"):
        maintenance.restore(tmp_path / "copy.db", tmp_path / "again.db")
    assert not (tmp_path / "again.db").exists()


def test_a_doubt_outlives_a_backup_and_a_restored_desk_has_its_own_key(store, person, checked, tmp_path):
    maintenance.backup(store, tmp_path / "whole.db")
    maintenance.restore(tmp_path / "whole.db", tmp_path / "again.db")
    assert maintenance.verify(Store.at(tmp_path / "again.db")) == []
    intrude(store, "UPDATE row_sums SET rows = rows + 1 WHERE name = 'people'")
    sources.add_source(store, person, sources.blank_source("Budget 2026"))
    with store.writing() as db:
        db.execute("UPDATE row_sums SET rows = rows - 1 WHERE name = 'people'")
    maintenance.backup(store, tmp_path / "doubted.db")
    maintenance.restore(tmp_path / "doubted.db", tmp_path / "third.db")
    assert [each for each in maintenance.verify(Store.at(tmp_path / "third.db")) if each.startswith("after event")]
