"""Backups of the desk, and checks of it."""

from dataclasses import dataclass
from pathlib import Path

from annotator.actions.desk.leases import Hold, do_once, held_once
from annotator.actions.history.audits import (
    altered_texts,
    rewritten,
    unlike_their_events,
    unlogged,
    unproven_signoffs,
    untrue_summaries,
)
from annotator.actions.history.seals import note_head
from annotator.actions.text_facts import forget_unused
from annotator.clock import now, today
from annotator.domain.desk.backups import DEFAULT_KEEP, is_due, left_over, name_of, superfluous
from annotator.domain.errors import RuleBroken
from annotator.formats.packets.verification import PacketCheck, check
from annotator.settings.places import DeskPlace, bucket_of
from annotator.storage import diagnosis, maintenance
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store
from annotator.storage.diagnosis import Diagnosis
from annotator.storage.moves import desks
from annotator.storage.moves.desks import Moved
from annotator.storage.seals import inspection


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """A backup in `folder` every day, of which the newest are kept, `keep` in number."""

    folder: Path
    keep: int = DEFAULT_KEEP


def backup(store: Store, target: Path) -> None:
    """Copy everything to a new file: the only complete copy, which includes what is off the record."""
    if target.exists():
        raise RuleBroken("file_exists", path=str(target))
    if not target.parent.is_dir():
        # If the folder of a mistyped path were made, the desk's secrets would end up on another disk.
        raise RuleBroken("no_folder", path=str(target.parent))
    maintenance.copy_to(store, target)
    # Last: a desk whose log was shortened is told so, and has its copy all the same.
    note_head(store)


def backup_in(store: Store, folder: Path, keep: int) -> Path:
    """Make one more backup in a folder, and delete those made there before that are more than `keep` with it.

    Raises RuleBroken or Refused, and then none is deleted: of a log that was shortened, the new backup is made, and the
    older ones may be what is needed.
    """
    made = folder / name_of(now())
    backup(store, made)
    names = _names_in(folder)
    for name in (*superfluous(names, made.name, keep), *left_over(names, now())):
        (folder / name).unlink(missing_ok=True)
    return made


def backup_if_due(store: Store, plan: BackupPlan, hold: Hold = held_once) -> None:
    """Make a backup, unless the folder has one that is new enough. Raises as `backup_in` and `do_once` do.

    Servers of a desk that share a folder make one in it, and those with folders of their own one in each: the plan of a
    server is that its folder has one. They take turns.
    """

    def make(due: BackupPlan) -> None:
        backup_in(store, due.folder, due.keep)

    do_once(store, "backup", lambda: plan if _is_due(plan.folder) else None, make, hold)


def _is_due(folder: Path) -> bool:
    """Also if there is no such folder, so that somebody is told."""
    return not folder.is_dir() or is_due(_names_in(folder), now())


def _names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def restore(source: Path, place: DeskPlace) -> None:
    """Make the desk at a place from a backup and bring it up to date.

    Raises RuleBroken if there is a desk already or the backup is damaged; no desk is made then.
    """
    store = Store.at(place)
    if store.is_taken():
        raise RuleBroken("desk_exists", path=store.name)
    maintenance.restore(source, store)


def move(store: Store, place: DeskPlace) -> Moved:
    """Carry the whole desk to another place; see `storage/moves/desks`. The head of its log is noted in both places."""
    target = Store.at(place)
    moved = desks.move(store, target)
    note_head(target)
    return moved


def expect_apart(place: DeskPlace, other: DeskPlace) -> None:
    """Raises RuleBroken for two desks that would keep captured files in one folder of a bucket."""
    bucket = bucket_of(place)
    if bucket and bucket.is_same_as(bucket_of(other)):
        raise RuleBroken("move_within_bucket", bucket=str(bucket))


def move_contents(store: Store, place: DeskPlace) -> int:
    """Carry the captured files alone to where the desk has them at this `place`; how many. Those here stay."""
    target = Store.at(place)
    try:
        return desks.move_contents(store, target)
    finally:
        target.close()


def steps_missing(place: DeskPlace) -> tuple[str, ...]:
    """What a database that an older version made has still to take, by name; nothing is changed.

    Raises NotFound if there is none, and Refused if it is another program's, or a newer version made it.
    """
    store = Store.of_any_age(place)
    try:
        return store.missing_steps()
    finally:
        store.close()


def verify(store: Store) -> list[str]:
    """What is wrong with the database, its log, the captures, or rows that differ from the log; empty if nothing is.

    Raises Refused for a broken key.
    """
    found = maintenance.faults(store.reading())
    # In a broken file, the other checks would fail with errors.
    if found:
        return found
    with inspection.one_moment(store) as (db, noted):
        found = inspection.findings_in(store, db, noted)
        found += _audited(db, was_changed=bool(found))
    return found + maintenance.lost_contents(store)


def _audited(db: Database, *, was_changed: bool) -> list[str]:
    """What is wrong with single rows."""
    try:
        found = [
            *rewritten(db),
            *unlike_their_events(db),
            *unlogged(db),
            *unproven_signoffs(db),
            *altered_texts(db),
        ]
        # Of rows that were tampered with, nothing can be computed that means anything.
        return found + ([] if found or was_changed else [*untrue_summaries(db)])
    except Exception:
        # What another program wrote may be no row that the desk can read.
        if was_changed:
            return ["which rows were changed cannot be told: some hold what the desk never stores"]
        raise


def verify_packet(path: Path) -> PacketCheck:
    """What is wrong with a packet. It needs no desk. Raises RuleBroken if there is no file, or it cannot be read."""
    try:
        if path.is_dir():
            raise RuleBroken("no_packet_file", path=str(path))
        if not path.is_file():
            raise RuleBroken("no_file", path=str(path))
        with path.open("rb") as file:
            return check(file, today())
    except OSError as error:
        raise RuleBroken("unreadable_file", path=str(path), why=error.strerror) from error


def sweep(store: Store) -> int:
    """Delete for good the captures that no source lists any more; returns the number of files.

    The facts of words that nobody has any more go too.
    """
    forget_unused(store)
    return maintenance.sweep(store)


def clear_unfinished(store: Store) -> None:
    """Delete what was being written when a process was killed, a day or more ago."""
    maintenance.clear_unfinished(store)


def examine(place: DeskPlace) -> list[Diagnosis]:
    """The checks of the machine and its clock, the database and its folder; nothing is made or changed."""
    return [*diagnosis.examine(place), diagnosis.clock(place, now())]
