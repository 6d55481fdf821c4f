"""The uses of a source: its articles, in each its passages, and the units each passage supports."""

from collections import defaultdict
from dataclasses import dataclass

from annotator.domain.evidence import Evidence
from annotator.domain.units import Unit
from annotator.views.desk_view import DeskView
from annotator.web.reading_table.table import ReadingTable


@dataclass(frozen=True, slots=True)
class Carried:
    """The exact words of the source, None where no passage was given, and the units they support, in text order."""

    passage: str | None
    ties: tuple[tuple[Unit, Evidence], ...]


@dataclass(frozen=True, slots=True)
class Use:
    table: ReadingTable
    carried: tuple[Carried, ...]

    @property
    def units(self) -> int:
        return sum(len(each.ties) for each in self.carried)


def uses_of(view: DeskView, source: str) -> list[Use]:
    """The newest article first; of each, what the view shows."""
    found = []
    for newest, standing in view.uses(source):
        table = ReadingTable(*newest, standing)
        tied = [each for each in standing.evidence if each.source == source]
        if tied:
            found.append(Use(table, _carried(table, tied)))
    return found


def _carried(table: ReadingTable, tied: list[Evidence]) -> tuple[Carried, ...]:
    units = {unit.id: (order, unit) for order, unit in enumerate(table.standing.units)}
    by_words: dict[str | None, list[Evidence]] = defaultdict(list)
    for each in sorted(tied, key=lambda e: units[e.unit][0]):
        by_words[each.passage.exact if each.passage else None].append(each)
    return tuple(
        Carried(words, tuple((units[each.unit][1], each) for each in inside)) for words, inside in by_words.items()
    )
