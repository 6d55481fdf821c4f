"""Parts of which dates are written (weekday, day, month, year), and the date that they make, valid or not."""

from typing import NamedTuple

from annotator.language.lexis.fact_tokens import Pieces
from annotator.language.lexis.numbers.numerals import is_year

# Shorter names of days are abbreviations, which have no plural.
_LONG_DAY = 6


class WrittenDate(NamedTuple):
    """A day of a month, which the month need not have (31 June); `end` is one past its last piece."""

    year: int | None
    month: int
    day: int
    end: int


def written_date(pieces: Pieces, at: int) -> WrittenDate | None:
    """May 3, 2019, in English alone; 3 May 2019, 3rd of May, 3. Mai, 3 de mayo de 2019."""
    if month := month_at(pieces, at):
        day = day_at(pieces, month[1]) if pieces.words.code == "en" and pieces.is_figure(month[1]) else None
        behind = day[1] if day else at
    else:
        day = day_at(pieces, at)
        month = month_at(pieces, day[1] + (pieces.low(day[1]) in pieces.words.ofs)) if day else None
        behind = month[1] if month else at
    if day is None or month is None:
        return None
    year, end = year_behind(pieces, behind)
    return WrittenDate(year, month[0], day[0], end)


def day_at(pieces: Pieces, at: int) -> tuple[int, int] | None:
    """(day, end) of a day of the month: 3, 3rd, 3., the third; whether the month has it is not asked."""
    text = pieces[at].text
    if pieces.is_figure(at) and text.isdecimal() and len(text) <= 2:
        if int(text) == 0:
            return None
        ends = pieces.words.ordinal_endings | ({"."} if pieces.words.code == "de" else frozenset())
        return int(text), at + 1 + (pieces.are_joined(at + 1) and pieces.low(at + 1) in ends)
    if pieces.is_word(at):
        value = pieces.words.ordinals.get(pieces.low(at)) or pieces.words.day_words.get(pieces.low(at))
        return (value, at + 1) if value and value <= 31 else None
    return None


def month_at(pieces: Pieces, at: int) -> tuple[int, int] | None:
    """(month, end); an abbreviation may have its full stop."""
    if not pieces.is_word(at):
        return None
    value = pieces.words.months.get(pieces.low(at))
    if value is None or (pieces.words.code == "en" and not pieces[at].text[0].isupper()):
        return None
    if pieces.words.capitalises_nouns and pieces.low(at) == "jan" and pieces[at + 1].text[:1].isupper():
        return None  # Jan Moser
    dotted = pieces.low(at + 1) == "." and len(pieces.low(at)) <= 5 and pieces.is_figure(at + 2)
    return value, at + 1 + (dotted and pieces.are_joined(at + 1))


def year_behind(pieces: Pieces, at: int) -> tuple[int | None, int]:
    place = at + (pieces.low(at) == "," or pieces.low(at) in pieces.words.ofs)
    text = pieces[place].text
    if is_year(text):
        return int(text), place + 1
    return None, at


def weekday_at(pieces: Pieces, at: int) -> int | None:
    """0 for Monday."""
    if not pieces.is_word(at):
        return None
    low = pieces.low(at)
    found = pieces.words.weekdays.get(low)
    return found if found is not None or len(low) < _LONG_DAY else pieces.words.weekdays.get(low.removesuffix("s"))
