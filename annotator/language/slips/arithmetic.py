"""Figures that do not agree with the arithmetic around them."""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from annotator.domain.values import Numeral
from annotator.language.slips.rule import Prose, SlipFinding

_OF = re.compile(r"\s(?:out\s)?of\s(?:the\s|its\s|their\s|all\s|some\s)?$")
_OR = re.compile(r"^[^.;:]{0,40}?[,(–—-]\s*(?:or\s|some\s|about\s|which\sis\s|i\.e\.\s)*$")
_FROM_TO = re.compile(r"\bfrom\s(?:about\s|around\s)?$")
_TO = re.compile(r"^\s(?:[\w’' -]{0,40}?\s)?to\s(?:about\s|around\s|only\s|just\s)?$")
_UP = re.compile(
    r"\b(?:rose|rise[ns]?|rising|grew|grow[ns]?|growth|growing|increase[ds]?|increasing|climbed|jumped|up|gained|gain)\b",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"\b(?:fell|fall(?:en|s|ing)?|dropp?(?:ed|s|ing)?|decreas\w+|declin\w+|cut|down|shrank|shrunk|lost|reduc\w+)\b",
    re.IGNORECASE,
)
_POINTS = re.compile(r"^\s(?:percentage\s)?points?\b")
_BETWEEN_PARTS = re.compile(r"^[^.;:]{1,60}?(?:,|\band\b|,\sand\b)\s*(?:[a-z]+\s){0,2}$")
_COLON = re.compile(r"[^.;,]{0,30}:\s")
_MEASURES = {
    "length": ("mile", "kilometer", "meter", "foot", "yard"),
    "weight": ("ton", "tonne", "kilogram", "pound"),
    "area": ("acre", "hectare"),
    "volume": ("gallon", "liter"),
}
_MEASURE = re.compile(
    r"[\s-](miles?|kilomet(?:re|er)s?|met(?:re|er)s?|feet|foot|yards?|tons?|tonnes?|kilograms?|pounds?|acres?|hectares?"
    r"|gallons?|lit(?:re|er)s?)\b",
    re.IGNORECASE,
)
_WHOLE = (85.0, 115.0)
_ROUNDING = 0.5


def shares(prose: Prose) -> Iterator[SlipFinding]:
    """`x of y, or z %`, where x of y is not z percent."""
    for part, whole, share in _triples(prose):
        if not _is_share(prose.text, part, whole, share):
            continue
        actual = 100 * part.value / whole.value
        if abs(actual - share.value) > share.slack + _ROUNDING:
            message = f"{_n(part.value)} of {_n(whole.value)} is {_n(round(actual, 1))} %, not {_n(share.value)} %."
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
        pairs = [(a, b) for a, b in itertools.pairwise(found) if _is_from_to(prose.text, a, b)]
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
    return f"From {_n(low.value)} to {_n(high.value)} is a {way} of {abs(actual):.1f} %, not {_n(share.value)} %."


def sums(prose: Prose) -> Iterator[SlipFinding]:
    """A sum that differs from that of the parts listed after its colon."""
    for sentence in prose.sentences:
        found = prose.numerals[sentence.ordinal]
        for at, whole in enumerate(found):
            if not whole.unit or not _COLON.match(prose.text, whole.end):
                continue
            listed = [n for n in found[at + 1 :] if n.unit == whole.unit]
            if len(listed) < 2:
                continue
            total = sum(n.value for n in listed)
            slack = whole.slack + sum(n.slack for n in listed)
            if _are_listed(prose.text, listed) and abs(total - whole.value) > slack:
                message = f"The parts add up to {_n(total)}, not {_n(whole.value)}."
                yield SlipFinding(whole.start, listed[-1].end, message)
            break


def wholes(prose: Prose) -> Iterator[SlipFinding]:
    """Three or more shares in a list that add up to nearly, but not exactly, a hundred percent."""
    for sentence in prose.sentences:
        listed = [n for n in prose.numerals[sentence.ordinal] if n.unit == "%"]
        total = sum(n.value for n in listed)
        slack = sum(n.slack for n in listed) + _ROUNDING
        if (
            len(listed) >= 3
            and _WHOLE[0] <= total <= _WHOLE[1]
            and abs(total - 100) > slack
            and _are_listed(prose.text, listed)
        ):
            yield SlipFinding(listed[0].start, listed[-1].end, f"These shares add up to {_n(total)} %.")


def currencies(prose: Prose) -> Iterator[SlipFinding]:
    """The same amount in two currencies."""
    amounts: dict[float, list[Numeral]] = defaultdict(list)
    for found in prose.numerals.values():
        for numeral in found:
            if numeral.unit and numeral.unit != "%" and numeral.value >= 1_000 and _is_telling(numeral.value):
                amounts[numeral.value].append(numeral)
    for same in amounts.values():
        other = next((n for n in same if n.unit != same[0].unit), None)
        if other:
            earlier = prose.text[same[0].start : same[0].end]
            yield SlipFinding(other.start, other.end, f"The same amount is given earlier as {earlier}.")


def measures(prose: Prose) -> Iterator[SlipFinding]:
    """The same number with two measures of one kind: 120 miles here, 120 kilometres there."""
    seen: dict[tuple[float, str], tuple[str, str]] = {}
    for found in prose.numerals.values():
        for numeral in found:
            match = _MEASURE.match(prose.text, numeral.end)
            if numeral.unit or not match or not _is_telling(numeral.value):
                continue
            measure = _singular(match[1].lower())
            kind = next(kind for kind, measures_ in _MEASURES.items() if measure in measures_)
            words = prose.text[numeral.start : match.end()]
            before, earlier = seen.setdefault((numeral.value, kind), (measure, words))
            if before != measure:
                yield SlipFinding(numeral.start, match.end(), f"The same number is given earlier as {earlier}.")


def _singular(word: str) -> str:
    return {"feet": "foot", "metre": "meter", "metres": "meter", "kilometre": "kilometer", "kilometres": "kilometer",
            "litre": "liter", "litres": "liter", "tonnes": "tonne"}.get(word, word.removesuffix("s"))  # fmt: skip


def _triples(prose: Prose) -> Iterator[tuple[Numeral, Numeral, Numeral]]:
    for found in prose.numerals.values():
        yield from zip(found, found[1:], found[2:], strict=False)


def _is_from_to(text: str, low: Numeral, high: Numeral) -> bool:
    return bool(_FROM_TO.search(text[max(0, low.start - 16) : low.start]) and _TO.match(text[low.end : high.start]))


def _change(low: Numeral, high: Numeral) -> tuple[float, float]:
    """The least and the largest change in percent, as both figures may be rounded."""
    ends = [
        100 * (b - a) / a
        for a in (low.value - low.slack, low.value + low.slack)
        for b in (high.value - high.slack, high.value + high.slack)
        if a
    ]
    return min(ends), max(ends)


def _are_listed(text: str, listed: Sequence[Numeral]) -> bool:
    return all(_BETWEEN_PARTS.match(text[a.end : b.start]) for a, b in itertools.pairwise(listed))


def _is_telling(value: float) -> bool:
    """Whether the number has at least two digits before its zeros: a round one, as a million, recurs by chance."""
    return len(f"{value:.0f}".rstrip("0")) >= 2


def _n(value: float) -> str:
    return f"{value:,.10g}"
