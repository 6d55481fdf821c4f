"""Units: the claims and quotes of an article, and the marks on sentences that hold none."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Any

from annotator.domain import limits, profile
from annotator.domain.anchors import Anchor
from annotator.domain.classification import PUBLIC, classified
from annotator.domain.errors import RuleBroken
from annotator.domain.folding import fold
from annotator.domain.revisions import Block, Sentence
from annotator.domain.statuses import status_of


@classified(sentence=PUBLIC, by=PUBLIC, at=PUBLIC)
@dataclass(frozen=True, slots=True)
class Check:
    """The present verdict: the id of the person it is `by`, the time `at`, and the folded `sentence` it is given on."""

    sentence: str
    by: str
    at: str


@classified(other=PUBLIC, words=PUBLIC, right=PUBLIC, reason=PUBLIC, by=PUBLIC, at=PUBLIC)
@dataclass(frozen=True, slots=True)
class RightHere:
    """Somebody lets the `words` of a unit stand, for a `reason`, though they are wrong in the `other`, a unit by id.

    `right` is what was known to be right there. Where the `reason` may not leave the desk, both are empty.
    """

    other: str
    words: str
    right: str
    reason: str
    by: str
    at: str


def without_reason(stands: RightHere) -> RightHere:
    return replace(stands, right="", reason="")


def right_here_of(state: Iterable[Mapping[str, Any]]) -> tuple[RightHere, ...]:
    """From the plain data that JSON gives."""
    return tuple(RightHere(**each) for each in state)


@classified(
    id=PUBLIC,
    article=PUBLIC,
    kind=PUBLIC,
    anchor=PUBLIC,
    facets=PUBLIC,
    risk=PUBLIC,
    speaker=PUBLIC,
    status=PUBLIC,
    confidence=PUBLIC,
    check=PUBLIC,
    wrong=PUBLIC,
    proposed=PUBLIC,
    reworded=PUBLIC,
    former=PUBLIC,
    let_stand=PUBLIC,
    asked_from=PUBLIC,
    vouched_by=PUBLIC,
    assignee=PUBLIC,
    note=PUBLIC,
    version=PUBLIC,
)
@dataclass(frozen=True, slots=True)
class Unit:
    """A claim or a quote.

    `wrong` is the folded sentence as it was when the unit was marked incorrect, `proposed` what it should say instead,
    and `reworded` the folded sentence that somebody confirmed as right though it does not say that. `former` are the
    words that it had in earlier drafts, the oldest first; `let_stand` says what is right in it though it is wrong in
    another unit. `asked_from` is the status to which the unit returns when its open query is closed. `version` is the
    number of the event that last wrote the unit.
    """

    id: str
    article: str
    kind: str
    anchor: Anchor
    facets: tuple[str, ...] = ()
    risk: str = "normal"
    speaker: str | None = None
    status: str = "unchecked"
    confidence: str | None = None
    check: Check | None = None
    wrong: str | None = None
    proposed: str | None = None
    reworded: str | None = None
    former: tuple[str, ...] = ()
    let_stand: tuple[RightHere, ...] = ()
    asked_from: str | None = None
    vouched_by: str | None = None
    assignee: str | None = None
    note: str | None = None
    version: int = 0

    @property
    def order(self) -> tuple[int, int, str]:
        """The key that sorts units in text order, those without a place last, then by id."""
        start, end = self.anchor.start, self.anchor.end
        return (1 << 60 if start is None else start, 1 << 60 if end is None else end, self.id)


@dataclass(frozen=True, slots=True)
class NoClaim:
    """A mark on a sentence, by ordinal, that holds nothing to check; `folded` are its words when it was marked."""

    id: str
    article: str
    revision: int
    sentence: int
    folded: str
    version: int = 0


def sentences_of(anchor: Anchor, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Those that the anchor touches; `sentences` are in text order, and of thousands only these are looked at."""
    if anchor.start is None:
        return ()
    first = bisect_right(sentences, anchor.start, key=lambda s: s.end)
    following = map(sentences.__getitem__, range(first, len(sentences)))
    return tuple(takewhile(lambda s: anchor.touches(s.start, s.end), following))


def spans_in(sentence: Sentence, units: Iterable[Unit]) -> list[tuple[str, int, int]]:
    """The id of each unit that touches the sentence, and where it starts and ends there, in code points."""
    placed = ((unit.id, unit.anchor.start, unit.anchor.end) for unit in units)
    return [
        (id_, max(start, sentence.start) - sentence.start, min(end, sentence.end) - sentence.start)
        for id_, start, end in placed
        if start is not None and end is not None and start < sentence.end and sentence.start < end
    ]


def words_of(anchor: Anchor, sentences: tuple[Sentence, ...]) -> str:
    """The folded sentences on which a verdict on this anchor is given, as one string."""
    return " ".join(s.folded for s in sentences_of(anchor, sentences))


def block_of(anchor: Anchor, blocks: tuple[Block, ...]) -> Block:
    """The block that holds the anchor. Raises RuleBroken if the anchor crosses the end of a block."""
    for block in blocks:
        if anchor.covers(block.start, block.end) or anchor.touches(block.start, block.end):
            if _lies_in(anchor, block):
                return block
            break
    raise RuleBroken("span_across_blocks")


def _lies_in(anchor: Anchor, block: Block) -> bool:
    start, end = anchor.start, anchor.end
    return start is not None and end is not None and block.start <= start and end <= block.end


def set_kind(unit: Unit, kind: str) -> Unit:
    _known(kind, profile.KINDS, "kind")
    return replace(unit, kind=kind)


def set_risk(unit: Unit, risk: str) -> Unit:
    _known(risk, profile.RISKS, "risk")
    return replace(unit, risk=risk)


def set_confidence(unit: Unit, confidence: str | None) -> Unit:
    if confidence is not None:
        _known(confidence, profile.CONFIDENCES, "confidence")
    return replace(unit, confidence=confidence)


def set_facets(unit: Unit, facets: tuple[str, ...]) -> Unit:
    for facet in facets:
        _known(facet, profile.FACETS, "facets")
    return replace(unit, facets=tuple(f for f in profile.FACETS if f in facets))


def set_speaker(unit: Unit, speaker: str | None) -> Unit:
    return replace(unit, speaker=limits.line(speaker, "speaker"))


def set_note(unit: Unit, note: str | None) -> Unit:
    return replace(unit, note=limits.prose(note, "note"))


def set_proposed(unit: Unit, wording: str | None) -> Unit:
    """What a wrong unit should say. Raises RuleBroken if it is not wrong, or where the wrong words say that already."""
    wording = limits.prose(wording, "wording")
    if not status_of(unit.status if unit.status != "query" else unit.asked_from or "").keeps_wrong:
        raise RuleBroken("not_wrong")
    if wording is not None and unit.wrong is not None and says(unit.wrong, wording):
        raise RuleBroken("same_wording", field="wording")
    return replace(unit, proposed=wording)


def is_put_right(unit: Unit, words: str) -> bool:
    """Whether its sentence says what was proposed, or was confirmed in other words; `words` is that sentence, folded.

    Of a unit from an older desk neither is known: there, other words than the wrong ones are enough.
    """
    if unit.proposed is None and unit.reworded is None:
        return True
    return unit.reworded == words or (unit.proposed is not None and says(words, unit.proposed))


def says(words: str, wording: str) -> bool:
    """Whether the folded `words` hold the wording, in whole words: “15 October” does not say “5 October”."""
    return re.search(rf"(?<!\w){re.escape(fold(wording))}(?!\w)", words, re.IGNORECASE) is not None


def _known(value: str, known: dict[str, str], field: str) -> None:
    if value not in known:
        raise RuleBroken("unknown_value", field=field, value=value[:40], known=", ".join(known))
