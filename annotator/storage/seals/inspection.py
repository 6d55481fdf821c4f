"""What the seals tell: whether anybody but this desk changed the database. Each finding is one clause."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from annotator.domain.seals.heads import LogHead, key_name
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store
from annotator.storage.seals import desk_keys, row_sums, seal_files, seals
from annotator.storage.seals.seal_files import SealFile
from annotator.storage.sqlite import comparison
from annotator.storage.sqlite.databases import SqliteDatabase


def findings(store: Store) -> list[str]:
    """The findings about a desk; empty if all is as this desk stored it. Raises Refused for a broken key."""
    with one_moment(store) as (db, noted):
        return findings_in(store, db, noted)


@contextmanager
def one_moment(store: Store) -> Iterator[tuple[Database, SealFile | None]]:
    """A desk at which people save meanwhile, as it is at one moment, and the seal that was beside it by then.

    Rows and sums that are read one after the other would differ, and a seal that was made later name an event to come.
    """
    noted = seal_files.find(store.path)
    with store.snapshot() as db:
        yield db, noted


def findings_in(store: Store, db: Database, noted: SealFile | None) -> list[str]:
    """Those of `one_moment`."""
    key = desk_keys.find(store.path)
    return [*store.schema_differences(), *_of_sums(db), *_of_seal(db, key), *_of_seal_beside(noted, db, key)]


def of_copy(db: SqliteDatabase, *, beside: Collection[str] = ()) -> Iterator[str]:
    """The findings about a backup, that need no key. Tables named in `beside` may be in it."""
    yield from comparison.differences(db, beside=beside)
    yield from _of_sums(db)


def _of_sums(db: Database) -> Iterator[str]:
    if "row_sums" not in db.table_names():
        return
    for table, was, is_ in row_sums.differing(db):
        if was == is_:
            yield f"{table}: a row was changed by another program"
        else:
            yield f"{table}: the desk stored {was:,} rows, and {is_:,} are there"


def grown_from(db: Database, noted: LogHead) -> str | None:
    """A finding if the log does not go on from the head that was `noted`."""
    if seals.has_event(db, noted):
        return None
    return (
        f"the log does not go on from event {noted.number} as it was noted: newer events were lost, or it was rewritten"
    )


def _of_seal(db: Database, key: bytes | None) -> Iterator[str]:
    seal = seals.find(db)
    if seal is None:
        yield "the seal in the database is missing"
        return
    if seal.doubted is not None:
        yield f"after event {seal.doubted}, another program had changed the database, or the desk’s key was another one"
    if key is None or seal.key != key_name(key):
        yield "the key that sealed the database is not beside it"
    elif not seals.is_whole(db, key):
        yield f"the seal made after event {seal.head.number} does not hold: another program changed the log or the sums"


def _of_seal_beside(noted: SealFile | None, db: Database, key: bytes | None) -> Iterator[str]:
    if noted is None or key is None or noted.key != key_name(key):
        return
    if not noted.is_of(key):
        yield "the seal beside the database was changed by another program"
    elif not seals.has_event(db, noted.head):
        yield (
            f"at {noted.at} the log ended at event {noted.head.number}, and does not hold it any more:"
            " newer events were lost, or it was rewritten"
        )
