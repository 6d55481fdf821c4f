"""Two figures of one thing, before and after a change: from 40 to 50, to 50 from 40, 50 instead of 40."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from annotator.domain.values import Numeral

_ABOUT = r"(?:about\s|around\s|some\s|only\s|just\s|nearly\s|almost\s)?"
_FROM_TO = re.compile(rf"\bfrom\s{_ABOUT}$")
_TO = re.compile(rf"^,?\s(?:[\w’' -]{{0,40}}?,?\s)?to\s{_ABOUT}$")
_TO_FIRST = re.compile(rf"\bto\s{_ABOUT}$")
_FROM = re.compile(rf"^(?:\s[\w’' -]{{1,40}}?)?,?\s(?:up\s|down\s)?from\s{_ABOUT}$")
_UP_FROM = re.compile(rf"^[^.;:()\d]{{0,40}},\s(?:up|down)\sfrom\s{_ABOUT}$")
_INSTEAD = re.compile(rf"^(?:\s[\w’' -]{{1,40}}?)?,?\sinstead\sof\s{_ABOUT}$")
_AGAINST = re.compile(rf"^(?:\s[\w’' -]{{1,40}}?)?,?\s(?:(?:as\s)?against|compared\s(?:with|to))\s{_ABOUT}$")
# What another figure is compared with may be of another thing (than in Berlin); a time tells that it is of this one.
_EARLIER = re.compile(
    r"^(?:\s[\w’'-]+){0,3}?\s(?:"
    r"(?:a|one|two|three|five|ten)\s(?:year|month|week|decade|season|quarter)s?\s(?:ago|earlier|before|previously)"
    r"|last\s(?:year|month|week|season|spring|summer|autumn|fall|winter|quarter|time)"
    r"|(?:in|during|at|over|for)\sthe\s(?:same|previous|preceding|corresponding|prior)\b"
    r"|the\s(?:year|month|week|season)\sbefore|the\sprevious\s(?:year|month|week|season|quarter)"
    r"|when\b|in\s(?:\d{4}|January|February|March|April|May|June|July|August|September|October|November|December)"
    r")\b"
)
_SHARE_BEHIND = re.compile(
    rf"^[^.;:()]{{0,40}}?,?\s(?:up|down|(?:a|an)\s(?:[a-z]+\s)?(?:rise|fall|increase|decrease|drop|decline|jump)\sof)"
    rf"\s(?:by\s)?{_ABOUT}$"
)
_BEFORE_SHARE = re.compile(
    rf"^\s?(?:(?:rise|fall|increase|decrease|drop|decline|jump)\s)?(?:from|on|against|compared\swith)\s(?:the\s)?{_ABOUT}$"
)
_SCALED = re.compile(r"[^\d\s]?(\d[\d,]*(?:\.\d+)?)[\s-]?(?:[a-z]+)", re.IGNORECASE)
_TIME = re.compile(r"[\s-](?:day|week|month|quarter|year|hour|minute)s?\b")
_IN_THE = re.compile(r"\b(?:in|over|during|for)\s(?:the\s)?(?:[a-z]+\s)?$")
_LEAST_SCALE = 1_000
_LONGEST_LEAD = 16  # code points


class BeforeAndAfter(NamedTuple):
    """`start` and `end` are those of both figures, in code points; `is_range` if “from 5 to 10” may be a range."""

    before: Numeral
    after: Numeral
    start: int
    end: int
    is_range: bool


def before_and_after(text: str, figures: Sequence[Numeral]) -> Iterator[BeforeAndAfter]:
    """The pairs in the figures of one sentence; a share of change may stand between the two: 88, up 10 % from 80.

    To 4.1 % in the three months to September, from 4.6 %: a length of time is no figure of the two.
    """
    figures = [each for each in figures if not _is_a_period(text, each)]
    for one, other in itertools.pairwise(figures):
        lead, between = text[max(0, one.start - _LONGEST_LEAD) : one.start], text[one.end : other.start]
        first, second = _in_scale_of(text, one, other), other
        if _FROM_TO.search(lead) and _TO.match(between):
            yield BeforeAndAfter(first, second, one.start, other.end, is_range=True)
        elif (
            (_TO_FIRST.search(lead) and _FROM.match(between))
            or _UP_FROM.search(between)
            or _is_compared(text, other, between)
        ):
            yield BeforeAndAfter(second, first, one.start, other.end, is_range=False)
    for one, share, other in zip(figures, figures[1:], figures[2:], strict=False):
        is_behind = _SHARE_BEHIND.match(text[one.end : share.start])
        if share.unit == "%" and is_behind and _BEFORE_SHARE.match(text[share.end : other.start]):
            yield BeforeAndAfter(other, _in_scale_of(text, one, other), one.start, other.end, is_range=False)


def _is_a_period(text: str, figure: Numeral) -> bool:
    return bool(_TIME.match(text, figure.end) and _IN_THE.search(text[max(0, figure.start - 30) : figure.start]))


def _is_compared(text: str, other: Numeral, between: str) -> bool:
    is_against = _AGAINST.match(between) and _EARLIER.match(text[other.end : other.end + 80])
    return bool(_INSTEAD.match(between) or is_against)


def _in_scale_of(text: str, low: Numeral, high: Numeral) -> Numeral:
    """40 of “40 to 50 million” is 40 million."""
    scale = _SCALED.fullmatch(text[high.start : high.end])
    figure = float(scale[1].replace(",", "")) if scale else 0
    if not figure or _SCALED.fullmatch(text[low.start : low.end]) or not 0 < low.value < _LEAST_SCALE:
        return low
    factor = high.value / figure
    is_scaled = factor >= _LEAST_SCALE
    return replace(low, value=low.value * factor, slack=low.slack * factor) if is_scaled else low
