"""A source that asks to be forgotten is in no file of the desk any more, and the log still proves itself."""

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner

from annotator.actions import captures, evidence, maintenance, queries, sources, units
from annotator.actions.history import undo
from annotator.actions.history.erasures import erase_source, foreseen
from annotator.actions.people import people
from annotator.actions.transaction import transaction
from annotator.cli import cli
from annotator.clock import now
from annotator.domain.archives.requests import FOUND, ArchiveRequest
from annotator.domain.disclosure import publish
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.storage import contents, dossiers, events
from annotator.storage import sources as source_rows
from annotator.storage.archives import requests
from tests.captured import capture_page
from tests.conftest import refused
from tests.desks import all_rows

pytestmark = pytest.mark.both_stores

WORDS = ("Quillfeather", "whispered", "kuckuck.example", "Minutenbuch", "Nachtpost")


@pytest.fixture
def whisperer(store, person, slug):
    """A source with all that a desk may know, on which something rested once."""
    made = sources.add_source(store, person, replace(
        sources.blank_source("Quillfeather, interview"), author="Ann Quillfeather", url="https://kuckuck.example/",
        contact="Quillfeather 555", note="whispered in the yard", terms="off_record",
    ))  # fmt: skip
    captures.keep_file(store, person, made.id, b"Minutenbuch of the evening.", "Quillfeather.txt")
    capture_page(store, person, made.id, "Nachtpost said so.")
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    tied = evidence.add_evidence(store, person, unit.id, made.id, EvidenceForm(passage="She whispered it."))
    queries.raise_query(store, person, unit.id, person.id, "Who was it?")
    evidence.remove_evidence(store, person, tied.id)
    # As from the time before it was off the record.
    request = ArchiveRequest(
        made.id,
        "search",
        "https://kuckuck.example/",
        person.id,
        now(),
        FOUND,
        None,
        now(),
        "https://web.example/kuckuck.example",
    )
    with transaction(store, person, "note_archive_answer") as act:
        requests.save(act, None, request)
    twin = sources.add_source(store, person, replace(sources.blank_source("A. Quillfeather"), terms="off_record"))
    sources.merge_sources(store, person, twin.id, made.id)
    return made.id


def on_disk(store):
    store.close()
    files = [store.path, store.path.with_name(f"{store.path.name}-wal"), *contents.folder_of(store.path).rglob("*")]
    return b" ".join(file.read_bytes() for file in files if file.is_file())


@pytest.mark.in_a_file
def test_nothing_of_it_is_in_any_file_of_the_desk_any_more(store, person, slug, whisperer):
    before = on_disk(store)
    assert [word for word in WORDS[:4] if word.encode() not in before] == []
    shown = foreseen(store, whisperer)
    done = erase_source(store, person, whisperer)
    assert (done.events, len(done.files), done.is_overwritten) == (shown.events, 3, True)
    after = on_disk(store)
    assert [word for word in WORDS if word.encode() in after] == []
    assert maintenance.verify(store) == []
    assert source_rows.find(store.reading(), whisperer) is None
    assert erase_source(store, person, whisperer).events == 0


def test_nothing_of_it_is_in_any_row_or_content_of_the_desk_any_more(store, person, slug, whisperer):
    def kept():
        return all_rows(store) + "".join(str(store.contents.read(name)) for name in store.contents.names())

    assert [word for word in WORDS[:4] if word not in kept()] == []
    erase_source(store, person, whisperer)
    assert [word for word in WORDS if word in kept()] == []


def test_what_was_asked_beside_it_stays_inside(store, person, slug, whisperer):
    def public():
        return publish(dossiers.dossier(store.reading(), slug, "2026-05-17"))[0]

    assert public().queries == ()
    erase_source(store, person, whisperer)
    assert public().queries == ()


def test_a_file_that_another_source_has_too_stays(store, person, whisperer):
    other = sources.add_source(store, person, sources.blank_source("Minutes"))
    captures.keep_file(store, person, other.id, b"Minutenbuch of the evening.", "minutes.txt")
    erase_source(store, person, whisperer)
    assert maintenance.verify(store) == []
    assert any(b"Minutenbuch" in store.contents.read(name) for name in store.contents.names())


def test_it_says_where_people_typed_its_name(store, person, slug, whisperer):
    unit = units.make_unit(store, person, slug, "claim", sentence=3)
    units.set_field(store, person, unit.id, "note", "Ask Ann Quillfeather again.")
    assert erase_source(store, person, whisperer).mentions == (("unit", slug),)


def test_nobody_brings_it_back_by_undo(store, person, slug, whisperer):
    erase_source(store, person, whisperer)
    with refused(RuleBroken, "step_erased"):
        undo.undo_last(store, person, slug)


def test_what_rests_on_it_has_to_be_taken_away_first(store, person, slug, whisperer):
    unit = units.make_unit(store, person, slug, "claim", sentence=3)
    evidence.add_evidence(store, person, unit.id, whisperer, EvidenceForm(passage="Again."))
    with refused(RuleBroken, "erasure_in_use"):
        erase_source(store, person, whisperer)
    with refused(NotFound, "no_such_source"):
        foreseen(store, "nothing")
    nils = people.add_person(store, person, "Nils Berg", "editor")
    with refused(RuleBroken, "may_not_manage"):
        erase_source(store, nils, whisperer)


def test_an_event_that_only_says_that_it_was_erased_is_told(store, person, whisperer):
    number = events.last_of(store.reading(), "source", whisperer).id
    with store.writing() as db:
        db.execute("UPDATE events SET before = 'null', after = 'null', salt = '' WHERE id = ?", (number,))
    assert maintenance.verify(store) == [f"the log is broken at event {number}"]


@pytest.mark.in_a_file
def test_the_command_shows_first_and_erases_for_good(store, person, whisperer):
    def run(*given):
        return CliRunner().invoke(cli, ["--db", str(store.path), "sources", "erase", whisperer, *given])

    shown = run()
    assert (shown.exit_code, "would be deleted" in shown.output) == (0, True)
    assert source_rows.find(store.reading(), whisperer) is not None
    store.close()
    done = run("--for-good")
    assert (done.exit_code, "files deleted" in done.output, "Backups" in done.output) == (0, True, True)
    assert json.loads(store.reading().execute("SELECT after FROM events WHERE noun = 'erasure'").fetchone()[0])
