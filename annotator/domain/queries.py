"""Queries: a question about a unit to a named person. Who asked closes it; an editor does for who has left."""

from dataclasses import dataclass, replace

from annotator.domain import limits
from annotator.domain.classification import NAMED, PUBLIC, classified
from annotator.domain.errors import RuleBroken
from annotator.domain.people.permissions import TAKE_OVER, may
from annotator.domain.people.person import Person


@classified(by=PUBLIC, at=PUBLIC, text=NAMED)
@dataclass(frozen=True, slots=True)
class Reply:
    by: str
    at: str
    text: str


@classified(by=PUBLIC, at=PUBLIC)
@dataclass(frozen=True, slots=True)
class Resolution:
    by: str
    at: str


@classified(
    id=PUBLIC,
    article=PUBLIC,
    unit=PUBLIC,
    by=PUBLIC,
    to=PUBLIC,
    at=PUBLIC,
    text=NAMED,
    replies=PUBLIC,
    resolved=PUBLIC,
    version=PUBLIC,
)
@dataclass(frozen=True, slots=True)
class Query:
    id: str
    article: str
    unit: str
    by: str
    to: str
    at: str
    text: str
    replies: tuple[Reply, ...] = ()
    resolved: Resolution | None = None
    version: int = 0


def reply(query: Query, text: str | None, by: str, at: str) -> Query:
    """The `query` with a reply: the typed `text`, the id of the person it is `by`, and the time `at` in UTC."""
    words = limits.prose(text, "reply")
    if words is None:
        raise RuleBroken("required", field="reply")
    return replace(query, replies=(*query.replies, Reply(by, at, words)))


def may_resolve(query: Query, person: Person, asker: Person) -> bool:
    """Whether the person may close the query of this asker: their own or, once the asker was removed, as an editor."""
    return person.id == query.by or (asker.removed is not None and may(person, TAKE_OVER))


def resolve(query: Query, person: Person, asker: Person, at: str) -> Query:
    """The query, closed at this time in UTC. Raises RuleBroken if it is closed already, or not theirs to close."""
    if query.resolved:
        raise RuleBroken("query_resolved")
    if not may_resolve(query, person, asker):
        raise RuleBroken("query_not_yours")
    return replace(query, resolved=Resolution(person.id, at))
