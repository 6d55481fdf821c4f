"""What authors say that sentences rest on, beside what checkers found."""

from collections.abc import Iterable

from annotator.domain.conversations.author_backups import AuthorBackup
from annotator.domain.draft_sources import DraftSource
from annotator.domain.revisions import Sentence
from annotator.domain.units import Unit, sentences_of
from annotator.reading.references import given_by_author


def said_of(backups: Iterable[AuthorBackup], sentences: Iterable[Sentence]) -> tuple[AuthorBackup, ...]:
    words = {sentence.folded for sentence in sentences}
    return tuple(backup for backup in backups if backup.stands_at in words)


def left_behind(backups: Iterable[AuthorBackup], sentences: Iterable[Sentence]) -> tuple[AuthorBackup, ...]:
    """Those of sentences that no draft followed; a unit of them may still be waiting for what was said."""
    words = {sentence.folded for sentence in sentences}
    return tuple(backup for backup in backups if backup.stands_at not in words)


def as_draft_sources(
    unit: Unit, backups: Iterable[AuthorBackup], sentences: tuple[Sentence, ...]
) -> dict[str, DraftSource]:
    """By id of each backup of the sentences of a `unit`: how it can be tied; none if the unit has no place."""
    place = unit.anchor.start
    if place is None:
        return {}
    here = said_of(backups, sentences_of(unit.anchor, sentences))
    return {backup.id: given_by_author(backup.title, backup.url, backup.passage, place) for backup in here}
