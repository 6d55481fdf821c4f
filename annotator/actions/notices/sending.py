"""Sends what is due: the daily mails, and what webhooks have not had yet. What fails is tried again, ever later.

Of several servers, one sends each: it takes it first (`actions/desk/leases`).
"""

import hashlib
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from annotator.actions.desk.leases import Hold, do_once, held_once
from annotator.clock import from_now, now
from annotator.domain.errors import DeskError
from annotator.domain.expiry import latest_end
from annotator.domain.sending_settings import MailServer, Webhook
from annotator.network import mail
from annotator.network.fetching import DEFAULT, Policy
from annotator.network.webhooks import deliver
from annotator.storage import events
from annotator.storage.database import Store
from annotator.storage.desk.leases import Note
from annotator.storage.history import webhooks
from annotator.storage.history.webhooks import Delivery
from annotator.storage.people import notices, people
from annotator.storage.people.notices import DigestReader
from annotator.views.outgoing import digest_of, open_desk, steps_after

_HOUR = 3_600
# Seconds until a webhook is tried again: twice as long each time, and never longer than the last.
_FIRST_WAIT, _LONGEST_WAIT = 30, 6 * _HOUR
_EVENTS_A_DELIVERY = 200
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outbox:
    """`send` takes a recipient, a subject and a text; None sends no mail. `address` is that of the desk, for links."""

    address: str
    send: Callable[[str, str, str], None] | None = None
    hooks: tuple[Webhook, ...] = ()
    policy: Policy = DEFAULT


def outbox_of(server: MailServer | None, hooks: tuple[Webhook, ...], address: str) -> Outbox:
    return Outbox(address.rstrip("/"), partial(mail.send, server) if server else None, hooks)


def send_due(store: Store, outbox: Outbox, hold: Hold = held_once) -> None:
    """Send everything that is due, once. What could not be sent is logged without a word of it."""
    for _ in send_each(store, outbox, hold):
        pass


def send_each(store: Store, outbox: Outbox, hold: Hold) -> Iterator[None]:
    """Send what is due and no other server is sending; yields after each mail, and each webhook. See `do_once`."""
    if outbox.send:
        for reader in notices.due_for_mail(store.reading(), now()):
            find, send = partial(_unmailed, store, reader.person), partial(_mail, store, outbox, outbox.send)
            do_once(store, f"mail {reader.person}", find, send, hold)
            yield
    for hook in outbox.hooks:
        id_ = hashlib.sha256(hook.url.encode()).hexdigest()[:16]
        do_once(store, f"webhook {id_}", partial(_undelivered, store, outbox, id_), partial(_post, outbox, hook), hold)
        yield


def _unmailed(store: Store, person: str) -> DigestReader | None:
    """The person, if a mail to them is due."""
    return next((each for each in notices.due_for_mail(store.reading(), now()) if each.person == person), None)


def _mail(store: Store, outbox: Outbox, send: Callable[[str, str, str], None], reader: DigestReader) -> Note:
    person, last = people.load(store.reading(), reader.person), events.last_number(store.reading())
    digest = digest_of(open_desk(store), person, reader.after, outbox.address)
    try:
        if digest:
            send(reader.address, *digest)
    except DeskError as error:
        _log.warning("A mail was not sent: %s", error)
        last, due = reader.after, from_now(_HOUR)
    else:
        due = from_now(notices.LONGEST_WAIT if digest else _HOUR)
    return lambda db: notices.set_mailed(db, reader.person, last, due)


@dataclass(frozen=True, slots=True)
class _Undelivered:
    """What a webhook has not had yet: a `body` that goes as far as the event `last`, None if no step may be told."""

    known: Delivery
    body: bytes | None
    last: int


def _undelivered(store: Store, outbox: Outbox, id_: str) -> _Undelivered | None:
    before = webhooks.of(store.reading(), id_)
    # A webhook that is new hears of nothing that was before.
    known = before or Delivery(id_, events.last_number(store.reading()), 0, now())
    # What waits for longer than any try does was put off before the clock was set back.
    if now() < known.due <= latest_end(now(), _LONGEST_WAIT):
        return None
    body, last = steps_after(open_desk(store), known.delivered, _EVENTS_A_DELIVERY, outbox.address)
    return _Undelivered(known, body, last) if last > known.delivered or before is None else None


def _post(outbox: Outbox, hook: Webhook, found: _Undelivered) -> Note:
    known = found.known
    try:
        if found.body:
            deliver(hook, found.body, outbox.policy)
    except DeskError as error:
        _log.warning("A webhook was not delivered: %s", error)
        wait = min(_FIRST_WAIT << min(known.attempts, 20), _LONGEST_WAIT)
        after = replace(known, attempts=known.attempts + 1, due=from_now(wait))
    else:
        after = replace(known, delivered=found.last, attempts=0, due=now())
    return lambda db: webhooks.save(db, after)
