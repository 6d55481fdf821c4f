"""Remarks: what somebody says about a unit without asking anything. They block nothing and want no answer."""

from dataclasses import dataclass

from annotator.domain import limits
from annotator.domain.classification import NAMED, PUBLIC, classified
from annotator.domain.errors import RuleBroken


@classified(id=PUBLIC, article=PUBLIC, unit=PUBLIC, by=PUBLIC, at=PUBLIC, text=NAMED, version=PUBLIC)
@dataclass(frozen=True, slots=True)
class Remark:
    """`unit` and `by` are ids, `at` is in UTC."""

    id: str
    article: str
    unit: str
    by: str
    at: str
    text: str
    version: int = 0


def words_of_remark(typed: str | None) -> str:
    """The words as they are stored. Raises RuleBroken if there are none."""
    words = limits.prose(typed, "remark")
    if words is None:
        raise RuleBroken("required", field="remark")
    return words
