"""Numbers in running English as values: figures, magnitudes and small numbers in words."""

import re
from collections.abc import Iterator

from annotator.domain.values import Numeral
from annotator.language.words.english_numbers import MAGNITUDES, ONES, TENS

_WORDS = "|".join([*TENS, *ONES])
_NUMBER = re.compile(
    rf"(?P<currency>US\$|[$£€¥])?\s?(?:(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"|\b(?P<word>(?:{_WORDS})(?:-(?:{'|'.join(ONES)}))?)\b)"
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
        factor = MAGNITUDES.get(magnitude, 1.0)
        yield Numeral(value * factor, slack * factor, _unit(match), first, match.end())


def _value(match: re.Match[str]) -> tuple[float, float]:
    if match["digits"]:
        digits = match["digits"].replace(",", "")
        decimals = len(digits.partition(".")[2])
        return float(digits), 0.5 * 10.0**-decimals
    tens, _, ones = match["word"].lower().partition("-")
    return float(TENS.get(tens, 0) + ONES.get(tens, 0) + ONES.get(ones, 0)), 0.0


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
