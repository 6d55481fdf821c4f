"""Times as logs and notices write them: stamps, hours with a dot (09.40: pump fails), hours of opening (Sat 10–20)."""

import re
from itertools import pairwise

from annotator.domain.fact_locks.facts import TIME
from annotator.language.lexis.dates.parts_of_dates import month_at, weekday_at
from annotator.language.lexis.fact_tokens import DASHES, Found, Pieces

# 02:12:40 of a time stamp; alone, hours with seconds may be a duration.
_STAMPED = re.compile(r"(\d\d):(\d\d)(?::\d\d(?:[.,]\d+)?)?")
_DOTTED = re.compile(r"\d{1,2}\.\d\d")
# What ends an entry of a log, how many entries make a log, and within how many pieces of one others are looked for.
_ENTRY_ENDS = frozenset({"", ".", ";", ":", "–", "—", "|", "•"})
_LONGEST_LABEL = 3
_MIDNIGHT = 24
_NEAR_PRICES = 12
_ITEM_BEGINS = frozenset({":", ";", ",", "–"})
_FEWEST_ENTRIES, _NEAR_ENTRIES = 3, 60


def is_labelled(pieces: Pieces, at: int) -> bool:
    """Abf. 8.05, Ankunft: 9.17"""
    place = at - 1
    while place > at - _LONGEST_LABEL and pieces.low(place) in (".", ":"):
        place -= 1
    return pieces.low(place) in pieces.words.time_labels


def opens_or_closes(pieces: Pieces, at: int) -> bool:
    """Opened 19.30, closed 21.55; but shares opened 12.40."""
    words = pieces.words
    place = at - 1 - (pieces.low(at - 1) in (":", "."))
    near = {pieces.low(each) for each in range(at - _NEAR_PRICES, at + _NEAR_PRICES)}
    return pieces.low(place) in words.clock_verbs and not near & words.priced


def opens_on_a_day(pieces: Pieces, at: int) -> bool:
    """The first of two hours behind a day: Sat 10–20; but Sat 10 – Mon 12 June are days of a month."""
    day, last = at - 1 - (pieces.low(at - 1) in (":", ",")), pieces[at + 2]
    are_figures = pieces.is_figure(at) and pieces.low(at + 1) in DASHES and pieces.is_figure(at + 2)
    is_hour = last.text.isdecimal() and int(last.text) <= _MIDNIGHT
    is_day_of_month = any(month_at(pieces, place) is not None for place in (at + 3, at + 4))
    return weekday_at(pieces, day) is not None and are_figures and is_hour and not is_day_of_month


def is_in_a_log(pieces: Pieces, at: int) -> bool:
    """Whether a figure with a dot is the hour of an entry, which later ones follow."""
    if not _begins_an_entry(pieces, at):
        return False
    if pieces.words.code == "de" and pieces.low(at - 1) in _ITEM_BEGINS and pieces.is_word(at + 1):
        hour, minute = map(int, pieces[at].text.split("."))
        return hour <= _MIDNIGHT and minute < 60  # Programm: 18.00 Andacht, 18.20 Imbiss; decimals have a comma
    entries = [place for place in range(at - _NEAR_ENTRIES, at + _NEAR_ENTRIES) if _begins_an_entry(pieces, place)]
    written = [tuple(map(int, pieces[place].text.split("."))) for place in entries]
    are_times = all(hour <= 24 and minute < 60 for hour, minute in written)
    return len(entries) >= _FEWEST_ENTRIES and are_times and all(one < two for one, two in pairwise(written))


def _begins_an_entry(pieces: Pieces, at: int) -> bool:
    return pieces.low(at - 1) in _ENTRY_ENDS | _ITEM_BEGINS and _DOTTED.fullmatch(pieces[at].text) is not None


def stamped(pieces: Pieces, at: int) -> Found | None:
    """The time of a time stamp (ISO 8601): 2025-11-19T02:12:40Z, 2025-11-19 02:12:40."""
    is_marked = pieces.low(at - 1) == "t" and pieces.are_joined(at) and pieces.are_joined(at - 1)
    follows_day = pieces.low(at - 2) == "-" and pieces.are_joined(at - 1) and pieces.low(at - 4) == "-"
    written = _STAMPED.fullmatch(pieces[at].text) if is_marked or follows_day else None
    if written is None or int(written[1]) > 24 or int(written[2]) >= 60:
        return None
    return Found(TIME, ((float(int(written[1]) * 60 + int(written[2])),),), at, at + 1)
