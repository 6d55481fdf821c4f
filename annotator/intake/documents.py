"""What the reader of each format returns."""

from dataclasses import dataclass, field

from annotator.domain.articles import FactOffers
from annotator.intake.notes import AttachedNote


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file as HTML.

    `notes` are attached to words of it, `url` is the address it was saved from, and `offers` are facts that the file
    declares outside its text. `is_page` is true of a web page, whose article has to be found among navigation and
    teasers. `is_letter` is true of a mail: if no article is found in it, however few its words, all of it is read.
    """

    html: str
    notes: tuple[AttachedNote, ...] = ()
    url: str | None = None
    offers: FactOffers = field(default_factory=dict)
    is_page: bool = False
    is_letter: bool = False
