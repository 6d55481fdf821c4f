"""Units and sentences as they stand in their article, for the shapes of `things`."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from annotator.domain.conversations.conversation import Conversation
from annotator.domain.readiness import Coverage, UnitState
from annotator.domain.revisions import Sentence
from annotator.domain.units import Unit
from annotator.web.reading_table.table import ReadingTable


@dataclass(frozen=True, slots=True)
class UnitInPlace:
    """A unit with its `state`; `evidence` and `queries` are ids, in their order."""

    unit: Unit
    slug: str
    state: UnitState
    evidence: tuple[str, ...]
    queries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SentenceInPlace:
    """A sentence with its `text` and `state`; `units` are ids in text order."""

    sentence: Sentence
    text: str
    state: str
    units: tuple[str, ...]

    @property
    def id(self) -> str:
        return self.sentence.id


class ListedTable:
    """What a program is shown of a reading table."""

    def __init__(self, table: ReadingTable) -> None:
        self._table = table
        self.article, self.revision, self.standing, self.ran = table.article, table.revision, table.standing, table.ran

    @property
    def coverage(self) -> Coverage:
        return self._table.coverage

    @cached_property
    def shown_sentences(self) -> tuple[SentenceInPlace, ...]:
        held: dict[int, list[str]] = defaultdict(list)
        for unit in sorted(self.standing.units, key=lambda each: each.order):
            for number in self.coverage.unit_states[unit.id].sentences:
                held[number].append(unit.id)
        return tuple(
            SentenceInPlace(each, self._table.text_of(each.ordinal), self._table.state(each.ordinal),
                           tuple(held[each.ordinal]))
            for each in self._table.sentences
        )  # fmt: skip

    def placed_units(self, said: Conversation) -> tuple[UnitInPlace, ...]:
        """The units in text order; `said` is what was said of them."""
        tied: dict[str, list[str]] = defaultdict(list)
        asked: dict[str, list[str]] = defaultdict(list)
        for each in self.standing.evidence:
            tied[each.unit].append(each.id)
        for query in said.queries:
            asked[query.unit].append(query.id)
        return tuple(
            UnitInPlace(unit, self.article.slug, self.coverage.unit_states[unit.id], tuple(sorted(tied[unit.id])),
                       tuple(sorted(asked[unit.id])))
            for unit in sorted(self.standing.units, key=lambda each: each.order)
        )  # fmt: skip
