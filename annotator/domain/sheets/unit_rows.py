"""The rows of an article's spreadsheet: one for each unit, in the order of the text."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, fields

from annotator.domain import profile
from annotator.domain.dossiers import Dossier
from annotator.domain.evidence import Evidence
from annotator.domain.statuses import status_of
from annotator.domain.units import Unit, sentences_of

# A cell that begins with one of these may be run as a formula by a program that opens it.
_RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_QUOTE = "'"
# UTF-16 units: Excel has no more room in a cell.
MOST_IN_CELL = 32_767


@dataclass(frozen=True, slots=True)
class UnitRow:
    """What the cells of a row hold, in this order; `number` is that of its first sentence, empty without a place.

    `state` stands for the words of the unit and all that the row says of it: another row of the same unit with the same
    `state` was written from the same.
    """

    number: str
    sentence: str
    unit: str
    kind: str
    status: str
    confidence: str
    sources: str
    passages: str
    note: str
    id: str
    state: str


# What stands above each column, in the order of the fields of a row.
HEADS = {
    "number": "Sentence no.",
    "sentence": "Sentence",
    "unit": "Unit",
    "kind": "Kind",
    "status": "Status",
    "confidence": "Confidence",
    "sources": "Sources",
    "passages": "Passages",
    "note": "Note",
    "id": "Unit id",
    "state": "State",
}


def cells(row: UnitRow) -> tuple[str, ...]:
    return tuple(str(getattr(row, field.name)) for field in fields(row))


def unit_rows(dossier: Dossier) -> Iterator[UnitRow]:
    """A row for each unit of the dossier, which is written as it is: give a public one for a file that leaves."""
    tied: dict[str, list[Evidence]] = {}
    for each in dossier.standing.evidence:
        tied.setdefault(each.unit, []).append(each)
    for unit in sorted(dossier.standing.units, key=lambda unit: unit.order):
        yield _row(unit, tied.get(unit.id, []), dossier)


def harmless(cell: str) -> str:
    """The cell with an apostrophe before it if a spreadsheet might run it; `as_written` takes that away again."""
    return f"{_QUOTE}{cell}" if cell.startswith((*_RUNS, _QUOTE)) else cell


def as_written(cell: str) -> str:
    """The cell as it was before `harmless`. An apostrophe that somebody typed before other words stays."""
    rest = cell.removeprefix(_QUOTE)
    return rest if rest.startswith((*_RUNS, _QUOTE)) else cell


def _row(unit: Unit, tied: list[Evidence], dossier: Dossier) -> UnitRow:
    standing = dossier.standing
    held = sentences_of(unit.anchor, standing.sentences)
    titles = [standing.sources[each.source].title for each in tied]
    passages = [each.passage.exact for each in tied if each.passage and each.passage.exact]
    said = (
        unit.anchor.exact,
        profile.KINDS.get(unit.kind, unit.kind),
        status_of(unit.status).label,
        profile.CONFIDENCES.get(unit.confidence or "", unit.confidence or ""),
        "\n".join(dict.fromkeys(titles)),
        "\n".join(dict.fromkeys(passages)),
        unit.note or "",
    )
    return UnitRow(
        str(held[0].ordinal) if held else "",
        " ".join(standing.text[each.start : each.end] for each in held),
        *said,
        unit.id,
        hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()[:16],
    )
