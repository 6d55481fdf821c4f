"""Remarks on units."""

from annotator.actions.transaction import new_id, transaction
from annotator.domain.conversations.remarks import Remark, words_of_remark
from annotator.domain.people.permissions import REPLY
from annotator.domain.people.person import Person
from annotator.storage import units
from annotator.storage.conversations import remarks
from annotator.storage.database import Store


def make_remark(store: Store, person: Person, unit_id: str, text: str | None) -> Remark:
    """Say something about a unit; an undo takes it back. Raises NotFound or RuleBroken."""
    words = words_of_remark(text)
    with transaction(store, person, "make_remark", needs=REPLY) as act:
        unit = units.load(act.db, unit_id)
        act.article = unit.article
        remark = Remark(new_id(), unit.article, unit.id, person.id, act.at, words)
        remarks.save(act, None, remark)
    return remark
