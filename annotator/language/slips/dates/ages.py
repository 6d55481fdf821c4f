"""Ages that do not fit a year of birth."""

import re
from collections.abc import Iterator

from annotator.language.slips.rule import Prose, SlipFinding

_YEAR = r"\b(?P<year>(?:18|19|20)\d\d)\b"
_BORN = rf"\b[Bb]orn\b[^.;]{{0,40}}?{_YEAR}"
_AGE_BEFORE = r"(?:\baged?\s|,\s)(?P<age>\d{1,3}),?(?=[\s,)(])"
_AGE_OLD = r"\b(?P<age>\d{1,3})-year-old\b"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_AGE_BEFORE}[^.;]{{0,60}}?{_BORN}",
        rf"{_AGE_OLD}[^.;]{{0,60}}?{_BORN}",
        rf"{_BORN}\)?,?[^.;]{{0,60}}?{_AGE_OLD}",
        rf"{_BORN}\)?[^.;]{{0,60}}?\b(?:aged?|is|is now|turned|turns)\s(?P<age>\d{{1,3}})\b(?!\s+[a-z])",
        rf"{_BORN}\),\s(?P<age>\d{{1,3}}),",
        # The age of somebody named, and in the next sentence when he or she was born.
        rf"[A-Z][\w’'-]+,\s(?P<age>\d{{1,3}}),[^.;]{{0,80}}\.\s+(?:He|She)\s(?:was\s)?{_BORN}",
    )
)
_DEAD = re.compile(r"\b(?:died|dies|dead|death|killed|murdered|late|when|then|at the time)\b")
_OLDEST = 115


def ages(prose: Prose) -> Iterator[SlipFinding]:
    """An age that somebody born in the stated year cannot have when the article appears."""
    if prose.published is None:
        return
    for block in prose.blocks:
        if "born" not in prose.words_of(block).lower():
            continue
        done = block.start
        for form in _FORMS:
            for match in form.finditer(prose.text, done, block.end):
                finding = _finding(match, prose.published.year)
                if finding:
                    done = match.end()
                    yield finding


def _finding(match: re.Match[str], year: int) -> SlipFinding | None:
    """None if the age fits, or if it is that of another time: of the dead, or when something happened."""
    age, born = int(match["age"]), int(match["year"])
    oldest = year - born
    if age > _OLDEST or age in (oldest, oldest - 1) or not 0 < oldest <= _OLDEST or _DEAD.search(match[0]):
        return None
    message = f"A person born in {born} is {oldest - 1} or {oldest}, not {age}."
    return SlipFinding(match.start(), match.end(), message)
