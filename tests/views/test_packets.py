"""Which captured pages leave in a packet: one that anybody was promised would stay, in any article, stays."""

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest

from annotator.actions import articles, captures, closed_articles, evidence, sources, units
from annotator.actions.history import seals
from annotator.actions.people import people
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.formats.packets.verification import check
from annotator.storage import sources as source_rows
from annotator.storage.personal_store import PersonalStore
from annotator.views import exports
from tests.captured import capture_page
from tests.desks import new_store

TODAY = "2026-05-17"
WORDS = "The gate was shut at noon."


@pytest.fixture
def other(store, person):
    """A unit of another article."""
    slug = articles.import_article(store, person, Input("The gate. It was shut. Nobody saw it.")).slug
    return units.make_unit(store, person, slug, "claim", sentence=2)


@pytest.fixture
def log(store, person, slug):
    """The source of a claim, on the record, with a page that leaves."""
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    made = sources.add_source(store, person, sources.blank_source("Log"))
    capture_page(store, person, made.id, WORDS)
    evidence.add_evidence(store, person, unit.id, made.id, EvidenceForm(passage=WORDS))
    return made


def names(store, slug, today: str = TODAY) -> list[str]:
    with zipfile.ZipFile(BytesIO(exports.export(store, slug, "packet", today).body)) as packed:
        return [name for name in packed.namelist() if name.startswith("captures/")]


def test_a_page_of_a_source_on_the_record_leaves_and_a_file_that_was_handed_in_stays(store, person, slug, log):
    captures.keep_file(store, person, log.id, b"Minutes of the evening.", "minutes by Anna.txt")
    assert exports.pages_kept_here(store, slug, TODAY).staying == 1
    (found,) = names(store, slug)
    (page,) = (each for each in source_rows.load(store.reading(), log.id).snapshots if each.warc)
    assert found == f"captures/{page.warc}.warc.gz"


@pytest.mark.parametrize("terms", ["off_record", "background"])
def test_a_page_stays_if_its_source_was_ever_tied_on_stricter_terms_anywhere(store, person, slug, log, other, terms):
    log = sources.change_source(store, person, replace(log, description="a log", version=0)) or log
    tied = evidence.add_evidence(store, person, other.id, log.id, EvidenceForm(note="said", terms=terms))
    assert names(store, slug) == []
    evidence.change_evidence(store, person, tied.id, EvidenceForm(note="said"))
    assert names(store, slug) == []
    evidence.remove_evidence(store, person, tied.id)
    assert names(store, slug) == []


def test_a_page_stays_while_its_source_is_under_embargo_or_off_the_record(store, person, slug, log):
    until = sources.change_source(store, person, replace(log, embargoed_until="2026-06-01", version=0))
    assert names(store, slug) == []
    assert len(names(store, slug, "2026-06-02")) == 1
    sources.change_source(store, person, replace(until or log, terms="off_record", embargoed_until=None, version=0))
    assert names(store, slug, "2026-06-02") == []


def test_a_page_stays_if_a_source_off_the_record_has_the_same_also_where_nobody_may_know(
    store, person, slug, log, other
):
    whisper = sources.add_source(store, person, replace(sources.blank_source("Whisper"), terms="off_record"))
    assert len(names(store, slug)) == 1
    capture_page(store, person, whisper.id, WORDS, "https://elsewhere.example/copy")
    assert names(store, slug) == []
    evidence.add_evidence(store, person, other.id, whisper.id, EvidenceForm(note="said"))
    assert names(store, slug) == []
    # To whoever does not read the other article, that source does not exist, and what leaves is the same.
    vic = people.add_person(store, person, "Vic View", "viewer")
    shut = next(each for each in articles_of(store) if each != slug)
    closed_articles.set_readers(store, person, shut, [person.id])
    assert names(PersonalStore(store, vic.id), slug) == []


def articles_of(store) -> list[str]:
    return [row[0] for row in store.reading().execute("SELECT slug FROM articles")]


def test_a_packet_names_the_newest_event_of_its_article_and_its_desk_proves_that_it_has_it_still(
    store, person, slug, log, other
):
    packed = exports.export(store, slug, "packet", TODAY).body
    units.make_unit(store, person, slug, "claim", sentence=3)
    found = check(BytesIO(packed), TODAY)
    assert found.faults == ()
    assert seals.grown_from(store, found.head) is None
    assert seals.grown_from(new_store(store.path.parent / "another" / "desk.db"), found.head) is not None
    # What happens in other articles makes no other packet.
    before = exports.export(store, slug, "packet", TODAY).body
    units.remove_unit(store, person, other.id)
    assert exports.export(store, slug, "packet", TODAY).body == before
