"""The table in a file, told by its content: CSV, or a workbook of Excel."""

from annotator.domain.errors import Refused
from annotator.domain.sheets.tables import Table
from annotator.intake.archives import BEGINNING
from annotator.intake.tables import csv_tables, workbooks

# Of Excel before 2007, and of a workbook that is locked by a password.
_OLD = b"\xd0\xcf\x11\xe0"


def read(source: bytes) -> Table:
    """Raises Refused: "sheet_is_other", "sheet_too_long", "sheet_too_large", "sheet_large", "sheet_broken",
    "sheet_binary" or "empty".
    """
    if source.startswith(_OLD):
        raise Refused("sheet_is_other")
    table = workbooks.read(source) if source.startswith(BEGINNING) else csv_tables.read(source)
    if not table.rows:
        raise Refused("empty")
    return table
