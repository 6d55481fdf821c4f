"""The import of a file that a desk exported."""

from dataclasses import asdict, replace
from typing import Any

from annotator.actions.history.logged_kinds import NOUNS
from annotator.actions.sentence_marks import mark_again
from annotator.actions.transaction import new_id, transaction
from annotator.clock import at_the_desk
from annotator.domain import integrity
from annotator.domain.articles import Article
from annotator.domain.disclosure import publish
from annotator.domain.dossiers import Dossier
from annotator.domain.errors import Refused
from annotator.domain.events import Event, snapshot
from annotator.domain.people.person import Person
from annotator.domain.public_sources import named
from annotator.domain.publication.corrections import Correction
from annotator.domain.publication.signoffs import SignOff
from annotator.domain.revisions import Sentence
from annotator.domain.units import NoClaim
from annotator.formats import article_file, article_json
from annotator.reading import sandbox
from annotator.storage import analyses, articles, dossiers, events, evidence, queries, sources, units
from annotator.storage.connections.databases import Database
from annotator.storage.conversations import remarks
from annotator.storage.database import Store
from annotator.storage.events import Change
from annotator.storage.people import people
from annotator.storage.publication import corrections, signoffs


def take(store: Store, person: Person, text: str) -> tuple[Article, int, bool]:
    """Store an annotator/article/1 file; returns its article, the number of its revision, and whether it is new here.

    Raises Refused if the file is broken, contradicts itself, or has an id that exists here with other content; then
    nothing is stored.
    """
    data = article_file.parse(text)
    dossier = article_file.read(data, at_the_desk())
    found = integrity.first_contradiction(dossier)
    if found:
        raise Refused("inconsistent", what=found)
    revision = dossier.revision
    places = [(s.start, s.end, s.block) for s in dossier.standing.sentences]
    reading = sandbox.read_exported(dossier.article.facts, revision.html, revision.text, dossier.blocks, places)
    with transaction(store, person, "import", article=dossier.article.id) as act:
        present = articles.by_id(act.db, dossier.article.id)
        if present and articles.by_id(store.reading(), present.article.id) is None:
            # It is closed to this person.
            raise Refused("other_content", noun="Article", id=dossier.article.slug)
        if present:
            _refuse_other_content(act.db, present.article, data)
            return present.article, present.revision.number, False
        _add_people(act.db, dossier)
        article = _free(act.db, dossier.article)
        articles.add(act.db, article, revision, dossier.blocks, reading.sentences, reading.pieces)
        analyses.save(act.db, revision.id, reading.analysis)
        _add_sources(act, dossier)
        _add_checking(act, dossier, reading.sentences)
        _add_publication(act, dossier)
        act.record("article", article.id, None, {"slug": article.slug, "facts": asdict(article.facts)})
    return article, revision.number, True


def _refuse_other_content(db: Database, article: Article, data: dict[str, Any]) -> None:
    public, _ = publish(dossiers.dossier(db, article.slug, at_the_desk()))
    here = article_json.without_computed({**article_json.to_json(public), "slug": data["slug"]})
    if here != article_json.without_computed(data):
        raise Refused("other_content", noun="Article", id=article.slug)


def _add_people(db: Database, dossier: Dossier) -> None:
    for person in dossier.people:
        if people.find(db, person.id) is None:
            people.add(db, person)


def _free(db: Database, article: Article) -> Article:
    slug, number = article.slug, 1
    while articles.slug_is_taken(db, slug):
        number += 1
        slug = f"{article.slug}-{number}"
    return replace(article, slug=slug)


def _add_sources(act: Change, dossier: Dossier) -> None:
    for source in dossier.standing.sources.values():
        present = sources.find(act.db, source.id)
        if present is None:
            sources.save(act, None, replace(source, alias=new_id()))
        elif replace(named(present), version=0) != named(source):
            raise Refused("other_content", noun="Source", id=source.id)


def _add_checking(act: Change, dossier: Dossier, sentences: tuple[Sentence, ...]) -> None:
    article, revision = dossier.revision.id
    _refuse_known_ids(act.db, dossier)
    for unit in dossier.standing.units:
        units.restore(act.db, unit)
    for each in dossier.standing.evidence:
        evidence.restore(act.db, replace(each, article=article))
    act.reworded.add(article)
    for query in dossier.queries:
        queries.restore(act.db, query)
    for remark in dossier.remarks:
        remarks.restore(act.db, remark)
    for sentence in sentences:
        if sentence.ordinal in dossier.standing.no_claims:
            mark = NoClaim(new_id(), article, revision, sentence.ordinal, sentence.folded)
            units.restore_no_claim(act.db, mark)
    for event in dossier.history:
        events.append(act.db, replace(event, batch=act.batch))
    mark_again(act.db, dossier.revision.id, sentences)


def _add_publication(act: Change, dossier: Dossier) -> None:
    """Sign-offs and corrections, with events as the file has them: without one, `verify` would take them for forged."""
    for signoff in dossier.signoffs:
        signoffs.restore(act.db, signoff)
        _log(act, "sign_off", "signoff", signoff)
    for correction in dossier.corrections:
        corrections.restore(act.db, correction)
        _log(act, "make_correction", "correction", correction)


def _log(act: Change, action: str, noun: str, thing: SignOff | Correction) -> None:
    event = Event(
        id=0, article=thing.article, batch=act.batch, at=thing.at, by=thing.by, action=action, noun=noun,
        noun_id=thing.id, before=None, after=snapshot(thing), imported=True,
    )  # fmt: skip
    events.append(act.db, event)


def _refuse_known_ids(db: Database, dossier: Dossier) -> None:
    """Raises Refused if an id of the file already belongs to another article."""
    brought: dict[str, tuple[Any, ...]] = {
        "unit": dossier.standing.units,
        "evidence": dossier.standing.evidence,
        "query": dossier.queries,
        "remark": dossier.remarks,
        "signoff": dossier.signoffs,
        "correction": dossier.corrections,
    }
    for noun, things in brought.items():
        for thing in things:
            if NOUNS[noun].find(db, {"id": thing.id}):
                raise Refused("other_content", noun=noun.capitalize(), id=thing.id)
