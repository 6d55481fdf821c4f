"""Passages of a captured text, and how one carries a unit."""

from dataclasses import dataclass

from annotator.domain.values import DIFFERS, Figure

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a captured text that can be found: `start` and `end` are code points of that text.

    Offsets of its `sentences` and `figures` count from its own start.
    """

    start: int
    end: int
    text: str
    sentences: tuple[Span, ...]
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreement:
    """A figure or a name of the article and that of its source: `kind` is same, rounded or differs.

    `start` and `end` are the place of the source's in the captured text.
    """

    kind: str
    ours: str
    theirs: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """The words of a captured text that may carry a unit: `start` and `end`, in the piece that they stand in.

    `words` are the places of words that the unit has too; all offsets are code points of the captured text.
    """

    start: int
    end: int
    piece: Excerpt
    words: tuple[Span, ...] = ()
    agreements: tuple[Agreement, ...] = ()

    @property
    def differences(self) -> tuple[Agreement, ...]:
        return tuple(each for each in self.agreements if each.kind == DIFFERS)
