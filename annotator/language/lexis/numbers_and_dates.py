"""All numbers, dates and times of a text as values, in any language that has a table."""

from collections.abc import Iterator

from annotator.language.lexis.dates.calendar_dates import dates_at
from annotator.language.lexis.dates.times_of_day import times_at
from annotator.language.lexis.fact_tokens import Found, Pieces
from annotator.language.lexis.numbers.quantities import quantity_at
from annotator.language.lexis.numbers.ranges import range_at
from annotator.language.lexis.numbers.scores import scores_at
from annotator.language.lexis.numbers.shares import shares_at

# The first that finds something at a piece has it.
_READERS = (times_at, dates_at, scores_at, shares_at, range_at, quantity_at)


def numbers_and_dates(pieces: Pieces) -> Iterator[Found]:
    """In text order; a share and the counts of which it is made overlap, nothing else does."""
    at = 0
    while at < len(pieces):
        found = next((found for read in _READERS if (found := read(pieces, at))), [])
        yield from found
        at = max([at + 1, *(each.end for each in found)])
