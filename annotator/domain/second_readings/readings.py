"""A second reading: what a reader answers without knowing the first answers, and the decision where the two differ."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from annotator.domain import limits, profile
from annotator.domain.classification import DESK, classified
from annotator.domain.errors import RuleBroken
from annotator.domain.second_readings.agreement import Agreement, agreement
from annotator.domain.statuses import STATUSES, Status
from annotator.domain.units import Unit

# What a second reader may answer: every verdict, and that the sources do not carry the words.
ANSWERS: Mapping[str, Status] = {
    id_: status for id_, status in STATUSES.items() if status.is_verdict or id_ == "needs_source"
}


@classified(id=DESK, article=DESK, reader=DESK, by=DESK, at=DESK, seed=DESK, share=DESK, handed_in=DESK, version=DESK)
@dataclass(frozen=True, slots=True)
class SecondReading:
    """A sample that was drawn for the person with the id `reader`, `by` an editor `at` a time in UTC.

    `seed` and `share` are those of `samples.sample`. `handed_in` is the time at which the reader was done; until then
    the article is closed to them.
    """

    id: str
    article: str
    reader: str
    by: str
    at: str
    seed: str
    share: int
    handed_in: str | None = None
    version: int = 0


@classified(status=DESK, confidence=DESK, by=DESK)
@dataclass(frozen=True, slots=True)
class FirstAnswer:
    """The verdict that stood when the second reader handed in, and who gave it."""

    status: str
    confidence: str | None
    by: str


@classified(status=DESK, reason=DESK, by=DESK, at=DESK)
@dataclass(frozen=True, slots=True)
class Adjudication:
    status: str
    reason: str
    by: str
    at: str


@classified(
    id=DESK, article=DESK, reading=DESK, unit=DESK, words=DESK, status=DESK, confidence=DESK, note=DESK, first=DESK,
    adjudication=DESK, version=DESK,
)  # fmt: skip
@dataclass(frozen=True, slots=True)
class SecondCheck:
    """What the second reader says of one unit of the sample; `words` are its folded sentences when it was drawn.

    `first` is None until the reading is handed in, and afterwards if there is nothing to compare: no second answer, no
    verdict any more, or other words.
    """

    id: str
    article: str
    reading: str
    unit: str
    words: str
    status: str | None = None
    confidence: str | None = None
    note: str | None = None
    first: FirstAnswer | None = None
    adjudication: Adjudication | None = None
    version: int = 0

    @property
    def differs(self) -> bool:
        return self.first is not None and self.first.status != self.status


def answered(check: SecondCheck, status: str | None, confidence: str | None, note: str | None) -> SecondCheck:
    """The check with what was typed; without a status it counts as not answered. Raises RuleBroken."""
    if status is not None and status not in ANSWERS:
        raise RuleBroken("unknown_value", field="status", value=status[:40], known=", ".join(ANSWERS))
    if confidence is not None and confidence not in profile.CONFIDENCES:
        known = ", ".join(profile.CONFIDENCES)
        raise RuleBroken("unknown_value", field="confidence", value=confidence[:40], known=known)
    return replace(check, status=status, confidence=confidence, note=limits.prose(note, "note"))


def compared(check: SecondCheck, unit: Unit | None, words: str) -> SecondCheck:
    """The check with the first answer beside it; `unit` is the present one, `words` are its folded sentences now."""
    if unit is None or unit.check is None or check.status is None or not check.words == words == unit.check.sentence:
        return check
    status = (unit.asked_from or "") if unit.status == "query" else unit.status
    return replace(check, first=FirstAnswer(status, unit.confidence, unit.check.by))


def adjudicated(check: SecondCheck, status: str, reason: str | None, by: str, at: str) -> SecondCheck:
    """The check with the decision of the person with the id `by`. Raises RuleBroken if it is not theirs to decide."""
    if check.first is None or not check.differs:
        raise RuleBroken("nothing_to_decide")
    if check.adjudication is not None:
        raise RuleBroken("decided_already")
    words = limits.prose(reason, "reason")
    if words is None:
        raise RuleBroken("required", field="reason")
    return replace(check, adjudication=Adjudication(status, words, by, at))


def agreement_of(checks: Iterable[SecondCheck]) -> Agreement:
    """Of checks of readings that were handed in."""
    listed = list(checks)
    pairs = [(check.first.status, check.status) for check in listed if check.first and check.status]
    return agreement(pairs, len(listed))


def check_of(state: Mapping[str, Any]) -> SecondCheck:
    """From the plain data that JSON gives."""
    first, adjudication = state["first"], state["adjudication"]
    return SecondCheck(
        **{
            **state,
            "first": FirstAnswer(**first) if first else None,
            "adjudication": Adjudication(**adjudication) if adjudication else None,
        }
    )
