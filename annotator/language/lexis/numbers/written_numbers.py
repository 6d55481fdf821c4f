"""Numbers as they are written, to compare and to reckon with: their value, how exact it is, and % or currency."""

from collections.abc import Iterator

from annotator.domain.fact_locks.facts import AMOUNT, SHARE
from annotator.domain.values import Numeral
from annotator.language.lexis.fact_tokens import Number, Pieces
from annotator.language.lexis.numbers.numerals import number_at, one_at, values_of
from annotator.language.lexis.numbers.units import sign_at, unit_at
from annotator.language.words.measures import SIGNS

# Values that are stored name a currency by its sign, where it has one.
_SIGN_OF = {code: sign for sign, code in SIGNS.items() if len(sign) == 1}


def written_numbers(pieces: Pieces, start: int, end: int) -> Iterator[Numeral]:
    """The numbers that begin in pieces start to end, each once; a unit of measure is no part of them."""
    at = start
    while at < end:
        currency = sign_at(pieces, at)
        place = at + bool(currency)
        number = number_at(pieces, place) or one_at(pieces, place)
        if number is None or pieces.low(place) in pieces.words.magnitudes:  # millions of pilgrims
            at += 1
            continue
        numeral, at = _numeral(pieces, at, place, number, currency)
        yield numeral


def _numeral(pieces: Pieces, start: int, place: int, number: Number, currency: str) -> tuple[Numeral, int]:
    """The number at `place`, whose sign is at `start`, and the piece behind it."""
    kind, unit, factor, end = unit_at(pieces, number.end, number, currency)
    if kind not in (AMOUNT, SHARE):
        unit, factor, end = "", 1.0, number.end
    value = number.values[0] * factor
    slack = _slack(pieces, place) * factor * (value / base if (base := _base(pieces, place)) else 1.0)
    if currency and pieces.low(start - 1) == "us" and pieces.are_joined(start):
        start -= 1
    return Numeral(value, slack, _SIGN_OF.get(unit, unit), pieces[start].start, pieces[end - 1].end), end


def _base(pieces: Pieces, at: int) -> float:
    """The figure without the magnitude behind it."""
    values = values_of(pieces[at].text, pieces.words.decimal) if pieces.is_figure(at) else ()
    return values[0] if values else 0.0


def _slack(pieces: Pieces, at: int) -> float:
    """Half a unit of the last digit of a figure; a number in words is exact."""
    text = pieces[at].text
    if not pieces.is_figure(at):
        return 0.0
    digits = "".join(letter for letter in text if letter.isdecimal())
    is_whole = digits != "" and float(digits) == _base(pieces, at)
    decimals = 0 if is_whole else len(text) - 1 - max(text.rfind(mark) for mark in ".,")
    return 0.5 * 10.0**-decimals
