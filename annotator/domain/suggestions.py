"""Suggestions: what the desk proposes to check, and what people answered.

Only a person accepts or dismisses an offer. An answer is kept with the folded sentence and the exact words for which it
was given, so that it survives new drafts and new rules.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.anchors import Anchor
from annotator.domain.dossiers import Standing
from annotator.domain.readings import Analysis, Quotation, Reason, Slip, Speaker, possible_speakers
from annotator.domain.revisions import Sentence

ACCEPTED, DISMISSED = "accepted", "dismissed"
CLAIM, QUOTE = "claim", "quote"
NOTE = "note:"
# A sentence of which a larger share is quoted is offered only as a quote, not as a claim too.
_MOSTLY = 0.6
# Nearly all news sentences can be checked: the third with the most points is offered first, a slider shows the rest.
DEFAULT_THRESHOLD = 8

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """`rule` is claim, quote or note:KIND, `answer` ACCEPTED or DISMISSED; `reason` is why, if a person gave one."""

    id: str
    article: str
    rule: str
    folded: str
    exact: str
    answer: str
    reason: str | None
    by: str
    at: str
    version: int = 0

    @property
    def key(self) -> Key:
        return self.rule, self.folded, self.exact


@dataclass(frozen=True, slots=True)
class Threshold:
    """The fewest points with which a claim is offered in an article; None if nobody chose a number."""

    article: str
    points: int | None


@dataclass(frozen=True, slots=True)
class Offer:
    """A unit that could be made; `sentence` is the ordinal of the one in which it begins.

    `start` and `end` are code points, `exact` the words between them, `folded` the sentences that hold them;
    `speakers` are all who may speak.
    """

    kind: str
    sentence: int
    start: int
    end: int
    exact: str
    folded: str
    score: int = 0
    reasons: tuple[Reason, ...] = ()
    speakers: tuple[Speaker, ...] = ()

    @property
    def speaker(self) -> str | None:
        """The name of the one who surely speaks: only this is ever set without a person's look."""
        surely = len(self.speakers) == 1 and self.speakers[0].certain
        return self.speakers[0].name if surely else None

    @property
    def key(self) -> Key:
        return self.kind, self.folded, self.exact


@dataclass(frozen=True, slots=True)
class Finding:
    """A slip that a rule can prove; `sentence` is the ordinal of the one in which it begins."""

    note: Slip
    sentence: int
    exact: str
    folded: str

    @property
    def key(self) -> Key:
        return f"{NOTE}{self.note.kind}", self.folded, self.exact


def offers(
    standing: Standing, analysis: Analysis, answered: frozenset[Key], threshold: int = DEFAULT_THRESHOLD
) -> tuple[Offer, ...]:
    """What nobody has answered, accounted for or covered by a unit yet, in text order.

    `analysis` is that of the revision in the `standing`, `answered` holds the keys of answered suggestions, and
    `threshold` is the fewest points with which a claim is offered.
    """
    anchors = [unit.anchor for unit in standing.units]
    found = [*_quotes(standing, analysis, anchors), *_claims(standing, analysis, anchors, threshold)]
    open_ = [o for o in found if o.sentence not in standing.no_claims and o.key not in answered]
    return tuple(sorted(open_, key=lambda o: (o.start, o.end, o.kind)))


def findings(standing: Standing, analysis: Analysis, answered: frozenset[Key]) -> tuple[Finding, ...]:
    """The slips that nobody has dismissed, in text order."""
    found = []
    ends = [s.end for s in standing.sentences]
    for note in analysis.notes:
        at = bisect_right(ends, note.start)
        if at < len(ends):
            sentence = standing.sentences[at]
            exact = standing.text[note.start : note.end]
            found.append(Finding(note, sentence.ordinal, exact, sentence.folded))
    return tuple(finding for finding in found if finding.key not in answered)


def _quotes(standing: Standing, analysis: Analysis, anchors: list[Anchor]) -> list[Offer]:
    found = []
    for quote in analysis.quotes:
        if quote.kind == "scare" or any(a.touches(quote.start, quote.end) for a in anchors):
            continue
        sentences = [standing.sentences[n - 1] for n in quote.sentences]
        exact = standing.text[quote.start : quote.end]
        folded = " ".join(s.folded for s in sentences)
        first = sentences[0].ordinal
        found.append(Offer(QUOTE, first, quote.start, quote.end, exact, folded, speakers=possible_speakers(quote)))
    return found


def _claims(standing: Standing, analysis: Analysis, anchors: list[Anchor], threshold: int) -> list[Offer]:
    found = []
    taken = _taken(standing.sentences, anchors)
    quotes: dict[int, list[Quotation]] = {}
    for quote in analysis.quotes:
        for ordinal in quote.sentences:
            quotes.setdefault(ordinal, []).append(quote)
    for suggestion in analysis.suggestions:
        if suggestion.score < threshold or suggestion.sentence in taken:
            continue
        s = standing.sentences[suggestion.sentence - 1]
        if s.ordinal in quotes and _quoted(s, quotes[s.ordinal]) >= _MOSTLY:
            continue
        exact = standing.text[s.start : s.end]
        found.append(Offer(CLAIM, s.ordinal, s.start, s.end, exact, s.folded, suggestion.score, suggestion.reasons))
    return found


def _taken(sentences: tuple[Sentence, ...], anchors: Iterable[Anchor]) -> set[int]:
    """The ordinals of the sentences that the anchors touch."""
    ends = [s.end for s in sentences]
    found = set()
    for anchor in anchors:
        if anchor.start is None or anchor.end is None:
            continue
        at = bisect_right(ends, anchor.start)
        while at < len(sentences) and sentences[at].start < anchor.end:
            found.add(sentences[at].ordinal)
            at += 1
    return found


def _quoted(sentence: Sentence, quotes: Iterable[Quotation]) -> float:
    """The share of a sentence, from 0 to 1, that is in quotation marks; `quotes` are those that touch it."""
    inside = sum(max(0, min(q.end, sentence.end) - max(q.start, sentence.start)) for q in quotes if q.kind != "scare")
    return inside / max(1, sentence.end - sentence.start)
