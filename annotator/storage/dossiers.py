"""Dossiers and standings of articles, each in a fixed number of queries however long the article is."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from annotator.domain.articles import Article
from annotator.domain.dossiers import Dossier, Standing
from annotator.domain.events import Event
from annotator.domain.evidence import Evidence
from annotator.domain.fact_locks.repetitions.repetitions import texts_repeated
from annotator.domain.fact_locks.text_facts import FactsOnFile
from annotator.domain.fact_locks.unit_locks import texts_compared
from annotator.domain.revisions import ArticleRevision, Revision
from annotator.domain.units import Unit
from annotator.storage import (
    articles,
    events,
    evidence,
    jobs,
    queries,
    sentences,
    sources,
    text_facts,
    units,
)
from annotator.storage.connections.databases import Database
from annotator.storage.conversations import remarks
from annotator.storage.history import pages
from annotator.storage.history.stamps import FEW, Changed
from annotator.storage.people import people
from annotator.storage.publication import corrections, signoffs


def dossier(db: Database, slug: str, minute: str) -> Dossier:
    """The article of this slug in its newest revision. Raises NotFound if there is none."""
    article, revision = articles.load(db, slug)
    history = events.of_article(db, article.id)
    return Dossier(
        article=article,
        revision=revision,
        blocks=sentences.blocks(db, revision.id),
        standing=standing(db, article, revision, minute),
        queries=queries.of_articles(db, [article.id]),
        people=people.everyone(db),
        history=history,
        former=sources.named(db, _rested_on(history)),
        remarks=remarks.of_articles(db, [article.id]),
        signoffs=signoffs.of_articles(db, [article.id]),
        corrections=corrections.of_articles(db, [article.id]),
    )


def of_many(db: Database, listed: Iterable[ArticleRevision], minute: str) -> tuple[Dossier, ...]:
    """The dossiers of many articles, without blocks and people; fifty take as many queries as one."""
    listed = list(listed)
    ids = [each.article.id for each in listed]
    known = standings(db, listed, minute)
    asked, said, history = defaultdict(list), defaultdict(list), defaultdict(list)
    for query in queries.of_articles(db, ids):
        asked[query.article].append(query)
    for remark in remarks.of_articles(db, ids):
        said[remark.article].append(remark)
    for event in events.of_articles(db, ids):
        history[event.article].append(event)
    signed = signoffs.of_articles(db, ids)
    former = sources.named(db, {id_ for events_ in history.values() for id_ in _rested_on(events_)})
    return tuple(
        Dossier(
            article,
            revision,
            (),
            known[article.id],
            tuple(asked[article.id]),
            (),
            tuple(history[article.id]),
            former,
            remarks=tuple(said[article.id]),
            signoffs=tuple(each for each in signed if each.article == article.id),
        )
        for article, revision in listed
    )


def _rested_on(history: Iterable[Event]) -> set[str]:
    """The ids of the sources on which evidence ever rested."""
    states = [state for e in history if e.noun == "evidence" for state in (e.before, e.after) if state]
    return {state["source"] for state in states}


def of_unit(db: Database, newest: ArticleRevision, unit: str, minute: str) -> Dossier:
    """What a dossier knows of one unit, by its id: its history is found without that of its article."""
    history = pages.of_units(db, [unit])
    tied, present = evidence.of_unit(db, unit), units.find(db, unit)
    standing = Standing(
        text=newest.revision.text,
        sentences=(),
        units=(present,) if present else (),
        evidence=tied,
        sources=sources.named(db, {each.source for each in tied}),
        no_claims=frozenset(),
        minute=minute,
    )
    former = sources.named(db, _rested_on(history))
    return Dossier(
        *newest,
        blocks=(),
        standing=standing,
        queries=queries.of_unit(db, unit),
        people=(),
        history=history,
        former=former,
        remarks=remarks.of_unit(db, unit),
    )


def standing(
    db: Database,
    article: Article,
    revision: Revision,
    minute: str,
    known: Standing | None = None,
    changed: Changed | None = None,
) -> Standing:
    """The standing of an `article` in its newest `revision`, by this minute at the desk.

    `known` is an earlier standing of the same article in the same language, if there is one: only units that were
    written since, and facts of other words, are then read. `changed` says which things have changed since
    (`changed_since`): if all of them are of a kind in FEW, nothing else is read.
    """
    if known and changed is not None and changed.keys() <= FEW:
        return _with_changed(db, article, minute, known, changed)
    present = units.refreshed(db, article.id, known.units) if known else units.of_articles(db, [article.id])
    tied = evidence.of_articles(db, [article.id])
    return Standing(
        text=revision.text,
        sentences=sentences.of(db, revision.id),
        units=present,
        evidence=tied,
        sources=sources.of_articles(db, [article.id]),
        no_claims=_no_claims(db, article),
        minute=minute,
        dead=jobs.dead_links(db),
        facts=_facts(db, article, texts_compared(present, tied), known.facts if known else {}),
    )


def _with_changed(db: Database, article: Article, minute: str, known: Standing, changed: Changed) -> Standing:
    present, tied, named, marks = known.units, known.evidence, known.sources, known.no_claims
    facts = known.facts
    if "unit" in changed:
        present = units.read_again(db, article.id, known.units, changed["unit"])
    if changed.keys() & {"evidence", "source"}:
        tied, named = evidence.of_articles(db, [article.id]), sources.of_articles(db, [article.id])
    if "no_claim" in changed:
        marks = _no_claims(db, article)
    if tied is not known.evidence or _reworded(known.units, present, changed.get("unit", frozenset())):
        facts = _facts(db, article, texts_compared(present, tied), known.facts)
    return replace(known, minute=minute, units=present, evidence=tied, sources=named, no_claims=marks, facts=facts)


def _reworded(before: Iterable[Unit], after: Iterable[Unit], changed: frozenset[str]) -> bool:
    """Whether those of the units that were changed, by id, hold other words, whose facts are compared."""
    was, now = ([texts_repeated([unit]) for unit in each if unit.id in changed] for each in (before, after))
    return was != now


def _no_claims(db: Database, article: Article) -> frozenset[int]:
    return frozenset(mark.sentence for mark in units.no_claims(db, [article.id]))


def _facts(db: Database, article: Article, texts: frozenset[str], known: FactsOnFile) -> FactsOnFile:
    kept = {words: known[words] for words in texts if words in known}
    missing = texts - kept.keys()
    return {**kept, **text_facts.on_file(db, article.facts.language, missing)} if missing else kept


def standings(db: Database, listed: Iterable[ArticleRevision], minute: str) -> dict[str, Standing]:
    """The standings of many articles, by article id; fifty take as many queries as one."""
    listed = list(listed)
    ids = [each.article.id for each in listed]
    unit_rows, evidence_rows, marks = defaultdict(list), defaultdict(list), defaultdict(set)
    for unit in units.of_articles(db, ids):
        unit_rows[unit.article].append(unit)
    for each in evidence.of_articles(db, ids):
        evidence_rows[each.article].append(each)
    for mark in units.no_claims(db, ids):
        marks[mark.article].add(mark.sentence)
    facts = _facts_of_many(db, listed, unit_rows, evidence_rows)
    known = sources.of_articles(db, ids)
    cut, dead = sentences.of_many(db, listed), jobs.dead_links(db)
    return {
        article.id: Standing(
            text=revision.text,
            sentences=cut.get(article.id, ()),
            units=tuple(unit_rows[article.id]),
            evidence=tuple(evidence_rows[article.id]),
            sources=known,
            no_claims=frozenset(marks[article.id]),
            minute=minute,
            dead=dead,
            facts=facts[article.id],
        )
        for article, revision in listed
    }


def _facts_of_many(
    db: Database, listed: Iterable[ArticleRevision], units: Mapping[str, list[Unit]], tied: Mapping[str, list[Evidence]]
) -> dict[str, FactsOnFile]:
    """By article id, the facts that its locks compare; `units` and `tied` are by article id. One query a language."""
    wanted = {each.article.id: texts_compared(units[each.article.id], tied[each.article.id]) for each in listed}
    spoken: dict[str | None, list[str]] = defaultdict(list)
    for article, _ in listed:
        spoken[article.facts.language].append(article.id)
    found: dict[str, FactsOnFile] = {}
    for language, ids in spoken.items():
        known = text_facts.on_file(db, language, {words for id_ in ids for words in wanted[id_]})
        found |= {id_: {words: known[words] for words in wanted[id_] if words in known} for id_ in ids}
    return found
