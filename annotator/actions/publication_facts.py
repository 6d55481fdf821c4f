"""Corrections of an article's facts of publication without a new draft."""

from dataclasses import replace

from annotator.actions.preview_choices import choices_for, store_choices
from annotator.actions.transaction import transaction
from annotator.domain.articles import Facts, PublicationFacts, values_of, with_values
from annotator.domain.errors import Stale
from annotator.domain.events import snapshot
from annotator.domain.people.person import Person
from annotator.domain.readings import Reading
from annotator.storage import articles
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store
from annotator.storage.events import Change


def mend_facts(store: Store, person: Person, slug: str, reading: Reading, *, number: int) -> tuple[str, ...]:
    """Store the facts of a reading whose text is that of the newest revision; returns the names of those that changed.

    If the text differs, nothing is stored, and the result is empty: the reading is then a draft of the article with
    this `slug`. `number` is the revision that the person saw. Raises Stale if it is no longer the newest.
    """
    with transaction(store, person, "change_facts") as act:
        article, revision = articles.load(act.db, slug)
        act.article = article.id
        if revision.number != number:
            raise Stale("changed_since")
        before = imprint(act.db, article.id)
        after = replace(before, facts=facts_after(before, reading), chosen=reading.choices.facts)
        if not reading.is_of(revision) or before.facts == after.facts:
            return ()
        save(act, before, after)
        names = Facts.__dataclass_fields__
        return tuple(name for name in names if values_of(before.facts, name) != values_of(after.facts, name))


def imprint(db: Database, article: str) -> PublicationFacts:
    found = articles.by_id(db, article)
    assert found is not None
    return PublicationFacts(article, found.article.facts, choices_for(db, article).facts)


def save(act: Change, before: PublicationFacts, after: PublicationFacts) -> None:
    if before == after:
        return
    articles.set_facts(act.db, after.article, after.facts)
    store_choices(act, after.article, replace(choices_for(act.db, after.article), facts=dict(after.chosen)))
    if before.facts.language != after.facts.language:
        act.reworded.add(after.article)
    act.record("imprint", after.article, snapshot(before), snapshot(after))


def facts_after(known: PublicationFacts, reading: Reading) -> Facts:
    """The facts that the reading gives; others stay, unless a person emptied them or took back a correction."""
    old, new = known.facts, reading.facts
    for name in known.chosen:
        old = with_values(old, name, values_of(new, name))
    given = {name: values for name in Facts.__dataclass_fields__ if (values := values_of(new, name))}
    if old.url:
        given.pop("url", None)
    for name, values in {**given, **reading.choices.facts}.items():
        old = with_values(old, name, values)
    return old
