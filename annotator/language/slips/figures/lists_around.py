"""A count and its list apart: four schools – A, B, C, D and E – will close; A, B, C and D … the six products."""

import re
from collections.abc import Iterator
from itertools import pairwise

from annotator.language.slips.rule import Prose, SlipFinding

_COUNTS = {
    "two": 2,
    "both": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_NUMBER = rf"(?P<n>{'|'.join(_COUNTS)}|[2-9]|10)"
_THING = r"[\w’'&.-]+(?:\s[\w’'&.-]+){0,3}"
_ITEMS = rf"(?P<items>(?:{_THING},\s){{1,9}}{_THING},?\sand\s{_THING})"
_NOUNS = r"(?:[a-z-]+\s){0,2}(?P<noun>[a-z]{3,}s|men|women|people|children)"
_DASHED = re.compile(rf"\b(?<!of\sthe\s)(?i:{_NUMBER})\s{_NOUNS}\s[–—-]\s{_ITEMS}\s[–—-]\s")
_THEY_ARE = re.compile(rf"(?:They|These|The\s[a-z]+)\s(?:are|were)(?:\snamed\sas)?:?\s{_ITEMS}(?=[.;]|$)")
_LAST_COUNT = re.compile(rf"\b(?i:{_NUMBER})\s{_NOUNS}\b")
# Of the last item only the first word: what follows may be a verb.
_FIRST_LIST = re.compile(rf"(?P<items>(?:{_THING},\s){{1,9}}{_THING},?\sand\s[\w’'&-]+)")
_PERSONS = re.compile(
    rf"\b(?i:{_NUMBER})\s(?:[a-z-]+\s)?(?P<noun>men|women|people|boys|girls|teenagers|suspects|defendants|climbers|players)\b"
)
_NAME = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]+){1,3}"
_NAMES = re.compile(
    rf"(?P<items>(?:{_NAME},\s){{1,9}}{_NAME},?\sand\s{_NAME})(?=,|\s(?:were|are|have|had|all|both|appeared|spoke|pleaded|denied))"
)
_OF_THE = re.compile(
    rf"\b(?:(?:one|any|none|each|all|either)\sof\sthe|all|the|these|those)\s(?i:{_NUMBER})\s{_NOUNS}\b"
)
_NO_ITEM = re.compile(
    r"\b(?:including|like|such|among|others?|more|several|many|some|two|three|four|five|six|seven|eight|nine|ten|\d+|who"
    r"|which|was|were|is|are|had|has|said|would|will)\b",
    re.IGNORECASE,
)


def lists_around(prose: Prose) -> Iterator[SlipFinding]:
    yield from _between_dashes(prose)
    for sentence, following in pairwise(prose.sentences):
        if sentence.block == following.block:
            yield from _in_the_next(prose, sentence.start, sentence.end, following.start, following.end)
            yield from _named_behind(prose, sentence.start, sentence.end, following.start, following.end)
            yield from _counted_behind(prose, sentence.start, sentence.end, following.start, following.end)


def _between_dashes(prose: Prose) -> Iterator[SlipFinding]:
    for sentence in prose.sentences:
        for found in _DASHED.finditer(prose.text, sentence.start, sentence.end):
            if told := _denied(found["n"], found["items"]):
                yield SlipFinding(found.start("n"), found.end("items"), told)


def _in_the_next(prose: Prose, start: int, end: int, next_start: int, next_end: int) -> Iterator[SlipFinding]:
    """`Three men were charged. They are A, B, C and D.`"""
    listed = _THEY_ARE.match(prose.text, next_start, next_end)
    counts = list(_LAST_COUNT.finditer(prose.text, start, end)) if listed else []
    if listed and len(counts) == 1 and (told := _denied(counts[0]["n"], listed["items"])):
        yield SlipFinding(counts[0].start(), counts[0].end(), told)


def _named_behind(prose: Prose, start: int, end: int, next_start: int, next_end: int) -> Iterator[SlipFinding]:
    """`Three men appeared in court. Liam Tarrant, Craig Bowes, Paul Illing and Dean Massey, all of Dunmere, …`"""
    listed = _NAMES.match(prose.text, next_start, next_end)
    counts = list(_PERSONS.finditer(prose.text, start, end)) if listed else []
    if listed and len(counts) == 1 and (told := _denied(counts[0]["n"], listed["items"])):
        yield SlipFinding(counts[0].start(), counts[0].end(), told)


def _counted_behind(prose: Prose, start: int, end: int, next_start: int, next_end: int) -> Iterator[SlipFinding]:
    """`Peas, carrots, spinach and beans were withdrawn. Anyone who has one of the six products …`"""
    listed = _FIRST_LIST.match(prose.text, start, end)
    counts = list(_OF_THE.finditer(prose.text, next_start, next_end)) if listed else []
    if listed and len(counts) == 1 and (told := _denied(counts[0]["n"], listed["items"])):
        yield SlipFinding(counts[0].start(), counts[0].end(), told)


def _denied(number: str, items: str) -> str:
    """What to say where the list has another number of items; empty where an item may be more than one, or none."""
    found = re.split(r",\s(?:and\s)?|\sand\s", items)
    count = _COUNTS.get(number.lower()) or int(number)
    if _NO_ITEM.search(items) or len(found) == count:
        return ""
    # Ida Holm, mayor of Tollen, and Bo Lind: what somebody is may stand beside the name.
    are_alike = len({item[:1].isupper() for item in found[1:]}) == 1
    return f"The list has {len(found)}, not {count}." if are_alike else ""
