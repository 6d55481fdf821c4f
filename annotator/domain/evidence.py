"""Evidence: it ties a unit to a source."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from annotator.domain import limits, profile
from annotator.domain.classification import NAMED, PUBLIC, classified
from annotator.domain.errors import RuleBroken


@classified(exact=NAMED, prefix=NAMED, suffix=NAMED, start=NAMED, end=NAMED, snapshot=NAMED)
@dataclass(frozen=True, slots=True)
class Passage:
    """The exact words of the source; the other fields are set if the words were found in a capture.

    `snapshot` is the SHA-256 of the capture; `start` and `end` are code points of its text.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    snapshot: str | None = None


# In a public copy: the desk has words of the source on file, and they may not leave it.
WITHHELD = Passage("")


@classified(page=NAMED, time=NAMED, paragraph=NAMED)
@dataclass(frozen=True, slots=True)
class Locator:
    page: str | None = None
    time: str | None = None
    paragraph: str | None = None


@classified(reason=NAMED, by=PUBLIC, at=PUBLIC, risk=PUBLIC, sides=NAMED, facts=NAMED)
@dataclass(frozen=True, slots=True)
class LetStand:
    """Somebody lets facts stand although they differ from the words of this evidence, for a `reason`.

    `risk` is that of the unit then, `sides` the SHA-256 of the words of the unit and of the evidence as they were;
    `facts` are the pairs of values, of the unit and of the evidence.
    """

    reason: str
    by: str
    at: str
    risk: str
    sides: str
    facts: tuple[tuple[str, str], ...]


def let_stand_of(state: Mapping[str, Any] | None) -> LetStand | None:
    """From the plain data that JSON gives."""
    return None if state is None else LetStand(**{**state, "facts": tuple((a, b) for a, b in state["facts"])})


@classified(
    id=PUBLIC,
    article=PUBLIC,
    unit=PUBLIC,
    source=NAMED,
    stance=PUBLIC,
    by=PUBLIC,
    at=PUBLIC,
    terms=PUBLIC,
    passage=NAMED,
    locator=NAMED,
    credibility=PUBLIC,
    method=PUBLIC,
    note=NAMED,
    let_stand=NAMED,
    version=PUBLIC,
)
@dataclass(frozen=True, slots=True)
class Evidence:
    """`unit` and `source` are ids. `terms` is None if the terms of the source apply.

    `by` is the id of the person who tied it, `at` the time in UTC. `let_stand` is set where somebody lets facts stand
    that differ.
    """

    id: str
    article: str
    unit: str
    source: str
    stance: str
    by: str
    at: str
    terms: str | None = None
    passage: Passage | None = None
    locator: Locator = Locator()
    credibility: int | None = None
    method: str | None = None
    note: str | None = None
    let_stand: LetStand | None = None
    version: int = 0


def has_words(evidence: Evidence, kind: str) -> bool:
    """Whether words are on file on which a unit of this kind can rest.

    That is a passage; for a claim also the note of a method that says what was heard, seen or reckoned.
    """
    return evidence.passage is not None or (kind == "claim" and bool(words_compared(evidence)))


def words_compared(evidence: "Evidence | EvidenceForm") -> str | None:
    """The words that the fact lock compares with a claim.

    That is the passage; in its place the note of a method that says what was heard, seen or reckoned.
    """
    if evidence.passage == WITHHELD:
        return None
    if evidence.passage is not None:
        return evidence.passage if isinstance(evidence.passage, str) else evidence.passage.exact
    return evidence.note if evidence.method in profile.NOTED_METHODS else None


@dataclass(frozen=True, slots=True)
class EvidenceForm:
    """What a person fills in; `checked` returns the values as they are stored.

    `start` is the code point of the captured text near which the words of the passage are to be looked for.
    `is_known_to_differ` says that the person was told that a fact differs, and ties it as it is all the same.
    """

    stance: str = "supports"
    terms: str | None = None
    passage: str | None = None
    start: int | None = None
    page: str | None = None
    time: str | None = None
    paragraph: str | None = None
    credibility: int | None = None
    method: str | None = None
    note: str | None = None
    is_known_to_differ: bool = False

    def checked(self) -> "EvidenceForm":
        """The form as it is stored. Raises RuleBroken, with the field's name, for a value that `profile` lacks."""
        _known(self.stance, profile.STANCES, "stance")
        if self.terms is not None:
            _known(self.terms, profile.TERMS, "terms")
        if self.method is not None:
            _known(self.method, profile.METHODS, "method")
        if self.credibility is not None and self.credibility not in profile.CREDIBILITIES:
            raise RuleBroken("unknown_value", field="credibility", value=self.credibility, known="1 to 6")
        return EvidenceForm(
            stance=self.stance,
            terms=self.terms,
            passage=limits.prose(self.passage, "passage"),
            start=self.start,
            page=limits.line(self.page, "page"),
            time=limits.line(self.time, "time"),
            paragraph=limits.line(self.paragraph, "paragraph"),
            credibility=self.credibility,
            method=self.method,
            note=limits.prose(self.note, "note"),
            is_known_to_differ=self.is_known_to_differ,
        )

    @property
    def locator(self) -> Locator:
        return Locator(self.page, self.time, self.paragraph)


def form_of(evidence: Evidence) -> EvidenceForm:
    """The form that leaves the evidence as it is."""
    passage, locator = evidence.passage, evidence.locator
    return EvidenceForm(
        stance=evidence.stance,
        terms=evidence.terms,
        passage=passage.exact if passage else None,
        start=passage.start if passage else None,
        page=locator.page,
        time=locator.time,
        paragraph=locator.paragraph,
        credibility=evidence.credibility,
        method=evidence.method,
        note=evidence.note,
    )


def _known(value: str, known: dict[str, str], field: str) -> None:
    if value not in known:
        raise RuleBroken("unknown_value", field=field, value=value[:40], known=", ".join(known))
