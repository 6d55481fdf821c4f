"""What a person sees of the desk: everything, or its public copy. The choice is made here, once."""

from collections.abc import Iterable
from typing import Protocol

from annotator.domain.articles import Article
from annotator.domain.conversations.author_backups import AuthorBackup
from annotator.domain.conversations.conversation import Conversation
from annotator.domain.conversations.queries import Query
from annotator.domain.dossiers import Dossier, Standing
from annotator.domain.draft_sources import DraftSource
from annotator.domain.events import Event
from annotator.domain.evidence import Evidence
from annotator.domain.people.assignments import Assignment
from annotator.domain.people.permissions import SEE, may
from annotator.domain.people.person import Person
from annotator.domain.readings import Analysis
from annotator.domain.revisions import ArticleRevision
from annotator.domain.search.hits import FoundThings, Search
from annotator.domain.sources import Source
from annotator.storage import events
from annotator.storage.connections.databases import Database
from annotator.storage.history import stamps
from annotator.storage.history.pages import HistoryFilter
from annotator.storage.sources import Work
from annotator.views.everything import Everything
from annotator.views.public_copy import PublicCopy

# The kinds of things after whose change a standing is made of the one before.
FEW = stamps.FEW
Changed = stamps.Changed


class DeskView(Protocol):
    """All that the pages read about the checking. What a person may not know is absent, as if it did not exist."""

    sees_all: bool
    # Two people with the same key see the same.
    key: str

    def standing(
        self, newest: ArticleRevision, known: Standing | None = None, changed: Changed | None = None
    ) -> Standing:
        """`known` is an earlier standing of the article in this view: what has not changed is not read again.

        `changed` are the things that have, None if that is not known.
        """

    def standings(self, listed: Iterable[ArticleRevision]) -> dict[str, Standing]:
        """The standings of many articles, by article id."""

    def conversation(self, newest: ArticleRevision) -> Conversation: ...

    def conversations(self, listed: Iterable[ArticleRevision]) -> dict[str, Conversation]:
        """What was said in many articles, by article id."""

    def author_backups(self, article: str) -> tuple[AuthorBackup, ...]:
        """What authors say of sentences of the article with this id; an author sees what they said."""

    def assignments(self, article: str) -> tuple[Assignment, ...]:
        """Who was given the article with this id, or sections of it, with all that is made there later."""

    def history(
        self, newest: ArticleRevision, wanted: HistoryFilter, limit: int, unit: str | None = None
    ) -> tuple[Event, ...]:
        """The last events of the article or of one unit, newest first, with those of evidence and queries if they are
        seen."""

    def done_by(self, person: str, wanted: HistoryFilter, limit: int) -> tuple[Event, ...]:
        """The last events by the person with this id, newest first; none if not everything is seen."""

    def done_to(self, source: str, wanted: HistoryFilter, limit: int) -> tuple[Event, ...]:
        """The last events of a source, newest first; none if not everything is seen."""

    def last_event(self) -> int:
        """The number of the desk's last event; 0 if work that goes on would betray what is withheld."""

    def events_since(self, article: str, number: int) -> tuple[Event, ...]:
        """What happened to the article with this id, and to any source, after the event of this number."""

    def log(self, newest: ArticleRevision | None, number: int, limit: int) -> tuple[Event, ...]:
        """So many events of an article after the one with this number, the oldest first; without an article those of
        the desk, of which there are none if not everything is seen."""

    def dossier_as_of(self, slug: str, number: int) -> Dossier:
        """The article as it was when `number` was its newest revision."""

    def dossier_at(self, slug: str, moment: str) -> Dossier:
        """The article as it stood at a moment in UTC, on the terms of today. Raises NotFound."""

    def registry(self, words: str = "", limit: int = ...) -> tuple[Source, ...]:
        """The sources, by title; with `words`, those whose title, author, publisher or address contain them."""

    def registered(
        self, words: str, type_: str | None, terms: str | None, *, first: int, limit: int
    ) -> tuple[Source, ...]:
        """`limit` sources after the `first`, by publisher, with these `words`, this `type_` and these `terms`."""

    def sources_after(self, id_: str, words: str, limit: int) -> tuple[Source, ...]:
        """So many sources in the order of their ids, after this one, that hold the `words`."""

    def counts(self, listed: Iterable[Source]) -> dict[str, tuple[int, int]] | None:
        """By source id, how many units and articles rest on it; None if a count would betray withheld evidence."""

    def works(self) -> tuple[Work, ...]:
        """What distinguishes one source from another, for every source."""

    def named(self, ids: Iterable[str]) -> tuple[Source, ...]:
        """The sources among these ids, by title."""

    def origins(self) -> tuple[str, ...]:
        """The origins that sources name: copies of one report share an origin."""

    def draft_sources(self, analysis: Analysis) -> tuple[DraftSource, ...]: ...

    def source(self, id_: str) -> Source:
        """Raises NotFound."""

    def last_change_to(self, source: str) -> Event | None: ...

    def uses(self, source: str) -> tuple[tuple[ArticleRevision, Standing], ...]:
        """The articles that rest on a source, with their standings."""

    def on_same_words(self, unit: str) -> tuple[tuple[Article, str], ...]:
        """Other articles that rest on words on which this unit rests, each with the id of its unit."""

    def search(self, sought: Search) -> FoundThings: ...

    def evidence(self, id_: str) -> Evidence:
        """Raises NotFound."""

    def query(self, id_: str) -> Query:
        """Raises NotFound."""


def copy_for(db: Database, person: Person, minute: str) -> DeskView:
    """The desk as this person may know it by this minute at the desk, by which embargoes end."""
    return Everything(db, minute) if may(person, SEE) else PublicCopy(db, minute, reader=person.id)


def last_event(db: Database) -> int:
    """The number of the desk's last event, of whatever article."""
    return events.last_number(db)


def changed_since(db: Database, article: str, before: str, now: str) -> Changed | None:
    """What was changed in an article between two stamps, by kind; see `storage/history/stamps`."""
    return stamps.changed_since(db, article, before, now)


def stamp(db: Database, minute: str) -> str:
    """A string: while it is the same, no view of the desk changes. `minute` is the minute at the desk."""
    return stamps.stamp(db, minute)
