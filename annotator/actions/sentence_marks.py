"""Marking the units in a sentence's HTML again after one of them changed, so that no page has to parse HTML."""

from collections.abc import Iterable

from annotator.domain.revisions import RevisionId, Sentence
from annotator.domain.units import spans_in
from annotator.markup.article.marking import mark
from annotator.storage import sentences, units
from annotator.storage.connections.databases import Database


def mark_again(db: Database, revision: RevisionId, touched: Iterable[Sentence]) -> None:
    every = units.of_articles(db, [revision.article])
    for sentence in touched:
        spans = spans_in(sentence, every)
        marked = None
        if spans:
            marked = mark(sentences.bare_html(db, revision, sentence.ordinal), spans)
        sentences.mark(db, revision, sentence.ordinal, marked)
