"""Who may do what: one table, from which docs/roles.md is made."""

from dataclasses import dataclass

from annotator.domain.errors import RuleBroken
from annotator.domain.people.person import Person

CHECK = "check"
VOUCH = "vouch"
REPLY = "reply"
BACK_UP = "back_up"
LET_STAND = "let_stand"
LET_RISK_STAND = "let_risk_stand"
SEE = "see"
TAKE_OVER = "take_over"
CLOSE = "close"
SECOND_READ = "second_read"
SCHEDULE = "schedule"
SIGN = "sign"
RUN = "run"
CORRECT = "correct"
EMBED = "embed"
MANAGE = "manage"
KEEP_ACCOUNT = "keep_account"

_DESK = frozenset({"checker", "editor", "legal", "admin"})
_ALL = _DESK | {"author", "viewer"}


@dataclass(frozen=True, slots=True)
class Permission:
    """What it allows, in words that follow “may”, and the roles that have it."""

    words: str
    roles: frozenset[str]


PERMISSIONS = {
    CHECK: Permission("import, make and check units, tie sources, mark what holds no claim, ask the author", _DESK),
    SEE: Permission("see what is not on the record; everybody else sees the public copy", _DESK),
    REPLY: Permission("answer a query, and make a remark", _DESK | {"author"}),
    BACK_UP: Permission("say what a sentence rests on, before somebody checks it", frozenset({"author"})),
    LET_STAND: Permission("let a fact stand that differs from its source", _DESK - {"legal"}),
    LET_RISK_STAND: Permission("let it stand where the unit is sensitive or legal", frozenset({"editor", "admin"})),
    VOUCH: Permission("put a name under a unit that only the writer can vouch for", frozenset({"editor", "admin"})),
    TAKE_OVER: Permission("close a query of somebody who was removed", frozenset({"editor", "admin"})),
    CLOSE: Permission(
        "close an article that they read to everybody but named people", frozenset({"editor", "legal", "admin"})
    ),
    SECOND_READ: Permission(
        "draw a sample for a second reading, and decide where its two readers differ", frozenset({"editor", "admin"})
    ),
    SCHEDULE: Permission(
        "set when an article runs and its checks close, archive it and reopen it", frozenset({"editor", "admin"})
    ),
    SIGN: Permission("sign the exact text and units of an article off", _DESK),
    RUN: Permission("say that an article has run, or that it did not after all", frozenset({"editor", "admin"})),
    CORRECT: Permission("correct what has run", frozenset({"editor", "admin"})),
    EMBED: Permission(
        "show what was checked of an article that has run on other sites, and take it back",
        frozenset({"editor", "admin"}),
    ),
    MANAGE: Permission(
        "add and remove people, change their names and roles, invite them and end their sessions", frozenset({"admin"})
    ),
    KEEP_ACCOUNT: Permission(
        "change their own passphrase and second factor, end their own sessions, make and revoke their own tokens",
        _ALL,
    ),
}


def may(person: Person, permission: str) -> bool:
    """`permission` is one of the constants above. Who was removed may do nothing."""
    return not person.removed and person.role in PERMISSIONS[permission].roles


def require(person: Person, permission: str) -> None:
    """Raises RuleBroken if the person's role lacks the permission, or they were removed."""
    if person.removed:
        raise RuleBroken("was_removed")
    if not may(person, permission):
        raise RuleBroken(f"may_not_{permission}", role=person.role)
