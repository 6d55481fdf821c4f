"""An eight-hour closure that is said to begin at 10pm and end at 4am."""

import re
from collections.abc import Iterator

from annotator.language.slips.rule import Prose, SlipFinding
from annotator.language.words.english.numbers import ONES, TENS

_NUMBERS = {**ONES, **TENS}
_LONG = re.compile(
    rf"\b(?:an?|the|this|its)\s(?P<n>\d{{1,2}}|{'|'.join(_NUMBERS)})[\s-]hour\s(?:[a-z]+\s)?(?:closure|shutdown|strike|walkout|session"
    r"|meeting|debate|hearing|flight|shift|operation|siege|stand-?off|search|power\scut|outage|blackout|vigil|marathon|journey)\b",
    re.IGNORECASE,
)
_CLOCK = r"(?:(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?m\b\.?|(noon|midday)|(midnight))"
_BETWEEN = re.compile(
    rf"\b(?:shut|clos\w+|beg[aiu]n\w*|start\w*|open\w*|left|leav\w+|went|go(?:es)?|walk\w*|took\soff|last\w*)\b[^.;]{{0,40}}?"
    rf"\b(?:at|from)\s{_CLOCK}[^.;]{{1,40}}?\b(?:at|to|until|till)\s{_CLOCK}",
    re.IGNORECASE,
)
_HOUR, _DAY, _OFF = 60, 24 * 60, 35


def clock_spans(prose: Prose) -> Iterator[SlipFinding]:
    """One such length and one pair of hours in a paragraph, each with its half of the day."""
    for block in prose.blocks:
        lengths = list(_LONG.finditer(prose.text, block.start, block.end))
        spans = list(_BETWEEN.finditer(prose.text, block.start, block.end)) if len(lengths) == 1 else []
        if len(spans) != 1:
            continue
        groups = spans[0].groups()
        minutes = (_minute(groups[5:]) - _minute(groups[:5])) % _DAY
        number = lengths[0]["n"].lower()
        hours = int(number) if number.isdigit() else _NUMBERS[number]
        if abs(minutes - hours * _HOUR) > _OFF:
            said = f"{minutes // _HOUR} hours" + (f" {minutes % _HOUR} minutes" if minutes % _HOUR else "")
            yield SlipFinding(lengths[0].start(), lengths[0].end(), f"From the one hour to the other is {said}.")


def _minute(clock: tuple[str | None, ...]) -> int:
    hour, minute, half, noon, midnight = clock
    if noon or midnight:
        return _DAY // 2 if noon else 0
    return (int(hour or 0) % 12) * _HOUR + int(minute or 0) + (_DAY // 2 if (half or "").lower() == "p" else 0)
