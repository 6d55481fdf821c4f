"""Hours of opening where the word for o'clock is also that for hours: 9h-20h, de 10 a 17 h."""

from annotator.domain.fact_locks.facts import SINCE
from annotator.language.lexis.dates.parts_of_dates import weekday_at
from annotator.language.lexis.fact_tokens import DASHES, Pieces

# What ends behind noon is rarely a length.
_NOON, _DAY = 12, 24
# Pieces back to a day of the week.
_NEAR = 8


def is_an_end_of_hours(pieces: Pieces, at: int) -> bool:
    """Whether the figure is the first or the last hour of a range of the clock."""
    if not pieces.words.hours_last:
        return False
    return any(_is_a_range(pieces, start) for start in _starts(pieces, at))


def _starts(pieces: Pieces, at: int) -> tuple[int, ...]:
    """The piece itself, and the figure before the dash in front of it."""
    before = at - 2 - _is_hour_word(pieces, at - 2)
    return (at, before) if _is_joint(pieces, at - 1) else (at,)


def _is_a_range(pieces: Pieces, start: int) -> bool:
    is_marked = _is_hour_word(pieces, start + 1)
    second = start + 2 + is_marked
    if not (_is_joint(pieces, second - 1) and _is_hour_word(pieces, second + 1)):
        return False
    first_hour, last_hour = (_hour(pieces, place) for place in (start, second))
    if first_hour is None or last_hour is None or not first_hour < last_hour <= _DAY:
        return False
    is_glued = is_marked and pieces.are_joined(start + 1)
    is_led = pieces.low(second - 1) in DASHES or pieces.words.roles.get(pieces.low(start - 1)) == SINCE
    is_of_a_day = any(weekday_at(pieces, place) is not None for place in range(start - _NEAR, start))
    return is_glued or (is_led and (last_hour > _NOON or is_of_a_day))


def _is_joint(pieces: Pieces, at: int) -> bool:
    return pieces.low(at) in DASHES | pieces.words.tos


def _is_hour_word(pieces: Pieces, at: int) -> bool:
    return pieces.words.clock.get(pieces.low(at)) == "oclock"


def _hour(pieces: Pieces, at: int) -> int | None:
    text = pieces[at].text
    return int(text) if pieces.is_figure(at) and text.isdecimal() and len(text) <= 2 else None
