"""How far a person has looked at an article."""

from annotator.clock import at_the_desk, now
from annotator.domain.people.permissions import KEEP_ACCOUNT, require
from annotator.domain.people.person import Person
from annotator.storage import articles
from annotator.storage.database import Store
from annotator.storage.history.pages import HistoryFilter
from annotator.storage.people import looks
from annotator.storage.people.looks import Look
from annotator.views.desk_view import copy_for


def mark_looked(store: Store, person: Person, slug: str, number: int) -> None:
    """The person has seen what happened to the article up to the event of this number. It leaves no event.

    What is stored is never beyond the last event that they can know of: the number is on their pages later, and a
    larger one would tell that work goes on which is withheld from them. Raises NotFound.
    """
    require(person, KEEP_ACCOUNT)
    newest = articles.load(store.reading(), slug)
    last = copy_for(store.reading(), person, at_the_desk()).history(newest, HistoryFilter(before=number + 1), 1)
    with store.writing() as db:
        looks.mark_looked(db, person.id, newest.article.id, Look(last[0].id if last else 0, now()))
