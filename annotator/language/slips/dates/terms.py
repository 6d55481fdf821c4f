"""How long somebody held a post or something lasted, against its first and last year or day beside it."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from annotator.domain.revisions import Sentence
from annotator.domain.values import Day
from annotator.language.lexis.numbers_and_dates import figures
from annotator.language.slips.rule import Prose, SlipFinding
from annotator.language.words.english.numbers import ONES, TENS

_NUMBERS = {**ONES, **TENS}
_WORDS = "|".join(_NUMBERS)
# A length that is somebody's or something's own, or at whose end something happens.
# A year of something else (as a judge, at sea) may be another span.
_POST = (
    r"(?:in\s(?:the\s|that\s|this\s)?(?:post|office|job|role|position|charge|power|prison|jail)|at\s(?:the|its|their)\s[a-z]+"
    r"|with\s(?:the|its)\s[a-z]+|there\b|reign\b|tenure\b|stint\b|ban\b|career\b)"
)
_TERM = re.compile(
    rf"\b(?:(?:his|her|their|its|those|these|the)\s(?P<own>\d{{1,3}}|{_WORDS})[\s-]"
    rf"(?P<unit>(?:day|week|month)(?=s?\s[a-z]|s?[,.;])|year(?=s?\s{_POST}))s?\b"
    rf"|after\s(?:a\s)?(?P<after>\d{{1,3}}|{_WORDS})\s(?P<unit_after>year)s?\s{_POST})",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:about|around|nearly|almost|over|more\sthan|some|first|last|past|next|final|early)\s(?:the\s)?$"
)
_FROM, _TO = re.compile(r"\b(?:from|between)\s(?:the\s)?$"), re.compile(r"^\s?(?:to|until|till|and|–|-)\s?$")
_JOINED = re.compile(
    r"\b(?:joined|started|began|arrived|came|took\sover|was\s(?:appointed|elected|hired|ordained)|became|has\s(?:been|worked|led|run"
    r"|taught|served)[^.;]{0,60}\bsince|since)\b[^.;]{0,80}\b(?:in|since)\s$"
)
_RETIRES = re.compile(r"\b(?:retir\w+|leav(?:es|ing)|steps?\sdown|stepping\sdown|is\sto\sgo|bows?\sout|hangs?\sup)\b")
_SENTENCES = 3
# Code points before a year in which somebody came.
_REACH = 160
# Days in a unit, and by how many a length in it may be off.
_DAYS = {"day": (1.0, 1.0), "week": (7.0, 4.0), "month": (30.44, 18.0), "year": (365.25, 366.0)}


def terms(prose: Prose) -> Iterator[SlipFinding]:
    """One span from a first to a last date, and one length of its own there or in the next two sentences."""
    for at, sentence in enumerate(prose.sentences):
        spans = _spans(prose, sentence)
        if len(spans) != 1:
            continue
        end = max(s.end for s in prose.sentences[at : at + _SENTENCES] if s.block == sentence.block)
        found = [m for m in _TERM.finditer(prose.text, spans[0][1].end, end) if _is_exact(prose.text, m)]
        if len(found) == 1 and (told := _denied(found[0], *spans[0])):
            yield SlipFinding(found[0].start(), found[0].end(), told)


def retirements(prose: Prose) -> Iterator[SlipFinding]:
    """`She joined the school in 1987 … retires this month after 27 years at the school`, in the year of publication."""
    if prose.published is None:
        return
    joined = [
        day
        for sentence in prose.sentences
        for day in figures(prose.pieces[sentence.ordinal])
        if isinstance(day, Day)
        and day.year
        and _JOINED.search(prose.text[max(sentence.start, day.start - _REACH) : day.start])
    ]
    for sentence in prose.sentences if len({day.year for day in joined}) == 1 else ():
        if not _RETIRES.search(prose.words_of(sentence)):
            continue
        for mention in _TERM.finditer(prose.text, sentence.start, sentence.end):
            years = prose.published.year - (joined[0].year or 0)
            unit, number = _length(mention)
            if unit == "year" and _is_exact(prose.text, mention) and years > 1 and abs(years - number) > 1:
                message = f"From {joined[0].year} to {prose.published.year} is {years} years, not {number}."
                yield SlipFinding(mention.start(), mention.end(), message)


def _is_exact(text: str, mention: re.Match[str]) -> bool:
    number = mention.start("own") if mention["own"] else mention.start("after")
    return not _HEDGED.search(text[max(0, number - 20) : number])


def _spans(prose: Prose, sentence: Sentence) -> list[tuple[Day, Day]]:
    days = [day for day in figures(prose.pieces[sentence.ordinal]) if isinstance(day, Day) and (day.year or day.day)]
    return [
        (first, last)
        for first, last in pairwise(days)
        if _FROM.search(prose.text[max(0, first.start - 14) : first.start])
        and _TO.match(prose.text[first.end : last.start])
    ]


def _length(mention: re.Match[str]) -> tuple[str, int]:
    number = (mention["own"] or mention["after"]).lower()
    return (mention["unit"] or mention["unit_after"]).lower(), int(number) if number.isdigit() else _NUMBERS[number]


def _denied(mention: re.Match[str], first: Day, last: Day) -> str:
    """What to say of a length that the two dates deny; empty if they do not, or if they say too little of it."""
    unit, number = _length(mention)
    if first.day and last.day and first.month and last.month:
        days = _days(first, last)
        length, off = _DAYS[unit]
        if days is None or days <= 0 or min(abs(days - number * length), abs(days + 1 - number * length)) <= off:
            return ""
        return f"From the first date to the last is {days} days, not {number} {unit}{'s' if number > 1 else ''}."
    years = (last.year or 0) - (first.year or 0)
    if unit != "year" or not first.year or not last.year or years <= 0 or abs(years - number) <= 1:
        return ""
    return f"From {first.year} to {last.year} is {years} years, not {number}."


def _days(first: Day, last: Day) -> int | None:
    """Without years, both in one year, or the second in the next."""
    year = first.year or last.year or 2001
    try:
        begun = date(first.year or year, first.month or 1, first.day or 1)
        days = (date(last.year or year, last.month or 1, last.day or 1) - begun).days
    except ValueError:
        return None
    return days + 365 if days < 0 and not (first.year and last.year) else days
