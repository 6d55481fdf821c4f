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
_BEGIN_NOTHING = frozenset("|;,.:()[]")
_CELL_ENDS = frozenset("|;")
_YEAR = 4


def numbers_and_dates(pieces: Pieces) -> Iterator[Found]:
    """In text order; a share and the counts of which it is made overlap, nothing else does."""
    at = 0
    while at < len(pieces):
        if pieces.low(at) in _BEGIN_NOTHING:
            at += 1
            continue
        readers = (quantity_at,) if _is_cell(pieces, at) else _READERS
        found = next((found for read in readers if (found := read(pieces, at))), [])
        yield from found
        at = max([at + 1, *(each.end for each in found)])


def _is_cell(pieces: Pieces, at: int) -> bool:
    """Digits with another figure behind them, or the mark of a table: they can only be a number, or a year of four."""
    text = pieces[at].text
    if not pieces.is_figure(at) or not text.replace(",", "").isdecimal() or len(text) == _YEAR:
        return False
    return pieces.is_figure(at + 1) or pieces.low(at + 1) in _CELL_ENDS
