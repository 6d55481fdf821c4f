"""How far a person has read what happened to their work, and whether they get it by mail."""

import re

from annotator.actions.transaction import transaction
from annotator.clock import now
from annotator.domain import limits
from annotator.domain.errors import RuleBroken
from annotator.domain.people.permissions import KEEP_ACCOUNT, require
from annotator.domain.people.person import Person
from annotator.storage import events
from annotator.storage.database import Store
from annotator.storage.people import notices

_LONGEST_ADDRESS = 254
# Who owns the address is not proved by its form: this only refuses what cannot be one, or would be two.
_ADDRESS = re.compile(r"[^\s@,;:<>()\"\\]+@[^\s@,;:<>()\"\\]+\.[^\s@,;:<>()\"\\.]+")


def mark_seen(store: Store, person: Person, number: int) -> None:
    """The person has read up to the event of this number. It is a bookmark of theirs, and leaves no event."""
    require(person, KEEP_ACCOUNT)
    with store.writing() as db:
        notices.mark_seen(db, person.id, min(number, events.last_number(db)))


def set_digest(store: Store, person: Person, typed: str | None) -> str | None:
    """Send the person a daily mail to this address, or none if it is blank. The log does not hold the address.

    Raises RuleBroken for what is no address.
    """
    address = limits.line(typed, "address")
    if address and (len(address) > _LONGEST_ADDRESS or not address.isascii() or not _ADDRESS.fullmatch(address)):
        raise RuleBroken("not_a_mail_address", field="address")
    with transaction(store, person, "set_digest", needs=KEEP_ACCOUNT) as act:
        before = notices.address_of(act.db, person.id)
        if before != address:
            notices.set_address(act.db, person.id, address, events.last_number(act.db), now())
            act.record("digest", person.id, {"on": bool(before)}, {"on": bool(address)})
    return address
