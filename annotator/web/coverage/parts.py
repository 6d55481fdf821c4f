"""What the page shows of an article's table: worked out once, for as long as the table is kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from flask import g
from markupsafe import Markup

from annotator.domain.coverage.by_section import SectionCoverage, by_section
from annotator.domain.coverage.loose_facts import grouped
from annotator.domain.coverage.sources_by_section import RestingSource, printable, resting
from annotator.domain.dossiers import Standing, by_unit
from annotator.domain.explanations import LEADS, FactSides, differing_facts, why
from annotator.domain.readiness import UnitState
from annotator.domain.revisions import LooseFact
from annotator.domain.sections import sections
from annotator.domain.sources import Source, by_title
from annotator.domain.units import Unit
from annotator.storage import sentences
from annotator.web.coverage.strip import heat_strip, size_of
from annotator.web.reading_table.table import ReadingTable


@dataclass(frozen=True, slots=True)
class CoverageParts:
    """`resting` are sources that carry or contradict something in the text, `idle` the others that are tied; a
    print may name those whose ids are `printable`.

    `differing` has, by unit id, the facts that differ from a source on the record; `loose` are facts outside any unit,
    with their words and sentences. `strip` is drawn in cells of this `size`. `alone` is the standing of each unit with
    its own evidence only, and `states` its state, by unit id.
    """

    states: dict[str, UnitState]
    alone: dict[str, Standing]
    sections: tuple[SectionCoverage, ...]
    strip: Markup
    size: str
    resting: tuple[RestingSource, ...]
    printable: frozenset[str]
    idle: tuple[Source, ...]
    differing: dict[str, tuple[FactSides, ...]]
    loose: list[tuple[LooseFact, str, list[int]]]

    def why(self, unit: Unit, label: str, names: Mapping[str, str], task: str) -> tuple[str, ...]:
        """Why it blocks or is thin, without what the `label` of its status, the values beside it or the head of the
        group say already: that of its `task`, by id.
        """
        shown = ("fact_mismatch",) if self.differing.get(unit.id) else ()
        reasons = why(unit, self.states[unit.id], self.alone[unit.id], names, shown)
        lead = LEADS.get(task, "")
        return tuple(reason.removeprefix(lead) for reason in reasons if reason != label)


# What is kept must not hold its table, or the table would be kept for good.
_known: WeakKeyDictionary[ReadingTable, CoverageParts] = WeakKeyDictionary()


def parts_of(table: ReadingTable) -> CoverageParts:
    found = _known.get(table)
    if found is None:
        found = _known[table] = _made(table)
    return found


def _made(table: ReadingTable) -> CoverageParts:
    standing, states = table.standing, table.coverage.unit_states
    blocks = sentences.blocks(g.store.reading(), table.revision.id)
    cut = by_section(sections(standing.text, blocks), standing.sentences, table.coverage.sentence_states)
    rows = resting(standing, states, cut)
    shown = {row.source.id for row in rows}
    idle = (source for source in standing.sources.values() if source.id not in shown)
    alone = by_unit(standing)
    return CoverageParts(
        states,
        alone,
        cut,
        heat_strip(table, cut),
        size_of(len(table.sentences)),
        rows,
        printable(standing),
        tuple(sorted(idle, key=by_title)),
        {unit.id: differing_facts(unit, alone[unit.id]) for unit in _mismatched(table)},
        grouped(standing, table.coverage.loose),
    )


def _mismatched(table: ReadingTable) -> list[Unit]:
    states = table.coverage.unit_states
    return [unit for unit in table.standing.units if "fact_mismatch" in states[unit.id].flags]
