"""An age and a date of birth in different sentences of a text, which fit no year that it names."""

import re
from collections.abc import Iterator

from annotator.domain.revisions import Sentence
from annotator.domain.values import Day
from annotator.language.lexis.numbers_and_dates import figures
from annotator.language.slips.dates.ages import ages
from annotator.language.slips.rule import Prose, SlipFinding

_AGE = re.compile(
    r"\b[A-Z][\w’'-]+,\s(?P<name>\d{1,3})(?=,|\)|\sand\b)"
    r"|\b(?:aged|at\sthe\sage\sof)\s(?P<aged>\d{1,3})\b(?!\s?[-–]\s?\d)"
    r"|\b(?:[Hh]e|[Ss]he|who)\s(?:is|was|turned|turns)\s(?P<pronoun>\d{1,3})(?=[.,;]|\s(?:years\sold|on|when|and)\b)"
    r"|\b(?P<old>\d{1,3})-year-old\b"
)
_BORN = re.compile(r"\b(?:[Bb]orn|date\sof\sbirth|birth\s?date)\b")
_OTHER_PERSON = re.compile(
    r"\b(?:sons?|daughters?|brothers?|sisters?|wife|husband|mother|father|children|child|baby|twins?|partner|grand\w+"
    r"|whose|were|victims?)\b[^.;]{0,40}$"
)
_NAMED = re.compile(r"\b([A-Z][\w’'-]+),?\s(?:who\s)?(?:was\s)?$")
_DEATH = re.compile(r"\b(?:died|dies|dead|death|killed|murdered)\b")
_LONGEST_TO_DATE = 60  # code points
_OLDEST = 115


def births(prose: Prose) -> Iterator[SlipFinding]:
    """One age and one birth in the whole text, and no year in it, nor that of publication, that brings them together.

    The age must be of a day that is known: that of publication, a full date beside it, or the date of a death.
    """
    found = [(m, next(age for age in m.groups() if age)) for m in _AGE.finditer(prose.text)]
    births_ = list(_BORN.finditer(prose.text))
    if len({age for _, age in found}) != 1 or len(births_) != 1 or any(ages(prose)):
        return
    (match, age), (born,) = found[0], births_
    where = _sentence_at(prose, born.start())
    if where is None or _is_another(prose, where, born.start()):
        return
    days = [(s, day) for s in prose.sentences for day in figures(prose.pieces[s.ordinal])
            if isinstance(day, Day) and day.year]  # fmt: skip
    last = min(where.end, born.end() + _LONGEST_TO_DATE)
    birth = next((day for _, day in days if born.end() <= day.start <= last), None)
    if birth is None or not birth.year:
        return
    others = [(s, day) for s, day in days if day is not birth]
    # The birthday may be to come, and a year is allowed for rounding.
    years = {day.year - birth.year for _, day in others if day.year}
    if prose.published:
        years.add(prose.published.year - birth.year)
    beside = _sentence_at(prose, match.start())
    is_told = prose.published or (beside and any(_tells(prose, beside, s, day) for s, day in others))
    fits = any(year - 2 <= int(age) <= year + 1 for year in years)
    if is_told and not fits and int(age) <= _OLDEST and 0 < max(years) <= _OLDEST:
        message = f"Nobody born in {birth.year} was {age} in any year that the text names."
        yield SlipFinding(match.start(), match.end(), message)


def _is_another(prose: Prose, where: Sentence, born: int) -> bool:
    """Whether a relative is born, or somebody who is named only here."""
    lead = prose.text[where.start : born]
    named = _NAMED.search(lead)
    is_new = named and named[1] not in ("He", "She") and prose.text.count(named[1]) == 1
    return bool(is_new or _OTHER_PERSON.search(lead))


def _tells(prose: Prose, beside: Sentence, sentence: Sentence, day: Day) -> bool:
    """Whether the date is that of the age: a full one beside it, or that of a death."""
    is_near = abs(beside.ordinal - sentence.ordinal) <= 1
    return bool(day.day and (is_near or _DEATH.search(prose.words_of(sentence))))


def _sentence_at(prose: Prose, place: int) -> Sentence | None:
    return next((s for s in prose.sentences if s.start <= place < s.end), None)
