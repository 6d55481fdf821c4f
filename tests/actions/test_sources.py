"""The registry: who is here already, and two records that become one."""

from dataclasses import replace

import pytest

from annotator.actions import evidence, maintenance, sources, units, verdicts
from annotator.actions.articles import import_article
from annotator.actions.history import undo
from annotator.clock import today
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.domain.sources import Snapshot
from annotator.storage import evidence as evidence_rows
from annotator.storage import sources as rows
from annotator.views import sources as registry
from annotator.views.desk_view import copy_for
from tests.conftest import refused

pytestmark = pytest.mark.both_stores


@pytest.fixture
def known(store, person):
    blank = sources.blank_source("City budget 2026, chapter on bridges")
    return sources.add_source(
        store, person, replace(blank, url="https://www.city.example/budget?id=7", author="Ida Holm", note="Ask her.")
    )


def typed(title="", **fields):
    return replace(sources.blank_source(title), **fields)


@pytest.mark.parametrize(
    "again",
    [
        typed(url="http://city.example/budget/?utm_source=letter&id=7#p4"),
        typed("city budget 2026 – Chapter on Bridges"),
        typed("City budget 2026, chapter on bridges", author="Holm, Ida"),
        typed("City budget 2026, chapter on bridges", published="2026-01"),
    ],
)
def test_a_source_that_is_here_already_is_noticed(store, person, known, again):
    assert [source.id for source in registry.alike(copy_for(store.reading(), person, today()), again)] == [known.id]


@pytest.mark.parametrize(
    "other",
    [
        typed("City budget 2025, chapter on roads"),
        typed("City budget 2026, chapter on bridges", author="Per Lund"),
        typed(url="https://city.example/budget?id=8"),
        typed(),
    ],
)
def test_another_source_is_left_alone(store, person, known, other):
    assert registry.alike(copy_for(store.reading(), person, today()), other) == ()


def test_merging_moves_every_tie_and_fills_the_gaps(store, person, slug, known):
    twice = sources.add_source(
        store, person, typed("Budget of the city", publisher="City hall", note="Page 4.", snapshots=(Snapshot("a" * 64, "2026-01-16T10:00:00Z", None),)),
    )  # fmt: skip
    other = import_article(
        store, person, Input("<h1>A second text</h1><p>The bridge is paid for. Nobody doubts it.</p>")
    ).slug
    ties = []
    for place, number in ((slug, 2), (other, 2)):
        unit = units.make_unit(store, person, place, "claim", sentence=number)
        ties.append(evidence.add_evidence(store, person, unit.id, twice.id, EvidenceForm(passage="paid")))
        verdicts.set_status(store, person, unit.id, "verified")
    whole = sources.merge_sources(store, person, twice.id, known.id)
    assert (whole.publisher, whole.author, whole.note) == (
        "City hall", "Ida Holm", "Ask her.\n\nPage 4.\n\nAlso known as: Budget of the city",
    )  # fmt: skip
    assert [e.source for e in (evidence_rows.load(store.reading(), t.id) for t in ties)] == [known.id, known.id]
    assert rows.load(store.reading(), known.id).snapshots == twice.snapshots
    with refused(NotFound, "no_such_source"):
        rows.load(store.reading(), twice.id)
    assert maintenance.verify(store) == []


def test_a_merge_is_taken_back_whole(store, person, slug, known):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    twice = sources.add_source(store, person, typed("Budget of the city", publisher="City hall"))
    tie = evidence.add_evidence(store, person, unit.id, twice.id, EvidenceForm())
    sources.merge_sources(store, person, twice.id, known.id)
    undo.undo_last(store, person, slug)
    assert evidence_rows.load(store.reading(), tie.id).source == twice.id
    assert rows.load(store.reading(), known.id).publisher is None
    assert maintenance.verify(store) == []


def test_sources_on_different_terms_are_not_merged(store, person, known):
    secret = sources.add_source(store, person, typed("Budget", terms="off_record"))
    for one, into in ((secret, known), (known, secret)):
        with refused(RuleBroken, "terms_differ"):
            sources.merge_sources(store, person, one.id, into.id)
    with refused(RuleBroken, "same_source"):
        sources.merge_sources(store, person, known.id, known.id)


@pytest.mark.in_a_file
def test_duplicates_are_looked_for_with_as_many_statements_however_many_sources_there_are(store, person, known):
    def asked() -> int:
        statements: list[str] = []
        connection = store.reading().conn
        connection.set_trace_callback(statements.append)
        found = registry.alike(
            copy_for(store.reading(), person, today()), typed("city budget 2026 – chapter on bridges")
        )
        connection.set_trace_callback(None)
        assert [source.id for source in found] == [known.id]
        return len(statements)

    few = asked()
    for number in range(50):
        sources.add_source(store, person, typed(f"Minutes of meeting {number}", url=f"https://city.example/{number}"))
    assert asked() == few


def test_a_merge_loses_no_address_and_no_type(store, person, known):
    twice = sources.add_source(
        store,
        person,
        typed("City budget", type="official_record", url="https://city.example/budget/amp", author="Ida Holm"),
    )
    whole = sources.merge_sources(store, person, twice.id, known.id)
    assert (whole.type, whole.level, whole.url) == ("official_record", "primary", known.url)
    assert whole.note == "Ask her.\n\nAlso known as: City budget, https://city.example/budget/amp"


def test_a_unit_that_rests_on_both_keeps_both_ties_and_gets_both_sources_back(store, person, slug, known):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    twice = sources.add_source(store, person, typed("Budget of the city", contact="Her number."))
    for source, passage in ((known, "41 million"), (twice, "forty-one million")):
        evidence.add_evidence(store, person, unit.id, source.id, EvidenceForm(passage=passage))
    sources.merge_sources(store, person, twice.id, known.id)
    tied = evidence_rows.of_unit(store.reading(), unit.id)
    assert sorted((e.source, e.passage.exact) for e in tied) == [
        (known.id, "41 million"), (known.id, "forty-one million"),
    ]  # fmt: skip
    undo.undo_last(store, person, slug)
    tied = evidence_rows.of_unit(store.reading(), unit.id)
    assert {e.source: e.passage.exact for e in tied} == {known.id: "41 million", twice.id: "forty-one million"}
    assert rows.load(store.reading(), twice.id).contact == "Her number."
    assert rows.load(store.reading(), known.id).contact is None
