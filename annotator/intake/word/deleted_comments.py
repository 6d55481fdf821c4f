"""Takes the marks of comments out of deleted words: what somebody wrote beside them is still there to be read."""

from collections import defaultdict
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
    told = {mark.get(_ID) for mark, deletion in marks if deletion is None}
    behind: dict[Element, list[Element]] = defaultdict(list)
    for mark, deletion in marks:
        if deletion is not None and mark.get(_ID) not in told:
            told.add(mark.get(_ID))
            run = Element(f"{WORD}r")
            run.append(mark)
            behind[deletion].append(run)
    if behind:
        for parent in list(root.iter()):
            # Marks stand in few paragraphs, and a paragraph may have thousands of them.
            if any(child in behind for child in parent):
                parent[:] = [each for child in parent for each in (child, *behind.get(child, ()))]


def _marks(root: Element) -> Iterator[tuple[Element, Element | None]]:
    """Each mark in the order of the text, with the outermost deletion that it is in; None where there is none."""
    waiting: list[tuple[Element, Element | None]] = [(root, None)]
    while waiting:
        element, deletion = waiting.pop()
        if element.tag == _MARK:
            yield element, deletion
        for child in reversed(element):
            is_outermost = deletion is None and child.tag in _DELETED
            waiting.append((child, child if is_outermost else deletion))
