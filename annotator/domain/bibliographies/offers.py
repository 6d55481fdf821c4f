"""What a bibliography would add to the registry, before anybody takes it."""

from dataclasses import dataclass

from annotator.domain.bibliographies.entries import EntryProblem, EntrySource
from annotator.domain.bibliographies.errors import REFUSED_ENTRIES
from annotator.domain.sources import Source


@dataclass(frozen=True, slots=True)
class KnownEntry:
    """The entry on `line` is the source `known`, which is here already, or the one of an earlier line of the file."""

    line: int
    title: str
    known: Source | None
    earlier: int | None = None


@dataclass(frozen=True, slots=True)
class SourceOffers:
    """`offers` could become sources; `known` are here already; `problems` are told, in the order of the lines."""

    offers: tuple[EntrySource, ...]
    known: tuple[KnownEntry, ...]
    problems: tuple[EntryProblem, ...]

    @property
    def refused(self) -> int:
        """How many entries are left out."""
        return sum(problem.code in REFUSED_ENTRIES for problem in self.problems)
