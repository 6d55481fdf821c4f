"""A newsroom’s own list of facts: its columns by the words that stand above them, and a note of what each row says."""

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.domain.errors import Refused
from annotator.domain.sheets.tables import Table, TableRow, cell_at, folded

CLAIM, METHOD, SOURCE, DATE, BY, TICK, NOTE = "claim", "method", "source", "date", "by", "tick", "note"
# What people write above a column. Of several that may hold the claim, the first named here does.
_HEADS = {
    CLAIM: ("claim", "claims", "fact", "facts", "fact to check", "claim to check", "assertion", "statement", "sentence",
            "line", "quote", "text", "unit"),
    METHOD: ("method", "methods", "how", "how checked", "method of verification", "verification method",
             "how verified", "check method"),
    SOURCE: ("source", "sources", "source name", "source link", "source url", "link", "links", "url", "reference",
             "references", "evidence", "citation", "contact", "verified by", "confirmed by", "who", "name"),
    DATE: ("date", "date checked", "checked on", "verified on", "date verified", "when", "day", "check date"),
    BY: ("checker", "checked by", "fact checker", "fact-checker", "by", "initials"),
    TICK: ("tick", "ticked", "checked", "check", "ok", "okay", "done", "verified", "confirmed", "correct", "status",
           "✓", "✔", "☑"),
    NOTE: ("note", "notes", "comment", "comments", "remark", "remarks"),
}  # fmt: skip
_ROLES = {name: role for role, names in _HEADS.items() for name in names}
_LABELS = {METHOD: "Method", DATE: "Date", BY: "By", NOTE: "Note"}
_IN_NOTE = (METHOD, DATE, BY, TICK, NOTE)
_TICKS = frozenset({"x", "✓", "✔", "✅", "☑", "☒", "√", "v", "y", "yes", "ok", "okay", "true", "1", "done", "checked"})
# A title, a date, a blank line: the heads stand so far down at most.
_HEAD_ROWS = 10
# More facts than an article’s list has. Each is compared for milliseconds, and taking them holds the desk’s writing.
_MOST_ROWS = 500


@dataclass(frozen=True, slots=True)
class ForeignRow:
    """`number` is that of the row in its sheet; `source` is what it names as such, `note` all that its other columns
    say, in one line."""

    number: int
    claim: str
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class ForeignSheet:
    """`unread` are the heads of the columns that mean nothing here."""

    rows: tuple[ForeignRow, ...]
    unread: tuple[str, ...]
    has_merged: bool


def foreign_rows(table: Table) -> ForeignSheet:
    """The rows below the heads. Raises Refused: "sheet_without_claims", "sheet_twice", "sheet_too_long" or "empty"."""
    head = max(table.rows[:_HEAD_ROWS], key=_known_heads, default=None)
    if head is None:
        raise Refused("empty")
    claim = _claim_column(head)
    below = [row for row in table.rows if row.number > head.number]
    if not below:
        raise Refused("sheet_without_rows")
    if len(below) > _MOST_ROWS:
        raise Refused("sheet_too_long", limit=f"{_MOST_ROWS:,}")
    read = [(at, role) for at, role in _placed(head) if role != CLAIM]
    known = {claim, *(at for at, _ in read)}
    return ForeignSheet(
        tuple(
            ForeignRow(row.number, _line(cell_at(row, claim)), _source(row, read), _note(row, read)) for row in below
        ),
        tuple(_line(cell) for at, cell in enumerate(head.cells) if at not in known and cell.strip()),
        table.has_merged,
    )


def has_claims(head: TableRow) -> bool:
    """Whether one of these is a head that stands above facts."""
    return _known_heads(head)[0]


def _known_heads(row: TableRow) -> tuple[bool, int]:
    roles = {role for _, role in _placed(row)}
    return CLAIM in roles, len(roles)


def _placed(head: TableRow) -> Iterator[tuple[int, str]]:
    for at, cell in enumerate(head.cells):
        if role := _ROLES.get(_name(cell)):
            yield at, role


def _name(cell: str) -> str:
    """A head without what people put around it: “Fact:”, “OK?”, “Source(s)”."""
    return folded(cell.replace("(s)", "s").replace("_", " ")).strip(" :?*.#")


def _claim_column(head: TableRow) -> int:
    names = [_name(cell) for cell in head.cells]
    for name in _HEADS[CLAIM]:
        if names.count(name) > 1:
            raise Refused("sheet_twice", column=_line(head.cells[names.index(name)]))
        if name in names:
            return names.index(name)
    raise Refused("sheet_without_claims")


def _source(row: TableRow, read: list[tuple[int, str]]) -> str:
    """What all columns for sources say, each thing once."""
    named = (_line(cell_at(row, at)) for at, role in read if role == SOURCE)
    return "; ".join(dict.fromkeys(filter(None, named)))


def _note(row: TableRow, read: list[tuple[int, str]]) -> str:
    """“Method: phone; By: Ana; ticked”: in this order, whatever that of the columns."""
    said = []
    for role in _IN_NOTE:
        for at, theirs in read:
            words = _line(cell_at(row, at))
            if theirs == role and words:
                said.append(_tick(words) if role == TICK else f"{_LABELS[role]}: {words}")
    return "; ".join(dict.fromkeys(said))


def _tick(words: str) -> str:
    return "ticked" if words.casefold() in _TICKS else f"Marked: {words}"


def _line(words: str) -> str:
    return " ".join(words.split())
