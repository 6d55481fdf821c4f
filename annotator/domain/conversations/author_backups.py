"""What an author says a sentence rests on, before anybody checks it. It is no evidence, and counts for nothing."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain import limits
from annotator.domain.classification import DESK, classified
from annotator.domain.errors import RuleBroken
from annotator.domain.units import Unit


@classified(
    id=DESK, article=DESK, folded=DESK, by=DESK, at=DESK, title=DESK, url=DESK, passage=DESK, version=DESK
)  # fmt: skip
@dataclass(frozen=True, slots=True)
class AuthorBackup:
    """`folded` are the words of the sentence, by which it is found in each draft that still has them.

    `by` is the id of the author, `at` is in UTC. Terms are not agreed yet, so that no export holds any of it.
    """

    id: str
    article: str
    folded: str
    by: str
    at: str
    title: str
    url: str | None = None
    passage: str | None = None
    version: int = 0


def checked_backup(backup: AuthorBackup) -> AuthorBackup:
    """As it is stored. Raises RuleBroken, with the field's name, for a value that cannot be stored."""
    title = limits.line(backup.title, "source")
    if title is None:
        raise RuleBroken("required", field="source")
    return AuthorBackup(
        backup.id,
        backup.article,
        backup.folded,
        backup.by,
        backup.at,
        title,
        limits.web_address(backup.url, "source"),
        limits.prose(backup.passage, "passage"),
    )


def is_unchecked(units: Iterable[Unit]) -> bool:
    """Whether nobody has taken up any of the units of a sentence: until then its author may add to it."""
    return all(unit.status == "unchecked" and unit.check is None for unit in units)
