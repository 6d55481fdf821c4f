"""Erases a source that asked to be forgotten, out of the registry, the captures and the log."""

from dataclasses import dataclass

from annotator.actions.text_facts import forget_unused
from annotator.actions.transaction import transaction
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.events import Event, Snapshot
from annotator.domain.history.erasures import ERASED, without_address, without_source, without_words
from annotator.domain.people.permissions import MANAGE
from annotator.domain.people.person import Person
from annotator.storage import captures, evidence, passages, sources
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store
from annotator.storage.history import erasures
from annotator.storage.search import full_text

# Shorter words would be found in everything.
_SHORTEST_NAME = 4
# By noun, what stays of a state.
_KEPT = {"source": without_source, "evidence": without_words, "archive_request": without_address}


@dataclass(frozen=True, slots=True)
class Erasure:
    """What goes, or went: how many `events` lose what they hold, and the hashes of the `files`.

    `mentions` are the kinds of things, and slugs of their articles, in which people typed its title or author. It
    `is_overwritten` unless somebody else had the database open, so that its free pages may still hold words. `left` are
    files that could not be deleted; the others are deleted, but the bucket `may_leave_versions` of them.
    """

    events: int
    files: tuple[str, ...]
    mentions: tuple[tuple[str, str | None], ...]
    is_overwritten: bool = True
    left: tuple[str, ...] = ()
    may_leave_versions: bool = False


def foreseen(store: Store, source_id: str) -> Erasure:
    """What `erase_source` would do. Raises NotFound, or RuleBroken while evidence rests on the source."""
    db = store.reading()
    told = _told(db, source_id)
    return Erasure(len(told), tuple(sorted(_files(db, _contents(told), told))), erasures.mentions(db, _names(told)))


def erase_source(store: Store, person: Person, source_id: str) -> Erasure:
    """Erase it, and those that were merged into it, for good; nothing brings it back but a backup.

    Of its events the digests stay, and who did what when. Raises as `foreseen` does.
    """
    with store.contents.removing() as removal, transaction(store, person, "erase_source", needs=MANAGE) as act:
        told = _told(act.db, source_id)
        names, hashes = _names(told), _contents(told)
        files = _files(act.db, hashes, told)
        for event in told:
            kept = _KEPT[event.noun]
            erasures.blank(act.db, event.id, kept(event.before), kept(event.after))
        numbers = [event.id for event in told]
        for id_ in _ids(act.db, source_id):
            if sources.find(act.db, id_):
                numbers.append(act.record("source", id_, without_source(_last_state(told, id_)), None))
                erasures.forget_row(act.db, id_)
        act.record("erasure", source_id, None, {"events": numbers, "files": len(files)})
        erasures.forget_captures(act.db, hashes)
        passages.forget_unread(act.db)
        named = set(captures.files_named(act.db))
        gone = tuple(sorted(name for name in files if name not in named))
        full_text.rewrite_indexes(act.db)
        left = erasures.mentions(act.db, names)
        for name in gone:
            removal.remove(name)
    forget_unused(store)
    return Erasure(len(told), gone, left, store.compact(), removal.left, may_leave_versions=removal.may_leave_versions)


def _ids(db: Database, source_id: str) -> list[str]:
    """The source, and all that were merged into it, or into one of those."""
    found = [source_id]
    for id_ in found:
        found += [each for each in erasures.merged_into(db, id_) if each not in found]
    return found


def _told(db: Database, source_id: str) -> tuple[Event, ...]:
    """Every event that holds something of it and was not erased before."""
    ids = _ids(db, source_id)
    known = {event.id: event for id_ in ids for event in erasures.of_source(db, id_)}
    if not known:
        raise NotFound("no_such_source", id=source_id)
    used = sum(len(evidence.of_source(db, id_)) for id_ in ids)
    if used:
        raise RuleBroken("erasure_in_use", count=used)
    return tuple(known[number] for number in sorted(known.keys() - erasures.numbers(db)))


def _states(told: tuple[Event, ...]) -> list[Snapshot]:
    return [state for event in told if event.noun == "source" for state in (event.before, event.after) if state]


def _last_state(told: tuple[Event, ...], source: str) -> Snapshot | None:
    return next((event.after for event in reversed(told) if event.noun_id == source and event.after), None)


def _contents(told: tuple[Event, ...]) -> set[str]:
    """The hashes of all that it ever was captured as."""
    return {snapshot["sha256"] for state in _states(told) for snapshot in state["snapshots"]}


def _files(db: Database, hashes: set[str], told: tuple[Event, ...]) -> set[str]:
    """The names of the files that hold these contents, their texts and records."""
    records = {snapshot.get("warc") for state in _states(told) for snapshot in state["snapshots"]}
    kept = captures.named(db, hashes).values()
    return {name for name in (*records, *(each.file for each in kept), *(each.text_sha256 for each in kept)) if name}


def _names(told: tuple[Event, ...]) -> set[str]:
    names = {state.get(name) for state in _states(told) for name in ("title", "author", "contact")}
    return {name for name in names if name and name != ERASED and len(name) >= _SHORTEST_NAME}
