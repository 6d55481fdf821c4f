"""What is told in the order in which it happened: passengers off first, captain last."""

from collections.abc import Iterator

from annotator.domain.fact_locks.facts import BEFORE, SEQUENCE, Fact
from annotator.language.facts.clauses import Clause
from annotator.language.facts.surrounding_words import span
from annotator.language.lexis.fact_tokens import Pieces

_MARKS = frozenset(",;")
# Pieces between the mark and "then": and only then.
_LED = 3


def in_turn(pieces: Pieces, part: Clause, last: Clause | None, values: frozenset[int]) -> Iterator[Fact]:
    """`last` is the clause before, in the same sentence."""
    start = part.start if last is None else last.start
    for at in range(start, part.end):
        if pieces.low(at) in _MARKS and at >= part.start - 1 and _are_in_turn(pieces, start, at, part.end):
            first = (last.about(start, at, values) if last is not None else ()) or part.about(start, at, values)
            second = part.about(at + 1, part.end, values)
            if first and second:
                end = max(place + 1 for place in part.content if place > at)
                yield Fact(
                    SEQUENCE, *span(pieces, at + 1, end), ((BEFORE,),), nouns=first, about=second,
                    sentence=part.sentence,
                )  # fmt: skip
                return


def _are_in_turn(pieces: Pieces, start: int, at: int, end: int) -> bool:
    words = pieces.words.turns
    second = [pieces.low(place) for place in range(at + 1, end)]
    if any(low in words.thens for low in second[:_LED]):
        return True
    begins = pieces.low(at - 1) in words.firsts or pieces.low(start) in words.firsts
    return begins and any(low in words.afterwards for low in second)
