"""Hours with minutes in words, or without a word for the clock: las ocho y diez, neuf heures moins dix, um acht."""

from annotator.language.lexis.dates.clock import hour_at, meaning_at, noon_at, time_of
from annotator.language.lexis.fact_tokens import Found, Pieces
from annotator.language.lexis.numbers.numerals import number_at

_HALF_HOUR, _HOUR = 30, 60
# Pieces back to a word for opening or leaving: opens at 9, closes on Sundays at 5.
_VERB = 5
_MINUTES = ("past", "to")


def spelt_hour_at(pieces: Pieces, at: int) -> Found | None:
    return _before_the_half(pieces, at) or _with_spelt_minutes(pieces, at) or _bare(pieces, at)


def _before_the_half(pieces: Pieces, at: int) -> Found | None:
    """Fünf vor halb neun, zehn nach halb neun."""
    minutes = number_at(pieces, at)
    meaning, place = meaning_at(pieces, minutes.end) if minutes else ("", at)
    if minutes is None or meaning not in _MINUTES or meaning_at(pieces, place)[0] != "half_to":
        return None
    hour = hour_at(pieces, meaning_at(pieces, place)[1])
    shift = minutes.values[0] * (1 if meaning == "past" else -1) - _HALF_HOUR
    is_time = hour is not None and minutes.values[0] < _HALF_HOUR
    return time_of(pieces, at, hour[1], hour[0] * _HOUR + int(shift), sure=False) if hour and is_time else None


def _with_spelt_minutes(pieces: Pieces, at: int) -> Found | None:
    """Neuf heures moins dix, las nueve menos diez, las seis y veinte, huit heures dix, acht Uhr zwanzig."""
    words = pieces.words
    hour = hour_at(pieces, at) or noon_at(pieces, at)
    if hour is None or not pieces.is_word(at):
        return None
    meaning, place = meaning_at(pieces, hour[1])
    is_hour, is_led = meaning == "oclock", pieces.low(at - 1) in words.at_times
    place = place if is_hour else hour[1]
    if not (is_hour or is_led) or (words.hours_last and not is_led):
        return None
    sign = -1 if pieces.low(place) in words.less_minutes else 1
    joined = pieces.low(place) in words.less_minutes | words.plus_minutes
    if not joined and not (is_hour and pieces.is_word(place)):
        return None
    minutes = number_at(pieces, place + joined)
    if minutes is None or not 0 < minutes.values[0] < _HOUR or pieces.is_figure(place + joined):
        return None
    return time_of(pieces, at, minutes.end, hour[0] * _HOUR + sign * int(minutes.values[0]), sure=hour[0] > 12)


def _bare(pieces: Pieces, at: int) -> Found | None:
    """A las ocho; abends um acht: nothing that is counted follows."""
    led = any(pieces.phrase(at - length, length) in pieces.words.bare_hours for length in (1, 2))
    is_figure = pieces.is_figure(at) and any(pieces.low(at - n) in pieces.words.clock_verbs for n in range(2, _VERB))
    hour = hour_at(pieces, at) if led and (pieces.is_word(at) or is_figure) else None
    is_article = pieces.low(at) in pieces.words.articles and pieces.low(at) not in pieces.words.hours
    if hour is None or is_article or hour[0] > 12 or meaning_at(pieces, hour[1])[0] not in ("", "am", "pm"):
        return None
    number = number_at(pieces, at)
    if number is not None and number.end != hour[1]:
        return None  # three hundred and ten
    follows = pieces[hour[1]]
    counts = follows.kind == "figure" or follows.low in pieces.words.tos | {"%"}
    if pieces.is_word(hour[1]):
        is_small = follows.low in pieces.words.stops | pieces.words.clauses or meaning_at(pieces, hour[1])[0] != ""
        counts = counts or not (is_small or pieces.words.is_verb(follows.text))
    is_unit = follows.low in pieces.words.units or follows.low in pieces.words.percents
    return None if counts or is_unit else time_of(pieces, at, hour[1], hour[0] * _HOUR, sure=False)
