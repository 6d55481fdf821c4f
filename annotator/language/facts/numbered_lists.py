"""The numbers of a list's items, which are places in it: 1. Verhey 81.20 m; 2. Tollan 80.12 m."""

from collections.abc import Iterable

from annotator.domain.fact_locks.facts import ORDINAL, RANK
from annotator.language.lexis.fact_tokens import Found, Pieces

_MARKS = frozenset({".", ")", ":"})
# Behind one of these a bare figure and a capital are an item: – 2 Moen 1:42.33.
_BEFORE = frozenset({"", ":", ";", ",", "–", "—", "-", "|", "/", "."})
_FEWEST = 2
# Digits of the first number of a list that goes on.
_LONGEST = 2


def item_numbers(pieces: Pieces) -> frozenset[int]:
    """The pieces that number the items of a list, each before the words of its item: 1, 2; behind a colon 5, 6."""
    found: set[int] = set()
    run: list[int] = []
    first = 1
    for at in range(len(pieces)):
        if not pieces.is_figure(at) or not _is_before_an_item(pieces, at):
            continue
        number = pieces[at].text
        if number == str(first + len(run)):
            run.append(at)
        elif number == "1" or _goes_on(pieces, at):
            run, first = [at], int(number)
        if len(run) >= _FEWEST:
            found |= {run[0], run[-1]}
    return frozenset(found)


def _goes_on(pieces: Pieces, at: int) -> bool:
    """Standings: 5. Ito, 6. Brown."""
    number = pieces[at].text
    is_marked = pieces.low(at + 1) in _MARKS and pieces.are_joined(at + 1)
    return is_marked and number.isdecimal() and len(number) <= _LONGEST and pieces.low(at - 1) == ":"


def _is_before_an_item(pieces: Pieces, at: int) -> bool:
    if pieces.low(at + 1) in _MARKS and pieces.are_joined(at + 1):
        return pieces.is_word(at + 2)
    return pieces.low(at - 1) in _BEFORE and pieces.is_word(at + 1) and pieces[at + 1].text[0].isupper()


def with_ranks(pieces: Pieces, found: Iterable[Found], items: frozenset[int]) -> list[Found]:
    """What was found, with ordinals in the place of the numbers of items."""
    others = [each for each in found if each.start not in items]
    ranks = ((at, float(pieces[at].text)) for at in items)
    return others + [Found(ORDINAL, ((place, place),), at, at + 1, role=RANK) for at, place in ranks]
