"""Rows for which the log has no event: somebody else put them there."""

from collections.abc import Iterator

from annotator.storage.connections.databases import Database

# By noun: its table, and the column that events name it by. Repairs are not among them: what somebody chose on a
# preview is stored with the event of the import.
_OF_ARTICLES = {
    "unit": ("units", "id"),
    "evidence": ("evidence", "id"),
    "query": ("queries", "id"),
    "remark": ("remarks", "id"),
    "author_backup": ("author_backups", "id"),
    "no_claim": ("no_claims", "id"),
    "answer": ("suggestions", "id"),
    "second_reading": ("second_readings", "id"),
    "second_check": ("second_checks", "id"),
    "assignment": ("assignments", "id"),
    "correction": ("corrections", "id"),
    "signoff": ("signoffs", "id"),
    "article": ("revisions", "article"),
    "closing": ("article_readers", "article"),
    "writer_link": ("writer_links", "article"),
}
_OF_THE_DESK = {
    "source": ("sources", "id"),
    "token": ("access_tokens", "id"),
    "account": ("accounts", "person"),
    "invitation": ("invitations", "person"),
    # Comes with no file: what is shown on other sites was turned on here.
    "embed": ("embeds", "id"),
}
# A file of another desk brings its events as far as they may leave, so that some of its things have none.
_CAME_WITH_A_FILE = "SELECT article FROM events WHERE imported = 1"


def rows(db: Database) -> Iterator[tuple[str, str]]:
    """(noun, id) of each thing that has no event."""
    for noun, (table, column) in _OF_ARTICLES.items():
        yield from _without_event(db, noun, table, column, f"AND t.article NOT IN ({_CAME_WITH_A_FILE})")
    for noun, (table, column) in _OF_THE_DESK.items():
        yield from _without_event(db, noun, table, column, "")


def _without_event(db: Database, noun: str, table: str, column: str, besides: str) -> Iterator[tuple[str, str]]:
    """`table` and `column` are those above, never a user's."""
    found = db.execute(
        f"SELECT DISTINCT t.{column} FROM {table} t WHERE NOT EXISTS"
        f" (SELECT 1 FROM events e WHERE e.noun_id = t.{column} AND e.noun = :noun) {besides} ORDER BY 1",
        {"noun": noun},
    )
    yield from ((noun, row[0]) for row in found)
