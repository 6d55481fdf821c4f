"""Quantities of a text: counts, amounts of money, measures, durations, ages, ordinals."""

from annotator.domain.fact_locks.facts import (
    AGE,
    AMOUNT,
    DURATION,
    MEASURE,
    NUMBER,
    NUMBERED,
    SHARE,
)
from annotator.language.lexis.fact_tokens import DASHES, Found, Number, Pieces
from annotator.language.lexis.numbers.figures_beside_marks import (
    below_zero,
    is_code,
    is_glued,
    is_negative,
    is_numbered,
)
from annotator.language.lexis.numbers.hedges import hedged
from annotator.language.lexis.numbers.numerals import number_at, one_at
from annotator.language.lexis.numbers.ordinals import ordinal_at
from annotator.language.lexis.numbers.units import sign_at, unit_at

_CLAUSE_ENDS = frozenset({"", ".", ";", ",", ":"})
_HOUR = 60.0
_CENTS = 100
# Letters of a unit that is cut short.
_CUT_SHORT = 4
CELSIUS, _FAHRENHEIT = "°C", "°F"
# Births per 1,000, pro 100.000: what is reckoned by, and no value.
_PER = frozenset({"per", "pro"})
_ROUND = frozenset({1e3, 1e4, 1e5, 1e6})


def quantity_at(pieces: Pieces, at: int) -> list[Found]:
    """The quantity that begins at this piece, if one does."""
    found = ordinal_at(pieces, at) or _none(pieces, at) or quantity(pieces, at)
    return [] if found is None else [found]


def _none(pieces: Pieces, at: int) -> Found | None:
    """Abstentions: none."""
    is_zero = pieces.low(at - 1) == ":" and pieces.low(at) in pieces.words.nones
    return Found(NUMBER, ((0.0, 0.0),), at, at + 1) if is_zero else None


def quantity(pieces: Pieces, at: int) -> Found | None:
    """A number with its sign before it, and what follows it: %, a currency, a unit."""
    start, currency = at, ""
    if code := sign_at(pieces, at):
        is_signed = pieces.low(at + 1) in DASHES and pieces.are_joined(at + 2)  # SEK –3,100m
        currency, at = code, at + 1 + is_signed
    number = (_in_brackets(pieces, at) if currency else None) or number_at(pieces, at) or _one_of(pieces, at)
    if number is None or (not currency and is_glued(pieces, at)):
        return None
    kind, unit, factor, end = unit_at(pieces, number.end, number, currency)
    if kind in (MEASURE, DURATION, AMOUNT) and (half := _half(pieces, end)):  # two years and a half
        number, end = Number(tuple(value + half[0] for value in number.values), end), half[1]
    if kind == AMOUNT and (cents := _cents(pieces, end)):
        number, end = Number(tuple(value + cents[0] for value in number.values), end), cents[1]
    if kind == DURATION and unit == "month" and factor > 1 and (rest := _months(pieces, end)):
        number, end = Number(tuple(value + rest[0] / factor for value in number.values), end), rest[1]
    if kind == DURATION and unit == "min" and (rest := _smaller(pieces, end, factor)):
        number, end = Number(tuple(value + rest[0] / factor for value in number.values), end), rest[1]
    if kind == NUMBER and (is_code(pieces, at, end) or _is_reckoned_by(pieces, start, number)):
        return None
    below = below_zero(pieces, end) if kind == MEASURE else 0
    sign, end = -1.0 if below or (is_negative(pieces, start) and kind == MEASURE) else 1.0, end + below
    unit, values = (CELSIUS, map(in_celsius, number.values)) if unit == _FAHRENHEIT else (unit, number.values)
    readings = tuple((sign * value * factor,) * 2 for value in values)
    hedge, start = ("", start) if kind == DURATION and _is_during(pieces, start) else hedged(pieces, start, end)
    if kind == DURATION and unit == "month" and pieces.low(end + (pieces.low(end) == "-")) in pieces.words.ages:
        kind, end = AGE, end + 1 + (pieces.low(end) == "-")
    role = NUMBERED if kind == NUMBER and is_numbered(pieces, start) else ""
    return Found(kind, readings, start, end, unit, role, hedge)


def _is_during(pieces: Pieces, at: int) -> bool:
    """£5m over five years: that long, and not longer."""
    words, before = pieces.words, pieces.low(at - 2)
    if pieces.low(at - 1) not in words.rates.during:
        return False
    if before in _CLAUSE_ENDS:  # over six years, the fund pays $3m
        return True
    is_a_share = before == "%" or any(phrase.split()[-1] == before for phrase in words.percents)
    return pieces.is_figure(at - 2) or before in words.magnitudes or before in words.currencies or is_a_share


def _one_of(pieces: Pieces, at: int) -> Number | None:
    """One that is said otherwise than by a numeral, or that an article would be elsewhere."""
    return _one_and_a_half(pieces, at) or _one_percent(pieces, at) or _single(pieces, at)


def _in_brackets(pieces: Pieces, at: int) -> Number | None:
    """A loss, in accounts: £(2.3)m."""
    number = number_at(pieces, at + 1) if pieces.low(at) == "(" else None
    if number is None or pieces.low(number.end) != ")":
        return None
    magnitude = pieces.words.magnitudes.get(pieces.low(number.end + 1), 0.0)
    return Number(tuple(value * (magnitude or 1.0) for value in number.values), number.end + 1 + bool(magnitude))


def _is_reckoned_by(pieces: Pieces, at: int, number: Number) -> bool:
    """12 per 1,000, 12 pour 1 000, 12 por cada 1.000."""
    before = pieces.low(at - 1)
    return before in _PER or (before in pieces.words.rates.bases and number.values[0] in _ROUND)


def in_celsius(fahrenheit: float) -> float:
    """Degrees, to a tenth."""
    return round((fahrenheit - 32) / 1.8, 1)


def _one_and_a_half(pieces: Pieces, at: int) -> Number | None:
    """A year and a half."""
    words = pieces.words
    place = at + (pieces.low(at) in words.articles)
    is_led = pieces.low(at - 1) in words.lasting or pieces.low(place + 1) in words.agos
    lasts = place > at and (is_led or hedged(pieces, at, place)[0])
    is_one = pieces.low(place) in words.units and (lasts or _half(pieces, place + 1) is not None)
    return Number((1.0,), place) if is_one else None


def _one_percent(pieces: Pieces, at: int) -> Number | None:
    """One per cent, one euro: a share or an amount, which an article would not make."""
    one = one_at(pieces, at)
    return one if one and unit_at(pieces, one.end, one, "")[0] in (SHARE, AMOUNT) else None


def _single(pieces: Pieces, at: int) -> Number | None:
    """A single vote, a single goal; only one councillor."""
    is_one = pieces.low(at) in pieces.words.ballots.singles and counts_a_margin(pieces, at + 1)
    if pieces.words.ballots.singles and pieces.low(at - 1) in pieces.words.only and pieces.is_word(at + 1):
        return one_at(pieces, at)
    return Number((1.0,), at + 1) if is_one or _is_a_margin_of_one(pieces, at) else None


def _is_a_margin_of_one(pieces: Pieces, at: int) -> bool:
    """Un gol de ventaja, mit einem Tor Vorsprung."""
    behind = at + 2 + (pieces.low(at + 2) in pieces.words.ofs)
    behind += pieces.low(behind) == "'"
    is_led = pieces.low(at) in pieces.words.articles and counts_a_margin(pieces, at + 1)
    return is_led and pieces.words.code != "en" and pieces.low(behind) in pieces.words.ballots.margins


def counts_a_margin(pieces: Pieces, at: int) -> bool:
    """Whether this is the word for votes, goals, wickets."""
    return pieces.low(at).startswith((*pieces.words.vote_words, *pieces.words.ballots.won_by))


def _half(pieces: Pieces, at: int) -> tuple[float, int] | None:
    """The part that is added to a unit, and its end: and a half."""
    halves = pieces.words.halves
    return next(((halves[phrase], at + n) for n in (3, 2) if (phrase := pieces.phrase(at, n)) in halves), None)


def _cents(pieces: Pieces, at: int) -> tuple[float, int] | None:
    """Vier Euro fünfzig: a number in words right behind the currency; four euros and fifty cents."""
    place = at + (pieces.low(at) in pieces.words.ands)
    is_written = pieces.is_word(place) or len(pieces[place].text) == 2
    number = number_at(pieces, place) if is_written else None
    if number is None or not 0 < number.values[0] < _CENTS:
        return None
    kind, _, factor, end = unit_at(pieces, number.end, number, "")
    are_coins = kind == AMOUNT and factor < 1
    return (number.values[0] / _CENTS, end) if are_coins or (kind == NUMBER and place == at) else None


def _smaller(pieces: Pieces, at: int, factor: float) -> tuple[float, int] | None:
    """Minutes and the end of a smaller unit that follows: five hours and forty minutes, 1 h 32 min, 1 h 32."""
    place = _behind_unit(pieces, at) + (pieces.low(at) in pieces.words.ands or pieces.low(at) == ",")
    number = number_at(pieces, place)
    if number is None:
        return None
    _, unit, smaller, end = unit_at(pieces, number.end, number, "")
    if unit == "min" and smaller < factor:
        return number.values[0] * smaller, end
    is_bare = place == at and factor == _HOUR and number.is_plain and len(pieces[at].text) == 2 and not unit
    return (number.values[0], number.end) if is_bare and number.values[0] < _HOUR else None


def _months(pieces: Pieces, at: int) -> tuple[float, int] | None:
    """The months behind years: four years and three months."""
    place = _behind_unit(pieces, at) + (pieces.low(at) in pieces.words.ands)
    number = number_at(pieces, place)
    if number is None:
        return None
    _, unit, factor, end = unit_at(pieces, number.end, number, "")
    if pieces.low(end - 1) == "m" and pieces.low(end) == "." and place > at:  # 2 J. 3 M.
        return number.values[0], end
    return (number.values[0], end) if unit == "month" and factor == 1 else None


def _behind_unit(pieces: Pieces, at: int) -> int:
    """Past the full stop of a unit that is cut short before a figure: 1 Std. 20 Min."""
    is_cut = pieces.low(at) == "." and pieces.are_joined(at) and pieces.is_figure(at + 1)
    return at + (is_cut and len(pieces.low(at - 1)) <= _CUT_SHORT)
