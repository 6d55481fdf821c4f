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


@classified(unit=PUBLIC, sentence=PUBLIC, reason=PUBLIC, is_kept=DESK)
@dataclass(frozen=True, slots=True)
class Excepted:
    """What blocks and may run all the same: a unit by id, or a sentence by its ordinal where nobody accounted for it.

    It `is_kept` at the desk, and outside the hash, where the unit rests on what is not on the record.
    """

    unit: str | None
    sentence: int | None
    reason: str
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
    units=PUBLIC,
    sentences=PUBLIC,
    exceptions=PUBLIC,
    is_authenticated=PUBLIC,
    voided=PUBLIC,
    is_imported=DESK,
    version=PUBLIC,
)
@dataclass(frozen=True, slots=True)
class SignOff:
    """`sha256` is over `text_sha256`, `units` and `exceptions`: see `signed_content`.

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
    units: tuple[tuple[str, str], ...]
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
        return self.holds and self.signoff.is_authenticated and not self.signoff.is_imported


def roles_of(person: Person) -> tuple[str, ...]:
    """As what the person may sign, the usual first."""
    return _AS.get(person.role, ()) if may(person, SIGN) else ()


def must_sign(units: Iterable[Unit]) -> tuple[str, ...]:
    """The roles whose sign-off these units need before the article runs."""
    at_risk = any(unit.risk == "legal" for unit in units)
    return (*profile.MUST_SIGN, *(profile.MUST_SIGN_AT_LEGAL_RISK if at_risk else ()))


def missing(signed: Iterable[Signed], units: Iterable[Unit]) -> tuple[str, ...]:
    """What is missing before an article may run, each in words that follow “Not signed off:”."""
    counting = [each.signoff for each in signed if each.counts]
    roles = {each.role for each in counting}
    found = [f"{_SIGNERS.get(role, role)} has not signed" for role in must_sign(units) if role not in roles]
    people = len({each.by for each in counting})
    if not found and people < profile.LEAST_SIGNERS:
        found.append("somebody else must sign, too")
    return tuple(found)


def signoff_of(state: Mapping[str, Any]) -> SignOff:
    """From the plain data that JSON gives."""
    return SignOff(
        **{
            **state,
            "units": tuple((unit, hash_) for unit, hash_ in state["units"]),
            "sentences": tuple(state["sentences"]),
            "exceptions": tuple(Excepted(**each) for each in state["exceptions"]),
        }
    )
