"""Copies of revisions: an earlier text that becomes the newest one again."""

from sqlite_utils import Database

_BLOCKS = "ordinal, kind, level, start_at, end_at, path"
_SENTENCES = "ordinal, block, start_at, end_at, folded, facts, before, html, after, depth"


def copy(db: Database, article: str, number: int, new: int, at: str) -> None:
    """Make a revision anew under the number `new`, with its cut and its analysis, and no unit marked in it.

    The facts of publication stay as they are in the newest revision.
    """
    values = {"article": article, "number": number, "new": new, "at": at}
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
