"""What waits for a person, who calls them, and what they hold, in all articles that the reader may know of."""

from dataclasses import dataclass

from sqlite_utils import Database

from annotator.domain.articles import Article
from annotator.domain.queries import Query, is_answered
from annotator.domain.readiness import UnitState, cover
from annotator.domain.units import Unit
from annotator.storage import articles, queries, units
from annotator.storage.people import people
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
class PersonWork:
    """The oldest first: queries that wait for the person's answer, words that mention them and to which they have not
    said anything since, their own queries that were answered and that were not yet, and the units that they hold and
    that are not settled."""

    to_answer: tuple[Asked, ...]
    called: tuple[Called, ...]
    to_close: tuple[Asked, ...]
    unanswered: tuple[Asked, ...]
    held: tuple[Held, ...]


def work_of(db: Database, view: DeskView, person: str) -> PersonWork:
    """The work of the person with this id, as the reader whose `view` it is may know it."""
    everyone = people.everyone(db)
    held_in = {unit.article for unit in units.held_by(db, person)}
    listed = articles.by_ids(
        db, queries.articles_with_open(db, person) | held_in | articles_that_call(db, person, everyone)
    )
    standings, said = view.standings(listed), view.conversations(listed)
    open_: list[Asked] = []
    held: list[Held] = []
    called: list[Called] = []
    for article, _ in reversed(listed):
        standing = standings[article.id]
        states = cover(standing).unit_states
        known = {unit.id: unit for unit in standing.units}
        for query in said[article.id].queries:
            if query.resolved is None and query.unit in known:
                sentence = next(iter(states[query.unit].sentences), None)
                open_.append(Asked(query, article, known[query.unit], sentence))
        calls = waiting_calls(said[article.id], person, everyone)
        here = (words for words in calls if words.unit in known)
        called.extend(Called(words, article, next(iter(states[words.unit].sentences), None)) for words in here)
        mine = (unit for unit in standing.units if unit.assignee == person and states[unit.id].blocks)
        held.extend(Held(article, unit, states[unit.id]) for unit in mine)
    called.sort(key=lambda each: each.words.at)
    open_.sort(key=lambda each: (each.query.at, each.query.id))
    own = [each for each in open_ if each.query.by == person]
    return PersonWork(
        to_answer=tuple(each for each in open_ if each.query.to == person and not is_answered(each.query)),
        called=tuple(called),
        to_close=tuple(each for each in own if is_answered(each.query)),
        unanswered=tuple(each for each in own if not is_answered(each.query)),
        held=tuple(held),
    )
