"""What an author says a sentence rests on, before anybody checks it. It is no evidence, and counts for nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from annotator.domain import limits
from annotator.domain.classification import DESK, classified
from annotator.domain.errors import RuleBroken
from annotator.domain.revisions import Sentence
from annotator.domain.units import Unit


@classified(
    id=DESK, article=DESK, folded=DESK, by=DESK, at=DESK, title=DESK, url=DESK, passage=DESK, version=DESK,
    moved_to=DESK,
)  # fmt: skip
@dataclass(frozen=True, slots=True)
class AuthorBackup:
    """`folded` are the words of the sentence, by which it is found in each draft that still has them.

    `moved_to` are those of the sentence that stands in its place, if a draft has changed it. `by` is the id of the
    author, `at` is in UTC. Terms are not agreed yet, so that no export holds any of it.
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
    moved_to: str | None = None

    @property
    def stands_at(self) -> str:
        """The folded words of the sentence at which it is shown."""
        return self.moved_to or self.folded

    def followed(self, before: Sequence[Sentence], after: Sequence[Sentence], became: Mapping[int, int]) -> Self:
        """As it is in the next draft; `became` holds, by ordinal of a changed sentence, that of the one in its place.

        `before` and `after` are the sentences of both drafts. Where its own words are back, it is at them again.
        """
        words = {sentence.folded for sentence in after}
        if self.folded in words:
            return replace(self, moved_to=None)
        was = next((s.ordinal for s in before if s.folded == self.stands_at), None)
        if self.stands_at in words or was is None or was not in became:
            return self
        return replace(self, moved_to=after[became[was] - 1].folded)


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
