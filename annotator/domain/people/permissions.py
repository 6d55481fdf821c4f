"""Who may do what."""

from annotator.domain.errors import RuleBroken
from annotator.domain.people.person import Person

CHECK = "check"  # units, marks, evidence, sources, queries, imports
VOUCH = "vouch"  # put a name under a unit that only the writer can vouch for
REPLY = "reply"  # answer a query
LET_STAND = "let_stand"  # a fact that differs from its source
LET_RISK_STAND = "let_risk_stand"  # the same where the unit is sensitive or legal
MANAGE = "manage"  # people
SEE = "see"  # what is not on the record; disclosure gives everybody else the public copy

_MAY = {
    "author": {REPLY},
    "checker": {CHECK, REPLY, SEE, LET_STAND},
    "editor": {CHECK, REPLY, SEE, VOUCH, MANAGE, LET_STAND, LET_RISK_STAND},
    "legal": {CHECK, REPLY, SEE},
    "viewer": set[str](),
    "admin": {CHECK, REPLY, SEE, VOUCH, MANAGE, LET_STAND, LET_RISK_STAND},
}


def may(person: Person, permission: str) -> bool:
    """`permission` is one of the constants above."""
    return permission in _MAY[person.role]


def require(person: Person, permission: str) -> None:
    """Raises RuleBroken if the person's role lacks the permission."""
    if not may(person, permission):
        raise RuleBroken(f"may_not_{permission}", role=person.role)
