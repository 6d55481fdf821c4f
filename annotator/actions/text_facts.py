"""Finding the facts of words that the fact lock compares: after each step that brought words, and for a whole desk."""

import logging
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.domain.errors import RuleBroken
from annotator.domain.evidence import Evidence, EvidenceForm, words_compared
from annotator.domain.fact_locks.locks import DIFFERS
from annotator.domain.fact_locks.quoted_words import quotable
from annotator.domain.fact_locks.text_facts import FactsOnFile, TextFacts, compare_texts
from annotator.domain.fact_locks.unit_locks import FOR, texts_compared
from annotator.domain.units import Unit
from annotator.error_traces import where
from annotator.language.facts.text_facts import text_facts
from annotator.storage import articles, evidence, units
from annotator.storage import text_facts as stored
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store
from annotator.storage.desk import summaries

# Texts whose facts are written in one transaction. Nothing is locked while they are found.
_BATCH = 40
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Missing:
    """Words of an article in this `language` whose facts are not on file, or by rules of another number."""

    language: str | None
    words: str


def find_missing(store: Store, article: str) -> None:
    """Find and store the missing facts of the article with this id.

    The step that brought its words is stored already: if this fails, they stay marked as not compared.
    """
    try:
        missing = _missing(store.reading(), article)
        for _ in find_each(store, missing):
            pass
        if missing:
            with store.writing() as db:
                summaries.touch(db, article)
    except Exception as error:
        _log.error("Facts could not be found\n%s", where(error))


def missing_everywhere(store: Store) -> tuple[Missing, ...]:
    db = store.reading()
    return tuple(each for article in articles.ids(db) for each in _missing(db, article))


def find_each(store: Store, missing: Sequence[Missing]) -> Iterator[Missing]:
    """Find the missing facts and store them batch by batch; yields each when it is stored."""
    for at in range(0, len(missing), _BATCH):
        some = missing[at : at + _BATCH]
        found: dict[str | None, dict[str, TextFacts]] = defaultdict(dict)
        for each in some:
            found[each.language][each.words] = text_facts(each.words, each.language)
        with store.writing() as db:
            for language, facts in found.items():
                stored.add(db, language, facts)
        yield from some


def forget_unused(store: Store) -> None:
    """Delete the facts of words that no unit and no evidence has any more."""
    with store.writing() as db:
        stored.forget_all_but(db, {
            stored.key_of(language, words)
            for article in articles.ids(db)
            for language in (articles.language_of(db, article),)
            for words in _compared(db, article)
        })  # fmt: skip


def facts_on_file(db: Database, unit: Unit, tied: Evidence) -> FactsOnFile:
    return stored.on_file(db, articles.language_of(db, unit.article), texts_compared([unit], [tied]))


def refuse_unseen_difference(db: Database, unit: Unit, form: EvidenceForm) -> None:
    """Raises RuleBroken where words are to carry a unit although a fact differs, and the person was not told so."""
    words = words_compared(form)
    if unit.kind == "quote" or form.stance not in FOR or form.is_known_to_differ or words is None:
        return
    language = articles.language_of(db, unit.article)
    answers = compare_texts(text_facts(unit.anchor.exact, language), text_facts(words, language))
    differing = next((each for each in answers if each.verdict == DIFFERS), None)
    if differing:
        ours, theirs = quotable(differing)
        raise RuleBroken("fact_differs", field="stance", ours=ours, theirs=theirs)


def _missing(db: Database, article: str) -> tuple[Missing, ...]:
    wanted, language = _compared(db, article), articles.language_of(db, article)
    known = stored.on_file(db, language, wanted)
    return tuple(Missing(language, words) for words in sorted(wanted - known.keys()))


def _compared(db: Database, article: str) -> frozenset[str]:
    return texts_compared(units.of_articles(db, [article]), evidence.of_articles(db, [article]))
