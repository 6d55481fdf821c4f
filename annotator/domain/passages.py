"""Passages of a captured text, and how they agree with a unit."""

from dataclasses import dataclass

from annotator.domain.values import DIFFERS, Figure

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
class Agreement:
    """A figure or a name in the article and its counterpart in the source: `kind` is same, rounded or differs.

    `start` and `end`, in code points, are the place of the counterpart in the captured text.
    """

    kind: str
    ours: str
    theirs: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """Words of a captured text that may support a unit, from `start` to `end`; `piece` is the excerpt that holds them.

    `words` are the places of the words that the unit shares. All offsets are code points of the captured text.
    """

    start: int
    end: int
    piece: Excerpt
    words: tuple[Span, ...] = ()
    agreements: tuple[Agreement, ...] = ()

    @property
    def differences(self) -> tuple[Agreement, ...]:
        return tuple(each for each in self.agreements if each.kind == DIFFERS)
