"""Who may do what."""

from annotator.domain.errors import RuleBroken
from annotator.domain.people import Person

CHECK = "check"  # units, marks, evidence, sources, queries, imports
VOUCH = "vouch"  # put a name under a unit that only the writer can vouch for
REPLY = "reply"  # answer a query
MANAGE = "manage"  # people
SEE = "see"  # what is not on the record: disclosure decides by it who sees which copy

_MAY = {
    "author": {REPLY},
    "checker": {CHECK, REPLY, SEE},
    "editor": {CHECK, REPLY, SEE, VOUCH, MANAGE},
    "legal": {CHECK, REPLY, SEE},
    "viewer": set[str](),
    "admin": {CHECK, REPLY, SEE, VOUCH, MANAGE},
}


def may(person: Person, deed: str) -> bool:
    return deed in _MAY[person.role]


def require(person: Person, deed: str) -> None:
    if not may(person, deed):
        raise RuleBroken(f"may_not_{deed}", role=person.role)
