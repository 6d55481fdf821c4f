"""Who holds what one server of the desk does for all, and until when. It leaves no event: only what is done may."""

from collections.abc import Callable

from annotator.domain.desk.leases import LEASE, Lease
from annotator.domain.expiry import latest_end
from annotator.storage.connections.databases import Database

# Stores what came of something.
Note = Callable[[Database], None]
# What ends later than any lease does was taken before the clock was set back.
_HELD = "name = :name AND until > :now AND until <= :latest"


def is_held(db: Database, name: str, now: str) -> bool:
    """Whether somebody holds it. It is asked before `take`, which needs the write lock."""
    values = {"name": name, "now": now, "latest": latest_end(now, LEASE)}
    return db.execute(f"SELECT 1 FROM leases WHERE {_HELD}", values).fetchone() is not None


def take(db: Database, lease: Lease, now: str, until: str) -> bool:
    """Hold it `until` then, if nobody does; whether that is so."""
    if is_held(db, lease.name, now):
        return False
    db.execute(
        "INSERT INTO leases (name, holder, until) VALUES (:name, :holder, :until)"
        " ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until",
        {"name": lease.name, "holder": lease.id, "until": until},
    )
    return True


def still_holds(db: Database, lease: Lease) -> bool:
    """Whether nobody took it since. A lease that has ended still is whoever's had it, until another takes it."""
    row = db.execute(
        "SELECT 1 FROM leases WHERE name = :name AND holder = :holder", {"name": lease.name, "holder": lease.id}
    ).fetchone()
    return row is not None


def keep(db: Database, lease: Lease, until: str) -> None:
    """Hold it until then, unless it is somebody else's by now."""
    db.execute(
        "UPDATE leases SET until = :until WHERE name = :name AND holder = :holder",
        {"name": lease.name, "holder": lease.id, "until": until},
    )


def end(db: Database, lease: Lease) -> None:
    db.execute("DELETE FROM leases WHERE name = :name AND holder = :holder", {"name": lease.name, "holder": lease.id})
