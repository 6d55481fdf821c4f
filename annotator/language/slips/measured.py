"""Numbers with the word of a measure behind them, in a base unit of their kind."""

import re
from typing import NamedTuple

from annotator.domain.values import Numeral
from annotator.language.words.word_families import lines_of

_TABLE = """
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
_MEASURES = {word: (kind, float(factor)) for line in lines_of(_TABLE) for kind, factor, *words in [line.split()]
             for word in words}  # fmt: skip
_MEASURE = re.compile(rf"[\s-]({'|'.join(sorted(_MEASURES, key=len, reverse=True))})\b", re.IGNORECASE)


class Measure(NamedTuple):
    """`kind` is length, weight …, `factor` that to its base unit; `end` is that of the word, in code points."""

    kind: str
    factor: float
    end: int


def measure_behind(text: str, numeral: Numeral) -> Measure | None:
    found = None if numeral.unit else _MEASURE.match(text, numeral.end)
    return Measure(*_MEASURES[found[1].lower()], found.end()) if found else None
