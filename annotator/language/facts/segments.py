"""What belongs together within a clause: the items of a list, and what a figure counts."""

from annotator.language.facts.clauses import Clause, ends_a_measure
from annotator.language.lexis.fact_tokens import Pieces

_COUNTED = 3
_LONGEST_FIGURE = 10
_LONGEST_LABEL = 12
_ITEMS = frozenset(",;()[]–—|•/")


def segments(pieces: Pieces, clause: Clause, values: frozenset[int]) -> list[tuple[int, int]]:
    """The clause in parts that belong together: a list's items, what is in brackets; a label goes with what follows.

    `values` are the pieces of its figures, dates and times. A part without words joins the one before.
    """
    found: list[tuple[int, int]] = []
    start = clause.start
    for at in range(clause.start, clause.end):
        is_last = at + 1 == clause.end
        if not is_last and not _ends_segment(pieces, clause.start, at, values):
            continue
        has_words = any(place in clause.content or place in clause.negations for place in range(start, at + 1))
        if has_words or not found:
            found.append((start, at + 1))
        else:
            found[-1] = found[-1][0], at + 1
        start = at + 1
    return found


def _ends_segment(pieces: Pieces, start: int, at: int, values: frozenset[int]) -> bool:
    low = pieces.low(at)
    if at in values or (low == ")" and at - 1 == start and pieces.is_figure(start)):
        return False
    return low in _ITEMS or ends_a_measure(pieces, start, at) or (low in pieces.words.ands and pieces.low(at + 1) != "")


def counted(pieces: Pieces, clause: Clause, start: int, end: int) -> tuple[str, ...]:
    """What a figure counts: the content words right behind it, or the label before a colon."""
    while end < clause.end and end < start + _LONGEST_FIGURE and _is_between(pieces, clause, end):
        end += 1
    found: list[str] = []
    for at in range(end, min(end + _COUNTED, clause.end)):
        families = clause.content.get(at)
        if families is None or (at > end and at in clause.verb_places):
            break
        found += families
    if found:
        # People are no other thing than the visitors or the dead whom they are.
        return () if len(found) == 1 and found[0] in pieces.words.people else tuple(dict.fromkeys(found))
    return _label(pieces, clause, start)


def _is_between(pieces: Pieces, clause: Clause, at: int) -> bool:
    """A third of the flats: small words between a share and what it is of."""
    words = pieces.words
    low = pieces.low(at)
    return at not in clause.content and (
        low in words.ofs or low in words.fillers or low in words.articles or low == "-"
    )


def _label(pieces: Pieces, clause: Clause, start: int) -> tuple[str, ...]:
    at = start - 1
    while (
        at >= max(clause.start, start - _LONGEST_LABEL)
        and not clause.content.get(at)
        and pieces.low(at) not in (":", "=")
    ):
        at -= 1
    if pieces.low(at) not in (":", "="):
        return ()
    found: list[str] = []
    while (at := at - 1) >= clause.start and at > start - _LONGEST_LABEL and pieces.low(at) not in (".", ";", ",", ":"):
        found += clause.content.get(at, ())
    return tuple(dict.fromkeys(found))
