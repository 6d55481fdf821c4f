"""Rows of accounts, and of the invitations that lead to one."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlite_utils import Database

from annotator.domain.people.accounts import Account

_SELECT = "SELECT person, login, totp IS NOT NULL FROM accounts"


@dataclass(frozen=True, slots=True)
class Secrets:
    """What an account is checked against: `passphrase` is a hash by argon2."""

    person: str
    passphrase: str


def exist(db: Database) -> bool:
    """Whether anybody has an account: the desk is then open to nobody without one."""
    return db.execute("SELECT 1 FROM accounts LIMIT 1").fetchone() is not None


def of_person(db: Database, person: str) -> Account | None:
    row = db.execute(f"{_SELECT} WHERE person = :person", {"person": person}).fetchone()
    return Account(row[0], row[1], bool(row[2])) if row else None


def everyone(db: Database) -> Mapping[str, Account]:
    """By the person's id."""
    return {row[0]: Account(row[0], row[1], bool(row[2])) for row in db.execute(_SELECT)}


def has_login(db: Database, login: str, other_than: str) -> bool:
    """Whether anybody `other_than` this person signs in with the name."""
    query = "SELECT 1 FROM accounts WHERE login = :login AND person != :person"
    return db.execute(query, {"login": login, "person": other_than}).fetchone() is not None


def secrets_of(db: Database, login: str) -> Secrets | None:
    row = db.execute("SELECT person, passphrase FROM accounts WHERE login = :login", {"login": login}).fetchone()
    return Secrets(*row) if row else None


def open_(db: Database, person: str, login: str, passphrase: str) -> None:
    """Makes the account of a person, or makes it anew, without a second factor; `passphrase` is its hash."""
    db.execute(
        "INSERT INTO accounts (person, login, passphrase) VALUES (:person, :login, :passphrase)"
        " ON CONFLICT (person) DO UPDATE SET login = :login, passphrase = :passphrase,"
        " totp = NULL, totp_step = NULL, recovery = NULL",
        {"person": person, "login": login, "passphrase": passphrase},
    )


def set_passphrase(db: Database, person: str, passphrase: str) -> None:
    db.execute(
        "UPDATE accounts SET passphrase = :passphrase WHERE person = :person",
        {"person": person, "passphrase": passphrase},
    )


def close(db: Database, person: str) -> None:
    """Removes the account and all that could lead to one."""
    for table in ("sessions", "invitations", "accounts"):
        db.execute(f"DELETE FROM {table} WHERE person = :person", {"person": person})


def invite(db: Database, person: str, token: str, expires: str) -> None:
    """Keeps the hash of an invitation's token until the moment it expires; an earlier one of this person ends."""
    db.execute(
        "INSERT OR REPLACE INTO invitations (person, token, expires) VALUES (:person, :token, :expires)",
        {"person": person, "token": token, "expires": expires},
    )


def invited(db: Database, token: str, now: str) -> str | None:
    """The id of the person whom the token with this hash invites, if it has not expired."""
    query = "SELECT person FROM invitations WHERE token = :token AND expires > :now"
    row = db.execute(query, {"token": token, "now": now}).fetchone()
    return str(row[0]) if row else None


def invitations(db: Database, now: str) -> Mapping[str, str]:
    """When each open invitation expires, by the person's id."""
    return dict(db.execute("SELECT person, expires FROM invitations WHERE expires > :now", {"now": now}).fetchall())


def end_invitation(db: Database, person: str) -> None:
    db.execute("DELETE FROM invitations WHERE person = :person", {"person": person})
