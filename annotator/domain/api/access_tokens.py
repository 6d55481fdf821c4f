"""Tokens by which a program acts as a person: what they may be used for, and how long."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain import limits
from annotator.domain.classification import DESK, classified
from annotator.domain.errors import RuleBroken

READ, IMPORT, DRAFT, WRITE = "read", "import", "draft", "write"
# What a token may be used for, in words that follow “may”. What its person may not do, it may not do either; what is in
# no scope (signing off, people, closing articles, one's own account) is done by people at the desk alone.
SCOPES = {
    READ: "read what its person reads",
    IMPORT: "bring articles in, and nothing else",
    DRAFT: "bring new drafts of articles in, which reopens the verdicts on what they change",
    WRITE: "make, change and remove units, evidence, sources and queries",
}
# By this, scanners for lost secrets find one in code that was published.
PREFIX = "ann_"
# Days.
SHORTEST, USUAL, LONGEST = 1, 90, 366
# For one person: whoever makes more has lost count of them.
MOST = 50
_LONGEST_NAME = 100


@classified(id=DESK, person=DESK, name=DESK, scopes=DESK, made=DESK, expires=DESK, used=DESK)
@dataclass(frozen=True, slots=True)
class AccessToken:
    """`name` says what it is for. `made` and `expires` are moments in UTC, `used` is the last day of use, in UTC.

    The secret itself is shown once and kept nowhere.
    """

    id: str
    person: str
    name: str
    scopes: tuple[str, ...]
    made: str
    expires: str
    used: str | None = None


def name_of_token(typed: str | None) -> str:
    """The name as it is kept. Raises RuleBroken if it is blank or too long."""
    name = limits.line(typed, "name")
    if name is None:
        raise RuleBroken("required", field="name")
    if len(name) > _LONGEST_NAME:
        raise RuleBroken("name_too_long", field="name", limit=_LONGEST_NAME)
    return name


def scopes_of(named: Iterable[str]) -> tuple[str, ...]:
    """The scopes in their order, each once. Raises RuleBroken if there is none, or one that is not known."""
    wanted = set(named)
    if unknown := sorted(wanted - SCOPES.keys()):
        raise RuleBroken("unknown_value", field="scope", value=unknown[0][:40], known=", ".join(SCOPES))
    if not wanted:
        raise RuleBroken("no_scope", field="scope")
    return tuple(scope for scope in SCOPES if scope in wanted)


def days_of(days: int | None) -> int:
    """How many days it holds; None is as long as usual. Raises RuleBroken for more or fewer than it may."""
    chosen = USUAL if days is None else days
    if not SHORTEST <= chosen <= LONGEST:
        raise RuleBroken("token_days", field="days", shortest=SHORTEST, longest=LONGEST)
    return chosen


def expect_scope(token: AccessToken, scope: str) -> None:
    """Raises RuleBroken if the token may not be used for that."""
    if scope not in token.scopes:
        raise RuleBroken("token_lacks_scope", scope=scope)


def logged_token(token: AccessToken) -> dict[str, object]:
    """What an event keeps of it: nothing by which anybody could come in."""
    return {"name": token.name, "scopes": list(token.scopes), "expires": token.expires, "person": token.person}
