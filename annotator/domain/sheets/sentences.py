"""The sentences for what can go wrong with what leaves for people to read: a part of `domain.errors.SENTENCES`."""

OF_SHEETS = {
    "unwritable_file": "{path} cannot be written ({why}): choose another place.",
    "no_such_schema": "There is no such schema here: use {known}.",
    "pdf_not_installed": "A galley as PDF needs WeasyPrint: install annotator-desk[pdf], or print the galley’s page from a browser.",
    "pango_not_installed": "WeasyPrint sets text by Pango, which this machine lacks: install it (on Debian, libpangoft2-1.0-0), or print the galley’s page from a browser.",
    "sheet_is_workbook": "This is a workbook, and only CSV is read: save the sheet as CSV, and give that file.",
    "sheet_lacks": "The sheet has no column “{column}”: export it anew, and change only status, confidence and note.",
    "sheet_twice": "The sheet has two columns “{column}”: keep the one that counts.",
    "sheet_too_long": "The sheet has more than {limit} rows: no article has so many units. Nothing was read.",
    "sheet_broken": "The sheet is no CSV from end to end: save it again as CSV, and give that file.",
}
# Why a row of a sheet is not taken.
OF_ROWS = {
    "row_changed": "somebody changed it here since the sheet was exported; nothing of it is taken",
    "row_unknown": "no unit of this article has the id “{value}”",
    "row_twice": "the sheet has this unit twice; only the first row counts",
    "status_unknown": "“{value}” is no status",
    "confidence_unknown": "“{value}” is no confidence",
}
