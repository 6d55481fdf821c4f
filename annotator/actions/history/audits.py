"""Audits: finds rows that differ from the log, because somebody changed them without an event."""

from collections.abc import Iterator

from sqlite_utils import Database

from annotator.actions.history.nouns import NOUNS
from annotator.clock import at_the_desk
from annotator.domain.desk.schedules import Schedule
from annotator.domain.desk.summaries import INSIDE, PUBLIC
from annotator.domain.errors import NotFound
from annotator.domain.events import snapshot
from annotator.domain.publication.signed_content import is_whole, text_hash
from annotator.domain.publication.signoffs import SignOff
from annotator.domain.revisions import RevisionId
from annotator.domain.snapshots import restored
from annotator.storage import articles, events, revisions
from annotator.storage.desk import schedules, summaries
from annotator.storage.publication import corrections, embeds, signoffs
from annotator.views.desk.summaries import summarized

# What counts towards a sign-off, and what is shown on other sites, must not come in without an event.
_PUBLICATION = frozenset({"signoff", "correction", "schedule", "embed"})
# Articles that are read at once.
_BATCH = 50
# In logs of older desks, a draft's facts have no event, so that the last event may not hold the present facts.
_AUDITED = NOUNS.keys() - {"imprint"}


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
    """One line for each sign-off, correction, embed or deadline that has no event."""
    logged = {(event.noun, event.noun_id) for event in events.last_of_each(db, _PUBLICATION)}
    for noun, rows in (("signoff", signoffs), ("correction", corrections), ("embed", embeds)):
        for thing in rows.everything(db):
            if (noun, thing.id) not in logged:
                yield f"{noun} {thing.id} is not in the log"
    for article, schedule in schedules.everything(db):
        if schedule is None:
            yield f"the schedule of article {article} is gone"
        elif ("schedule", article) not in logged and schedule != Schedule(article, article):
            yield f"schedule {article} is not in the log"


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
