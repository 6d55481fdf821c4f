"""Queries: a question about a unit to a named person. Only the person who asked can close it."""

from dataclasses import dataclass, replace

from annotator.domain import limits
from annotator.domain.classification import NAMED, PUBLIC, classified
from annotator.domain.errors import RuleBroken


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


def resolve(query: Query, by: str, at: str) -> Query:
    """The query, closed. Raises RuleBroken if it is closed already, or if the person asked nothing."""
    if query.resolved:
        raise RuleBroken("query_resolved")
    if query.by != by:
        raise RuleBroken("query_not_yours")
    return replace(query, resolved=Resolution(by, at))
