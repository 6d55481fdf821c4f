"""The second factor in the rows of accounts: `totp`, `totp_step` and `recovery`.

A secret without a step was only offered: it counts once a first code has shown that the telephone has it. The secret
is kept in clear, since the server computes codes from it; a key to encrypt it would lie beside the file.
"""

import json
from collections.abc import Iterable

from annotator.domain.people.second_factor import FORGIVEN_STEPS
from annotator.storage.connections.databases import Database


def offer(db: Database, person: str, secret: str) -> bool:
    """Keeps a secret to be confirmed, in place of one offered before. False if a confirmed one is there."""
    query = "UPDATE accounts SET totp = :secret WHERE person = :person AND totp_step IS NULL"
    return bool(db.execute(query, {"secret": secret, "person": person}).rowcount)


def offered(db: Database, person: str) -> str | None:
    """The secret that waits to be confirmed."""
    return _secret(db, f"{_SELECT} AND totp_step IS NULL", person)


def confirmed(db: Database, person: str) -> str | None:
    """The secret that codes are checked against."""
    return _secret(db, f"{_SELECT} AND totp_step IS NOT NULL", person)


def turn_on(db: Database, person: str, step: int, recovery: Iterable[str]) -> None:
    """Lets the offered secret count from now on; `step` is that of the code that confirmed it, `recovery` hashes."""
    db.execute(
        "UPDATE accounts SET totp_step = :step, recovery = :recovery WHERE person = :person",
        {"step": step, "recovery": json.dumps(list(recovery)), "person": person},
    )


def turn_off(db: Database, person: str) -> None:
    """Ends the sign-ins that wait for a code, too: none will come."""
    db.execute("DELETE FROM pending_sign_ins WHERE person = :person", {"person": person})
    db.execute(
        "UPDATE accounts SET totp = NULL, totp_step = NULL, recovery = NULL WHERE person = :person", {"person": person}
    )


def use_step(db: Database, person: str, step: int) -> bool:
    """False if a code of this step, or of a later one, was used before.

    One of the far future was used while the clock was wrong: until then, no code would let them in.
    """
    query = (
        "UPDATE accounts SET totp_step = :step WHERE person = :person AND (totp_step < :step OR totp_step > :latest)"
    )
    return bool(db.execute(query, {"step": step, "latest": step + FORGIVEN_STEPS, "person": person}).rowcount)


def use_recovery(db: Database, person: str, code: str) -> bool:
    """False if no recovery code with this hash is left; else it is gone now."""
    row = db.execute("SELECT recovery FROM accounts WHERE person = :person", {"person": person}).fetchone()
    left = json.loads(row[0]) if row and row[0] else []
    if code not in left:
        return False
    left.remove(code)
    query = "UPDATE accounts SET recovery = :left WHERE person = :person"
    db.execute(query, {"left": json.dumps(left), "person": person})
    return True


_SELECT = "SELECT totp FROM accounts WHERE person = :person AND totp IS NOT NULL"


def _secret(db: Database, query: str, person: str) -> str | None:
    row = db.execute(query, {"person": person}).fetchone()
    return str(row[0]) if row else None
