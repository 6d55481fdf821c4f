"""Takes the marks of comments out of deleted words: what somebody wrote beside them is still there to be read."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from annotator.intake.word.archive import WORD

_MARK, _ID = f"{WORD}commentReference", f"{WORD}id"
# Words that were moved are here, too: where they are now, Word writes the mark again.
_DELETED = (f"{WORD}del", f"{WORD}moveFrom")


def has_deleted_comments(part: bytes) -> bool:
    """Whether there may be any in this part of a document."""
    return b"commentReference" in part and (b"<w:del " in part or b"<w:moveFrom " in part)


def rescue_marks(root: Element) -> None:
    """Puts the mark of each comment that only deleted words have right behind them."""
    marks = list(_marks(root))
    told = {mark.get(_ID) for mark, parent, _ in marks if parent is None}
    for mark, parent, deletion in marks:
        if parent is None or deletion is None or mark.get(_ID) in told:
            continue
        told.add(mark.get(_ID))
        run = Element(f"{WORD}r")
        run.append(mark)
        parent.insert(list(parent).index(deletion) + 1, run)


def _marks(root: Element) -> Iterator[tuple[Element, Element | None, Element | None]]:
    """Each mark with the outermost deletion that it is in, and the parent of that; None where there is none."""
    waiting: list[tuple[Element, Element | None, Element | None]] = [(root, None, None)]
    while waiting:
        element, parent, deletion = waiting.pop()
        if element.tag == _MARK:
            yield element, parent, deletion
        for child in reversed(element):
            is_outermost = deletion is None and child.tag in _DELETED
            waiting.append((child, element, child) if is_outermost else (child, parent, deletion))
