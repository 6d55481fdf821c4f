"""A galley as it goes to the typesetter: HTML in the pieces that are set by themselves."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GalleySheet:
    """`text` and `end` are documents: the head with the text, and what follows it. `styles` is the style sheet of both.

    `notes` are pairs of a mark and the HTML of a note; it belongs beside the first words of the element whose
    `data-mark` is that mark. `foot` is left and right of the page number, `stamp` on top of each page, or empty.
    """

    text: str
    end: str
    notes: tuple[tuple[str, str], ...]
    styles: str
    foot: tuple[str, str]
    stamp: str
