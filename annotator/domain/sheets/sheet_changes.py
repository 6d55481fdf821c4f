"""What an edited spreadsheet would change: each cell that differs, and each row that cannot be taken."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotator.domain import profile
from annotator.domain.sheets.unit_rows import HEADS, UnitRow, as_written
from annotator.domain.statuses import STATUSES

# The columns that are read; of the others, a row tells where it belongs.
EDITABLE = ("status", "confidence", "note")
READ = tuple(HEADS[name] for name in (*EDITABLE, "id", "state"))


@dataclass(frozen=True, slots=True)
class SheetChange:
    """A cell that differs: `now` and `sheet` are its words here and there, `value` is what would be stored."""

    row: UnitRow
    field: str
    now: str
    sheet: str
    value: str | None

    @property
    def key(self) -> str:
        """What a form calls it."""
        return f"{self.row.id}.{self.field}"


@dataclass(frozen=True, slots=True)
class RowConflict:
    """A row that is not taken: its `number` in the sheet, the words of its unit if it is here, and why, as a code."""

    number: int
    words: str
    code: str
    value: str = ""


def compare(
    sheet: Iterable[Mapping[str, str]], present: Mapping[str, UnitRow]
) -> tuple[list[SheetChange], list[RowConflict]]:
    """`sheet` holds the rows by the names of their columns, `present` the rows of the article now, by unit id.

    A row that changed here since the sheet was written, and differs from it, is a conflict: nothing of it is taken.
    """
    changes: list[SheetChange] = []
    conflicts: list[RowConflict] = []
    seen: set[str] = set()
    for number, cells in enumerate(sheet, 2):
        id_ = as_written(cells[HEADS["id"]]).strip()
        row = present.get(id_)
        if row is None or id_ in seen:
            conflicts.append(
                RowConflict(number, row.unit if row else "", "row_twice" if row else "row_unknown", id_[:40])
            )
            continue
        seen.add(id_)
        found: list[SheetChange] = []
        wrong = None
        for field in EDITABLE:
            typed = _typed(cells[HEADS[field]])
            if typed.casefold() == getattr(row, field).strip().casefold() and field != "note":
                continue
            if field == "note" and typed == _lines(row.note).strip():
                continue
            value = _value(field, typed)
            if value is None and typed:
                wrong = wrong or RowConflict(number, row.unit, f"{field}_unknown", typed[:40])
            found.append(SheetChange(row, field, getattr(row, field), typed, value))
        if found and cells[HEADS["state"]].strip() != row.state:
            conflicts.append(RowConflict(number, row.unit, "row_changed"))
        elif wrong:
            conflicts.append(wrong)
        else:
            changes += found
    return changes, conflicts


def _typed(cell: str) -> str:
    return _lines(as_written(cell)).strip()


def _lines(words: str) -> str:
    return words.replace("\r\n", "\n").replace("\r", "\n")


def _value(field: str, typed: str) -> str | None:
    """What a cell means: None where it is empty, and where it means nothing."""
    if field == "note":
        return typed or None
    known = (
        {status.label: id_ for id_, status in STATUSES.items()}
        if field == "status"
        else {label: id_ for id_, label in profile.CONFIDENCES.items()}
    )
    names = {name.casefold(): id_ for label, id_ in known.items() for name in (label, id_)}
    return names.get(typed.casefold())
