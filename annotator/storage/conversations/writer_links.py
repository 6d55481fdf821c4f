"""Rows of writer links: of each token only its hash is kept."""

from annotator.domain.conversations.writer_links import LIFETIME, WriterLink
from annotator.domain.expiry import latest_end
from annotator.storage.connections.databases import Database

_SELECT = "SELECT article, person, by, made, expires FROM writer_links"

# One that was made while the clock was ahead would hold for as long as it was.
_HOLDS = "expires > :now AND expires <= :latest"


def put(db: Database, link: WriterLink, token: str) -> None:
    """Keeps the link under the hash of its `token`, in place of an earlier one for the same person and article."""
    db.execute(
        "INSERT INTO writer_links (article, person, token, by, made, expires)"
        " VALUES (:article, :person, :token, :by, :made, :expires) ON CONFLICT (article, person) DO UPDATE"
        " SET token = excluded.token, by = excluded.by, made = excluded.made, expires = excluded.expires",
        {"article": link.article, "person": link.person, "token": token, "by": link.by, "made": link.made,
         "expires": link.expires},
    )  # fmt: skip


def of_article(db: Database, article: str, now: str) -> dict[str, WriterLink]:
    """The links of an article that have not expired, by the id of the person."""
    rows = db.execute(
        f"{_SELECT} WHERE article = :article AND {_HOLDS}",
        {"article": article, "now": now, "latest": latest_end(now, LIFETIME)},
    )
    return {row[1]: WriterLink(*row) for row in rows}


def opened_by(db: Database, token: str, now: str) -> WriterLink | None:
    """The link whose token has this hash, if it has not expired."""
    row = db.execute(
        f"{_SELECT} WHERE token = :token AND {_HOLDS}",
        {"token": token, "now": now, "latest": latest_end(now, LIFETIME)},
    ).fetchone()
    return WriterLink(*row) if row else None


def remove(db: Database, article: str, person: str) -> bool:
    """Whether there was one."""
    query = "DELETE FROM writer_links WHERE article = :article AND person = :person"
    return bool(db.execute(query, {"article": article, "person": person}).rowcount)
