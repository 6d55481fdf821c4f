"""Showing what was checked of an article that has run on other sites, and taking it back."""

from annotator.actions.transaction import new_id, transaction
from annotator.clock import at_the_desk
from annotator.domain.errors import RuleBroken
from annotator.domain.people.permissions import EMBED
from annotator.domain.people.person import Person
from annotator.domain.publication.embeds import Embed
from annotator.storage import articles
from annotator.storage.database import Store
from annotator.storage.events import Change
from annotator.storage.publication import embeds
from annotator.views.publication.embeds import embedding_of


def embed_article(store: Store, person: Person, slug: str) -> Embed:
    """Show what was checked under a new address, which nobody can guess.

    Raises RuleBroken where it is shown already, has not run, is no longer signed off, or is closed to somebody.
    """
    with transaction(store, person, "embed_article", needs=EMBED) as act:
        act.article = articles.id_of(act.db, slug)
        expect_showable(act, slug)
        made = Embed(new_id(), act.article, person.id, act.at)
        embeds.save(act, None, made)
    return made


def end_embed(store: Store, person: Person, slug: str) -> None:
    """Show nothing any more at its address. Raises RuleBroken where nothing is shown."""
    with transaction(store, person, "end_embed", needs=EMBED) as act:
        act.article = articles.id_of(act.db, slug)
        known = embeds.of_article(act.db, act.article)
        if known is None:
            raise RuleBroken("not_embedded")
        embeds.save(act, known, None)


def expect_showable(act: Change, slug: str) -> None:
    """Raises RuleBroken where the article may not be shown on other sites now, or is shown already."""
    present = embedding_of(act.db, slug, at_the_desk())
    if present.embed:
        raise RuleBroken("embedded_already")
    if present.hidden:
        raise RuleBroken("not_embeddable", why=present.hidden)
