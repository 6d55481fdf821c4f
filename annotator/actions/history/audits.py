"""Audits: finds rows that differ from the log, because somebody changed them without an event."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import asdict

from annotator.actions.history.logged_kinds import NOUNS
from annotator.clock import at_the_desk
from annotator.domain.api.access_tokens import logged_token
from annotator.domain.desk.schedules import Schedule
from annotator.domain.desk.summaries import INSIDE, PUBLIC
from annotator.domain.errors import NotFound
from annotator.domain.event_snapshots import restored
from annotator.domain.events import Snapshot, snapshot
from annotator.domain.people.accounts import logged as logged_account
from annotator.domain.publication.signed_content import is_whole, text_hash
from annotator.domain.publication.signoffs import SignOff
from annotator.domain.revisions import RevisionId
from annotator.storage import articles, events, revisions
from annotator.storage.api import access_tokens
from annotator.storage.connections.databases import Database
from annotator.storage.desk import schedules, summaries
from annotator.storage.history import rows_without_events as unlogged_rows
from annotator.storage.people import accounts, people
from annotator.storage.publication import signoffs
from annotator.views.desk.summaries import summarized

# Articles that are read at once.
_BATCH = 50
# In logs of older desks, a draft's facts have no event, so that the last event may not hold the present facts.
_AUDITED = NOUNS.keys() - {"imprint"}


def _person(db: Database, id_: str) -> Snapshot | None:
    found = people.find(db, id_)
    return asdict(found) if found else None


def _account(db: Database, person: str) -> Snapshot | None:
    found = accounts.of_person(db, person)
    return dict(logged_account(found)) if found else None


def _token(db: Database, id_: str) -> Snapshot | None:
    found = access_tokens.find(db, id_)
    return dict(logged_token(found)) if found else None


# What an event keeps of these is all that is to be compared.
_OF_THE_DESK: dict[str, Callable[[Database, str], Snapshot | None]] = {
    "person": _person,
    "account": _account,
    "token": _token,
}


def rewritten(db: Database) -> Iterator[str]:
    """One line for each thing that differs from its last event; things whose last event was imported are skipped."""
    for event in events.last_of_each(db, _AUDITED):
        if event.imported:
            continue
        present = NOUNS[event.noun].find(db, event.after or event.before or {})
        logged = None if event.after is None else snapshot(restored(event.noun, event.after))
        if (None if present is None else snapshot(present)) != logged:
            yield f"{event.noun} {event.noun_id} is not as the log has it"


def unproven_signoffs(db: Database) -> Iterator[str]:
    """One line for each sign-off whose hash is not that of what it covers, or whose text is another by now.

    Of one that came voided with a file, the desk has never had what it covered.
    """
    for signoff in signoffs.everything(db):
        if signoff.voided is None and not is_whole(signoff):
            yield f"the sign-off of {signoff.at} has another hash than what it covers"
        elif not signoff.is_imported and _text_hash(db, signoff) != signoff.text_sha256:
            yield f"the text of revision {signoff.revision} is not the one that was signed at {signoff.at}"


def _text_hash(db: Database, signoff: SignOff) -> str | None:
    try:
        return text_hash(revisions.load(db, RevisionId(signoff.article, signoff.revision)).text)
    except NotFound:
        return None


def unlogged(db: Database) -> Iterator[str]:
    """One line for each row that has no event."""
    for noun, id_ in unlogged_rows.rows(db):
        yield f"{noun} {id_} is not in the log"
    logged = {event.noun_id for event in events.last_of_each(db, ("schedule",))}
    for article, schedule in schedules.everything(db):
        if schedule is None:
            yield f"the schedule of article {article} is gone"
        elif article not in logged and schedule != Schedule(article, article):
            yield f"schedule {article} is not in the log"


def unlike_their_events(db: Database) -> Iterator[str]:
    """One line for each person, account or token that differs from its last event; undo does not know these."""
    for event in events.last_of_each(db, _OF_THE_DESK):
        present = _OF_THE_DESK[event.noun](db, event.noun_id)
        logged = None if event.after is None else {**(present or {}), **event.after}
        if present != logged:
            yield f"{event.noun} {event.noun_id} is not as the log has it"


def altered_texts(db: Database) -> Iterator[str]:
    """One line for each draft whose text or HTML has another hash."""
    for revision in revisions.everything(db):
        for name, stored, sha256 in (
            ("text", revision.text, revision.text_sha256),
            ("html", revision.html, revision.html_sha256),
        ):
            if hashlib.sha256(stored.encode()).hexdigest() != sha256:
                yield f"the {name} of draft {revision.number} of article {revision.id.article} has another hash"


def untrue_summaries(db: Database) -> Iterator[str]:
    """One line for each summary that is kept as true, and differs from what is computed now."""
    ids, day = articles.ids(db), at_the_desk()
    for at in range(0, len(ids), _BATCH):
        some = ids[at : at + _BATCH]
        computed = summarized(db, some, day)
        for copy in (INSIDE, PUBLIC):
            kept = summaries.true_ones(db, copy, some, day)
            untrue = (id_ for id_ in kept if kept[id_] != computed[copy].get(id_))
            yield from (f"the summary of article {id_} is not true" for id_ in untrue)
