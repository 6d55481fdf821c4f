"""What waits for a person, who calls them, and what they hold, in all articles that the reader may know of."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.articles import Article
from annotator.domain.conversations.conversation import Conversation
from annotator.domain.conversations.queries import Query, is_answered
from annotator.domain.dossiers import Standing
from annotator.domain.people.assignments import Assignment
from annotator.domain.people.person import Person
from annotator.domain.readiness import Coverage, UnitState, cover
from annotator.domain.revisions import ArticleRevision
from annotator.domain.units import Unit
from annotator.storage import articles, queries, units
from annotator.storage.connections.databases import Database
from annotator.storage.people import assignments, people
from annotator.views.calls import Words, articles_that_call, waiting_calls
from annotator.views.desk_view import DeskView


@dataclass(frozen=True, slots=True)
class Asked:
    """An open query, the unit that it is about, and the number of its first sentence, None if its place is lost."""

    query: Query
    article: Article
    unit: Unit
    sentence: int | None


@dataclass(frozen=True, slots=True)
class Called:
    """Words that mention the person, and the number of the first sentence of their unit, None if its place is lost."""

    words: Words
    article: Article
    sentence: int | None


@dataclass(frozen=True, slots=True)
class Held:
    article: Article
    unit: Unit
    state: UnitState

    @property
    def sentence(self) -> int | None:
        return next(iter(self.state.sentences), None)


@dataclass(frozen=True, slots=True)
class ArticleWork:
    """An article as the reader may know it, with its open queries and all that is said about its units."""

    article: Article
    standing: Standing
    coverage: Coverage
    asked: tuple[Asked, ...]
    said: Conversation

    def called(self, person: str, everyone: tuple[Person, ...]) -> tuple[Called, ...]:
        """The words that mention a person, given by id, and still wait for them; `everyone` is at the desk."""
        states = self.coverage.unit_states
        calls = (words for words in waiting_calls(self.said, person, everyone) if words.unit in states)
        return tuple(Called(words, self.article, next(iter(states[words.unit].sentences), None)) for words in calls)

    def held(self, person: str | None) -> tuple[Held, ...]:
        """The units that a person, given by id, or nobody holds and that are not settled."""
        states = self.coverage.unit_states
        own = (unit for unit in self.standing.units if unit.assignee == person and states[unit.id].blocks)
        return tuple(Held(self.article, unit, states[unit.id]) for unit in own)


@dataclass(frozen=True, slots=True)
class Given:
    """A section, or a whole article, that somebody was assigned."""

    article: Article
    assignment: Assignment


@dataclass(frozen=True, slots=True)
class PersonWork:
    """The oldest first: queries that wait for the person's answer, words that mention them and to which they have not
    said anything since, their own queries that were answered and that were not yet, the units that they hold and that
    are not settled, and what they were assigned with all that is made in it later."""

    to_answer: tuple[Asked, ...]
    called: tuple[Called, ...]
    to_close: tuple[Asked, ...]
    unanswered: tuple[Asked, ...]
    held: tuple[Held, ...]
    given: tuple[Given, ...]


def work_of(db: Database, view: DeskView, person: str) -> PersonWork:
    """The work of the person with this id, as the reader whose `view` it is may know it."""
    everyone = people.everyone(db)
    given = assignments.held_by(db, person) if view.sees_all else ()
    involved = queries.articles_with_open(db, person) | {unit.article for unit in units.held_by(db, person)}
    involved |= articles_that_call(db, person, everyone) | {each.article for each in given}
    listed = articles.by_ids(db, involved)
    read = read_work(view, listed)
    own = [each for each in oldest_first(read) if each.query.by == person]
    known = {each.article.id: each.article for each in listed}
    called = (call for each in read for call in each.called(person, everyone))
    return PersonWork(
        to_answer=tuple(each for each in oldest_first(read) if each.query.to == person and not is_answered(each.query)),
        called=tuple(sorted(called, key=lambda each: each.words.at)),
        to_close=tuple(each for each in own if is_answered(each.query)),
        unanswered=tuple(each for each in own if not is_answered(each.query)),
        held=tuple(held for each in read for held in each.held(person)),
        given=tuple(Given(known[each.article], each) for each in given),
    )


def read_work(view: DeskView, listed: Iterable[ArticleRevision]) -> tuple[ArticleWork, ...]:
    """The work in these articles, the oldest article first."""
    listed = tuple(listed)
    standings, said = view.standings(listed), view.conversations(listed)
    found = []
    for article, _ in reversed(listed):
        standing = standings[article.id]
        coverage = cover(standing)
        units_here = {unit.id: unit for unit in standing.units}
        open_ = [query for query in said[article.id].queries if query.resolved is None and query.unit in units_here]
        places = {query.id: next(iter(coverage.unit_states[query.unit].sentences), None) for query in open_}
        shown = tuple(Asked(query, article, units_here[query.unit], places[query.id]) for query in open_)
        found.append(ArticleWork(article, standing, coverage, shown, said[article.id]))
    return tuple(found)


def oldest_first(read: Iterable[ArticleWork]) -> list[Asked]:
    """The open queries of these articles."""
    return sorted((asked for each in read for asked in each.asked), key=lambda each: (each.query.at, each.query.id))
