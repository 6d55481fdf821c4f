"""The sentences for what can go wrong with what leaves for people to read: a part of `domain.errors.SENTENCES`."""

OF_SHEETS = {
    "unwritable_file": "{path} cannot be written ({why}): choose another place.",
    "no_such_schema": "There is no such schema here: use {known}.",
    "pdf_not_installed": "A galley as PDF needs WeasyPrint: install annotator-desk[pdf], or print the galley’s page from a browser.",
    "pango_not_installed": "WeasyPrint sets text by Pango, which this machine lacks: install it (on Debian, libpangoft2-1.0-0), or print the galley’s page from a browser.",
    "sheet_is_other": "This workbook is of an older kind, of another program, or locked: save it as CSV, or as .xlsx without a password.",
    "is_a_workbook": "This is a workbook, not an article: “annotator sheet ARTICLE FILE” takes it, and so does “Bring a spreadsheet in” on the page Export of an article.",
    "is_a_sheet": "This is a sheet (CSV), not an article: “annotator sheet ARTICLE FILE” takes it, and so does “Bring a spreadsheet in” on the page Export of an article. If it is to be read as an article, say --format text.",
    "sheet_binary": "This is {what}, not a sheet: save the sheet as CSV or as .xlsx, and give that file.",
    "sheet_large": "This sheet is larger than {limit} MB: keep only the rows that belong to this article, and give that file.",
    "sheet_too_large": "This workbook unpacks to more than {limit} MB: save the sheet as CSV, and give that file.",
    "sheet_lacks": "The sheet has no column “{column}”: export it anew, and change only status, confidence and note.",
    "sheet_twice": "The sheet has two columns “{column}”: keep the one that counts.",
    "sheet_too_long": "The sheet has more than {limit} rows, which no article needs: nothing of it was taken.",
    "sheet_without_claims": "No column of this sheet holds facts: write “Claim” or “Fact” above the one that does.",
    "sheet_without_rows": "There are no rows below the heads of this sheet.",
    "sheet_broken": "This sheet cannot be read from end to end: save it again as CSV or as .xlsx, and give that file.",
}
# Why a row of a sheet is not taken.
OF_ROWS = {
    "row_changed": "somebody changed it here since the sheet was exported; nothing of it is taken",
    "row_mixed": "it holds the words of another unit: cells were sorted apart from their rows; nothing of it is taken",
    "row_unknown": "no unit of this article has the id “{value}”",
    "row_twice": "the sheet has this unit twice; only the first row counts",
    "status_unknown": "“{value}” is no status",
    "confidence_unknown": "“{value}” is no confidence",
    "row_without_claim": "it has no words to look for",
    "row_nowhere": "no sentence of the article says this",
    "row_other_figures": "{value} resembles it, and has other figures",
    "row_ambiguous": "{value} say this alike: make the claim where it belongs",
    "row_there": "{value} has a unit with these words, and nothing new is said of it",
    "row_again": "row {value} is of the same words, and is the one that counts",
    "row_note": "what it says is too long for a note, holds characters that cannot be stored, or an address with a password",
}
