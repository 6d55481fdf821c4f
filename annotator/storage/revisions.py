"""The revisions of an article: its drafts, each with its text. They never change."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from annotator.domain.articles import Article
from annotator.domain.errors import NotFound
from annotator.domain.revisions import Block, Revision, RevisionId, Sentence, SentenceHtml
from annotator.storage import sentences
from annotator.storage.connections.databases import Database

# A larger number is not looked up: SQLite could not hold it.
_MOST_REVISIONS = 1 << 31
_BLOCKS = "ordinal, kind, level, start_at, end_at, path"
_SENTENCES = "ordinal, block, start_at, end_at, folded, facts, before, html, after, depth"


def load(db: Database, id_: RevisionId) -> Revision:
    """Raises NotFound if there is no such revision."""
    if id_.number >= _MOST_REVISIONS:
        raise NotFound("no_such_revision", number=id_.number)
    row = db.execute("SELECT * FROM revisions WHERE article = :article AND number = :number", id_._asdict()).fetchone()
    if row is None:
        raise NotFound("no_such_revision", number=id_.number)
    return from_row(row)


def of_article(db: Database, article: str) -> tuple[Revision, ...]:
    """Every revision, the newest first."""
    rows = db.execute("SELECT * FROM revisions WHERE article = :article ORDER BY number DESC", {"article": article})
    return tuple(from_row(row) for row in rows)


def everything(db: Database) -> Iterator[Revision]:
    """Every revision of every article; they are read one by one."""
    return (from_row(row) for row in db.execute("SELECT * FROM revisions ORDER BY article, number"))


def was_read_so(db: Database, source_sha256: str, text_sha256: str) -> bool:
    """Whether some revision has this text, read from these bytes; both are given by SHA-256."""
    same = {"source": source_sha256, "text": text_sha256}
    row = db.execute("SELECT 1 FROM revisions WHERE source_sha256 = :source AND text_sha256 = :text", same).fetchone()
    return row is not None


def add(
    db: Database,
    article: Article,
    revision: Revision,
    blocks_: Iterable[Block],
    sentences_: Iterable[Sentence],
    pieces: Iterable[SentenceHtml],
) -> None:
    """Store a `revision` with the present facts of its `article`.

    `blocks_` and `sentences_` are those of its text; `pieces` has the HTML of each sentence, in the same order.
    """
    db.execute(
        "INSERT INTO revisions (article, number, imported, facts, html, text, source_sha256, text_sha256,"
        " html_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (article.id, revision.number, revision.imported, json.dumps(asdict(article.facts)), revision.html,
         revision.text, revision.source_sha256, revision.text_sha256, revision.html_sha256),
    )  # fmt: skip
    sentences.add(db, revision.id, blocks_, sentences_, pieces)


def copy(db: Database, id_: RevisionId, new: int, at: str) -> None:
    """Store the revision `id_` again under the number `new`, with its cut and its analysis, but no unit marked in it.

    `at` is the time in UTC. The facts of publication are those of the newest revision.
    """
    values = {**id_._asdict(), "new": new, "at": at}
    db.execute(
        "INSERT INTO revisions (article, number, imported, facts, html, text, source_sha256, text_sha256, html_sha256)"
        " SELECT r.article, :new, :at, n.facts, r.html, r.text, r.source_sha256, r.text_sha256, r.html_sha256"
        " FROM revisions r JOIN revisions n ON n.article = r.article"
        " AND n.number = (SELECT max(number) FROM revisions WHERE article = :article)"
        " WHERE r.article = :article AND r.number = :number",
        values,
    )
    for table, columns in (("blocks", _BLOCKS), ("sentences", _SENTENCES), ("analyses", "payload")):
        db.execute(
            f"INSERT INTO {table} (article, revision, {columns}) SELECT article, :new, {columns} FROM {table}"
            " WHERE article = :article AND revision = :number",
            values,
        )


def from_row(row: Any) -> Revision:
    return Revision(
        id=RevisionId(row["article"], row["number"]),
        imported=row["imported"],
        html=row["html"],
        text=row["text"],
        source_sha256=row["source_sha256"],
        text_sha256=row["text_sha256"],
        html_sha256=row["html_sha256"],
    )
