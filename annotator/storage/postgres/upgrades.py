"""Makes a desk on a server, and brings it up to date; it is done wholly, or not at all."""

from annotator.clock import now
from annotator.domain.errors import Refused
from annotator.storage.connections.databases import Database
from annotator.storage.postgres import changed_rows
from annotator.storage.postgres.databases import PostgresDatabase
from annotator.storage.postgres.functions import FUNCTIONS
from annotator.storage.postgres.schema import schema, step, steps
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
    return tuple(name for name in steps() if name not in taken)


def refuse_strangers(db: Database, server: str) -> None:
    """Raises Refused for the database of a newer desk, which must not be changed."""
    taken = applied(db)
    if not taken and db.execute("SELECT to_regnamespace(:name) IS NOT NULL", {"name": SCHEMA}).fetchone()[0]:
        raise Refused("not_a_database", path=server)
    if set(taken) - set(steps()):
        raise Refused("newer_database", path=server)


def upgrade(db: PostgresDatabase, key: bytes, server: str) -> None:
    """Take all steps that are missing, in the transaction that was begun. `key` is the desk's."""
    refuse_strangers(db, server)
    steps_missing, is_new = missing(db), not applied(db)
    if not steps_missing:
        return
    was_whole = is_new or seals.is_whole(db, key)
    before = {} if is_new else row_sums.counted(db)
    changed_rows.release(db)
    if is_new:
        db.executescript(schema())
    else:
        db.executescript("\n".join((FUNCTIONS, *map(step, steps_missing))))
    for name in steps_missing:
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('annotator', :name, :at)",
            {"name": name, "at": now()},
        )
    row_sums.follow(db, before)
    db.executescript("".join(changed_rows.triggers(db)))
    seals.renew(db, key, was_whole=was_whole)
