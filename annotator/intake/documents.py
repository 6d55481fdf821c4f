"""The document that the reader of each format returns."""

from dataclasses import dataclass, field

from annotator.domain.articles import FactOffers
from annotator.domain.draft_sources import AttachedNote


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file as HTML.

    `notes` are attached to words of the text, `url` is the address from which the file was saved, and `offers` are the
    facts that the file declares outside its text. `is_page` is true of a web page, whose article has to be found among
    navigation and teasers. `is_letter` is true of a mail: if no article is found in it, all of it is read, however
    short it is. `cautions` are codes of `domain.cautions`.
    """

    html: str
    notes: tuple[AttachedNote, ...] = ()
    url: str | None = None
    offers: FactOffers = field(default_factory=dict)
    is_page: bool = False
    is_letter: bool = False
    cautions: tuple[str, ...] = ()
