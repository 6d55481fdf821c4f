"""Finds tables used for layout: their cells hold no data, so their text becomes ordinary blocks."""

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.markup.cleaning.tags import Tag
from annotator.markup.elements import CELLS, HEADINGS

_PARTS = {"caption", "thead", "tbody", "tfoot", "tr"} | CELLS


@dataclass(slots=True)
class _Table:
    parts: list[int]
    cells: int = 0
    lays_out: bool = False


def layout_tables(run: Sequence[Tag | str]) -> set[int]:
    """The indexes in `run` of the tags of layout tables and of their parts.

    A table is for layout if its role says so, if it has at most one cell, or if a cell holds a heading or a table.
    """
    found: set[int] = set()
    open_tables: list[_Table] = []
    for index, token in enumerate(run):
        if isinstance(token, str):
            continue
        if token.name == "table":
            _table(token, index, open_tables, found)
        elif open_tables and not token.closes:
            _inside(token, index, open_tables[-1])
    return found


def _table(token: Tag, index: int, open_tables: list[_Table], found: set[int]) -> None:
    if not token.closes:
        for outer in open_tables:
            outer.lays_out = True
        declared = token.attributes().get("role") in ("presentation", "none")
        open_tables.append(_Table([index], lays_out=declared))
    else:
        table = open_tables.pop()
        if table.lays_out or table.cells < 2:
            found.update(table.parts)


def _inside(token: Tag, index: int, table: _Table) -> None:
    if token.name in _PARTS:
        table.parts.append(index)
        table.cells += token.name in CELLS
    elif token.name in HEADINGS:
        table.lays_out = True
