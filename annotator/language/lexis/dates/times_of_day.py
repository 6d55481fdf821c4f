"""Times of the day of a text in any language that has a table, as minutes after midnight."""

import re

from annotator.domain.fact_locks.facts import ABOUT, DURATION, NEARLY, NUMBER, OVER, TIME
from annotator.language.lexis.dates.clock import DAY, LONGEST, NOON, hour_at, meaning_at, noon_at, time_of
from annotator.language.lexis.dates.ranges_of_hours import is_an_end_of_hours
from annotator.language.lexis.dates.spelt_hours import spelt_hour_at
from annotator.language.lexis.dates.times_in_logs import (
    is_in_a_log,
    is_labelled,
    opens_on_a_day,
    opens_or_closes,
    stamped,
)
from annotator.language.lexis.fact_tokens import DASHES, Found, Number, Pieces
from annotator.language.lexis.numbers.hedges import hedged
from annotator.language.lexis.numbers.numerals import is_year, number_at
from annotator.language.lexis.numbers.points import is_a_result_in_points
from annotator.language.lexis.numbers.units import unit_at

_WRITTEN = re.compile(r"(\d{1,2})[:.](\d\d)")
_HALF_HOUR = 30
# Minutes: nobody says seven to five for the time.
_FIVE = 5
# Pieces from the first word of a label to the time behind its colon.
_LONGEST_LABEL = 5
# Behind an hour.
_SHIFTS = {"and_half": 30, "and_quarter": 15, "less_quarter": -15}


def times_at(pieces: Pieces, at: int) -> list[Found]:
    if _is_a_length(pieces, at) or is_a_result_in_points(pieces, at):
        return []
    found = (
        stamped(pieces, at)
        or spelt_hour_at(pieces, at)
        or _named(pieces, at)
        or _half_to(pieces, at)
        or _minutes_first(pieces, at)
        or _figures(pieces, at)
        or _spelt(pieces, at)
    )
    if found is None:
        return []
    hedge, start = _near(pieces, at)
    if not hedge:
        hedge, start = hedged(pieces, at, found.end)
    return [found._replace(hedge=hedge, start=start) if hedge in (ABOUT, NEARLY, OVER) else found]


def _is_a_length(pieces: Pieces, at: int) -> bool:
    """In 1 h 32; durée : 1 h 20; 1:20 Std."""
    words = pieces.words
    if pieces.low(at - 1) in words.for_times:
        return True
    label = range(at - 2, at - _LONGEST_LABEL, -1) if pieces.low(at - 1) == ":" else ()
    if any(pieces.low(place) in words.lengths for place in label):
        return True
    is_written = pieces.is_figure(at) and ":" in pieces[at].text
    return (
        is_written and pieces.low(at + 1) not in words.clock and words.units.get(pieces.low(at + 1), ("",))[0] == "min"
    )


def _near(pieces: Pieces, at: int) -> tuple[str, int]:
    """Shortly before (nearly) and just after (over), with the piece at which this begins."""
    at -= pieces.low(at - 1) in pieces.words.articles | pieces.words.definites
    if pieces.low(at - 1) in pieces.words.near_time_endings:
        for length in range(LONGEST, 1, -1):
            if hedge := pieces.words.near_times.get(pieces.phrase(at - length, length), ""):
                return hedge, at - length
    return "", at


def result_at(pieces: Pieces, at: int) -> list[Found]:
    """The time that somebody took, in a list of results: 2:15:00 is hours, 31:08 minutes and seconds."""
    if is_a_result_in_points(pieces, at):
        return []
    parts = pieces[at].text.split(":") if pieces.is_figure(at) and ":" in pieces[at].text else []
    if len(parts) not in (2, 3) or not all(part.isdecimal() for part in parts) or any(len(p) != 2 for p in parts[1:]):
        return []
    if len(parts[0]) > 2 or max(map(int, parts[1:])) >= 60 or (len(parts) == 2 and int(parts[0]) <= 24):
        return []
    minutes = sum(int(part) * 60.0 ** (1 - place) for place, part in enumerate(parts, 3 - len(parts)))
    return [Found(DURATION, ((minutes, minutes),), at, at + 1, "min")]


def _named(pieces: Pieces, at: int) -> Found | None:
    meaning, end = meaning_at(pieces, at)
    is_afternoon = pieces.low(at - 1) == "-" and pieces.are_joined(at)  # après-midi
    if meaning not in ("noon", "midnight") or is_afternoon:
        return None
    shift, behind = meaning_at(pieces, end)  # midi et quart
    minute = _SHIFTS.get(shift, 0)
    return Found(TIME, ((((720.0 if meaning == "noon" else 0.0) + minute) % DAY,),), at, behind if minute else end)


def _half_to(pieces: Pieces, at: int) -> Found | None:
    """Half past six, quarter to seven, halb neun, Viertel vor acht: the fraction stands before the hour."""
    meaning, place = meaning_at(pieces, at)
    shift = {"half": 30, "quarter": 15, "to_quarter": -15, "half_to": -30, "to_three_quarters": -15}.get(meaning)
    if shift is None:
        return None
    hour = hour_at(pieces, place) or noon_at(pieces, place)
    if hour is None:
        return None
    return time_of(pieces, at, hour[1], hour[0] * 60 + shift, sure=hour[0] > 12 or hour[0] == 0)


def _figures(pieces: Pieces, at: int) -> Found | None:
    """18:15, 6.15 pm, 6pm, 18.15 Uhr, 20 Uhr 15, 18h15, 18 h."""
    piece = pieces[at]
    if not pieces.is_figure(at):
        return None
    written = _WRITTEN.fullmatch(piece.text)
    if written and _has_unit(pieces, at + 1):  # from 2.50% to 2.75%
        return None
    if written and int(written[1]) <= 24 and int(written[2]) < 60:
        minute = int(written[1]) * 60 + int(written[2])
        sure = int(written[1]) > 12 or written[1].startswith("0")
        meaning, _ = meaning_at(pieces, at + 1)
        is_time = ":" in piece.text or meaning in ("am", "pm", "oclock") or _is_in_time_place(pieces, at)
        return time_of(pieces, at, at + 1, minute, sure=sure) if is_time else None
    is_military = pieces.low(at + 1) in pieces.words.military
    if (
        piece.text.isdecimal()
        and len(piece.text) == 4
        and (is_military or _is_zulu(pieces, at) or _is_departure(pieces, at))
    ):
        hour, minute = int(piece.text[:2]), int(piece.text[2:])
        end = at + 1 + is_military
        return time_of(pieces, at, end, hour * 60 + minute, sure=True) if hour <= 24 and minute < 60 else None
    return _hours(pieces, at) if piece.text.isdecimal() and len(piece.text) <= 2 and int(piece.text) <= 24 else None


def _has_unit(pieces: Pieces, at: int) -> bool:
    words, low = pieces.words, pieces.low(at)
    return (
        low in ("%", "€", "$", "£")
        or low in words.percent_beginnings
        or low in words.currencies
        or (low in words.magnitudes and len(low) > 1)
    )


def _is_zulu(pieces: Pieces, at: int) -> bool:
    """0545: four digits that begin with a nought and stand alone count nothing."""
    return pieces[at].text[0] == "0" and not pieces.are_joined(at) and not pieces.are_joined(at + 1)


def _is_departure(pieces: Pieces, at: int) -> bool:
    """Dep. 2312; but ist 2022 gestiegen."""
    return is_labelled(pieces, at) and not is_year(pieces[at].text) and not pieces.are_joined(at + 1)


def _is_in_time_place(pieces: Pieces, at: int) -> bool:
    """Behind at or until; or with another beside a dash: 9.00–18.30."""
    if pieces.low(at - 1) in pieces.words.at_times or is_in_a_log(pieces, at) or is_labelled(pieces, at):
        return True
    if opens_or_closes(pieces, at):
        return True
    return any(
        pieces.low(at + step) in DASHES and _WRITTEN.fullmatch(pieces[at + 2 * step].text) is not None
        for step in (1, -1)
    )


def _minutes_first(pieces: Pieces, at: int) -> Found | None:
    """Ten past nine, zehn vor acht."""
    minutes = number_at(pieces, at)
    before = pieces.low(at - 1)
    if minutes is None or not 0 < minutes.values[0] < _HALF_HOUR or before not in pieces.words.at_times:
        return None
    if pieces.words.roles.get(before) == "since":  # from 3 to 7
        return None
    meaning, place = meaning_at(pieces, minutes.end)
    hour = hour_at(pieces, place) or noon_at(pieces, place) if meaning in ("past", "to") else None
    if hour is None or _ends_a_range(pieces, minutes, place, hour[1]):
        return None
    near = (pieces.low(place) for place in range(at - LONGEST, at))
    is_score = minutes.values[0] % _FIVE != 0 or any(low.startswith(pieces.words.scoring) for low in near)
    if pieces.low(minutes.end) in pieces.words.tos and is_score:
        return None  # the second set by seven to five, the jury's verdict by ten to two
    shift = int(minutes.values[0]) * (1 if meaning == "past" else -1)
    return time_of(pieces, at, hour[1], hour[0] * 60 + shift, sure=hour[0] > 12)


def _ends_a_range(pieces: Pieces, first: Number, place: int, end: int) -> bool:
    """About 3 to 5; about three to five million, about three to five miles."""
    second = number_at(pieces, place)
    if pieces.low(first.end) not in pieces.words.tos or second is None:
        return False
    return second.is_plain or second.end != end or unit_at(pieces, end, second, "")[0] != NUMBER


def _hours(pieces: Pieces, at: int) -> Found | None:
    hour, end = int(pieces[at].text), at + 1
    meaning, place = meaning_at(pieces, end)
    if meaning in ("am", "pm"):
        return time_of(pieces, at, end, hour * 60, sure=False)
    if pieces.low(end) in DASHES | pieces.words.tos | pieces.words.ands and pieces.is_figure(end + 1):
        half, _ = meaning_at(pieces, end + 2)  # between 9 and 11 am, 9–11 Uhr
        if half == "oclock" and not pieces.words.hours_last:
            return time_of(pieces, at, end, hour * 60, sure=hour > NOON // 60)
        if half in ("am", "pm") and 0 < hour <= 12:
            return Found(TIME, ((float(hour % 12 * 60 + (NOON if half == "pm" else 0)),),), at, end)
    if is_an_end_of_hours(pieces, at):  # de 10 a 17 h
        return time_of(pieces, at, end, hour * 60, sure=True)
    if meaning != "oclock":
        is_open = opens_on_a_day(pieces, at) or (pieces.low(at - 1) in DASHES and opens_on_a_day(pieces, at - 2))
        return time_of(pieces, at, end, hour * 60, sure=hour > NOON // 60) if is_open else None
    return _with_minutes(pieces, at, hour, place, sure=hour > 12 or pieces[at].text.startswith("0"))


def _with_minutes(pieces: Pieces, at: int, hour: int, place: int, *, sure: bool) -> Found | None:
    """With the minutes, the half or the quarter behind “o'clock”; without any, hours may also be a duration."""
    meaning, end = meaning_at(pieces, place)
    shift = _SHIFTS.get(meaning)
    is_led = not pieces.words.hours_last or pieces.low(at - 1) in pieces.words.at_times
    if shift is not None:
        # Deux heures et demie are as long as that, unless something stands before them.
        return time_of(pieces, at, end, hour * 60 + shift, sure=sure) if is_led or sure else None
    text = pieces[place].text
    if pieces.is_figure(place) and text.isdecimal() and len(text) == 2 and int(text) < 60:
        if pieces.words.units.get(pieces.low(place + 1), ("", 0.0)) == ("min", 1.0):
            return None
        return time_of(pieces, at, place + 1, hour * 60 + int(text), sure=sure)
    return time_of(pieces, at, place, hour * 60, sure=sure) if is_led else None


def _spelt(pieces: Pieces, at: int) -> Found | None:
    """Eight o'clock, huit heures et demie, las ocho y media, acht Uhr."""
    if not pieces.is_word(at):
        return None
    hour = hour_at(pieces, at)
    if hour is None:
        return None
    meaning, place = meaning_at(pieces, hour[1])
    if meaning in ("am", "pm"):
        return time_of(pieces, at, hour[1], hour[0] * 60, sure=False)
    if meaning == "oclock":
        return _with_minutes(pieces, at, hour[0], place, sure=hour[0] > 12)
    shift = _SHIFTS.get(meaning)
    if shift is None or pieces.low(at - 1) not in pieces.words.at_times:
        return None
    return time_of(pieces, at, place, hour[0] * 60 + shift, sure=hour[0] > 12)
