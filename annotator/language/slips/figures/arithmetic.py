"""Shares that do not agree with the figures beside them."""

import re
from collections.abc import Iterator

from annotator.domain.values import Numeral
from annotator.language.slips.rule import Prose, SlipFinding

_OF = re.compile(r"\s(?:out\s)?of\s(?:the\s|its\s|their\s|all\s|some\s)?$")
_OR = re.compile(r"^[^.;:]{0,40}?[,(–—-]\s*(?:or\s|some\s|about\s|which\sis\s|i\.e\.\s)*$")
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


def _triples(prose: Prose) -> Iterator[tuple[Numeral, Numeral, Numeral]]:
    for found in prose.numerals.values():
        yield from zip(found, found[1:], found[2:], strict=False)


def written(value: float) -> str:
    return f"{value:,.10g}"
