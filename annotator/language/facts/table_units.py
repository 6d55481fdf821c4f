"""Units that a table names once for all its figures: in EUR m; figures in thousands; exports (t): 2018: 44,100."""

from collections.abc import Iterator, Sequence

from annotator.domain.fact_locks.facts import AMOUNT, DURATION, MAY_AGREE, MEASURE, NUMBER
from annotator.language.lexis.fact_tokens import Found, Pieces
from annotator.language.lexis.numbers.units import sign_at
from annotator.language.words.measures import SYMBOLS

# What is smaller counts something else as often: staff, 55.
_LARGE = 100
_OPENING = frozenset({"(", "[", ",", "–", "—", "|", ":"})
_CLOSING = frozenset({")", "]", "–", "—", "|", ":", ".", ",", ";", ""})
_THOUSANDS = frozenset({"000", "'000", "tsd", "k"})
_TIMES = ("min", "month")


def in_units_of_tables(pieces: Pieces, found: Sequence[Found]) -> Iterator[Found]:
    """The bare numbers of a text again, in the unit that a heading or a note gives for all of them."""
    yield from _in_millions(pieces, found)
    numbers = [each for each in found if each.kind == NUMBER and not each.role and each.end == each.start + 1]
    if not numbers:
        return
    scale = next((scale for at in range(len(pieces)) if (scale := _scale(pieces, at))), None)
    for each in numbers if scale else ():
        assert scale is not None
        yield _scaled(each, *scale)
    yield from _labelled(pieces, numbers)


def _scaled(number: Found, unit: str, factor: float) -> Found:
    value = number.readings[0][0]
    is_sure = isinstance(value, float) and (value >= _LARGE or value != int(value))
    return _with_unit(number, AMOUNT if unit else NUMBER, unit, factor)._replace(role="" if is_sure else MAY_AGREE)


def _with_unit(number: Found, kind: str, unit: str, factor: float) -> Found:
    readings = tuple(tuple(part * factor for part in each if isinstance(part, float)) for each in number.readings)
    return number._replace(kind=kind, unit=unit, readings=readings)


def _scale(pieces: Pieces, at: int) -> tuple[str, float] | None:
    """The currency and the factor that a note begins to name here: (EUR m), in millions of euros, € thousand."""
    words = pieces.words
    if pieces.low(at) not in words.ins and pieces.low(at) not in _OPENING:
        return None
    place = at + 1
    place += pieces.low(place) == "us" and sign_at(pieces, place + 1) != ""
    currency = sign_at(pieces, place)
    place += bool(currency)
    place += pieces.low(place) == "'"
    factor = 1000.0 if pieces.low(place) in _THOUSANDS else words.magnitudes.get(_singular(pieces, place), 0.0)
    if not factor or (len(pieces.low(place)) == 1 and not currency):
        return None
    place += 1 + (pieces.low(place + 1) == "." and pieces.low(place + 2) not in _CLOSING)
    place += pieces.low(place) in words.ofs
    behind = sign_at(pieces, place) or words.currencies.get(pieces.low(place), "")
    place += bool(behind)
    is_note = pieces.low(place) in _CLOSING and bool(currency or behind or pieces.low(at) in words.ins)
    return (currency or behind, factor) if is_note else None


def _singular(pieces: Pieces, at: int) -> str:
    low = pieces.low(at)
    return low if low in pieces.words.magnitudes else low.removesuffix("s")


def _labelled(pieces: Pieces, numbers: Sequence[Found]) -> Iterator[Found]:
    """Behind a label with its unit, up to the end of the line or the sentence."""
    waiting = iter(numbers)
    number = next(waiting, None)
    unit: tuple[str, float] | None = None
    for at in range(len(pieces)):
        if number is not None and number.start == at:
            if unit is not None:
                yield _with_unit(number, DURATION if unit[0] in _TIMES else MEASURE, *unit)
            number = next(waiting, None)
        unit = _unit_of_label(pieces, at) or (None if _ends(pieces, at) else unit)


def _unit_of_label(pieces: Pieces, at: int) -> tuple[str, float] | None:
    words = pieces.words
    is_bracket = pieces.low(at - 1) == "(" and pieces.low(at + 1) == ")" and pieces.low(at + 2) == ":"
    is_in = pieces.low(at - 1) in words.ins | {","} and pieces.low(at + 1) == ":"
    return words.units.get(pieces.low(at)) or SYMBOLS.get(pieces.low(at)) if is_bracket or is_in else None


def _ends(pieces: Pieces, at: int) -> bool:
    return pieces.low(at) == "." and pieces.is_word(at + 1) and not pieces.are_joined(at + 1)


def _in_millions(pieces: Pieces, found: Sequence[Found]) -> Iterator[Found]:
    """Sales: 3.1m may be millions, where nothing shows that it is a length."""
    for each in found:
        is_glued = pieces.low(each.end - 1) == "m" and pieces.are_joined(each.end - 1)
        if each.kind == MEASURE and each.unit == "m" and is_glued and not pieces[each.end - 2].text.isdecimal():
            yield _with_unit(each, NUMBER, "", 1e6)._replace(role=MAY_AGREE)
