"""Two ages of one person: a 27-year-old man … the rider, named as Darren Pell, 31; dead at 83, born 82 years before."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from annotator.domain.values import Day
from annotator.language.lexis.numbers_and_dates import figures
from annotator.language.slips.rule import Prose, SlipFinding

_OLD = re.compile(r"\b(?P<age>\d{1,3})[\s-]year[\s-]old\b(?!s)")
_NAMED_AS = re.compile(
    r"\bnamed\s(?:[a-z]+\s){0,2}as\s(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,3}),\s(?P<age>\d{1,3})\b"
)
_AGED = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Z][\w’'-]+\s[A-Z][\w’'-]+),\s(?:aged\s)?(?P<age>\d{1,2})(?=[,.;)]|\s(?:who|and|was|has|is)\b)"
)
_TURNED = re.compile(r"\b(?:years?\sago|earlier|later|since|at\sthe\stime|then|when|in\s(?:19|20)\d\d)\b")
_DEAD_AT = re.compile(r"\b(?:died|has\sdied|dead)\b[^.;]{0,40}?\b(?:aged|at\sthe\sage\sof)\s(?P<age>\d{1,3})\b")
_BORN, _DIED = re.compile(r"\b[Bb]orn\b"), re.compile(r"\bdied\b")
_AT_AGE = re.compile(
    r"\bin\s(?P<year>(?:19|20)\d\d),\s(?:at\s(?:the\sage\sof\s|just\s)?(?P<at>\d{1,2})|when\s(?:he|she)\swas\s(?:just\s|only\s)?(?P<was>\d{1,2}))\b"
    r"(?!\sper|\s?%|:|\.\d)"
)
_NOW = re.compile(r"\bNow\s(?:aged\s)?(?P<age>\d{2})(?=,|\sand\b)")
_TO_DATE = 60  # code points


def ages_of_one(prose: Prose) -> Iterator[SlipFinding]:
    yield from _named_later(prose)
    yield from _aged_twice(prose)
    yield from _dead_at(prose)
    yield from _at_two_times(prose)


def _named_later(prose: Prose) -> Iterator[SlipFinding]:
    """The only person of whom an age is given, and who is named with another."""
    old, named = list(_OLD.finditer(prose.text)), list(_NAMED_AS.finditer(prose.text))
    if len(named) == 1 and len({each["age"] for each in old}) == 1 and old[0].start() < named[0].start():
        others = [each for each in _AGED.finditer(prose.text) if each["age"] != named[0]["age"]]
        if old[0]["age"] != named[0]["age"] and not others:
            message = f"Before, a person is {old[0]['age']} years old."
            yield SlipFinding(named[0].start("age"), named[0].end("age"), message)


def _aged_twice(prose: Prose) -> Iterator[SlipFinding]:
    """`Ida Holm, 44, …` and `Ida Holm, 47, …`."""
    seen: dict[str, str] = {}
    for found in _AGED.finditer(prose.text):
        earlier = seen.setdefault(found["name"], found["age"])
        if earlier != found["age"]:
            yield SlipFinding(found.start("age"), found.end("age"), f"Elsewhere {found['name']} is {earlier}.")


def _dead_at(prose: Prose) -> Iterator[SlipFinding]:
    """An age at death, a day of birth with its year, and a day of death, each the only one of the text."""
    ages = list(_DEAD_AT.finditer(prose.text))
    days = [(s, day) for s in prose.sentences for day in figures(prose.pieces[s.ordinal])
            if isinstance(day, Day) and day.day and day.month]  # fmt: skip
    of: dict[str, list[Day]] = defaultdict(list)
    for sentence, day in days:
        before = prose.text[max(sentence.start, day.start - _TO_DATE) : day.start]
        for name, words in (("born", _BORN), ("died", _DIED)):
            if words.search(before):
                of[name].append(day)
                break
    if len(ages) != 1 or len(of["born"]) != 1 or len(of["died"]) != 1 or not of["born"][0].year:
        return
    year = of["died"][0].year or (prose.published.year if prose.published else None)
    age = None if year is None else _years(of["born"][0], of["died"][0], year)
    # Somebody who died in December is written of in January.
    is_sure = bool(of["died"][0].year) or (prose.published is not None and of["died"][0].month == prose.published.month)
    if age is not None and is_sure and age != int(ages[0]["age"]):
        yield SlipFinding(ages[0].start("age"), ages[0].end("age"), f"By the dates it was at the age of {age}.")


def _at_two_times(prose: Prose) -> Iterator[SlipFinding]:
    """`In 2010, at the age of 24 … Now 42`; `in 1987, at 17 … in 1999, when she was 25`: one person alone has ages."""
    said = [(int(m["year"]), int(m["at"] or m["was"]), m) for m in _AT_AGE.finditer(prose.text)]
    now = list(_NOW.finditer(prose.text)) if prose.published else []
    said += [(prose.published.year, int(m["age"]), m) for m in now[:1] if prose.published]
    if len(said) != 2 or len({m["age"] for m in _AGED.finditer(prose.text)}) > 1:
        return
    (year, age, _), (later, other, found) = said
    if abs((later - year) - (other - age)) > 1:
        message = f"From {year} to {later} somebody of {age} becomes about {age + later - year}."
        yield SlipFinding(found.start(), found.end(), message)


def _years(born: Day, died: Day, year: int) -> int | None:
    try:
        first, last = date(born.year or 1, born.month or 1, born.day or 1), date(year, died.month or 1, died.day or 1)
    except ValueError:
        return None
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))
