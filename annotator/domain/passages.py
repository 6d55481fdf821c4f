"""Passages of a captured text, and how they agree with a unit."""

from dataclasses import dataclass

from annotator.domain.fact_locks.unit_locks import UnitLock
from annotator.domain.quote_locks import DIFFERS, Lock
from annotator.domain.values import Figure

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a captured text that search can find: `start` and `end` are code points of that text.

    The offsets of its `sentences` and `figures` count from `start`.
    """

    start: int
    end: int
    text: str
    sentences: tuple[Span, ...]
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """Words of a captured text that may support a unit, from `start` to `end`; `piece` is the excerpt that holds them.

    `words` are the places of the words that the unit shares. All offsets are code points of the captured text.
    `facts` and `quote` are the locks that the unit would have on these words: of a claim, and of a quote.
    """

    start: int
    end: int
    piece: Excerpt
    words: tuple[Span, ...] = ()
    facts: UnitLock | None = None
    quote: Lock | None = None

    @property
    def exact(self) -> str:
        return self.piece.text[self.start - self.piece.start : self.end - self.piece.start]

    @property
    def differs(self) -> bool:
        return bool(self.facts and self.facts.differing) or bool(self.quote and self.quote.kind == DIFFERS)
