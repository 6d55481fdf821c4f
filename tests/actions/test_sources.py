"""The registry: who is here already, and two records that become one."""

from dataclasses import replace

import pytest

from annotator.actions import evidence, maintenance, sources, undo, units
from annotator.actions.articles import import_article
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.domain.sources import Snapshot
from annotator.storage import evidence as evidence_rows
from annotator.storage import sources as rows
from tests.conftest import refused


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
    assert [source.id for source in sources.alike(store, person, again)] == [known.id]


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
    assert sources.alike(store, person, other) == ()


def test_merging_moves_every_tie_and_fills_the_gaps(store, person, slug, known):
    twice = sources.add_source(
        store, person, typed("Budget of the city", publisher="City hall", note="Page 4.", snapshots=(Snapshot("a" * 64, "2026-01-16T10:00:00Z", None),)),
    )  # fmt: skip
    other = import_article(store, person, "<h1>A second text</h1><p>The bridge is paid for. Nobody doubts it.</p>").slug
    ties = []
    for place, number in ((slug, 2), (other, 2)):
        unit = units.make_unit(store, person, place, "claim", sentence=number)
        ties.append(evidence.add_evidence(store, person, unit.id, twice.id, EvidenceForm(passage="paid")))
        units.change_unit(store, person, unit.id, "status", "verified")
    whole = sources.merge_sources(store, person, twice.id, known.id)
    assert (whole.publisher, whole.author, whole.note) == ("City hall", "Ida Holm", "Ask her.\n\nPage 4.")
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
