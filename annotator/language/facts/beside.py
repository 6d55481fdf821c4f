"""A value with the words that stand beside it."""

import re

from annotator.domain.fact_locks.facts import DATE, NAME, ORDINAL, QUANTITIES, Fact
from annotator.language.facts.clauses import Clause
from annotator.language.facts.segments import counted
from annotator.language.lexis.fact_tokens import Found, Pieces

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
# The family of words for earlier values, which `same_thing` holds against a claim that has none.
_EARLIER = "previous"


class Beside:
    """The words that stand with a fact: those of its segment, or of all its clause where that has none."""

    def __init__(self, pieces: Pieces, part: Clause, start: int, end: int, values: frozenset[int]) -> None:
        self.part = part
        about = part.about(start, end, values) or part.about(part.start, part.end, values)
        self.about = (*about, _EARLIER) if _is_in_another_year(pieces, start, end) else about
        self.verbs = part.verbs_in(start, end) or part.verbs


def _is_in_another_year(pieces: Pieces, start: int, end: int) -> bool:
    """21.7 % (2018: 23.4 %)"""
    at = next((at for at in range(start - 1, min(end, start + 3)) if pieces.low(at) == "("), None)
    return at is not None and _YEAR.fullmatch(pieces[at + 1].text) is not None and pieces.low(at + 2) == ":"


def span(pieces: Pieces, start: int, end: int) -> tuple[str, int, int]:
    first, last = pieces[start].start, max(pieces[end - 1].end, pieces[start].end)
    return pieces.text[first:last], first, last


def fact_of(pieces: Pieces, beside: Beside, found: Found) -> Fact:
    part = beside.part
    nouns = counted(pieces, part, found.start, found.end) if found.kind not in (NAME, DATE) else ()
    role = found.role
    if found.kind == DATE and not role:
        role = pieces.words.roles.get(pieces.low(found.start - 1), "")
    about = beside.about
    if found.kind in (NAME, ORDINAL):
        own = {"|".join(part.content.get(at, ())) for at in range(found.start, found.end)}
        about = tuple(word for word in about if word not in own)
    return Fact(
        found.kind, *span(pieces, found.start, found.end), found.readings, found.unit, role, _rate(pieces, found),
        found.hedge, nouns, beside.verbs, about, part.sentence,
    )  # fmt: skip


def _rate(pieces: Pieces, found: Found) -> str:
    """By what the quantity is reckoned: week, of 900 euros a week."""
    for at in (found.end, found.end + 1):
        if found.kind in QUANTITIES and pieces.low(at) in pieces.words.per:
            unit = pieces.words.units.get(pieces.low(at + 1))
            return f"{unit[0]}{unit[1]:g}" if unit else ""
    return ""
