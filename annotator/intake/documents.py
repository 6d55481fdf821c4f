"""What a file holds once it is opened."""

from dataclasses import dataclass, field

from annotator.domain.articles import FactOffers
from annotator.intake.remarks import Remark


@dataclass(frozen=True, slots=True)
class Document:
    """Its text as HTML; what hangs on words of it; the address it was at; what it says of itself beside the text.

    A letter is a page as well, but a few words of it are what somebody sent, and taken whole.
    """

    html: str
    remarks: tuple[Remark, ...] = ()
    url: str | None = None
    offers: FactOffers = field(default_factory=dict)
    is_letter: bool = False
