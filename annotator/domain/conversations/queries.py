"""Queries: a question about a unit to a named person. Who asked closes it; an editor does for who has left."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from annotator.domain import limits
from annotator.domain.classification import DESK, NAMED, PUBLIC, classified
from annotator.domain.errors import RuleBroken
from annotator.domain.people.permissions import TAKE_OVER, may
from annotator.domain.people.person import Person


@classified(by=PUBLIC, at=PUBLIC, text=NAMED, links=DESK, files=DESK)
@dataclass(frozen=True, slots=True)
class Reply:
    """`links` are addresses that came with it, `files` the ids of the sources that were made of its files."""

    by: str
    at: str
    text: str
    links: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


def reply_of(state: Mapping[str, Any]) -> Reply:
    """From the plain data that JSON gives."""
    lists = {name: tuple(state.get(name, ())) for name in ("links", "files")}
    return Reply(**{**state, **lists})


# The words of a reply that came without any: what is attached must not be named in them, for they may leave.
_ATTACHED = "See what is attached."


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
    proposed=NAMED,
    replies=PUBLIC,
    resolved=PUBLIC,
    version=PUBLIC,
)
@dataclass(frozen=True, slots=True)
class Query:
    """`proposed` are the words that the asker would put in place of those of the unit."""

    id: str
    article: str
    unit: str
    by: str
    to: str
    at: str
    text: str
    proposed: str | None = None
    replies: tuple[Reply, ...] = ()
    resolved: Resolution | None = None
    version: int = 0

    @property
    def names_nobody_else(self) -> bool:
        """Whether it is put to the asker: at a desk of one person, nobody else can be named."""
        return self.to == self.by


def reply(query: Query, given: Reply) -> Query:
    """The `query` with the reply as it was given. Raises RuleBroken for its words."""
    text = words_of_reply(given.text, has_attachment=bool(given.links or given.files))
    return replace(query, replies=(*query.replies, replace(given, text=text)))


def words_of_reply(typed: str | None, *, has_attachment: bool) -> str:
    """The words as they are stored. Raises RuleBroken if there are none and nothing is attached."""
    words = limits.prose(typed, "reply")
    if words is None and not has_attachment:
        raise RuleBroken("required", field="reply")
    return words or _ATTACHED


def is_answered(query: Query) -> bool:
    """Whether the last word is not the asker's."""
    return bool(query.replies) and query.replies[-1].by != query.by


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
