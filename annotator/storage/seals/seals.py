"""The seal in the database: over the head of the log and the sums of all rows, made anew with each transaction.

Whoever changes rows without the desk's key cannot make it. A transaction that finds it broken makes a new one that says
so, and goes on: a desk must not stand still, and what was told once must not be forgotten.
"""

from dataclasses import dataclass

from annotator.domain.seals.heads import LogHead, key_name, seal_of
from annotator.storage.connections.databases import Database
from annotator.storage.seals import row_sums

_WRITTEN = "name || ' ' || rows || ' ' || hex(sum)"
# One string of all sums: to make rows of them would take most of the time.
_PRESENT = (
    "SELECT seals.number, seals.hash, key, doubted, mac, head.id, head.hash,"
    f" (SELECT group_concat({_WRITTEN})"
    " FROM (SELECT * FROM row_sums ORDER BY name) AS sorted) FROM (SELECT 1) AS one LEFT JOIN seals ON 1 = 1 LEFT JOIN"
    " (SELECT id, hash FROM events ORDER BY id DESC LIMIT 1) AS head ON 1 = 1"
)


@dataclass(frozen=True, slots=True)
class Seal:
    """`key` names the key that made it, `doubted` is the number of the first event before which it was found broken."""

    head: LogHead
    key: str
    doubted: int | None
    mac: str


@dataclass(frozen=True, slots=True)
class Sealed:
    """What a seal is over: the head of the log, and the sums of all rows as one string."""

    head: LogHead
    sums: str

    def mac(self, key: bytes, doubted: int | None) -> str:
        return seal_of(key, f"seal of a desk\n{self.head}\n{doubted}\n{self.sums}")


def find(db: Database) -> Seal | None:
    row = db.execute("SELECT number, hash, key, doubted, mac FROM seals").fetchone()
    return _seal(*row) if row else None


def sealed(db: Database) -> Sealed:
    """What a seal that is made now is over."""
    return present(db)[1]


def present(db: Database) -> tuple[Seal | None, Sealed]:
    """The seal that is there, and what one that is made now is over."""
    *seal, number, hash_, sums = db.execute(_PRESENT).fetchone()
    is_there = seal[0] is not None
    return _seal(*seal) if is_there else None, Sealed(LogHead(number, hash_) if number else LogHead(), sums or "")


def present_after(db: Database, before: Sealed) -> Sealed:
    """What a seal that is made now is over, `before` which this transaction began: only what it changed is read."""
    changed = db.summed
    if changed is None:
        return sealed(db)
    row = db.execute("SELECT id, hash FROM events ORDER BY id DESC LIMIT 1").fetchone()
    parts = {part.partition(" ")[0]: part for part in before.sums.split(",")}
    marks = ", ".join("?" * len(changed))
    parts |= db.execute(f"SELECT name, {_WRITTEN} FROM row_sums WHERE name IN ({marks})", [*changed]).fetchall()
    return Sealed(LogHead(*row) if row else LogHead(), ",".join(parts[name] for name in sorted(parts)))


def _seal(number: int, hash_: str, key: str, doubted: int | None, mac: str) -> Seal:
    return Seal(LogHead(number, hash_), key, doubted, mac)


def head_of_article(db: Database, article: str) -> LogHead:
    """The newest event of one article: what happens elsewhere at the desk does not change it."""
    row = db.execute(
        "SELECT id, hash FROM events WHERE article = :article ORDER BY id DESC LIMIT 1", {"article": article}
    ).fetchone()
    return LogHead(*row) if row else LogHead()


def has_event(db: Database, head: LogHead) -> bool:
    """Whether the log has this event, with all that came before it."""
    if not head.number:
        return True
    row = db.execute("SELECT hash FROM events WHERE id = :number", {"number": head.number}).fetchone()
    return row is not None and row[0] == head.hash


def is_whole(db: Database, key: bytes) -> bool:
    """Whether the seal is of this key, and over what is here now; rows are not counted."""
    return holds(find(db), sealed(db), key)


def holds(seal: Seal | None, now: Sealed, key: bytes) -> bool:
    """Whether a seal is of this key, and over what is here now."""
    return seal is not None and seal.head == now.head and seal.mac == now.mac(key, seal.doubted)


def renew(db: Database, key: bytes, *, was_whole: bool) -> LogHead:
    """Seal what is here now, and return the head of the log.

    If it `was_whole` no more before this transaction, the new seal says so until somebody accepts it.
    """
    return succeed(db, key, find(db), sealed(db), was_whole=was_whole)[0].head


def succeed(db: Database, key: bytes, known: Seal | None, now: Sealed, *, was_whole: bool) -> tuple[Seal, Sealed]:
    """`renew` where the seal that is there is `known`, and what the new one is over is `now`; returns both."""
    doubted = known.doubted if known else None
    if not was_whole and doubted is None:
        doubted = known.head.number if known else 0
    return _store(db, key, now, doubted), now


def adopt(db: Database, key: bytes) -> None:
    """Seal with this key what was sealed with that of another desk, which is not here to be asked.

    A seal of this very key is not made anew unless it holds.
    """
    seal = find(db)
    renew(db, key, was_whole=seal is None or seal.key != key_name(key) or is_whole(db, key))


def accept(db: Database, key: bytes) -> tuple[Seal, Sealed]:
    """Count and seal what is here now, whatever happened before; returns the seal, and what it is over."""
    row_sums.keep_all(db, row_sums.counted(db))
    now = sealed(db)
    return _store(db, key, now, None), now


def _store(db: Database, key: bytes, now: Sealed, doubted: int | None) -> Seal:
    made = Seal(now.head, key_name(key), doubted, now.mac(key, doubted))
    db.execute(
        "INSERT INTO seals (id, number, hash, key, doubted, mac) VALUES (1, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
        " SET number = excluded.number, hash = excluded.hash, key = excluded.key, doubted = excluded.doubted,"
        " mac = excluded.mac",
        (made.head.number, made.head.hash, made.key, made.doubted, made.mac),
    )
    return made
