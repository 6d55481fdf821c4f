"""The places of what a list names in its order: in order of arrival: Oduya, Lindh, Marquez."""

from collections.abc import Iterator

from annotator.domain.fact_locks.facts import ORDINAL, TURN, Fact
from annotator.language.facts.clauses import Clause
from annotator.language.facts.surrounding_words import span
from annotator.language.lexis.fact_tokens import Pieces

_FEWEST = 2


def listed_orders(pieces: Pieces, part: Clause) -> Iterator[Fact]:
    """An ordinal for each item behind the colon of a clause that speaks of an order."""
    colon = next((at for at in range(part.start, part.end) if pieces.low(at) == ":"), part.end)
    if not any(pieces.low(at) in pieces.words.turns.orders for at in range(part.start, colon)):
        return
    head = part.about(part.start, colon)
    items = [*_items(pieces, colon + 1, part.end)]
    if len(items) < _FEWEST:
        return
    for place, (start, end) in enumerate(items, 1):
        yield Fact(
            ORDINAL, *span(pieces, start, end), ((float(place), float(place)),), role=TURN,
            about=tuple(dict.fromkeys((*part.about(start, end), *head))), sentence=part.sentence,
        )  # fmt: skip


def _items(pieces: Pieces, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces between commas, without a full stop."""
    first = start
    for at in range(start, end + 1):
        if at == end or pieces.low(at) in (",", ".", ";"):
            if at > first:
                yield first, at
            first = at + 1
