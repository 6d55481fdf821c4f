"""Writes versioned things: the event first, then the row, in one transaction."""

from collections.abc import Mapping
from typing import Any

from annotator.domain.errors import Stale
from annotator.domain.events import snapshot
from annotator.storage.connections.databases import Database
from annotator.storage.events import Change


class VersionedTable:
    """One table of versioned rows: `name` is that of the table, `noun` that of its things in events.

    `columns` are all but version, `key` those that identify a row. These names become SQL and must never come from a
    user.
    """

    def __init__(self, noun: str, name: str, columns: tuple[str, ...], key: tuple[str, ...] = ("id",)) -> None:
        self.noun = noun
        self.name = name
        names = ", ".join(f'"{c}"' for c in columns)
        values = ", ".join(f":{c}" for c in columns)
        where = " AND ".join(f"{k} = :{k}" for k in key)
        self._insert = f"INSERT INTO {name} ({names}, version) VALUES ({values}, :new_version)"
        self._present = f"{where} AND version = :version"
        self._delete = f"DELETE FROM {name} WHERE {where} AND version = :version"

    def insert(self, db: Database, row: Mapping[str, Any], new_version: int) -> None:
        db.execute(self._insert, {**row, "new_version": new_version})

    def update(
        self, db: Database, before: Mapping[str, Any], row: Mapping[str, Any], version: int, new_version: int
    ) -> None:
        """Write the columns of `row` that differ from those `before`, and set the `new_version`.

        Raises Stale if the row no longer has `version`. Each column that is named costs its indexes, references and
        triggers, whether its value is another or not.
        """
        assign = "".join(f'"{column}" = :{column}, ' for column in row if row[column] != before[column])
        sql = f"UPDATE {self.name} SET {assign}version = :new_version WHERE {self._present}"
        if not db.execute(sql, {**row, "version": version, "new_version": new_version}).rowcount:
            raise Stale("changed_since")

    def delete(self, db: Database, row: Mapping[str, Any], version: int) -> None:
        """Raises Stale if the row no longer has `version`."""
        if not db.execute(self._delete, {**row, "version": version}).rowcount:
            raise Stale("changed_since")


def write(change: Change, table: VersionedTable, before: Any, after: Any, row: Any) -> int:
    """Record one change of a thing as an event of `change`, and store it in `table`; returns its new version.

    `before` is None to make the thing, `after` is None to remove it; `row` turns a thing into its columns. If nothing
    differs, nothing is written.
    """
    was, now = (snapshot(t) if t is not None else None for t in (before, after))
    if was == now:
        return int(before.version)
    version = change.record(table.noun, (after or before).id, was, now)
    if before is None:
        table.insert(change.db, row(after), version)
    elif after is None:
        table.delete(change.db, row(before), before.version)
    else:
        table.update(change.db, row(before), row(after), before.version, version)
    return version
