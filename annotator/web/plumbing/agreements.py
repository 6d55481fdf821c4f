"""What the words of sources say as the article does, in sentences."""

import re

from annotator.domain.fact_locks.facts import CLAUSE, DIRECTION, SHARE, Fact
from annotator.domain.fact_locks.locks import FactAnswer
from annotator.domain.fact_locks.quoted_words import quoted, short
from annotator.domain.fact_locks.unit_locks import UnitLock

_FIGURE = re.compile(r"\d[\d.,]*")


def agreement(held: UnitLock, most: int | None = None) -> str:
    """The facts of the unit that its words say, and those that only follow from them, `most` of each by name.

    Who looks for a figure in a passage that does not print it would take the desk to be wrong.
    """
    said = {answer.ours for lock in held.locks for answer in lock.same if not _is_reckoned(answer)}
    by_note = " (by the checker’s note)" if any(lock.is_by_note for lock in held.locks) else ""
    in_words = _listed([fact for fact in held.same if fact in said], most)
    reckoned = _listed([fact for fact in held.same if fact not in said], most)
    if not in_words:
        return f"Reckoned from its words: {reckoned}{by_note}."
    first = f"Its words say the same: {in_words}{by_note}."
    return f"{first} Reckoned from them: {reckoned}." if reckoned else first


def _is_reckoned(answer: FactAnswer) -> bool:
    ours, theirs = answer.ours, answer.theirs
    return theirs is not None and (not theirs.is_stated or _is_share_of_two(ours, theirs))


def _is_share_of_two(ours: Fact, theirs: Fact) -> bool:
    """212 of 265 makes 80%, and does not say it."""
    return theirs.kind == SHARE and (_figures(ours), _figures(theirs)) == (1, 2)


def _figures(fact: Fact) -> int:
    return len(_FIGURE.findall(fact.words))


def _listed(facts: list[Fact], most: int | None) -> str:
    clauses = [fact for fact in facts if fact.kind == CLAUSE]
    names = [short(quoted(fact)) for fact in facts if not _is_in_one_of(fact, clauses)]
    more = f" and {len(names) - most} more" if most and len(names) > most else ""
    return " · ".join(names[:most]) + more


def _is_in_one_of(fact: Fact, clauses: list[Fact]) -> bool:
    """“The ferry did not sink” need not be followed by “sink”."""
    return fact.kind == DIRECTION and any(each.start <= fact.start and fact.end <= each.end for each in clauses)
