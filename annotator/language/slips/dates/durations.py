"""Lengths of time that do not fit the dates beside them: ten years from 1998 to 2006."""

import itertools
import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from annotator.domain.revisions import Sentence
from annotator.domain.values import Day
from annotator.language.lexis.numbers_and_dates import figures
from annotator.language.slips.rule import Prose, SlipFinding
from annotator.language.words.english.numbers import ONES, TENS

_NUMBERS = {**ONES, **TENS}
# Days in a unit, and by how many a length in it may be off; both its first and its last day may count.
_DAYS = {"day": (1.0, 1.0), "week": (7.0, 4.0), "month": (30.44, 18.0), "year": (365.25, 366.0)}
_MENTION = re.compile(
    rf"(?<![\w,.-])(?P<n>\d{{1,3}}|{'|'.join(_NUMBERS)})(?P<joint>[\s-])(?P<unit>hour|day|week|month|year)s?\b"
    r"(?![-\s]old\b|\s(?:later|ago|earlier|before|after|apart|younger|older|into|since|of\sage)\b|-[a-z])",
    re.IGNORECASE,
)
_NO_LENGTH = re.compile(
    r"\b(?:more\sthan|less\sthan|fewer\sthan|nearly|almost|about|around|over|under|least|most|up\sto|some|every|another"
    r"|first|last|next|within|after|past|roughly|of|other|every|or|and)\s(?:the\s)?$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|between)\s(?:the\s)?$")
_TO = re.compile(r"^\s?(?:to|until|till|through|and|–|-)\s?$")
_BEGAN = re.compile(r"\b(?:beg[aiu]ns?|start(?:s|ed)?|open(?:s|ed)?|launched)(?:\s[a-z]+){0,2}\s$")
_ENDED = re.compile(
    r"^[^.;]{0,60}?\b(?:end(?:s|ed)?|clos(?:es|ed)|called\soff|finish(?:es|ed)|conclude[sd]|lifted)\s(?:on\s|in\s)?$"
)
_TO_SPAN = re.compile(r"^(?P<noun>(?:\s[\w’'-]+){0,4}?)(?P<comma>,)?\s?\(?(?:from\s|between\s)?$")
_TO_LENGTH = re.compile(r"^\)?,\s(?:a|an|for|a\stotal\sof|its|the)\s?$")
_IN_POST = re.compile(r"^(?:In|During|Over|For|Throughout)\s(?:his|her|their|its|those|these|the)\s$")
_POST = re.compile(
    r"\s(?:in\s(?:the\s|that\s|this\s)?(?:post|office|job|role|position|charge|power)|at\sthe\shelm|on\sthe\sthrone)\b"
)
_AN_EVENT = re.compile(r"\b(?:a|an|the|its|their|this|that)\s$", re.IGNORECASE)
_NO_EVENT = re.compile(
    r"\s(?:notice|deadline|delay|extension|warning|wait|ultimatum|suspension|low|high|supply|course)\b"
)
_SAME_EVENT = re.compile(r"(?:The|It|This|That)\b")
_CLOCK = r"(\d{1,2})(?:[:.](\d\d))?(?:\s?([ap])\.?m\b\.?)?"
_MOMENT = rf"(?:{_CLOCK}|noon|midnight)"
_TO_HOURS = re.compile(r"(?:\s[\w’'-]+){0,4}?,?\s(?=from\s)")
_HOURS = re.compile(rf"from\s{_MOMENT}\s(?:to|until)\s{_MOMENT}(?![\w%]|\s?[a-z]+s\b)")
# Closed in 2016 after 115 years; it was opened in 1911.
_AFTER = re.compile(r"\b[Aa]fter\s(?:a\s)?(?P<n>\d{2,3})\syears\b(?!\s(?:old|ago|later|apart))")
_FOUNDED = re.compile(
    r"\b(?:founded|established|opened|set\sup|launched|created|formed|built|began|begun|started)\s(?:[\w’'-]+\s){0,3}?"
    r"in\s(?P<year>1[5-9]\d\d|20\d\d)\b"
)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_ENDS_NOW = re.compile(r"\b(?:will|to|is|are)\s(?:be\s)?(?:clos\w+|shut\w*|end\w*|cease\w*|fold\w*)\b")
# Opened at 9 a.m. and broke off at noon, after two hours.
_AT_TO_AT = re.compile(
    rf"\bat\s(?P<from>{_MOMENT})[^.;]{{1,60}}?(?:\.m\.)?[^.;]{{0,60}}?\bat\s(?P<to>{_MOMENT}),?\safter\s"
    rf"(?P<n>\d{{1,2}}|{'|'.join(_NUMBERS)})\shours\b",
    re.IGNORECASE,
)
_LONGEST_LEAD, _LONGEST_GAP, _HALF_DAY, _HALF_HOUR, _MOST_SPANS = 30, 80, 12 * 60, 35, 5


class _TimeSpan(NamedTuple):
    """From one date to another; `is_event` if verbs say that something began and ended then."""

    first: Day
    last: Day
    is_event: bool


def durations(prose: Prose) -> Iterator[SlipFinding]:
    """A length of time against the two dates or hours from which and to which it is said to be."""
    spans = {s.ordinal: _spans(prose, s) for s in prose.sentences}
    mentions = {s.ordinal: _mentions(prose, s) for s in prose.sentences}
    for sentence in prose.sentences:
        here = mentions[sentence.ordinal]
        for mention in here:
            span = next((s for s in spans[sentence.ordinal] if _are_beside(prose.text, mention, s)), None)
            span = span or (_elsewhere(prose, sentence, mention, spans, mentions) if len(here) == 1 else None)
            told = _denied(mention, span) if span else _denied_by_clock(prose.text, mention)
            if told:
                yield SlipFinding(mention.start(), mention.end(), told)


def _mentions(prose: Prose, sentence: Sentence) -> list[re.Match[str]]:
    return [
        found
        for found in _MENTION.finditer(prose.text, sentence.start, sentence.end)
        if not _NO_LENGTH.search(prose.text[max(sentence.start, found.start() - _LONGEST_LEAD) : found.start()])
    ]


def _spans(prose: Prose, sentence: Sentence) -> list[_TimeSpan]:
    text = prose.text
    days = [d for d in figures(prose.pieces[sentence.ordinal]) if isinstance(d, Day) and (d.year or d.day)]
    found = []
    for first, last in itertools.pairwise(days):
        lead = text[max(sentence.start, first.start - _LONGEST_LEAD) : first.start]
        between = text[first.end : min(last.start, first.end + _LONGEST_GAP)]
        is_event = bool(_BEGAN.search(lead) and _ENDED.match(between))
        if is_event or ((_FROM.search(lead) or between in ("–", "-")) and _TO.match(between)):
            found.append(_TimeSpan(first, last, is_event))
    return found[:_MOST_SPANS]


def _are_beside(text: str, mention: re.Match[str], span: _TimeSpan) -> bool:
    """A ten-year term from, for ten years, from …; but not that ten days from May to June were lost."""
    before, behind = span.first.start - mention.end(), mention.start() - span.last.end
    if max(before, behind) > _LONGEST_GAP:
        return False
    if before >= 0:
        gap = _TO_SPAN.match(text[mention.end() : span.first.start])
        is_closed = gap and (gap["comma"] or mention["joint"] == "-" or "(" in gap[0])
        is_for = gap and not gap["noun"] and "between" not in gap[0] and text.endswith("for ", 0, mention.start())
        return bool(is_closed or is_for)
    return bool(_TO_LENGTH.match(text[span.last.end : mention.start()]))


def _elsewhere(
    prose: Prose,
    sentence: Sentence,
    mention: re.Match[str],
    spans: dict[int, list[_TimeSpan]],
    mentions: dict[int, list[re.Match[str]]],
) -> _TimeSpan | None:
    """The only dates of the sentence before, for “in his ten years in the post”; of one beside it, for an event."""
    is_term = _IN_POST.match(prose.text[sentence.start : mention.start()]) and _POST.match(prose.text, mention.end())
    lead = prose.text[max(sentence.start, mention.start() - _LONGEST_LEAD) : mention.start()]
    is_event = mention["joint"] == "-" and _AN_EVENT.search(lead) and not _NO_EVENT.match(prose.text, mention.end())
    for by in (-1, 1):
        at = sentence.ordinal + by
        other = prose.sentences[at - 1] if 0 < at <= len(prose.sentences) else None
        if other is None or other.block != sentence.block or len(spans[at]) != 1 or mentions[at]:
            continue
        later = sentence if by < 0 else other
        follows = _SAME_EVENT.match(prose.text, later.start)
        if (is_term and by < 0) or (is_event and follows and spans[at][0].is_event):
            return spans[at][0]
    return None


def _denied(mention: re.Match[str], span: _TimeSpan) -> str:
    """What to say of a length that the dates deny; empty if they do not."""
    unit, number = mention["unit"].lower(), _number(mention)
    first, last = span.first, span.last
    if unit == "hour":
        return ""
    if None in (first.day, last.day):
        years = (last.year or 0) - (first.year or 0)
        if unit != "year" or not first.year or not last.year or years <= 0 or abs(years - number) <= 1:
            return ""
        return f"From {first.year} to {last.year} is {years} years, not {number}."
    days = _days(first, last)
    length, off = _DAYS[unit]
    if days is None or days <= 0 or min(abs(days - number * length), abs(days + 1 - number * length)) <= off:
        return ""
    return f"From the first date to the second is {days} days, not {number} {unit}{'s' if number > 1 else ''}."


def _days(first: Day, last: Day) -> int | None:
    """Without years, both in one year, or the second in the next."""
    year = first.year or last.year or 2001
    try:
        start = date(first.year or year, first.month or 1, first.day or 1)
        days = (date(last.year or year, last.month or 1, last.day or 1) - start).days
    except ValueError:
        return None
    return days + 365 if days < 0 and not (first.year and last.year) else days


def _denied_by_clock(text: str, mention: re.Match[str]) -> str:
    """Three hours, from 9 to 12; where neither says which half of the day it is in, fifteen would be right too."""
    gap = _TO_HOURS.match(text, mention.end()) if mention["unit"].lower() == "hour" else None
    hours = _HOURS.match(text, gap.end()) if gap else None
    ends = re.findall(rf"{_CLOCK}|(noon|midnight)", hours[0]) if hours else []
    minutes = [0 if noon else 60 * int(hour) + int(minute or 0) for hour, minute, _, noon in ends]
    if not hours or len(minutes) != 2:
        return ""
    number = _number(mention)
    off = (minutes[1] - minutes[0] - 60 * number) % _HALF_DAY
    return "" if min(off, _HALF_DAY - off) <= _HALF_HOUR else f"“{hours[0]}” is not {number} hours."


def _number(mention: re.Match[str]) -> int:
    return int(mention["n"]) if mention["n"].isdigit() else _NUMBERS[mention["n"].lower()]


def since_founding(prose: Prose) -> Iterator[SlipFinding]:
    """`It will close in 2016 after 115 years`, of what was opened in 1911; no other year of the text fits."""
    founded = {found["year"] for found in _FOUNDED.finditer(prose.text)}
    for sentence in prose.sentences if len(founded) == 1 else ():
        after = _AFTER.search(prose.text, sentence.start, sentence.end)
        years = {d.year for d in figures(prose.pieces[sentence.ordinal]) if isinstance(d, Day) and d.year} - set(
            founded
        )
        if after is None or len(years) > 1 or (not years and prose.published is None):
            continue
        # Without another year, it is that of the publication, where something ends.
        if not years and not _ENDS_NOW.search(prose.text):
            continue
        last = int(min(map(str, years))) if years else prose.published.year if prose.published else 0
        first = int(min(founded))
        fits = any(abs(last - int(year) - int(after["n"])) <= 1 for year in _YEAR.findall(prose.text))
        if last > first and not fits:
            message = f"From {first} to {last} is {last - first} years, not {after['n']}."
            yield SlipFinding(after.start(), after.end(), message)


def between_hours(prose: Prose) -> Iterator[SlipFinding]:
    """`It opened at 9 a.m. and broke off at noon, after two hours`."""
    for found in _AT_TO_AT.finditer(prose.text):
        minutes = [_minute(found["from"]), _minute(found["to"])]
        number = int(found["n"]) if found["n"].isdigit() else _NUMBERS[found["n"].lower()]
        off = (minutes[1] - minutes[0] - 60 * number) % _HALF_DAY
        if min(off, _HALF_DAY - off) > _HALF_HOUR:
            said = f"From {found['from'].strip()} to {found['to'].strip()}"
            yield SlipFinding(found.start(), found.end(), f"{said} is not {number} hours.")


def _minute(moment: str) -> int:
    """Of half a day, in minutes: noon and midnight are its beginning."""
    clock = re.match(_CLOCK, moment)
    return 60 * int(clock[1]) + int(clock[2] or 0) if clock else 0
