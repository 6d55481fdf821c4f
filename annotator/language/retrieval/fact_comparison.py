"""Figures, dates and names in which a passage agrees with a unit, or differs from it."""

import re
from collections.abc import Iterator

from annotator.domain.passages import Agreement, Excerpt
from annotator.domain.values import DIFFERS, ROUNDED, SAME, Day, Figure, compare
from annotator.language.lexis.misspellings import is_misspelling
from annotator.language.retrieval.ranking import SMALL_STEMS, STEMS, Wanted

# docs/benchmarks/passages.md watches these numbers.
# Two figures of a kind speak of the same thing if words beside them agree: so many before and behind are looked at.
_BESIDE = 4
_AGREE = 2
_LETTERS = 60  # code points on either side, within which these words are looked for
_HEDGE = re.compile(
    r"\b(?:about|around|approximately|roughly|nearly|almost|some|over|under|more than|less than|fewer than|up to"
    r"|at least|at most|close to|just|an estimated)\s[$£€¥]?$",
    re.IGNORECASE,
)
_HEDGE_LETTERS = 20
# Inside a sentence, and without the ’s of a genitive.
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][\w-]*[a-z]\b")


def agreements(unit: Wanted, piece: Excerpt, start: int, end: int) -> list[Agreement]:
    """In the order of the piece, in whose text all offsets count. What differs is looked for in start to end only."""
    found = [*_figures(unit, piece, start, end), *_names(unit.text, piece.text)]
    return sorted(found, key=lambda each: each.start)


def _figures(unit: Wanted, piece: Excerpt, start: int, end: int) -> Iterator[Agreement]:
    left = list(piece.figures)
    missing = []
    for ours in unit.figures:
        hedged = bool(_HEDGE.search(unit.text[max(0, ours.start - _HEDGE_LETTERS) : ours.start]))
        verdicts = [(compare(ours, theirs, hedged=hedged), theirs) for theirs in piece.figures]
        same = [theirs for wanted in (SAME, ROUNDED) for verdict, theirs in verdicts if verdict == wanted]
        if same:
            kind = next(verdict for verdict, theirs in verdicts if theirs is same[0])
            yield _agreement(str(kind), unit, ours, piece, same[0])
            left = [theirs for theirs in left if theirs not in same]
        else:
            missing.append(ours)
    for ours in missing:
        others = [theirs for theirs in left if start <= theirs.start < end and compare(ours, theirs) == DIFFERS]
        near = [(_beside(unit.text, ours, piece.text, theirs), theirs) for theirs in others]
        most, theirs = max(near, key=lambda pair: pair[0], default=(0, None))
        # Two dates, two shares, two sums, each the only one that is left, correspond to each other.
        is_alone = _kind(ours) != "" and len(others) == 1 and sum(_kind(each) == _kind(ours) for each in missing) == 1
        if theirs is not None and (most >= _AGREE or is_alone):
            yield _agreement(DIFFERS, unit, ours, piece, theirs)
            left.remove(theirs)


def _kind(figure: Figure) -> str:
    return figure.grain if isinstance(figure, Day) else figure.unit


def _agreement(kind: str, unit: Wanted, ours: Figure, piece: Excerpt, theirs: Figure) -> Agreement:
    return Agreement(
        kind,
        unit.text[ours.start : ours.end].strip(),
        piece.text[theirs.start : theirs.end].strip(),
        theirs.start,
        theirs.end,
    )


def _beside(ours: str, figure: Figure, theirs: str, other: Figure) -> int:
    """How many words are beside both figures. The next word counts twice, as it names what is counted."""
    before, behind = _neighbours(ours, figure)
    before_, behind_ = _neighbours(theirs, other)
    counted = bool(behind) and behind[:1] == behind_[:1]
    return len({*before, *behind} & {*before_, *behind_}) + counted


def _neighbours(text: str, figure: Figure) -> tuple[list[str], list[str]]:
    before = STEMS.findall(text[max(0, figure.start - _LETTERS) : figure.start].lower())
    behind = STEMS.findall(text[figure.end : figure.end + _LETTERS].lower())
    return (
        [stem for stem in before if stem not in SMALL_STEMS][-_BESIDE:],
        [stem for stem in behind if stem not in SMALL_STEMS][:_BESIDE],
    )


def _names(ours: str, theirs: str) -> Iterator[Agreement]:
    """A name that is a letter away from one of the article's, which the passage does not have."""
    missing = [name for name in dict.fromkeys(_NAME.findall(ours)) if name not in theirs]
    there = {match[0]: match.span() for match in _NAME.finditer(theirs)} if missing else {}
    for name in missing:
        other = next((each for each in there if is_misspelling(name, each) and each not in ours), None)
        if other is not None:
            yield Agreement(DIFFERS, name, other, *there[other])
