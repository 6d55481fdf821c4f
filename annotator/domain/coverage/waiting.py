"""Who waits for whom: the open queries of an article, by the person whose turn it is."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.conversations.queries import Query, is_answered


@dataclass(frozen=True, slots=True)
class PersonWaitedFor:
    """How many queries a person, given by id, has to answer, and how many of their own were answered."""

    person: str
    to_answer: int
    to_close: int


def open_queries(queries: Iterable[Query], units: Iterable[str]) -> tuple[Query, ...]:
    """Those about one of these units, by id, that nobody has closed, the oldest first."""
    known = frozenset(units)
    left = (query for query in queries if query.resolved is None and query.unit in known)
    return tuple(sorted(left, key=lambda query: (query.at, query.id)))


def waited_for(left: Iterable[Query]) -> dict[str, PersonWaitedFor]:
    """By person; `left` are open queries."""
    found: dict[str, list[int]] = {}
    for query in left:
        is_back = is_answered(query)
        found.setdefault(query.by if is_back else query.to, [0, 0])[is_back] += 1
    return {person: PersonWaitedFor(person, *counts) for person, counts in found.items()}
