"""Who holds a unit: assigning it to somebody, and handing over what one holds."""

from dataclasses import replace

from annotator.actions.transaction import transaction
from annotator.domain.errors import RuleBroken
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.people.person import Person
from annotator.storage import closed_articles, units
from annotator.storage.database import Store
from annotator.storage.events import Change
from annotator.storage.people import people


def expect_reader(act: Change, person_id: str) -> Person:
    """The person, if they are at the desk and read the step's article. Raises NotFound or RuleBroken."""
    person = people.load(act.db, person_id)
    if person.removed:
        raise RuleBroken("is_removed", name=person.name)
    if act.article in closed_articles.closed_to(act.db, person_id):
        raise RuleBroken("does_not_read", name=person.name)
    return person


def hand_over(store: Store, by: Person, holder: str, to: str) -> int:
    """Assign all that one person holds to another, both given by id; how many units that were.

    Each article is a step of its own, so that each can be undone there. Raises NotFound or RuleBroken, and then nothing
    of that article is handed over: it may be closed to the other.
    """
    require(by, CHECK)
    held = units.held_by(store.reading(), holder)
    for article in dict.fromkeys(unit.article for unit in held):
        with transaction(store, by, "hand_over", article=article) as act:
            new_holder = expect_reader(act, to)
            for unit in units.of_articles(act.db, [article]):
                if unit.assignee == holder:
                    units.save(act, unit, replace(unit, assignee=new_holder.id))
    return len(held)
