"""What the phrases of the clock mean, and the time that an hour with its minutes makes."""

from annotator.domain.fact_locks.facts import TIME
from annotator.language.lexis.fact_tokens import Found, Pieces

NOON, DAY = 12 * 60, 24 * 60
LONGEST = 6


def meaning_at(pieces: Pieces, at: int) -> tuple[str, int]:
    """What a phrase of the clock means, and its end."""
    if pieces.low(at) not in pieces.words.clock_beginnings:
        return "", at
    for length in range(LONGEST, 0, -1):
        meaning = pieces.words.clock.get(pieces.phrase(at, length))
        if meaning:
            return meaning, at + length
    return "", at


def noon_at(pieces: Pieces, at: int) -> tuple[int, int] | None:
    meaning, end = meaning_at(pieces, at)
    return {"noon": (12, end), "midnight": (24, end)}.get(meaning)


def hour_at(pieces: Pieces, at: int) -> tuple[int, int] | None:
    text, low = pieces[at].text, pieces.low(at)
    if pieces.is_figure(at) and text.isdecimal() and len(text) <= 2:
        return (int(text), at + 1) if int(text) <= 24 else None
    value = pieces.words.numbers.get(low) or pieces.words.hours.get(low)
    return (value, at + 1) if pieces.is_word(at) and value and value <= 24 else None


def time_of(pieces: Pieces, start: int, end: int, minute: int, *, sure: bool) -> Found:
    """With the half of the day, if it follows; a time of twelve hours without it has two readings."""
    meaning, place = meaning_at(pieces, end)
    if meaning == "oclock":
        end = place
        meaning, place = meaning_at(pieces, place)
    minute %= DAY
    if not meaning and minute < NOON + 60 and (half := _half_before(pieces, start)):
        meaning, place = half, end
    if meaning in ("am", "pm") and minute < NOON + 60:
        minute = minute % NOON + (NOON if meaning == "pm" else 0)
        return Found(TIME, ((float(minute),),), start, place)
    # Figures of these languages are those of 24 hours: 12 h 45 is no quarter to one at night.
    first_sure = NOON if pieces.words.code != "en" and pieces.is_figure(start) else NOON + 60
    if sure or minute >= first_sure:
        return Found(TIME, ((float(minute),),), start, end)
    return Found(TIME, ((float(minute % NOON),), (float(minute % NOON + NOON),)), start, end)


def _half_before(pieces: Pieces, start: int) -> str:
    """Which half of the day stands before the time: abends um acht."""
    before = pieces.low(start - 2) if pieces.low(start - 1) in pieces.words.at_times else ""
    meaning = pieces.words.clock.get(before, "")
    return meaning if meaning in ("am", "pm") else ""
