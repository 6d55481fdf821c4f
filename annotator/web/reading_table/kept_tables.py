"""The reading tables that are kept in memory between requests."""

from weakref import WeakKeyDictionary

from flask import current_app, g

from annotator.clock import at_the_desk
from annotator.domain.articles import Article
from annotator.storage import articles
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store
from annotator.storage.desk import schedules
from annotator.views.desk_view import stamp
from annotator.views.publication.signoffs import exceptions_of
from annotator.views.suggestions import read_hints
from annotator.web.plumbing.view import view
from annotator.web.reading_table.table import ReadingTable

_MOST_KEPT = 64
_Key = tuple[str, str, frozenset[str]]
# By database, then by slug, view and what is closed to whoever sees it: the desk's stamp when the table was read, and
# the table.
_kept: WeakKeyDictionary[Store, dict[_Key, tuple[str, ReadingTable]]] = WeakKeyDictionary()


def read_table(db: Database, slug: str) -> ReadingTable:
    """The article's table. Nothing changes without an event, so it is reused until the desk's next event.

    Then it is made again, from the old one where nothing changed.
    """
    kept = _kept.setdefault(current_app.config["STORE"], {})
    now, key = stamp(db, at_the_desk()), (slug, view().key, g.store.closed)
    # From here on a page asks what happened since.
    g.since = now.partition(" ")[0]
    known = kept.get(key)
    if known and known[0] == now:
        return known[1]
    newest = article, revision = articles.load(db, slug)
    before = known[1] if known and _is_of(known[1], article) else None
    standing = view().standing(newest, before.standing if before else None)
    hints = read_hints(db, standing, revision.id, (before.standing, before.hints) if before else None)
    ran = schedules.of_article(db, article.id).ran
    excepted = exceptions_of(db, view(), newest, at_the_desk())
    table = ReadingTable(article, revision, standing, hints, before, ran, excepted)
    if len(kept) >= _MOST_KEPT:
        kept.clear()
    kept[key] = now, table
    return table


def _is_of(table: ReadingTable, article: Article) -> bool:
    """Whether what the table knows can be used again; in another language, words hold other facts."""
    return (table.article.id, table.article.facts.language) == (article.id, article.facts.language)
