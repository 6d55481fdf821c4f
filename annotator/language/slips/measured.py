"""Numbers with the word or the symbol of a measure, in a base unit of their kind."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from annotator.domain.values import Numeral
from annotator.language.words.word_families import lines_of

_WORDS = """
length 1609.344 mile miles
length 1000 kilometer kilometers kilometre kilometres km
length 1 meter meters metre metres
length 0.3048 foot feet
length 0.9144 yard yards
weight 907.18474 ton tons
weight 1000 tonne tonnes
weight 1 kilogram kilograms kg
weight 0.45359237 pound pounds
area 4046.8564 acre acres
area 10000 hectare hectares
volume 3.785411784 gallon gallons
volume 1 liter liters litre litres
time 60 hour hours
time 1 minute minutes
time 0.0166666667 second seconds
"""
# Words and symbols that mean a measure only beside another one of their kind: 5m may be five million.
_BESIDE_OTHERS = """
length 1609.344 mi
length 1 m
length 0.3048 ft
length 0.9144 yd yds
length 0.0254 inch inches
length 0.01 cm centimeter centimeters centimetre centimetres
length 0.001 mm millimeter millimeters millimetre millimetres
length 1852 nautical_mile nautical_miles
weight 1 kilo kilos kilogramme kilogrammes
weight 0.001 gram grams gramme grammes g
weight 0.45359237 lb lbs
weight 0.0283495231 oz ounce ounces
weight 6.35029318 stone
weight 1000 metric_ton metric_tons
area 10000 ha
area 2589988.11 square_mile square_miles sq_mile sq_miles sq_mi
area 1000000 square_kilometer square_kilometers square_kilometre square_kilometres sq_km km²
area 0.09290304 square_foot square_feet sq_ft
area 1 square_meter square_meters square_metre square_metres sq_m sqm m²
volume 0.001 ml milliliter milliliters millilitre millilitres
volume 1 l
time 60 hr hrs
time 1 min mins
speed 1.609344 mph miles_per_hour miles_an_hour
speed 1 km/h kmh kph kilometers_per_hour kilometers_an_hour kilometres_per_hour kilometres_an_hour km_per_hour
speed 1.852 knots
temperature 1 c °c celsius degrees_celsius degrees_c degree_celsius centigrade
temperature 0.5555555556 f °f fahrenheit degrees_fahrenheit degrees_f degree_fahrenheit
"""


def _table(lines: str) -> dict[str, tuple[str, float]]:
    rows = (line.split() for line in lines_of(lines))
    return {word.replace("_", " "): (kind, float(factor)) for kind, factor, *words in rows for word in words}


def _alternatives(table: dict[str, tuple[str, float]]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"[\s-]") for word in sorted(table, key=len, reverse=True))


_MEASURES = _table(_WORDS)
_ALL = _MEASURES | _table(_BESIDE_OTHERS) | {"in": ("length", 0.0254), "st": ("weight", 6.35029318)}
_MEASURE = re.compile(rf"[\s-]({_alternatives(_MEASURES)})\b", re.IGNORECASE)
# “in” and “st” are other words unless they are joined to the figure: 6ft 2in, 12st 7lb.
_UNIT = re.compile(
    rf"[\s-]?({_alternatives(_MEASURES | _table(_BESIDE_OTHERS))})(?![\w/])|(in)(?!\w)|(st)(?=\s?\d+\s?lb)",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?<![\w.,/-])(?P<figure>\d[\d,]*(?:\.\d+)?)(?=[a-z°])", re.IGNORECASE)
_ONE = re.compile(
    r"(?<!half )(?<!of )(?<!per )\ban?(?=\s(?:hour|minute|mile|kilo(?:gram|met(?:er|re))?|met(?:er|re)|acre)\b)"
)
_POUNDS = re.compile(r"\spounds?$")
_BETWEEN_UNITS = frozenset((" ", "", ", ", " and ", "-"))


class Measure(NamedTuple):
    """`kind` is length, weight …, `factor` that to its base unit; `end` is that of the word, in code points."""

    kind: str
    factor: float
    end: int


class Measured(NamedTuple):
    """A figure with its measure, at `start` to `end`; one in two units (6 ft 2 in) has the value in the larger."""

    start: int
    end: int
    kind: str
    value: float
    slack: float
    factor: float
    unit: str

    @property
    def base(self) -> float:
        return self.value * self.factor

    @property
    def base_slack(self) -> float:
        return self.slack * self.factor


def measure_behind(text: str, numeral: Numeral) -> Measure | None:
    found = None if numeral.unit else _MEASURE.match(text, numeral.end)
    return Measure(*_MEASURES[found[1].lower()], found.end()) if found else None


def measures_in(text: str, start: int, end: int, numerals: Sequence[Numeral]) -> list[Measured]:
    """All measures of text[start:end], whose numbers are `numerals`, in text order; those in two units are one."""
    merged: list[Measured] = []
    if not numerals and not _JOINED.search(text, start, end):
        return merged
    for each in sorted(_single(text, start, end, numerals)):
        if merged and each.start < merged[-1].end:
            continue
        both = _together(text, merged[-1], each) if merged else None
        if both:
            merged[-1] = both
        else:
            merged.append(each)
    return merged


def _single(text: str, start: int, end: int, numerals: Sequence[Numeral]) -> Iterator[Measured]:
    done: set[int] = set()
    for numeral in numerals:
        pounds = _POUNDS.search(text[numeral.start : numeral.end]) if numeral.unit == "£" else None
        last = numeral.start + pounds.start() if pounds else numeral.end
        done.update(range(numeral.start, numeral.end))
        if (not numeral.unit or pounds) and (
            found := _measured(text, numeral.start, last, numeral.value, numeral.slack)
        ):
            yield found
    for match in _JOINED.finditer(text, start, end):
        figure = match["figure"].replace(",", "")
        decimals = len(figure.partition(".")[2])
        if match.start() not in done and (
            found := _measured(text, match.start(), match.end(), float(figure), 0.5 * 10.0**-decimals)
        ):
            yield found
    for match in _ONE.finditer(text, start, end):
        if found := _measured(text, match.start(), match.end(), 1.0, 0.0):
            yield found


def _measured(text: str, start: int, end: int, value: float, slack: float) -> Measured | None:
    unit = _UNIT.match(text, end)
    if unit is None:
        return None
    word = unit[1] or unit[2] or unit[3]
    kind, factor = _ALL[re.sub(r"[\s-]", " ", word.lower())]
    return Measured(start, unit.end(), kind, value, slack, factor, word)


def _together(text: str, large: Measured, small: Measured) -> Measured | None:
    """Three hours and 20 minutes, 6 ft 2 in: the smaller unit is a part of the larger."""
    ratio = large.factor / small.factor
    if (
        large.kind != small.kind
        or text[large.end : small.start] not in _BETWEEN_UNITS
        or ratio < 2
        or abs(ratio - round(ratio)) > 1e-4 * ratio
        or small.value >= ratio
        or large.value % 1
    ):
        return None
    value, slack = large.value + small.value / ratio, small.slack / ratio
    return Measured(large.start, small.end, large.kind, value, slack, large.factor, large.unit)
