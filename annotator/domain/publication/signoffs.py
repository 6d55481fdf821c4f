"""Sign-offs: who puts their name under which exact text and units, and what that takes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from annotator.domain import profile
from annotator.domain.classification import DESK, PUBLIC, classified
from annotator.domain.people.permissions import SIGN, may
from annotator.domain.people.person import Person
from annotator.domain.units import Unit

_SIGNERS = {"checker": "the checker", "legal": "the legal desk", "editor": "the editor"}
# As what a person of each role may sign; whoever signs twice counts once.
_AS: Mapping[str, tuple[str, ...]] = {
    "checker": ("checker",),
    "legal": ("legal",),
    "editor": ("editor", "checker"),
    "admin": ("editor", "checker"),
}


@classified(unit=PUBLIC, sentence=PUBLIC, reason=PUBLIC, salt=PUBLIC, is_kept=DESK)
@dataclass(frozen=True, slots=True)
class Excepted:
    """What blocks and may run all the same: a unit by id, or a sentence by its ordinal where nobody accounted for it.

    It `is_kept` at the desk, and outside the hash, where the unit rests on what is not on the record.
    `salt` is random: with it, the hash tells nothing of a reason that is withheld later.
    """

    unit: str | None
    sentence: int | None
    reason: str
    salt: str
    is_kept: bool = False


@classified(
    id=PUBLIC,
    article=PUBLIC,
    by=PUBLIC,
    role=PUBLIC,
    at=PUBLIC,
    revision=PUBLIC,
    sha256=PUBLIC,
    text_sha256=PUBLIC,
    parts=PUBLIC,
    sentences=PUBLIC,
    exceptions=PUBLIC,
    is_authenticated=PUBLIC,
    voided=PUBLIC,
    is_imported=DESK,
    version=PUBLIC,
)
@dataclass(frozen=True, slots=True)
class SignOff:
    """`sha256` is over `text_sha256`, `parts` and `exceptions`: see `signed_content`.

    `is_authenticated` says that whoever signed had signed in. One that came with a file `is_imported`; what `voided`
    it before is kept in the words of the file.
    """

    id: str
    article: str
    by: str
    role: str
    at: str
    revision: int
    sha256: str
    text_sha256: str
    parts: tuple[tuple[str, str], ...]
    sentences: tuple[str, ...]
    exceptions: tuple[Excepted, ...] = ()
    is_authenticated: bool = False
    voided: str | None = None
    is_imported: bool = False
    version: int = 0


@dataclass(frozen=True, slots=True)
class Signed:
    """A sign-off with what, in words, voids it; it `counts` towards what must be signed."""

    signoff: SignOff
    voided: tuple[str, ...]

    @property
    def holds(self) -> bool:
        return not self.voided

    @property
    def counts(self) -> bool:
        return not (self.voided or self.lacks)

    @property
    def lacks(self) -> str:
        """Why it does not count although nothing voids it, in words that follow “signed”; empty if it counts."""
        if self.signoff.is_imported:
            return "at another desk"
        return "" if self.signoff.is_authenticated else "without an account"


def roles_of(person: Person) -> tuple[str, ...]:
    """As what the person may sign, the usual first."""
    return _AS.get(person.role, ()) if may(person, SIGN) else ()


def must_sign(units: Iterable[Unit]) -> tuple[str, ...]:
    """The roles whose sign-off these units need before the article runs."""
    at_risk = any(unit.risk == "legal" for unit in units)
    return (*profile.MUST_SIGN, *(profile.MUST_SIGN_AT_LEGAL_RISK if at_risk else ()))


def missing(signed: Iterable[Signed], units: Iterable[Unit]) -> tuple[str, ...]:
    """What is missing before an article may run, each in words that follow “Not signed off:”."""
    signed = tuple(signed)
    counting = [each.signoff for each in signed if each.counts]
    # Of one role, the first is the last that was signed.
    lacks = {each.signoff.role: each.lacks for each in reversed(signed) if each.holds and each.lacks}
    wanted = must_sign(units)
    given = _given(wanted, {role: {each.by for each in counting if each.role == role} for role in wanted})
    found = [f"{_SIGNERS.get(role, role)} has {_how(lacks.get(role))}" for role in wanted if role not in given]
    if not found and len({each.by for each in counting}) < profile.LEAST_SIGNERS:
        found.append("somebody else must sign, too")
    return tuple(found)


def _how(lacks: str | None) -> str:
    """Nobody is told that who signed has not: that they signed, and why it does not count."""
    return f"signed {lacks}, which does not count" if lacks else "not signed"


def exceptions_signed(signed: Iterable[Signed], units: Iterable[Unit]) -> int:
    """How many of the things that block were excepted by those who signed; 0 while a sign-off is missing."""
    signed = tuple(signed)
    if missing(signed, units):
        return 0
    return max((len(each.signoff.exceptions) for each in signed if each.counts), default=0)


def void_signers(signed: Iterable[Signed]) -> tuple[str, ...]:
    """The ids of the people whose sign-off counted until something changed, and who have not signed again."""
    signed = tuple(each for each in signed if each.signoff.is_authenticated and not each.signoff.is_imported)
    holding = {each.signoff.by for each in signed if each.holds}
    return tuple(dict.fromkeys(each.signoff.by for each in signed if each.signoff.by not in holding))


def _given(wanted: tuple[str, ...], signers: Mapping[str, set[str]]) -> dict[str, str]:
    """By role, who has signed for it: as many roles as can be, each by somebody else."""
    if not wanted:
        return {}
    role, *rest = wanted
    found = _given(tuple(rest), signers)
    for person in signers[role]:
        without = {each: people - {person} for each, people in signers.items()}
        candidate = {role: person, **_given(tuple(rest), without)}
        if len(candidate) > len(found):
            found = candidate
    return found


def signoff_of(state: Mapping[str, Any]) -> SignOff:
    """From the plain data that JSON gives."""
    return SignOff(
        **{
            **state,
            "parts": tuple((name, hash_) for name, hash_ in state["parts"]),
            "sentences": tuple(state["sentences"]),
            "exceptions": tuple(Excepted(**each) for each in state["exceptions"]),
        }
    )
