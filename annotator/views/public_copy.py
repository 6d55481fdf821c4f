"""The public copy of the desk: `domain.disclosure` publishes a complete dossier before anything is looked up in it."""

from collections.abc import Iterable
from typing import TypeVar

from annotator.domain.articles import Article
from annotator.domain.conversations.author_backups import AuthorBackup
from annotator.domain.conversations.conversation import Conversation
from annotator.domain.conversations.queries import Query
from annotator.domain.disclosure import publish
from annotator.domain.dossiers import Dossier, Standing
from annotator.domain.draft_sources import COMMENT, DraftSource
from annotator.domain.errors import NotFound
from annotator.domain.events import Event
from annotator.domain.evidence import Evidence
from annotator.domain.people.assignments import Assignment
from annotator.domain.public_sources import public_registry
from annotator.domain.readings import Analysis
from annotator.domain.revisions import ArticleRevision
from annotator.domain.search.hits import FoundThings, Search
from annotator.domain.sources import Source, by_title
from annotator.storage import articles, dossiers, evidence, queries, sources
from annotator.storage.connections.databases import Database
from annotator.storage.conversations import author_backups
from annotator.storage.history import past
from annotator.storage.history.pages import HistoryFilter
from annotator.storage.history.stamps import Changed
from annotator.views.search import search_public

_MOST_FOUND = 500
_WithId = TypeVar("_WithId", Evidence, Query)


class PublicCopy:
    """See `desk_view.DeskView`. A `reader`, given by id, also sees the queries that they raised or have to answer.

    It is made for one request: what it has read of an article, it does not read again.
    """

    sees_all = False

    def __init__(self, db: Database, minute: str, reader: str | None = None) -> None:
        self._db, self._minute, self._reader = db, minute, reader
        # A page asks several things of one article, and its dossier takes a dozen queries.
        self._last: tuple[ArticleRevision, Dossier] | None = None
        self.key = reader or ""

    def standing(
        self,
        newest: ArticleRevision,
        known: Standing | None = None,  # noqa: ARG002
        changed: Changed | None = None,  # noqa: ARG002
    ) -> Standing:
        return self._dossier(newest).standing

    def standings(self, listed: Iterable[ArticleRevision]) -> dict[str, Standing]:
        every = dossiers.of_many(self._db, listed, self._minute)
        return {each.article.id: self._publish(each).standing for each in every}

    def conversation(self, newest: ArticleRevision) -> Conversation:
        public = self._dossier(newest)
        return Conversation(public.queries, public.remarks)

    def conversations(self, listed: Iterable[ArticleRevision]) -> dict[str, Conversation]:
        every = map(self._publish, dossiers.of_many(self._db, listed, self._minute))
        return {each.article.id: Conversation(each.queries, each.remarks) for each in every}

    def author_backups(self, article: str) -> tuple[AuthorBackup, ...]:
        return tuple(each for each in author_backups.of_article(self._db, article) if each.by == self._reader)

    def assignments(self, article: str) -> tuple[Assignment, ...]:  # noqa: ARG002
        return ()

    def history(
        self, newest: ArticleRevision, wanted: HistoryFilter, limit: int, unit: str | None = None
    ) -> tuple[Event, ...]:
        """See `DeskView`. It is filtered as it is seen: by the name that a step has in the public copy."""
        if unit is None:
            known = self._dossier(newest)
        else:
            known = self._publish(dossiers.of_unit(self._db, newest, unit, self._minute))
        seen = [event for event in reversed(known.history) if wanted.admits(event)]
        return tuple(seen[:limit])

    def done_by(self, person: str, wanted: HistoryFilter, limit: int) -> tuple[Event, ...]:  # noqa: ARG002
        return ()

    def done_to(self, source: str, wanted: HistoryFilter, limit: int) -> tuple[Event, ...]:  # noqa: ARG002
        return ()

    def last_event(self) -> int:
        return 0

    def events_since(self, article: str, number: int) -> tuple[Event, ...]:  # noqa: ARG002
        return ()

    def log(self, newest: ArticleRevision | None, number: int, limit: int) -> tuple[Event, ...]:
        known = self._dossier(newest).history if newest else ()
        return tuple(event for event in known if event.id > number)[:limit]

    def dossier_as_of(self, slug: str, number: int) -> Dossier:
        return self._publish(past.dossier_as_of(self._db, slug, number, self._minute))

    def dossier_at(self, slug: str, moment: str) -> Dossier:
        return self._publish(past.dossier_at(self._db, slug, moment, self._minute))

    def registry(self, words: str = "", limit: int = _MOST_FOUND) -> tuple[Source, ...]:
        # Only what is shown is searched: a hit on a hidden name would betray it.
        known = sorted(self._sources().values(), key=by_title)
        return tuple(source for source in known if _contains(source, words))[:limit]

    def registered(
        self, words: str, type_: str | None, terms: str | None, *, first: int, limit: int
    ) -> tuple[Source, ...]:
        """See `DeskView`."""
        found = [
            source
            for source in self._sources().values()
            if _contains(source, words) and type_ in (None, source.type) and terms in (None, source.terms)
        ]
        found.sort(key=lambda s: (s.publisher is None, (s.publisher or "").lower(), by_title(s)))
        return tuple(found[first : first + limit])

    def sources_after(self, id_: str, words: str, limit: int) -> tuple[Source, ...]:
        known = sorted(self._sources().values(), key=lambda source: source.id)
        return tuple(source for source in known if source.id > id_ and _contains(source, words))[:limit]

    def counts(self, listed: Iterable[Source]) -> dict[str, tuple[int, int]] | None:  # noqa: ARG002
        return None

    def works(self) -> tuple[sources.Work, ...]:
        return tuple((s.id, s.title, s.author, s.published, s.url) for s in self._sources().values())

    def named(self, ids: Iterable[str]) -> tuple[Source, ...]:
        known = self._sources()
        return tuple(sorted((known[id_] for id_ in ids if id_ in known), key=by_title))

    def origins(self) -> tuple[str, ...]:
        return ()

    def draft_sources(self, analysis: Analysis) -> tuple[DraftSource, ...]:
        """All but the comments on the text, which are internal."""
        return tuple(draft for draft in analysis.draft_sources if draft.kind != COMMENT)

    def source(self, id_: str) -> Source:
        known = self._sources().get(id_)
        if known is None:
            raise NotFound("no_such_source")
        return known

    def last_change_to(self, source: str) -> Event | None:  # noqa: ARG002
        return None

    def uses(self, source: str) -> tuple[tuple[ArticleRevision, Standing], ...]:
        every = sources.all_sources(self._db)
        real = next((each.id for each in every if source in (each.id, each.alias)), source)
        listed = articles.by_ids(self._db, {each.article for each in evidence.of_source(self._db, real)})
        seen = self.standings(listed)
        return tuple((each, seen[each.article.id]) for each in listed)

    def on_same_words(self, unit: str) -> tuple[tuple[Article, str], ...]:  # noqa: ARG002
        # Words that are withheld would tie two articles together.
        return ()

    def search(self, sought: Search) -> FoundThings:
        return search_public(self._db, sought, self._sources().values())

    def evidence(self, id_: str) -> Evidence:
        newest = self._article(evidence.load(self._db, id_).article)
        return _with_id(self.standing(newest).evidence, id_, "no_such_evidence")

    def query(self, id_: str) -> Query:
        newest = self._article(queries.load(self._db, id_).article)
        return _with_id(self.conversation(newest).queries, id_, "no_such_query")

    def _sources(self) -> dict[str, Source]:
        return public_registry(sources.all_sources(self._db), evidence.by_source(self._db), self._minute)

    def _dossier(self, newest: ArticleRevision) -> Dossier:
        if self._last is None or self._last[0] != newest:
            (found,) = dossiers.of_many(self._db, [newest], self._minute)
            self._last = newest, self._publish(found)
        return self._last[1]

    def _publish(self, dossier: Dossier) -> Dossier:
        return publish(dossier, reader=self._reader)[0]

    def _article(self, id_: str) -> ArticleRevision:
        found = articles.by_id(self._db, id_)
        assert found is not None
        return found


def _with_id(things: Iterable[_WithId], id_: str, problem: str) -> _WithId:
    found = next((each for each in things if each.id == id_), None)
    if found is None:
        raise NotFound(problem)
    return found


def _contains(source: Source, words: str) -> bool:
    texts = (source.title, source.author or "", source.publisher or "", source.url or "")
    return words.casefold() in " ".join(texts).casefold()
