"""Rows of accounts, and of the invitations that lead to one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.domain.errors import NotFound
from annotator.domain.expiry import latest_end
from annotator.domain.people.accounts import INVITATION, Account
from annotator.domain.people.oidc import Identity
from annotator.storage.connections.databases import Database

# A secret that no code has confirmed yet is no second factor.
_HAS_SECOND_FACTOR = "totp_step IS NOT NULL"
# One that was made while the clock was ahead would hold for as long as it was.
_HOLDS = "expires > :now AND expires <= :latest"
_SELECT = (
    f"SELECT person, login, {_HAS_SECOND_FACTOR}, coalesce(json_array_length(recovery), 0),"
    " passphrase IS NOT NULL, oidc_subject IS NOT NULL FROM accounts"
)


@dataclass(frozen=True, slots=True)
class Secrets:
    """What an account is checked against: `passphrase` is a hash by argon2, None for who has none."""

    person: str
    login: str
    passphrase: str | None
    has_second_factor: bool


def exist(db: Database) -> bool:
    """Whether anybody has an account: the desk is then open to nobody without one."""
    return db.execute("SELECT 1 FROM accounts LIMIT 1").fetchone() is not None


def of_person(db: Database, person: str) -> Account | None:
    row = db.execute(f"{_SELECT} WHERE person = :person", {"person": person}).fetchone()
    return _account(row) if row else None


def load(db: Database, person: str) -> Account:
    """Raises NotFound: the account may have been closed while its person was typing."""
    found = of_person(db, person)
    if found is None:
        raise NotFound("no_such_account")
    return found


def everyone(db: Database) -> Mapping[str, Account]:
    """By the person's id."""
    return {row[0]: _account(row) for row in db.execute(_SELECT)}


def has_login(db: Database, login: str, other_than: str) -> bool:
    """Whether anybody `other_than` this person signs in with the name."""
    query = "SELECT 1 FROM accounts WHERE login = :login AND person != :person"
    return db.execute(query, {"login": login, "person": other_than}).fetchone() is not None


def secrets_of(db: Database, login: str) -> Secrets | None:
    query = f"SELECT person, login, passphrase, {_HAS_SECOND_FACTOR} FROM accounts WHERE login = :login"
    row = db.execute(query, {"login": login}).fetchone()
    return Secrets(row[0], row[1], row[2], bool(row[3])) if row else None


def open_(db: Database, person: str, login: str, passphrase: str) -> None:
    """Makes the account of a person, or makes it anew, of a passphrase alone; `passphrase` is its hash."""
    db.execute(
        "INSERT INTO accounts (person, login, passphrase) VALUES (:person, :login, :passphrase)"
        " ON CONFLICT (person) DO UPDATE SET login = :login, passphrase = :passphrase,"
        " totp = NULL, totp_step = NULL, recovery = NULL, oidc_issuer = NULL, oidc_subject = NULL",
        {"person": person, "login": login, "passphrase": passphrase},
    )


def link(db: Database, person: str, login: str, identity: Identity) -> None:
    """Lets a person sign in by this identity alone, of all; `login` is for who has no account yet."""
    db.execute(
        "INSERT INTO accounts (person, login, oidc_issuer, oidc_subject) VALUES (:person, :login, :issuer, :subject)"
        " ON CONFLICT (person) DO UPDATE SET oidc_issuer = :issuer, oidc_subject = :subject",
        {"person": person, "login": login, "issuer": identity.issuer, "subject": identity.subject},
    )


def of_identity(db: Database, identity: Identity) -> str | None:
    """The id of the person who is linked to it."""
    query = "SELECT person FROM accounts WHERE oidc_issuer = :issuer AND oidc_subject = :subject"
    row = db.execute(query, {"issuer": identity.issuer, "subject": identity.subject}).fetchone()
    return str(row[0]) if row else None


def set_passphrase(db: Database, person: str, passphrase: str) -> None:
    db.execute(
        "UPDATE accounts SET passphrase = :passphrase WHERE person = :person",
        {"person": person, "passphrase": passphrase},
    )


def close(db: Database, person: str) -> None:
    """Removes the account and all that could lead to one."""
    for table in ("sessions", "pending_sign_ins", "invitations", "access_tokens", "accounts"):
        db.execute(f"DELETE FROM {table} WHERE person = :person", {"person": person})


def invite(db: Database, person: str, token: str, expires: str) -> None:
    """Keeps the hash of an invitation's token until the moment it expires; an earlier one of this person ends."""
    db.execute(
        "INSERT INTO invitations (person, token, expires) VALUES (:person, :token, :expires)"
        " ON CONFLICT (person) DO UPDATE SET token = excluded.token, expires = excluded.expires",
        {"person": person, "token": token, "expires": expires},
    )


def invited(db: Database, token: str, now: str) -> str | None:
    """The id of the person whom the token with this hash invites, if it has not expired."""
    query = f"SELECT person FROM invitations WHERE token = :token AND {_HOLDS}"
    row = db.execute(query, {"token": token, "now": now, "latest": latest_end(now, INVITATION)}).fetchone()
    return str(row[0]) if row else None


def invitations(db: Database, now: str) -> Mapping[str, str]:
    """When each open invitation expires, by the person's id."""
    query = f"SELECT person, expires FROM invitations WHERE {_HOLDS}"
    return dict(db.execute(query, {"now": now, "latest": latest_end(now, INVITATION)}).fetchall())


def end_invitation(db: Database, person: str) -> None:
    db.execute("DELETE FROM invitations WHERE person = :person", {"person": person})


def _account(row: Sequence[Any]) -> Account:
    return Account(row[0], row[1], bool(row[2]), row[3], bool(row[4]), bool(row[5]))
