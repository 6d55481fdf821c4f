"""The sentences for what can go wrong with what leaves for people to read: a part of `domain.errors.SENTENCES`."""

OF_SHEETS = {
    "unwritable_file": "{path} cannot be written ({why}): choose another place.",
    "no_such_schema": "There is no such schema here: use {known}.",
    "pdf_not_installed": "A galley as PDF needs WeasyPrint: install annotator-desk[pdf], or print the galley’s page from a browser.",
    "pango_not_installed": "WeasyPrint sets text by Pango, which this machine lacks: install it (on Debian, libpangoft2-1.0-0), or print the galley’s page from a browser.",
}
