"""A value with the words that stand beside it."""

import re

from annotator.domain.fact_locks.facts import (
    AFTER,
    AMOUNT,
    BEFORE,
    BY,
    DATE,
    DURATION,
    FIELD,
    LEAST,
    MEASURE,
    MOST,
    NAME,
    NUMBER,
    ORDINAL,
    QUANTITIES,
    RANK,
    SCORE,
    SINCE,
    UNTIL,
    WEEKDAY,
    Fact,
)
from annotator.domain.fact_locks.same_thing import families
from annotator.language.facts.clauses import Clause
from annotator.language.facts.content_words import EARLIER
from annotator.language.facts.dimensions import dimension
from annotator.language.facts.hours_and_days.hours import hour_role
from annotator.language.facts.rates import rate_of
from annotator.language.facts.segments import counted
from annotator.language.facts.votes_and_games.ballots import ballot_role
from annotator.language.facts.votes_and_games.winners import sides
from annotator.language.lexis.fact_tokens import Found, Pieces
from annotator.language.words.measures import SIGNS

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_POSSESSIVE = ("'s", "’s")
# Their stop is a piece of its own, as it may end the sentence, too.
_ABBREVIATED = frozenset({"a.m", "p.m"})
_JOINTS = frozenset({",", ";"})
_BORN = "born"
_APPOSED = frozenset({(",", ","), ("(", ")"), (",", ")")})
_COMMAS = frozenset({",", "("})
# Pieces before the colon.
_LONGEST_LABEL = 10


class Beside:
    """The words that stand with a fact: those of its segment, or of all its clause where that has none."""

    def __init__(self, pieces: Pieces, part: Clause, start: int, end: int, values: frozenset[int]) -> None:
        self.part = part
        about = part.about(start, end, values) or part.about(part.start, part.end, values)
        is_earlier = _is_in_another_year(pieces, start, end, values) or _begins_with_the_past(pieces, part)
        self.about = (*about, EARLIER) if is_earlier and EARLIER not in about else about
        self.verbs = part.verbs_in(start, end) or part.verbs_in(_behind_label(pieces, part, start), part.end)


def _behind_label(pieces: Pieces, part: Clause, start: int) -> int:
    """Past the last colon before the segment: the words before it are a head, and no verbs of what follows."""
    return next((at + 1 for at in range(start - 1, part.start - 1, -1) if pieces.low(at) == ":"), part.start)


def _is_in_another_year(pieces: Pieces, start: int, end: int, values: frozenset[int]) -> bool:
    """21.7 % (2018: 23.4 %)"""
    before = pieces.low(start - 1) if pieces.low(start - 1) not in pieces.words.articles else pieces.low(start - 2)
    leads = pieces.low(start) in pieces.words.againsts and bool(values & {start + 1, start + 2, start + 3})
    if before in pieces.words.againsts or leads:
        return True
    at = next((at for at in range(start - 1, min(end, start + 3)) if pieces.low(at) == "("), None)
    return at is not None and _YEAR.fullmatch(pieces[at + 1].text) is not None and pieces.low(at + 2) == ":"


def _begins_with_the_past(pieces: Pieces, part: Clause) -> bool:
    """84 this summer. Last year there were 42."""
    is_past = pieces.low(part.start) in pieces.words.pasts and pieces.low(part.start + 1) in pieces.words.units
    return part.sentence > 0 and is_past


def _is_bracketed_with_a_year(pieces: Pieces, found: Found) -> bool:
    """Behind the value of now: (2018: 23.4 %), (23.4 % in 2018)."""
    before = found.start - 1 if pieces.low(found.start - 1) != ":" else found.start - 2
    if _YEAR.fullmatch(pieces[before].text) and pieces.low(before - 1) == "(":
        return True
    behind = range(found.end, found.end + 3)
    year = next((at for at in behind if _YEAR.fullmatch(pieces[at].text)), None)
    return pieces.low(found.start - 1) == "(" and year is not None and pieces.low(year + 1) == ")"


def _is_of_last_year(pieces: Pieces, found: Found) -> bool:
    """8,100 (last year 9,400); 30 last year, 90 this year."""
    words = pieces.words
    before = found.start - 1 - (pieces.low(found.start - 1) == ":")
    if pieces.low(before) in words.units and pieces.low(before - 1) in words.pasts and pieces.low(before - 2) == "(":
        return True
    is_past = pieces.low(found.end) in words.pasts and pieces.low(found.end + 1) in words.units
    return is_past and pieces.low(found.end + 2) in _JOINTS and pieces.is_figure(found.end + 3)


def _comes_after_the_value_of_now(pieces: Pieces, found: Found) -> bool:
    """9.1, after 8.7 the year before; 7,4 % en avril, contre 7,6 % en mars."""
    words, before = pieces.words, pieces.low(found.start - 2)
    ends_a_value = words.code != "en" and (
        pieces.is_figure(found.start - 2) or before in SIGNS or before in words.currencies or before in words.magnitudes
    )
    if pieces.low(found.start - 1) in words.againsts and (before in _COMMAS or ends_a_value):
        return True
    if words.code != "en" and pieces.low(found.start - 1) == "a" and pieces.phrase(found.start - 2, 2) == "frente a":
        return True
    return pieces.words.roles.get(pieces.low(found.start - 1)) == AFTER and pieces.low(found.start - 2) in _COMMAS


def span(pieces: Pieces, start: int, end: int) -> tuple[str, int, int]:
    end += pieces.low(end - 1) in _ABBREVIATED and pieces.low(end) == "." and pieces.are_joined(end)
    first, last = pieces[start].start, max(pieces[end - 1].end, pieces[start].end)
    return pieces.text[first:last], first, last


def fact_of(pieces: Pieces, beside: Beside, found: Found) -> Fact:
    part = beside.part
    nouns = _nouns(pieces, part, found)
    role = found.role
    if found.kind in (DATE, WEEKDAY) and not role:
        said = pieces.words.roles.get(pieces.low(found.start - 1), "")
        said = said or (_role_of_birth(pieces, found.start) if found.kind == DATE else "")
        is_of = pieces.low(found.start - 1) in pieces.words.ofs_of_dates
        role = said if not is_of or said in (BEFORE, AFTER) else ""
    role = role or hour_role(pieces, part, found)
    role = (
        role
        or _change_role(pieces, part, found)
        or dimension(pieces, part, found)
        or ballot_role(pieces, part, found)[0]
    )
    if found.kind == NAME:
        role = _role_of_name(pieces, found)
    about = beside.about
    is_earlier = (
        _is_bracketed_with_a_year(pieces, found)
        or _is_of_last_year(pieces, found)
        or _comes_after_the_value_of_now(pieces, found)
        or pieces.low(found.start - 1) in pieces.words.turns.formerly
    )
    if found.kind in QUANTITIES and EARLIER not in families(about) and is_earlier:
        about = (*about, EARLIER)
    if found.kind in QUANTITIES and any(pieces.low(found.start - n) in pieces.words.presents for n in (1, 2)):
        about = tuple(word for word in about if word != EARLIER)  # prev. year 15,000, this year 30,000
    if found.kind in (NAME, ORDINAL):
        own = {"|".join(part.content.get(at, ())) for at in range(found.start, found.end)}
        about = tuple(word for word in about if word not in own)
    # Votes of both sides need no verb (for 9, against 4, abstaining 2), and what a label has needs none either.
    needs_none = (found.kind == SCORE and found.role) or pieces.low(found.start - 1) == ":"
    needs_none = needs_none or (found.kind == DURATION and _is_an_apposition(pieces, found))
    verbs = () if needs_none else beside.verbs
    return Fact(
        found.kind, *span(pieces, found.start, found.end),
        found.readings, found.unit, role, rate_of(pieces, part, found),
        found.hedge or _label_hedge(pieces, part, found), nouns, verbs, about, part.sentence,
    )  # fmt: skip


def _role_of_name(pieces: Pieces, found: Found) -> str:
    """Behind a label; from Leeds, to York."""
    words, before = pieces.words, found.start - 1
    if pieces.low(before) == ":":
        return FIELD
    if words.code != "en":  # à Lyon, a la alcaldesa: no place to which anything goes
        return ""
    before -= pieces.low(before) in words.determiners
    is_to = pieces.low(before) in words.tos
    return SINCE if words.roles.get(pieces.low(before)) == SINCE else UNTIL if is_to else ""


def _is_an_apposition(pieces: Pieces, found: Found) -> bool:
    """La víctima, de 75 años, declaró: an age, which needs no verb."""
    words = pieces.words
    at = found.start - 1 - (pieces.low(found.start - 1) in words.ofs)
    at -= pieces.low(at) in words.aged
    return words.code != "en" and found.unit == "month" and (pieces.low(at), pieces.low(found.end)) in _APPOSED


def _role_of_birth(pieces: Pieces, at: int) -> str:
    """Née en 1938, geboren im Mai 1938; geboren war sie 1938."""
    words = pieces.words
    is_led = pieces.low(at - 1) in words.before_dates or pieces.low(at - 1) in words.stops
    near = (words.roles.get(pieces.low(at - n)) for n in ((2, 3) if is_led and words.code != "en" else ()))
    return _BORN if _BORN in near else ""


def _change_role(pieces: Pieces, part: Clause, found: Found) -> str:
    """Tickets go up by 50p: no ticket costs that."""
    growth = pieces.words.growth
    said = {name for names in part.content.values() for name in names}
    is_led = found.kind in (AMOUNT, MEASURE, NUMBER) and pieces.low(found.start - 1) in pieces.words.ballots.bys
    return BY if is_led and growth and {f"{growth}+", f"{growth}-"} & said else ""


def _nouns(pieces: Pieces, part: Clause, found: Found) -> tuple[str, ...]:
    if found.kind == SCORE:
        return sides(pieces, part, found)
    if found.kind == ORDINAL and pieces.low(found.start - 1) in pieces.words.minutes_of_games:
        return (pieces.low(found.start - 1),)
    if found.kind == ORDINAL and found.role != RANK and found.end not in part.content:
        # In the 50th minute; on the second the ship sank.
        return (pieces.low(found.end),) if pieces.low(found.end) in pieces.words.units else ()
    if found.kind == NAME:
        return _owned(pieces, part, found)
    return () if found.kind == DATE else counted(pieces, part, found.start, found.end)


def _owned(pieces: Pieces, part: Clause, found: Found) -> tuple[str, ...]:
    """The deputy of Wanda Greer's deputy."""
    is_owner = pieces[found.end - 1].text.endswith(_POSSESSIVE)
    return part.content.get(found.end, ()) if is_owner else ()


def _label_hedge(pieces: Pieces, part: Clause, found: Found) -> str:
    """Max. load: 8 persons."""
    if pieces.low(found.start - 1) != ":" or found.kind not in QUANTITIES:
        return ""
    label = range(found.start - 2, max(part.start, found.start - _LONGEST_LABEL) - 1, -1)
    named = pieces.words.with_minima  # salario mínimo: a wage, and no bound
    hedges = (pieces.words.hedges.get(pieces.low(at), "") for at in label if pieces.low(at - 1) not in named)
    return next((hedge for hedge in hedges if hedge in (LEAST, MOST)), "")
