"""The reading tables that are kept in memory between requests."""

from weakref import WeakKeyDictionary

from flask import current_app, g

from annotator.clock import at_the_desk
from annotator.domain.articles import Article
from annotator.domain.revisions import ArticleRevision
from annotator.storage import articles
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store
from annotator.storage.desk import schedules
from annotator.views.desk_view import FEW, Changed, DeskView, changed_since, stamp
from annotator.views.publication.signoffs import exceptions_of, signed_of
from annotator.views.suggestions import hints_again, read_hints
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
    minute, seen = at_the_desk(), view()
    now, key = stamp(db, minute), (slug, seen.key, g.store.closed)
    # From here on a page asks what happened since.
    g.since = now.partition(" ")[0]
    known = kept.get(key)
    if known and known[0] == now:
        return known[1]
    changed = changed_since(db, known[1].article.id, known[0], now) if known else None
    if known and changed is not None and not changed:
        # What happened was in other articles.
        table = known[1]
    elif known and changed is not None and changed.keys() <= FEW and seen.sees_all:
        table = _with_changed(db, seen, minute, known[1], changed)
    else:
        table = _whole(db, seen, minute, slug, known[1] if known else None)
    if len(kept) >= _MOST_KEPT:
        kept.clear()
    kept[key] = now, table
    return table


def _whole(db: Database, seen: DeskView, minute: str, slug: str, known: ReadingTable | None) -> ReadingTable:
    newest = article, revision = articles.load(db, slug)
    before = known if known and _is_of(known, article) else None
    standing = seen.standing(newest, before.standing if before else None)
    hints = read_hints(db, standing, revision.id, (before.standing, before.hints) if before else None)
    ran = schedules.of_article(db, article.id).ran
    signed = signed_of(db, article.id)
    excepted = exceptions_of(db, seen, newest, minute, signed)
    return ReadingTable(article, revision, standing, hints, before, ran, signed, excepted)


def _with_changed(db: Database, seen: DeskView, minute: str, before: ReadingTable, changed: Changed) -> ReadingTable:
    """The table where nothing but these things has changed: its text, dates, answers and sign-offs are the same."""
    newest = ArticleRevision(before.article, before.revision)
    standing = seen.standing(newest, before.standing, changed)
    hints = hints_again(db, standing, before.revision.id, (before.standing, before.hints))
    excepted = exceptions_of(db, seen, newest, minute, before.signed)
    table = ReadingTable(*newest, standing, hints, before, before.ran, before.signed, excepted)
    table.keep_of(before, changed)
    return table


def _is_of(table: ReadingTable, article: Article) -> bool:
    """Whether what the table knows can be used again; in another language, words hold other facts."""
    return (table.article.id, table.article.facts.language) == (article.id, article.facts.language)
