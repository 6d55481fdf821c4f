"""What an edited spreadsheet would change: each cell that differs, and each row that cannot be taken."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from annotator.domain import profile
from annotator.domain.sheets.tables import NamedRow
from annotator.domain.sheets.unit_rows import HEADS, MOST_IN_CELL, UnitRow
from annotator.domain.statuses import STATUSES

# The columns that are read; of the others, a row tells where it belongs.
EDITABLE = ("status", "confidence", "note")
READ = tuple(HEADS[name] for name in (*EDITABLE, "id", "state"))
# If it is there, it tells rows whose cells were sorted apart.
READ_IF_THERE = (HEADS["unit"],)


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


def compare(sheet: Iterable[NamedRow], present: Mapping[str, UnitRow]) -> tuple[list[SheetChange], list[RowConflict]]:
    """`sheet` holds the rows of the sheet, `present` those of the article now, by unit id.

    A row that changed here since the sheet was written, and differs from it, is a conflict: nothing of it is taken.
    """
    changes: list[SheetChange] = []
    conflicts: list[RowConflict] = []
    seen: set[str] = set()
    words = {_plain(row.unit) for row in present.values()}
    for named in sheet:
        number, cells = named.number, named.cells
        id_ = cells[HEADS["id"]].strip()
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
            if field == "note" and _is_note(typed, _lines(row.note).strip()):
                continue
            value = _value(field, typed)
            if value is None and typed:
                wrong = wrong or RowConflict(number, row.unit, f"{field}_unknown", typed[:40])
            found.append(SheetChange(row, field, getattr(row, field), typed, value))
        why = _why_not(found, cells, row, words)
        if why:
            conflicts.append(RowConflict(number, row.unit, why))
        elif wrong:
            conflicts.append(wrong)
        else:
            changes += found
    return changes, conflicts


def _why_not(found: list[SheetChange], cells: Mapping[str, str], row: UnitRow, words: Collection[str]) -> str | None:
    """The code of a reason for which a row that differs is not taken; `words` are those of all units."""
    if not found:
        return None
    if _is_of_another(cells.get(HEADS["unit"], ""), row, words):
        return "row_mixed"
    return "row_changed" if cells[HEADS["state"]].strip() != row.state else None


def _is_of_another(cell: str, row: UnitRow, words: Collection[str]) -> bool:
    """Whether the cell holds the words of another unit. Others are no sign: programs rewrite what looks like a date."""
    return _plain(cell) != _plain(row.unit) and _plain(cell) in words


def _plain(words: str) -> str:
    return " ".join(words.split())


def _is_note(typed: str, note: str) -> bool:
    """Whether the cell holds the note, or as much of it as an exported workbook has room for."""
    is_cut = len(typed.encode("utf-16-le", "replace")) // 2 >= MOST_IN_CELL - 1 and typed.endswith("…")
    return typed == note or (is_cut and note.startswith(typed[:-1]))


def _typed(cell: str) -> str:
    return _lines(cell).strip()


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
