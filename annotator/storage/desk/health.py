"""What the database says of itself: how large it is, how much waits, whether its seal holds. No row of it is told."""

from dataclasses import dataclass

from annotator.domain.jobs import FAILED, FETCHING, QUEUED
from annotator.storage import events
from annotator.storage.database import Store
from annotator.storage.seals import seals


@dataclass(frozen=True, slots=True)
class DeskHealth:
    """`jobs` are counted by state, `is_sealed` says whether what is here is what the desk wrote; sizes in bytes."""

    jobs: dict[str, int]
    events: int
    is_sealed: bool
    database: int
    wal: int


def health_of(store: Store) -> DeskHealth:
    db, (database, wal) = store.reading(), store.sizes()
    counted = {row[0]: int(row[1]) for row in db.execute("SELECT state, count(*) FROM jobs GROUP BY state")}
    return DeskHealth(
        jobs={state: counted.get(state, 0) for state in (QUEUED, FETCHING, FAILED)},
        events=events.last_number(db),
        is_sealed=seals.is_whole(db, store.key),
        database=database,
        wal=wal,
    )
