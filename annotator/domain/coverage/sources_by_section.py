"""Where an article rests: which sources carry units of which section, and how that is drawn."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.coverage.by_section import SectionCoverage
from annotator.domain.dossiers import Standing
from annotator.domain.fact_locks.unit_locks import FOR
from annotator.domain.flags import counted, terms_of
from annotator.domain.readiness import UnitState
from annotator.domain.sources import Source, by_title

# In CSS pixels. However narrow the columns are, nothing is drawn smaller, and nothing larger than a line is high.
_SMALLEST, _LARGEST = 2.0, 8.0
# The narrowest that all columns together are, on a small phone.
_NARROWEST = 120
_GAP = 1.5


@dataclass(frozen=True, slots=True)
class RestingSource:
    """`carries` and `contradicts` count units by the index of their section."""

    source: Source
    carries: dict[int, int]
    contradicts: dict[int, int]

    @property
    def units(self) -> int:
        return sum(self.carries.values())

    @property
    def columns(self) -> tuple[int, ...]:
        return tuple(sorted(self.carries.keys() | self.contradicts.keys()))


@dataclass(frozen=True, slots=True)
class DrawnMark:
    """A `shape` (filled, hollow or cross) around a point: `x` in percent of the drawing's width, `shift` pixels beside
    it, with a `radius` in pixels."""

    shape: str
    x: float
    shift: float
    radius: float


def resting(
    standing: Standing, states: dict[str, UnitState], cut: Iterable[SectionCoverage]
) -> tuple[RestingSource, ...]:
    """The sources that carry or contradict a unit whose words are in the text, those that carry most first.

    Evidence that does not count, as it is off the record, is not here. A unit counts in the section it begins in.
    """
    column = {n: index for index, each in enumerate(cut) for n in range(each.first, each.last + 1)}
    places = {id_: column[state.sentences[0]] for id_, state in states.items() if state.sentences}
    found: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for each in counted(standing.evidence, standing.sources, standing.minute):
        if each.unit in places and (each.stance in FOR or each.stance == "contradicts"):
            found[each.source][each.stance == "contradicts"].add(each.unit)
    rows = [
        RestingSource(standing.sources[id_], *(dict(Counter(places[unit] for unit in units)) for units in both))
        for id_, both in found.items()
    ]
    return tuple(sorted(rows, key=lambda r: (-r.units, -sum(r.contradicts.values()), by_title(r.source))))


def printable(standing: Standing) -> frozenset[str]:
    """The ids of the sources that a print may name: something that rests on them here is on the record."""
    sources, minute = standing.sources, standing.minute
    return frozenset(e.source for e in standing.evidence if terms_of(e, sources[e.source], minute) == "on_record")


def drawn(row: RestingSource, columns: int) -> tuple[DrawnMark, ...]:
    """The marks of one source's line: the area of a dot grows with the units it carries.

    `columns` is the number of sections. Where a source carries and contradicts in one section, both stand side by side.
    """
    largest = min(_LARGEST, max(_SMALLEST, _NARROWEST / columns / 2 - _GAP))
    # A source of an unknown level is not drawn as a primary one.
    shape = "filled" if row.source.level == "primary" else "hollow"
    cross = max(_SMALLEST, min(4.0, largest))
    marks = []
    for index in row.columns:
        x = round(100 * (index + 0.5) / columns, 3)
        units, is_both = row.carries.get(index, 0), index in row.carries and index in row.contradicts
        radius = round(min(largest, max(_SMALLEST, 2.6 * units**0.5)), 2)
        if units:
            marks.append(DrawnMark(shape, x, round(-(cross + _GAP / 2), 2) if is_both else 0, radius))
        if index in row.contradicts:
            marks.append(DrawnMark("cross", x, round(radius + _GAP / 2, 2) if is_both else 0, cross))
    return tuple(marks)
