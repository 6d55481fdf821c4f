"""Marking the units in a sentence's HTML again after one of them changed, so that no page has to parse HTML."""

from collections.abc import Iterable

from sqlite_utils import Database

from annotator.domain.revisions import RevisionId, Sentence
from annotator.domain.units import Unit
from annotator.markup.article.marking import mark
from annotator.storage import sentences, units


def mark_again(db: Database, revision: RevisionId, touched: Iterable[Sentence]) -> None:
    every = units.of_articles(db, [revision.article])
    for sentence in touched:
        spans = [_within(unit, sentence) for unit in every if unit.anchor.touches(sentence.start, sentence.end)]
        marked = None
        if spans:
            marked = mark(sentences.bare_html(db, revision, sentence.ordinal), spans)
        sentences.mark(db, revision, sentence.ordinal, marked)


def _within(unit: Unit, sentence: Sentence) -> tuple[str, int, int]:
    start, end = unit.anchor.start, unit.anchor.end
    assert start is not None
    assert end is not None
    return unit.id, max(start, sentence.start) - sentence.start, min(end, sentence.end) - sentence.start
