"""All numbers, dates and times of a text, in any language that has a table: as readings, and as values to compare."""

from collections.abc import Iterator
from functools import lru_cache

from annotator.domain.fact_locks.facts import DATE, ORDINAL, TIME, WEEKDAY
from annotator.domain.values import Figure
from annotator.language.lexis.dates.calendar_dates import dates_at
from annotator.language.lexis.dates.comparable_days import day_of, names_the_day_of
from annotator.language.lexis.dates.times_of_day import result_at, times_at
from annotator.language.lexis.fact_tokens import DASHES, FIGURE, WORD, Found, Pieces, cut
from annotator.language.lexis.numbers.crowds import crowd_at
from annotator.language.lexis.numbers.decades_of_life import decade_at
from annotator.language.lexis.numbers.numerals import is_numeral
from annotator.language.lexis.numbers.quantities import quantity_at
from annotator.language.lexis.numbers.ranges import range_at
from annotator.language.lexis.numbers.scores import scores_at
from annotator.language.lexis.numbers.shares import shares_at
from annotator.language.lexis.numbers.tallies import LONGEST_MOTION
from annotator.language.lexis.numbers.written_numbers import written_numbers
from annotator.language.words import fact_words_of
from annotator.language.words.measures import CODES, SIGNS

# The first that finds something at a piece has it.
_READERS = (times_at, result_at, dates_at, scores_at, decade_at, shares_at, crowd_at, range_at, quantity_at)
_JOINTS = DASHES | {":"}
_CELL_ENDS = frozenset("|;")
_YEAR = 4


def numbers_and_dates(pieces: Pieces) -> tuple[Found, ...]:
    """In text order; a share and the counts of which it is made overlap, nothing else does."""
    return _found_in(_Line(pieces)) if pieces.items else ()


class _Line:
    """The pieces of one text, equal to those of the same text elsewhere."""

    __slots__ = ("_key", "pieces")

    def __init__(self, pieces: Pieces) -> None:
        first, last = pieces.items[0], pieces.items[-1]
        self.pieces = pieces
        self._key = (pieces.words.code, len(pieces), pieces.text[first.start : last.end])

    def __hash__(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Line) and self._key == other._key


# The loose facts of a sentence and the rules for slips read the same words, one after the other.
@lru_cache(maxsize=2_000)
def _found_in(line: _Line) -> tuple[Found, ...]:
    return tuple(_find(line.pieces))


def _find(pieces: Pieces) -> Iterator[Found]:
    done = 0
    for at in _beginnings(pieces):
        if at < done:
            continue
        readers = (quantity_at,) if _is_cell(pieces, at) else _READERS
        found = next((found for read in readers if (found := read(pieces, at))), [])
        yield from found
        done = max([at + 1, *(each.end for each in found)])


def _beginnings(pieces: Pieces) -> list[int]:
    """Where a reader could find something: most pieces are plain words, and asking all readers takes long."""
    strong, weak, may_be_any = pieces.words.value_beginnings, pieces.words.weak_beginnings, pieces.words.compounds
    endings = pieces.words.turns.superlatives
    return [
        at
        for at, (kind, text, low, _, _) in enumerate(pieces.items)
        if (
            kind == FIGURE
            or low in strong
            or low in weak
            or low in SIGNS
            or text in CODES
            or may_be_any
            or low.endswith(endings)
        )
        and _may_begin(pieces, at)
    ]


def _is_cell(pieces: Pieces, at: int) -> bool:
    """Digits with another figure behind them, or the mark of a table: they can only be a number, or a year of four."""
    text = pieces[at].text
    if not pieces.is_figure(at) or not text.replace(",", "").isdecimal() or len(text) == _YEAR:
        return False
    if pieces.low(at - 1) in DASHES:  # the end of a range: Sat 10–20;
        return False
    return pieces.is_figure(at + 1) or pieces.low(at + 1) in _CELL_ENDS


def _may_begin(pieces: Pieces, at: int) -> bool:
    if _begins(pieces, at):
        return True
    if pieces.low(at) not in pieces.words.weak_beginnings:
        return False
    if _begins(pieces, at + 1) or pieces.low(at + 1) in _JOINTS:
        return True
    # For the bypass plan 7, against 11.
    is_side = pieces.low(at) in pieces.words.sides or pieces.phrase(at, 2) in pieces.words.sides
    return is_side and any(pieces.is_figure(place) for place in range(at + 2, at + LONGEST_MOTION))


def _begins(pieces: Pieces, at: int) -> bool:
    kind, text, low, _, _ = pieces[at]
    if kind == WORD:
        is_listed = (
            low in pieces.words.value_beginnings or text in CODES or low.endswith(pieces.words.turns.superlatives)
        )
        return is_listed or (pieces.words.compounds and is_numeral(low, pieces.words))
    return kind == FIGURE or low in SIGNS


def figures_of(text: str, language: str | None) -> Iterator[Figure]:
    """The figures of a text in the language of a code such as `de` or `de-AT`."""
    return figures(cut(text, fact_words_of(language)))


def figures(pieces: Pieces) -> Iterator[Figure]:
    """The numbers as they are written, the dates and the times; in text order, none overlaps another.

    Offsets are code points. Ordinals, and shares in words (a quarter), have no value here.
    """
    weekday: Found | None = None
    done = 0
    for found in numbers_and_dates(pieces):
        if weekday is not None and not names_the_day_of(pieces, weekday, found):
            yield from day_of(pieces, weekday)
            weekday = None
        if found.kind == WEEKDAY:
            weekday = found
        elif found.kind in (DATE, TIME):
            yield from day_of(pieces, found, weekday)
            weekday = None
        elif found.kind != ORDINAL:
            yield from written_numbers(pieces, max(done, found.start), found.end)
        done = max(done, found.end)
    if weekday is not None:
        yield from day_of(pieces, weekday)
