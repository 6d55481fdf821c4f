"""What is told as past on a day after the publication, or as to come on a day before it."""

import re
from collections.abc import Iterator
from datetime import date

from annotator.domain.revisions import Sentence
from annotator.domain.values import Day
from annotator.language.lexis.numbers_and_dates import figures
from annotator.language.slips.rule import Prose, SlipFinding
from annotator.language.words.english.dates import MONTHS

# Code points before a date in which the verb of its clause stands.
_REACH = 120
_PAST = re.compile(
    r"\b(?:was|were|had|died|won|lost|beat|met|took|gave|left|fell|rose|broke|began|sank|struck|hit|came|went|saw|told|met"
    r"|shut|set|made|held|ran|sold|bought|built|wrote|sang|[a-z]{3,}ed)\b"
)
_TO_COME = re.compile(
    r"\b(?:will|shall|would|could|may|might|must|should|can|to\s(?:be|open|close|run|start|begin|go|take|meet|play|appear"
    r"|return|leave|vote|hold)|due|set\s(?:to|for)|plan\w*|schedul\w*|expect\w*|intend\w*|propos\w*|until|before|ahead"
    r"|for|from|next|deadline|expir\w*|end[s]?|valid|effective|book\w*|postpone\w*|adjourn\w*|delay\w*|defer\w*|bail\w*"
    r"|remand\w*|list(?:ed)?|fix(?:ed)?|announce[sd]?|called|call|date|since|after|if|unless|when|whether|not)\b",
    re.IGNORECASE,
)
_WILL = re.compile(
    r"\b(?:will|is\sto|are\sto|(?:is|are)\sdue\sto|(?:is|are)\sset\sto|shall)\s(?:not\s)?(?:be\s)?[a-z]+"
)
_NO_PLAN = re.compile(
    r"\b(?:was|were|had|would|said|says|told|ago|originally|first|since|wrote|signed|after|that|which|who|whose|marks?"
    r"|anniversary|born|from|until|dated|of\sthe)\b|[“”\"]"
)
_VERB = re.compile(rf"{_PAST.pattern}|{_WILL.pattern}")
_JOINTS = re.compile(r"[.;:–—]|\s(?:and|but)\s")
_ENDS = re.compile(r",\s|\s(?:who|which|where|when|while|as)\s")


def tenses(prose: Prose) -> Iterator[SlipFinding]:
    """Only of dates with a day, a month and a year, and where no word of the clause may mean a plan."""
    if prose.published is None:
        return
    for sentence in prose.sentences:
        for day in figures(prose.pieces[sentence.ordinal]):
            when = _full(day) if isinstance(day, Day) else None
            if when is None or when == prose.published:
                continue
            clause = _clause_before(prose.text, sentence, day.start)
            named = f"{MONTHS[when.month - 1]} {when.day}, {when.year}"
            if when > prose.published and _is_past(clause):
                yield SlipFinding(day.start, day.end, f"It is told as past, but {named} is after the publication.")
            elif when < prose.published and _is_to_come(clause):
                yield SlipFinding(day.start, day.end, f"It is told as to come, but {named} is before the publication.")


def _full(day: Day) -> date | None:
    if not (day.year and day.month and day.day):
        return None
    try:
        return date(day.year, day.month, day.day)
    except ValueError:
        return None


def _clause_before(text: str, sentence: Sentence, end: int) -> str:
    """From the last mark before a verb on: whose operas were sung, died on. What “and” joins has a verb of its own."""
    words = text[max(sentence.start, end - _REACH) : end]
    words = words[max((found.end() for found in _JOINTS.finditer(words)), default=0) :]
    marks = [found.end() for found in _ENDS.finditer(words)]
    return next((words[mark:] for mark in reversed(marks) if _VERB.search(words[mark:])), words)


def _is_past(clause: str) -> bool:
    on = re.search(r"\b(?:on|of)\s(?:[A-Z][a-z]+,?\s)?$", clause)
    return bool(on and _PAST.search(clause) and not _TO_COME.search(clause))


def _is_to_come(clause: str) -> bool:
    on = re.search(r"\b(?:on|from)\s(?:[A-Z][a-z]+,?\s)?$", clause)
    return bool(on and _WILL.search(clause) and not _NO_PLAN.search(clause[: on.start()]))
