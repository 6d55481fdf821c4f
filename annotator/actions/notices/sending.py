"""Sends what is due: the daily mails, and what webhooks have not had yet. What fails is tried again, ever later."""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from annotator.clock import from_now, now
from annotator.domain.errors import DeskError
from annotator.domain.lifetimes import latest_end
from annotator.domain.outgoing import MailServer, Webhook
from annotator.network import mail
from annotator.network.fetching import DEFAULT, Policy
from annotator.network.webhooks import deliver
from annotator.storage import events
from annotator.storage.database import Store
from annotator.storage.history import webhooks
from annotator.storage.history.webhooks import Delivery
from annotator.storage.people import notices, people
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


def send_due(store: Store, outbox: Outbox) -> None:
    """Send everything that is due, once. What could not be sent is logged without a word of it."""
    if outbox.send:
        _mail(store, outbox, outbox.send)
    for hook in outbox.hooks:
        _deliver(store, outbox, hook)


def _mail(store: Store, outbox: Outbox, send: Callable[[str, str, str], None]) -> None:
    for reader in notices.due_for_mail(store.reading(), now()):
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
        with store.writing() as db:
            notices.set_mailed(db, reader.person, last, due)


def _deliver(store: Store, outbox: Outbox, hook: Webhook) -> None:
    id_ = hashlib.sha256(hook.url.encode()).hexdigest()[:16]
    # A webhook that is new hears of nothing that was before.
    known = webhooks.of(store.reading(), id_) or Delivery(id_, events.last_number(store.reading()), 0, now())
    # What waits for longer than any try does was put off before the clock was set back.
    if now() < known.due <= latest_end(now(), _LONGEST_WAIT):
        return
    body, last = steps_after(open_desk(store), known.delivered, _EVENTS_A_DELIVERY, outbox.address)
    try:
        if body:
            deliver(hook, body, outbox.policy)
    except DeskError as error:
        _log.warning("A webhook was not delivered: %s", error)
        wait = min(_FIRST_WAIT << min(known.attempts, 20), _LONGEST_WAIT)
        after = replace(known, attempts=known.attempts + 1, due=from_now(wait))
    else:
        after = replace(known, delivered=last, attempts=0, due=now())
    if after != known or webhooks.of(store.reading(), id_) is None:
        with store.writing() as db:
            webhooks.save(db, after)
