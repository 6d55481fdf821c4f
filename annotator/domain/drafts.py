"""A new draft: where each unit of the old text is in the new one.

A verdict is kept only if its folded sentence is unchanged; a person looks at everything else again.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from annotator.domain.anchors import Anchor, describe
from annotator.domain.folding import fold
from annotator.domain.revisions import Block, Sentence
from annotator.domain.units import NoClaim, Unit

PLACES = ("carried", "moved", "changed", "ask", "gone")
SURE = ("carried", "moved")
# If a smaller share of the old sentences has a place in the new text, it is probably another article.
STRANGE = 0.2

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of one unit, by id. `place` is one of PLACES; `start` and `end` are None for ask and gone.

    All offsets are code points of the new text. `candidates` are the places to choose from if `place` is ask.
    """

    unit: str
    place: str
    start: int | None = None
    end: int | None = None
    candidates: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """`counterparts` holds, by ordinal of an old sentence, the ordinal of the new one with the same words.

    `became` holds that of the one that stands in its place with other words. `found` is the share of old sentences,
    from 0 to 1, that have a place in the new text, changed ones included.
    """

    fates: tuple[Fate, ...]
    counterparts: dict[int, int]
    found: float
    became: Mapping[int, int] = field(default_factory=dict)

    @property
    def counts(self) -> dict[str, int]:
        return {place: sum(fate.place == place for fate in self.fates) for place in PLACES}

    @property
    def is_strange(self) -> bool:
        """Whether so little of the old text is in the new one that it may be no draft of this article."""
        return self.found < STRANGE


def in_one_block(fate: Fate, blocks: Iterable[Block]) -> Fate:
    """The fate within one block: if a paragraph was split, the unit keeps its larger part, and its place is changed."""
    if fate.start is None or fate.end is None:
        return fate
    start, end = fate.start, fate.end
    shares = [(max(start, b.start), min(end, b.end)) for b in blocks if b.start < end and start < b.end]
    if not shares:
        return replace(fate, place="gone", start=None, end=None)
    low, high = max(shares, key=lambda share: share[1] - share[0])
    return fate if (low, high) == (start, end) else replace(fate, place="changed", start=low, end=high)


def anchor_of(unit: Unit, fate: Fate, text: str, revision: int) -> Anchor:
    """The unit's anchor in the new `text`; without a place it keeps the words of its old anchor.

    `fate` is that of the `unit`, `revision` the number of the new draft.
    """
    if fate.start is None or fate.end is None:
        old = unit.anchor
        return Anchor(revision, fate.place, None, None, old.exact, old.prefix, old.suffix)
    return replace(describe(text, fate.start, fate.end, revision), place=fate.place)


def brought_to(unit: Unit, anchor: Anchor) -> Unit:
    """The unit at its `anchor` in a new draft; it remembers the words that it had before, if these are others."""
    old = unit.anchor.exact
    is_changed = fold(old) != fold(anchor.exact) and old not in unit.former
    return replace(unit, anchor=anchor, former=(*unit.former, old) if is_changed else unit.former)


def looked_at(unit: Unit) -> Unit:
    """The unit after a person has read its changed sentence: its place is no longer in doubt."""
    if unit.anchor.place != "changed":
        return unit
    return replace(unit, anchor=replace(unit.anchor, place="carried"))


def marks_of(
    marks: Iterable[NoClaim], counterparts: dict[int, int], sentences: tuple[Sentence, ...], revision: int
) -> tuple[NoClaim, ...]:
    """Those of the no-claim `marks` whose sentence is in the new text, word for word.

    `counterparts` is that of the Comparison, `sentences` are those of the new text, `revision` is its number.
    """
    kept = []
    for mark in marks:
        there = counterparts.get(mark.sentence)
        if there is not None and sentences[there - 1].folded == mark.folded:
            kept.append(NoClaim(mark.id, mark.article, revision, there, mark.folded))
    return tuple(kept)


def marks_back(
    lost: Iterable[NoClaim], counterparts: dict[int, int], sentences: tuple[Sentence, ...], revision: int
) -> tuple[NoClaim, ...]:
    """Of the marks that an earlier draft dropped, those whose sentence is back, word for word, and occurs once.

    `lost` are these marks, `counterparts` is that of the Comparison, `sentences` are those of the new text and
    `revision` is its number.
    """
    known = set(counterparts.values())
    counts = Counter(s.folded for s in sentences)
    new = {s.folded: s.ordinal for s in sentences if s.ordinal not in known and counts[s.folded] == 1}
    found = {new[m.folded]: m for m in lost if m.folded in new}
    return tuple(NoClaim(m.id, m.article, revision, there, m.folded) for there, m in found.items())
