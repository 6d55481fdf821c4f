"""The units of an article as CSV, a row each: in UTF-8 with a byte order mark and CRLF, as spreadsheets read it."""

import csv
import io

from annotator.domain.dossiers import Dossier
from annotator.domain.sheets.unit_rows import HEADS, cells, harmless, unit_rows


def write(dossier: Dossier) -> bytes:
    """The units of a public dossier. No cell can be run as a formula (see `unit_rows.harmless`)."""
    out = io.StringIO(newline="")
    rows = csv.writer(out)
    rows.writerow(HEADS.values())
    rows.writerows([harmless(cell) for cell in cells(row)] for row in unit_rows(dossier))
    return out.getvalue().encode("utf-8-sig")
