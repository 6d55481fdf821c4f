"""Makes a desk on a server, and brings it up to date; it is done wholly, or not at all."""

from annotator.clock import now
from annotator.domain.errors import Refused
from annotator.storage.connections.databases import Database
from annotator.storage.postgres import changed_rows
from annotator.storage.postgres.databases import PostgresDatabase
from annotator.storage.postgres.schema import schema, steps
from annotator.storage.postgres.statements import SCHEMA
from annotator.storage.seals import row_sums, seals

_TAKEN = f"SELECT name FROM {SCHEMA}._sqlite_migrations ORDER BY id"
_IS_THERE = "SELECT to_regclass(:name) IS NOT NULL"


def applied(db: Database) -> tuple[str, ...]:
    """The names of the steps that this database has taken; none where no desk is."""
    if not db.execute(_IS_THERE, {"name": f"{SCHEMA}._sqlite_migrations"}).fetchone()[0]:
        return ()
    return tuple(row[0] for row in db.execute(_TAKEN))


def missing(db: Database) -> tuple[str, ...]:
    """The names of the steps that this database has still to take."""
    taken = applied(db)
    return tuple(step for step in steps() if step not in taken)


def refuse_strangers(db: Database, server: str) -> None:
    """Raises Refused for the database of a newer desk, which must not be changed."""
    if set(applied(db)) - set(steps()):
        raise Refused("newer_database", path=server)


def upgrade(db: PostgresDatabase, key: bytes, server: str) -> None:
    """Make what is missing, in the transaction that was begun. `key` is the desk's."""
    refuse_strangers(db, server)
    if not applied(db):
        _make(db)
        seals.renew(db, key, was_whole=True)


def _make(db: PostgresDatabase) -> None:
    db.executescript(schema())
    for name in steps():
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('annotator', :name, :at)",
            {"name": name, "at": now()},
        )
    db.executescript("".join(changed_rows.triggers(db)))
    for table, total in row_sums.counted(db).items():
        row_sums.keep(db, table, total)
