"""Days and dates that are impossible."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from annotator.language.lexis.dates.numeric_dates import is_valid
from annotator.language.lexis.dates.parts_of_dates import WrittenDate, weekday_at, written_date
from annotator.language.lexis.fact_tokens import FIGURE, Pieces
from annotator.language.slips.rule import Prose, SlipFinding
from annotator.language.words.english.dates import DAYS, MONTHS

# Words behind a date that say its year, and words that say that it is of some other year.
_YEARS_BEHIND = {"last": -1, "this": 0, "next": 1}
_YEAR_BEHIND = re.compile(r"^,?\s(?:of\s)?(last|this|next)\s+year\b", re.IGNORECASE)
_ANOTHER_YEAR = re.compile(
    r"\b(?:that|last|next|previous|following|preceding|same|coming)\s+(?:year|spring|summer|autumn|fall|winter|season)\b"
    r"|\byears?\s+(?:ago|earlier|before|later|after|on)\b|\b(?:decades?|centur(?:y|ies))\b|\b(?:1\d|20)\d\ds?\b",
    re.IGNORECASE,
)
# A shorter word is an abbreviation, and may be the name of a newspaper: the Edmonton Sun, May 3.
_SHORTEST_WEEKDAY = 6
_LONGEST_MONTH = 31
_NO_TIME = re.compile(
    r"\b(?:at|by|until|before|after|from)\s(?P<time>(?:[01]?\d|2[0-4]):(?P<minute>[6-9]\d))(?![\d:.,]|\s?(?:per|minutes|seconds))"
    r"|\bthe\s(?P<train>(?:[01]?\d|2[0-4])[:.](?P<past>[6-9]\d))\s(?:to|from|train|service|flight|departure)\b"
    r"|\b(?P<half>(?:0?\d|1[0-2])[:.](?P<of>[6-9]\d)\s?[ap]\.?m)\b"
)
_HALF_YEAR = 183


def weekdays(prose: Prose) -> Iterator[SlipFinding]:
    """A day of the week that is not that of its date; without a year, the date nearest to publication counts.

    Where the words around it name another year, only a year right behind the date says which it is.
    """
    for sentence, start, end, written, weekday in _dates(prose):
        when = None if weekday is None else _day(_with_year(prose, sentence, end, written), prose.published)
        if when and weekday is not None and when.weekday() != weekday:
            named = f"{MONTHS[written.month - 1]} {written.day}, {when.year}"
            yield SlipFinding(start, end, f"{named} is a {DAYS[when.weekday()]}, not a {DAYS[weekday]}.")


def impossible_dates(prose: Prose) -> Iterator[SlipFinding]:
    for _, start, end, written, _ in _dates(prose):
        month, day = written.month, written.day
        leap = month == 2 and day == 29 and written.year is not None and not _is_leap(written.year)
        if leap or not is_valid(month, day):
            year = f" in {written.year}" if leap else ""
            yield SlipFinding(start, end, f"{MONTHS[month - 1]} has no day {day}{year}.")


def impossible_times(prose: Prose) -> Iterator[SlipFinding]:
    """`The 14:62 to Millhaven`, `at 9.75pm`; but no score and no length of time."""
    for found in _NO_TIME.finditer(prose.text):
        name = next(name for name in ("time", "train", "half") if found[name])
        minute = found["minute"] or found["past"] or found["of"]
        yield SlipFinding(found.start(name), found.end(name), f"No hour has {minute} minutes.")


def _with_year(prose: Prose, sentence: int, end: int, written: WrittenDate) -> WrittenDate | None:
    """The date with the year that its words give; None if they name one that cannot be told."""
    if written.year:
        return written
    behind = _YEAR_BEHIND.match(prose.text[end : end + 30])
    if behind:
        by = _YEARS_BEHIND[behind[1].lower()]
        return written._replace(year=prose.published.year + by) if prose.published else None
    spans = [prose.sentences[n - 1] for n in (sentence - 1, sentence) if n]
    near = (s for s in spans if s.block == spans[-1].block)
    return None if any(_ANOTHER_YEAR.search(prose.words_of(s)) for s in near) else written


def _dates(prose: Prose) -> Iterator[tuple[int, int, int, WrittenDate, int | None]]:
    """The dates of the text, possible or not: (sentence, start, end, date, day of the week if given, 0 for Monday)."""
    for sentence, pieces in prose.pieces.items():
        beginnings = pieces.words.value_beginnings
        done = 0
        for at in [at for at, each in enumerate(pieces.items) if each.kind == FIGURE or each.low in beginnings]:
            if at < done:
                continue
            weekday = weekday_at(pieces, at) if len(pieces.low(at)) >= _SHORTEST_WEEKDAY else None
            first = at if weekday is None else _behind_weekday(pieces, at)
            written = written_date(pieces, first)
            if written is None or (written.day > _LONGEST_MONTH and pieces.is_word(written.end)):  # in May 45 people
                continue
            yield sentence, pieces[at].start, pieces[written.end - 1].end, written, weekday
            done = written.end


def _behind_weekday(pieces: Pieces, at: int) -> int:
    at += 1 + (pieces.low(at + 1) == ",")
    return at + (pieces.low(at) == "the")


def _day(written: WrittenDate | None, published: date | None) -> date | None:
    if written is None:
        return None
    month, day = written.month, written.day
    try:
        if written.year:
            return date(written.year, month, day)
        if published is None:
            return None
        years = (published.year - 1, published.year, published.year + 1)
        near = [date(y, month, day) for y in years if month != 2 or day < 29 or _is_leap(y)]
    except ValueError:
        return None
    return next((d for d in near if abs(d - published) <= timedelta(days=_HALF_YEAR)), None)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
