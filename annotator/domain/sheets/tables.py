"""A sheet as it was read: rows of cells, whatever file they came in, and its columns found by their heads."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from annotator.domain.errors import Refused


@dataclass(frozen=True, slots=True)
class TableRow:
    """`number` is what a spreadsheet shows beside the row, from 1; cells that are empty to the end may be missing."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows that are not blank. `has_merged`: cells stretch over others, which are empty in `rows`."""

    rows: tuple[TableRow, ...]
    has_merged: bool = False


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A row by the names of its columns; every column that must be there is."""

    number: int
    cells: Mapping[str, str]


def folded(head: str) -> str:
    """A head as it is compared: without case, and spaces as one."""
    return " ".join(head.split()).casefold()


def columns(head: TableRow, names: Collection[str]) -> dict[str, int]:
    """Where each of these columns is. Raises Refused: "sheet_lacks" or "sheet_twice"."""
    heads = [folded(cell) for cell in head.cells]
    for name in names:
        if folded(name) not in heads:
            raise Refused("sheet_lacks", column=name)
        if heads.count(folded(name)) > 1:
            raise Refused("sheet_twice", column=name)
    return {name: heads.index(folded(name)) for name in names}


def named_rows(table: Table, names: Collection[str], perhaps: Collection[str] = ()) -> list[NamedRow]:
    """The rows below the first one, which holds the heads; `perhaps` are columns that may be missing.

    Raises Refused as `columns` does, or "empty".
    """
    if not table.rows:
        raise Refused("empty")
    heads = {folded(cell) for cell in table.rows[0].cells}
    places = columns(table.rows[0], (*names, *(name for name in perhaps if folded(name) in heads)))
    return [
        NamedRow(row.number, {name: cell_at(row, place) for name, place in places.items()}) for row in table.rows[1:]
    ]


def cell_at(row: TableRow, place: int) -> str:
    return row.cells[place] if place < len(row.cells) else ""
