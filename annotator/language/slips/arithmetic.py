"""Shares and changes that do not agree with the figures beside them."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from annotator.domain.values import Numeral
from annotator.language.slips.rule import Prose, SlipFinding

_OF = re.compile(r"\s(?:out\s)?of\s(?:the\s|its\s|their\s|all\s|some\s)?$")
_OR = re.compile(r"^[^.;:]{0,40}?[,(–—-]\s*(?:or\s|some\s|about\s|which\sis\s|i\.e\.\s)*$")
_FROM_TO = re.compile(r"\bfrom\s(?:about\s|around\s)?$")
_TO = re.compile(r"^\s(?:[\w’' -]{0,40}?\s)?to\s(?:about\s|around\s|only\s|just\s)?$")
_TO_FIRST = re.compile(r"\bto\s(?:about\s|around\s|only\s|just\s)?$")
_FROM = re.compile(r"^,?\sfrom\s(?:about\s|around\s)?$")
_SCALED = re.compile(r"[^\d\s]?(\d[\d,]*(?:\.\d+)?)[\s-]?(?:[a-z]+)", re.IGNORECASE)
_LEAST_SCALE = 1_000
_UP = re.compile(
    r"\b(?:rose|rise[ns]?|rising|grew|grow[ns]?|growth|growing|increase[ds]?|increasing|climbed|jumped|up|gained|gain)\b",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"\b(?:fell|fall(?:en|s|ing)?|dropp?(?:ed|s|ing)?|decreas\w+|declin\w+|cut|down|shrank|shrunk|lost|reduc\w+)\b",
    re.IGNORECASE,
)
_POINTS = re.compile(r"^\s(?:percentage\s)?points?\b")
_ROUNDING = 0.5


def shares(prose: Prose) -> Iterator[SlipFinding]:
    """`x of y, or z %`, where x of y is not z percent."""
    for part, whole, share in _triples(prose):
        if not _is_share(prose.text, part, whole, share):
            continue
        actual = 100 * part.value / whole.value
        if abs(actual - share.value) > share.slack + _ROUNDING:
            of, is_ = f"{written(part.value)} of {written(whole.value)}", written(round(actual, 1))
            message = f"{of} is {is_} %, not {written(share.value)} %."
            yield SlipFinding(part.start, share.end, message)


def _is_share(text: str, part: Numeral, whole: Numeral, share: Numeral) -> bool:
    counted = share.unit == "%" and not part.unit and not whole.unit and 0 < part.value <= whole.value
    return (
        counted and bool(_OF.search(text[part.end : whole.start])) and bool(_OR.search(text[whole.end : share.start]))
    )


def changes(prose: Prose) -> Iterator[SlipFinding]:
    """A rise or a fall given both as from–to and in percent, which differ."""
    for sentence in prose.sentences:
        found = prose.numerals[sentence.ordinal]
        shares_ = [n for n in found if n.unit == "%" and not _POINTS.match(prose.text[n.end : n.end + 20])]
        pairs = [pair for a, b in itertools.pairwise(found) if (pair := _from_to(prose.text, a, b))]
        if len(shares_) != 1 or len(pairs) != 1 or shares_[0] in pairs[0]:
            continue
        (share,), ((low, high),) = shares_, pairs
        words = prose.words_of(sentence)
        up, down = bool(_UP.search(words)), bool(_DOWN.search(words))
        if up == down or not low.value or low.unit == "%" or low.unit != high.unit:
            continue
        least, most = _change(low, high)
        wanted = share.value if up else -share.value
        if not least - share.slack - _ROUNDING <= wanted <= most + share.slack + _ROUNDING:
            actual = 100 * (high.value - low.value) / low.value
            yield SlipFinding(min(low.start, share.start), max(high.end, share.end),
                       _change_message(low, high, actual, share))  # fmt: skip


def _change_message(low: Numeral, high: Numeral, actual: float, share: Numeral) -> str:
    way = "rise" if actual > 0 else "fall"
    from_to = f"From {written(low.value)} to {written(high.value)}"
    return f"{from_to} is a {way} of {abs(actual):.1f} %, not {written(share.value)} %."


def _triples(prose: Prose) -> Iterator[tuple[Numeral, Numeral, Numeral]]:
    for found in prose.numerals.values():
        yield from zip(found, found[1:], found[2:], strict=False)


def _from_to(text: str, one: Numeral, other: Numeral) -> tuple[Numeral, Numeral] | None:
    """Before and after: from $100m to $88m · to $88m from $100m · from 40 to 50 million."""
    before, between = text[max(0, one.start - 16) : one.start], text[one.end : other.start]
    if _FROM_TO.search(before) and _TO.match(between):
        return _in_scale_of(text, one, other), other
    return (other, one) if _TO_FIRST.search(before) and _FROM.match(between) else None


def _in_scale_of(text: str, low: Numeral, high: Numeral) -> Numeral:
    """40 of “40 to 50 million” is 40 million."""
    scale = _SCALED.fullmatch(text[high.start : high.end])
    figure = float(scale[1].replace(",", "")) if scale else 0
    if not figure or _SCALED.fullmatch(text[low.start : low.end]) or not 0 < low.value < _LEAST_SCALE:
        return low
    factor = high.value / figure
    is_scaled = factor >= _LEAST_SCALE
    return replace(low, value=low.value * factor, slack=low.slack * factor) if is_scaled else low


def _change(low: Numeral, high: Numeral) -> tuple[float, float]:
    """The least and the largest change in percent, as both figures may be rounded."""
    ends = [
        100 * (b - a) / a
        for a in (low.value - low.slack, low.value + low.slack)
        for b in (high.value - high.slack, high.value + high.slack)
        if a
    ]
    return min(ends), max(ends)


def written(value: float) -> str:
    return f"{value:,.10g}"
