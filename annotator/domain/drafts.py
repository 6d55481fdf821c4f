"""A new draft: where each unit of the old text stands in the new one.

A verdict is kept only where its whole folded sentence is unchanged; everything else is looked at again.
"""

from dataclasses import dataclass

from annotator.domain.anchors import Anchor, describe
from annotator.domain.revisions import Sentence
from annotator.domain.units import NoClaim, Unit

PLACES = ("carried", "moved", "changed", "ask", "gone")
# Below this share of sentences that found a place, the text is another article rather than a new draft.
STRANGE = 0.2

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of one unit. `start` and `end` are None for ask and gone; ask names its `candidates`."""

    unit: str
    place: str
    start: int | None = None
    end: int | None = None
    candidates: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """`counterparts` gives, by ordinal of an old sentence, the new one with the same folded words.

    `found` is the share of old sentences that have a place in the new text, changed ones included.
    """

    fates: tuple[Fate, ...]
    counterparts: dict[int, int]
    found: float

    @property
    def counts(self) -> dict[str, int]:
        return {place: sum(fate.place == place for fate in self.fates) for place in PLACES}

    @property
    def is_strange(self) -> bool:
        """Hardly anything of the old text is in the new one: is it a draft of this article at all?"""
        return self.found < STRANGE


def anchor_of(unit: Unit, fate: Fate, text: str, revision: int) -> Anchor:
    """The unit's anchor in the new text; one without a place keeps the words it was given for."""
    if fate.start is None or fate.end is None:
        old = unit.anchor
        return Anchor(revision, fate.place, None, None, old.exact, old.prefix, old.suffix)
    found = describe(text, fate.start, fate.end, revision)
    return Anchor(revision, fate.place, found.start, found.end, found.exact, found.prefix, found.suffix)


def marks_of(
    marks: tuple[NoClaim, ...], counterparts: dict[int, int], sentences: tuple[Sentence, ...], revision: int
) -> tuple[NoClaim, ...]:
    """The no-claim marks that hold on: those whose sentence stands in the new text word for word."""
    kept = []
    for mark in marks:
        there = counterparts.get(mark.sentence)
        if there is not None and sentences[there - 1].folded == mark.folded:
            kept.append(NoClaim(mark.id, mark.article, revision, there, mark.folded))
    return tuple(kept)
