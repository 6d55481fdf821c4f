"""What could be made of a newsroom’s own list: for each row that has its place, a claim or a note. Never a verdict."""

from dataclasses import dataclass

from annotator.domain.sheets.foreign_rows import ForeignRow
from annotator.domain.sheets.sheet_changes import RowConflict


@dataclass(frozen=True, slots=True)
class ForeignOffer:
    """A row and its words in the article, `start` to `end` in code points; `sentence` is the ordinal of theirs.

    `unit` is the id of the unit that has these words already and gets the note; without one a claim is made. `note` is
    what would then be its note, `source` what would be tied to it as context, off the record, if anything; `lifts_mark`
    is true where the sentence is marked as holding nothing to check.
    """

    row: ForeignRow
    sentence: int
    around: str
    start: int
    end: int
    words: str
    unit: str | None
    note: str | None
    source: str
    lifts_mark: bool

    @property
    def key(self) -> str:
        """What a form calls it: another one once anything here has changed that matters to it."""
        return f"{self.row.number}.{self.start}.{self.end}.{self.unit or ''}"


@dataclass(frozen=True, slots=True)
class ForeignOffers:
    """`left` are the rows that are not offered; `unread` the heads of columns that mean nothing here."""

    offers: tuple[ForeignOffer, ...]
    left: tuple[RowConflict, ...]
    unread: tuple[str, ...]
    has_merged: bool
