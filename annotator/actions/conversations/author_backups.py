"""What an author says that a sentence rests on."""

from annotator.actions.sources import source_called
from annotator.actions.transaction import new_id, transaction
from annotator.domain.conversations.author_backups import AuthorBackup, checked_backup, is_unchecked
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.people.permissions import BACK_UP
from annotator.domain.people.person import Person
from annotator.storage import articles, sentences, units
from annotator.storage.conversations import author_backups
from annotator.storage.database import Store


def back_up(
    store: Store, author: Person, slug: str, number: int, source: str | None, passage: str | None = None
) -> AuthorBackup:
    """Say what the sentence of this `number` rests on: a `source`, by its title or its address, and its words.

    Raises NotFound, or RuleBroken, also once somebody has taken up a unit of the sentence.
    """
    with transaction(store, author, "back_up", needs=BACK_UP) as act:
        article, revision = articles.load(act.db, slug)
        act.article = article.id
        sentence = next((s for s in sentences.of(act.db, revision.id) if s.ordinal == number), None)
        if sentence is None:
            raise NotFound("no_such_sentence", sentence=number)
        here = (u for u in units.of_articles(act.db, [article.id]) if u.anchor.touches(sentence.start, sentence.end))
        if not is_unchecked(here):
            raise RuleBroken("being_checked")
        named = source_called((source or "").strip())
        backup = checked_backup(
            AuthorBackup(new_id(), article.id, sentence.folded, author.id, act.at, named.title, named.url, passage)
        )
        author_backups.save(act, None, backup)
    return backup
