"""All of the desk, for people who may see everything."""

from collections.abc import Iterable

from annotator.domain.articles import Article
from annotator.domain.conversations.author_backups import AuthorBackup
from annotator.domain.conversations.conversation import Conversation
from annotator.domain.conversations.queries import Query
from annotator.domain.dossiers import Dossier, Standing
from annotator.domain.draft_sources import DraftSource
from annotator.domain.events import Event
from annotator.domain.evidence import Evidence
from annotator.domain.people.assignments import Assignment
from annotator.domain.readings import Analysis
from annotator.domain.revisions import ArticleRevision
from annotator.domain.search.hits import FoundThings, Search
from annotator.domain.sources import Source
from annotator.storage import articles, dossiers, events, evidence, queries, sources
from annotator.storage.connections.databases import Database
from annotator.storage.conversations import author_backups, remarks
from annotator.storage.history import pages, past
from annotator.storage.history.pages import HistoryFilter
from annotator.storage.history.stamps import Changed
from annotator.storage.people import assignments
from annotator.views.search import search_everything

_MOST_FOUND = 500


class Everything:
    """See `desk_view.DeskView`."""

    sees_all = True
    key = "all"

    def __init__(self, db: Database, minute: str) -> None:
        self._db, self._minute = db, minute

    def standing(
        self, newest: ArticleRevision, known: Standing | None = None, changed: Changed | None = None
    ) -> Standing:
        return dossiers.standing(self._db, *newest, self._minute, known, changed)

    def standings(self, listed: Iterable[ArticleRevision]) -> dict[str, Standing]:
        return dossiers.standings(self._db, listed, self._minute)

    def conversation(self, newest: ArticleRevision) -> Conversation:
        return self.conversations([newest])[newest.article.id]

    def conversations(self, listed: Iterable[ArticleRevision]) -> dict[str, Conversation]:
        ids = [each.article.id for each in listed]
        asked, said = queries.of_articles(self._db, ids), remarks.of_articles(self._db, ids)
        return {
            id_: Conversation(tuple(q for q in asked if q.article == id_), tuple(r for r in said if r.article == id_))
            for id_ in ids
        }

    def author_backups(self, article: str) -> tuple[AuthorBackup, ...]:
        return author_backups.of_article(self._db, article)

    def assignments(self, article: str) -> tuple[Assignment, ...]:
        return assignments.of_article(self._db, article)

    def history(
        self, newest: ArticleRevision, wanted: HistoryFilter, limit: int, unit: str | None = None
    ) -> tuple[Event, ...]:
        """See `DeskView`."""
        if unit is None:
            return pages.of_article(self._db, newest.article.id, wanted, limit)
        return pages.of_unit(self._db, unit, wanted, limit)

    def done_by(self, person: str, wanted: HistoryFilter, limit: int) -> tuple[Event, ...]:
        return pages.of_person(self._db, person, wanted, limit)

    def done_to(self, source: str, wanted: HistoryFilter, limit: int) -> tuple[Event, ...]:
        return pages.of_source(self._db, source, wanted, limit)

    def last_event(self) -> int:
        return events.last_number(self._db)

    def events_since(self, article: str, number: int) -> tuple[Event, ...]:
        return events.since(self._db, article, number)

    def log(self, newest: ArticleRevision | None, number: int, limit: int) -> tuple[Event, ...]:
        return pages.following(self._db, newest.article.id if newest else None, number, limit)

    def dossier_as_of(self, slug: str, number: int) -> Dossier:
        return past.dossier_as_of(self._db, slug, number, self._minute)

    def dossier_at(self, slug: str, moment: str) -> Dossier:
        return past.dossier_at(self._db, slug, moment, self._minute)

    def registry(self, words: str = "", limit: int = _MOST_FOUND) -> tuple[Source, ...]:
        return sources.matching(self._db, words, limit) if words else sources.all_sources(self._db)

    def registered(
        self, words: str, type_: str | None, terms: str | None, *, first: int, limit: int
    ) -> tuple[Source, ...]:
        """See `DeskView`."""
        return sources.registered(self._db, words, type_, terms, first=first, limit=limit)

    def sources_after(self, id_: str, words: str, limit: int) -> tuple[Source, ...]:
        return sources.following(self._db, id_, words, limit)

    def counts(self, listed: Iterable[Source]) -> dict[str, tuple[int, int]] | None:
        return evidence.uses_of(self._db, [source.id for source in listed])

    def works(self) -> tuple[sources.Work, ...]:
        return sources.works(self._db)

    def named(self, ids: Iterable[str]) -> tuple[Source, ...]:
        return tuple(sources.named(self._db, ids).values())

    def origins(self) -> tuple[str, ...]:
        return sources.origins(self._db)

    def draft_sources(self, analysis: Analysis) -> tuple[DraftSource, ...]:
        return analysis.draft_sources

    def source(self, id_: str) -> Source:
        return sources.load(self._db, id_)

    def last_change_to(self, source: str) -> Event | None:
        return events.last_of(self._db, "source", source)

    def uses(self, source: str) -> tuple[tuple[ArticleRevision, Standing], ...]:
        listed = articles.by_ids(self._db, {each.article for each in evidence.of_source(self._db, source)})
        seen = self.standings(listed)
        return tuple((each, seen[each.article.id]) for each in listed)

    def on_same_words(self, unit: str) -> tuple[tuple[Article, str], ...]:
        found = evidence.units_on_same_words(self._db, unit)
        known = {each.article.id: each.article for each in articles.by_ids(self._db, {article for article, _ in found})}
        return tuple((known[article], other) for article, other in found)

    def search(self, sought: Search) -> FoundThings:
        return search_everything(self._db, sought)

    def evidence(self, id_: str) -> Evidence:
        return evidence.load(self._db, id_)

    def query(self, id_: str) -> Query:
        return queries.load(self._db, id_)
