"""The figures of a running desk, for whoever watches over it: numbers alone, and nothing of what is checked there."""

from dataclasses import dataclass
from pathlib import Path

from annotator.domain.desk.backups import newest
from annotator.domain.errors import Refused
from annotator.reading import processes, sandbox
from annotator.storage.connections import write_turns
from annotator.storage.database import Store
from annotator.storage.desk.health import DeskHealth, health_of

OUTCOMES = processes.OUTCOMES


@dataclass(frozen=True, slots=True)
class DeskFigures:
    """What goes on in this process, and `health` of the database, None if it cannot be read.

    `readings` are counted by how they ended, `last_backup` is a moment in UTC.
    """

    at_work: int
    waiting: int
    readings: dict[str, int]
    waited: int
    waited_seconds: float
    sent_away: int
    last_backup: str | None
    health: DeskHealth | None


def figures_of(store: Store, backups: Path | None) -> DeskFigures:
    """`backups` is the folder in which the desk makes them, if it does."""
    reading, writing = sandbox.counts, store.write_counts
    return DeskFigures(
        at_work=reading.of(processes.AT_WORK),
        waiting=reading.of(processes.WAITING),
        readings={outcome: reading.of(outcome) for outcome in OUTCOMES},
        waited=writing.of(write_turns.WAITED),
        waited_seconds=writing.of(write_turns.WAITED_MICROSECONDS) / 1e6,
        sent_away=writing.of(write_turns.SENT_AWAY),
        last_backup=_last(backups) if backups else None,
        health=_health(store),
    )


def _health(store: Store) -> DeskHealth | None:
    if not store.answers():
        return None
    try:
        return health_of(store)
    except Refused:  # its key cannot be read
        return None


def _last(folder: Path) -> str | None:
    try:
        return newest(path.name for path in folder.iterdir())
    except OSError:
        return None
