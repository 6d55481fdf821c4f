"""A measure, and behind it the same in another unit, which is not the same."""

import itertools
import math
import re
from collections.abc import Iterator

from annotator.language.slips.figures.arithmetic import written
from annotator.language.slips.measured import Measured
from annotator.language.slips.rule import Prose, SlipFinding

_ABOUT = (
    r"(?:(?:or|about|around|some|roughly|approximately|nearly|almost|just|over|under|more|less|than|minus)\s)*[-−–]?"
)
_BRACKET = re.compile(rf"(?:\s(?:tall|long|wide|high|deep|away|thick|across|apart))?\s?[(\[]{_ABOUT}")
_OR = re.compile(rf"(?:,| [–—])\sor\s{_ABOUT}")
_BARE_OR = re.compile(rf"\sor\s{_ABOUT}")
_BRACKET_ENDS, _OR_ENDS = re.compile(r"[)\],;]"), re.compile(r"[,.;:)]|\s[–—]")
_CHOICE = re.compile(r"\b(?:either|choose|choice|option|whether|runs?|races?|events?|between)\b", re.IGNORECASE)
_BELOW = re.compile(r"(?:\bminus\s|[-−–])$")
# Tons and gallons are not the same on both sides of the Atlantic.
_OTHERS = {907.18474: (907.18474, 1000.0, 1016.0469), 3.785411784: (3.785411784, 4.54609)}
_TEMPERATURE = "temperature"
_UNCONVERTED = frozenset({"time"})
_ROUGHLY = 0.08


def conversions(prose: Prose) -> Iterator[SlipFinding]:
    """`26 miles (32 kilometers)`: what stands in brackets, or behind “or”, is not the same length, area, weight …"""
    for sentence in prose.sentences:
        for one, other in itertools.pairwise(prose.measures[sentence.ordinal]):
            if one.kind != other.kind or one.factor == other.factor or one.kind in _UNCONVERTED:
                continue
            if _is_converted(prose.text, sentence.start, one, other) and not _is_same(prose.text, one, other):
                ours, theirs = prose.text[one.start : one.end], prose.text[other.start : other.end]
                message = f"{ours} is about {written(_converted(prose.text, one, other))} {other.unit}, not {theirs}."
                yield SlipFinding(one.start, other.end, message)


def _is_converted(text: str, start: int, one: Measured, other: Measured) -> bool:
    between = text[one.end : other.start]
    if _BRACKET.fullmatch(between):
        return bool(_BRACKET_ENDS.match(text, other.end)) and not _is_part(text, one)
    if _CHOICE.search(text[max(start, one.start - 100) : one.start]):
        return False
    if _OR.fullmatch(between):
        return bool(_OR_ENDS.match(text, other.end))
    return bool(_BARE_OR.fullmatch(between)) and text[other.end : other.end + 1] == ","


def _is_part(text: str, one: Measured) -> bool:
    """Whether the figure is only the end of one: 1 1/2 miles, 6 by 9 feet, 10 to 12 miles."""
    return bool(
        re.search(r"(?:\d\s|/|\bby\s|\bto\s|\band\s|×\s?|\dx)$", text[max(0, one.start - 5) : one.start])
    ) and bool(re.search(r"\d\s?(?:/|by\s|to\s|and\s|×\s?|x)?$", text[max(0, one.start - 6) : one.start]))


def _is_same(text: str, one: Measured, other: Measured) -> bool:
    if one.kind == _TEMPERATURE:
        return _is_as_warm(text, one, other)
    ours, theirs = (_OTHERS.get(each.factor, (each.factor,)) for each in (one, other))
    return any(_meet(one, a, other, b) for a in ours for b in theirs)


def _meet(one: Measured, ours: float, other: Measured, theirs: float) -> bool:
    """Whether both are the same if each may be rounded to a whole number, or to two figures."""
    apart = abs(one.value * ours - other.value * theirs)
    is_rough = (_is_round(one.value) or _is_round(other.value)) and apart <= _ROUGHLY * one.value * ours
    return is_rough or apart <= 1.001 * (_rounded(one) * ours + _rounded(other) * theirs)


def _is_as_warm(text: str, one: Measured, other: Measured) -> bool:
    """Degrees on both scales, or a difference: 1.5C (2.7F) of warming; zero divides what is below it."""
    celsius, fahrenheit = (one, other) if one.factor > other.factor else (other, one)
    slack = _rounded(fahrenheit) + 1.8 * _rounded(celsius)
    signs = (-1, 1) if any(_BELOW.search(text[max(0, m.start - 6) : m.start]) for m in (one, other)) else (1,)
    as_degrees = any(
        abs(a * celsius.value * 1.8 + 32 - b * fahrenheit.value) <= slack for a in signs for b in (*signs, 1)
    )
    return as_degrees or abs(celsius.value * 1.8 - fahrenheit.value) <= slack


def _rounded(measured: Measured) -> float:
    """By how much the figure may be off."""
    if not measured.value:
        return 0.5
    two_figures = 0.5 * 10.0 ** (math.floor(math.log10(abs(measured.value))) - 1)
    whole = 0.5 if measured.value % 1 == 0 else 0.0
    return max(two_figures, whole, measured.slack)


def _is_round(value: float) -> bool:
    """20, 300: one figure, then zeros."""
    return value >= 10 and len(f"{value:.0f}".rstrip("0")) == 1 and value % 10 == 0


def _converted(text: str, one: Measured, other: Measured) -> float:
    if one.kind == _TEMPERATURE:
        degrees = -one.value if _BELOW.search(text[max(0, one.start - 6) : one.start]) else one.value
        value = degrees * 1.8 + 32 if one.factor > other.factor else (degrees - 32) / 1.8
    else:
        value = one.base / other.factor
    return round(value, 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2)
