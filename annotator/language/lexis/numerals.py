"""Numbers in running English as values: figures, magnitudes and small numbers in words."""

import re
from collections.abc import Iterator

from annotator.domain.values import Numeral

_ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_MAGNITUDES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}
_WORDS = "|".join([*_TENS, *_ONES])
_NUMBER = re.compile(
    rf"(?P<currency>US\$|[$£€¥])?\s?(?:(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"|\b(?P<word>(?:{_WORDS})(?:-(?:{'|'.join(_ONES)}))?)\b)"
    r"(?:[\s-]?(?P<magnitude>hundred|thousand|million|billion|trillion|bn|m)\b)?"
    r"(?P<percent>\s?%|\sper\scent\b|\spercent\b)?"
    r"(?:\s(?P<money>dollars|pounds|euros)\b)?",
    re.IGNORECASE,
)


def numerals(text: str, start: int = 0, end: int | None = None) -> Iterator[Numeral]:
    """The numbers of text[start:end] in order. A part of a longer word or code is none."""
    for match in _NUMBER.finditer(text, start, len(text) if end is None else end):
        first = match.start("currency") if match["currency"] else match.start("digits" if match["digits"] else "word")
        if _is_inside_a_word(text, first, match.end()):
            continue
        value, slack = _value(match)
        magnitude = (match["magnitude"] or "").lower()
        if magnitude == "m" and not match["currency"]:  # metres, unless it is money
            cut = match.end("digits" if match["digits"] else "word")
            if text[cut].isspace():
                yield Numeral(value, slack, "", first, cut)
            continue
        factor = _MAGNITUDES.get(magnitude, 1.0)
        yield Numeral(value * factor, slack * factor, _unit(match), first, match.end())


def _value(match: re.Match[str]) -> tuple[float, float]:
    if match["digits"]:
        digits = match["digits"].replace(",", "")
        decimals = len(digits.partition(".")[2])
        return float(digits), 0.5 * 10.0**-decimals
    tens, _, ones = match["word"].lower().partition("-")
    return float(_TENS.get(tens, 0) + _ONES.get(tens, 0) + _ONES.get(ones, 0)), 0.0


def _unit(match: re.Match[str]) -> str:
    if match["percent"]:
        return "%"
    if match["currency"]:
        return match["currency"][-1]
    return {"dollars": "$", "pounds": "£", "euros": "€"}.get((match["money"] or "").lower(), "")


def _is_inside_a_word(text: str, start: int, end: int) -> bool:
    before, after, following = text[start - 1 : start] if start else "", text[end : end + 1], text[end + 1 : end + 2]
    joined = after in ("-", ".") and following.isdigit()
    return before.isalnum() or before in ("-", ".", "/", "_") or after.isalnum() or joined
