"""Corrections of an article that has run: what was wrong, what is right, and how the check had missed it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from annotator.domain import limits
from annotator.domain.classification import DESK, PUBLIC, classified
from annotator.domain.errors import RuleBroken


@classified(status=DESK, confidence=DESK, kind=DESK, risk=DESK, facets=DESK, flags=DESK, evidence=DESK, sources=DESK)
@dataclass(frozen=True, slots=True)
class Missed:
    """The unit as it stood when the article had run: what it was, how it was checked, and on what it rested (ids)."""

    status: str
    confidence: str | None
    kind: str
    risk: str
    facets: tuple[str, ...]
    flags: tuple[str, ...]
    evidence: tuple[str, ...]
    sources: tuple[str, ...]


@classified(
    id=PUBLIC,
    article=PUBLIC,
    unit=PUBLIC,
    wrong=PUBLIC,
    right=PUBLIC,
    date=PUBLIC,
    note=PUBLIC,
    by=PUBLIC,
    at=PUBLIC,
    missed=DESK,
    version=PUBLIC,
)
@dataclass(frozen=True, slots=True)
class Correction:
    """`wrong` is what ran, `right` what should have; `note` is what readers are told on the day `date`, YYYY-MM-DD.

    `unit` is the id of the unit that held the mistake, None where nothing was checked there: then nothing was `missed`.
    """

    id: str
    article: str
    wrong: str
    right: str
    date: str
    note: str
    by: str
    at: str
    unit: str | None = None
    missed: Missed | None = None
    version: int = 0


def checked(correction: Correction) -> Correction:
    """The correction with its words as they are stored. Raises RuleBroken."""
    typed = {name: limits.prose(getattr(correction, name), name) for name in ("wrong", "right", "note")}
    for name, label in (("wrong", "what was wrong"), ("right", "what is right"), ("note", "note for readers")):
        if typed[name] is None:
            raise RuleBroken("required", field=label)
    if typed["wrong"] == typed["right"]:
        raise RuleBroken("corrects_nothing", field="right")
    date = limits.day(correction.date, "date")
    if date is None:
        raise RuleBroken("required", field="date")
    return replace(correction, **typed, date=date)  # type: ignore[arg-type]


def correction_of(state: Mapping[str, Any]) -> Correction:
    """From the plain data that JSON gives."""
    missed = state.get("missed")
    lists = ("facets", "flags", "evidence", "sources")
    plain = None if missed is None else Missed(**{**missed, **{name: tuple(missed[name]) for name in lists}})
    return Correction(**{**state, "missed": plain})
