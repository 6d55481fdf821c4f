"""Where the words of a galley came to stand: its lines, its marked words, and where its notes have room beside them.

All lengths are CSS pixels from the top of a page; pages and boxes are those of WeasyPrint.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

# The element that holds the numbered text, by its class, and the attribute of those that notes stand beside.
TEXT, MARK, NOTE = "galley-text", "data-mark", "note"
# Lines less than so far apart are one: those of the cells of a row of a table.
_ONE_LINE = 3.0
_BETWEEN_NOTES = 4.0
_BLOCK, _MARKED, _TAG = 'data-block="', re.compile(rf' {MARK}="([^"]+)"'), re.compile("<[^>]*>")
# So many letters fill a line of this height, and a note may come to stand so far below its words.
_LETTERS, _ROW, _FARTHEST = 62, 20.0, 150.0


class TextLine(NamedTuple):
    top: float
    height: float


class NotePlace(NamedTuple):
    """The number of a page, from 0, and what of its height is taken."""

    page: int
    top: float
    bottom: float


def lines(page: Any) -> list[TextLine]:
    """The lines of the text on this page, from above."""
    found: list[TextLine] = []
    for line in sorted(TextLine(float(box.position_y), float(box.height)) for box in _line_boxes(page._page_box)):
        if not found or line.top - found[-1].top > _ONE_LINE:
            found.append(line)
    return found


def tops(pages: Sequence[Any]) -> dict[str, tuple[int, float]]:
    """By mark: the page and the top of the line where the first words of the marked element stand."""
    found: dict[str, tuple[int, float]] = {}
    for number, page in enumerate(pages):
        for line in _line_boxes(page._page_box):
            for mark in _marks(line, ()):
                found.setdefault(mark, (number, float(line.position_y)))
    return found


def notes_on(page: Any) -> list[Any]:
    """The boxes of the notes on this page, in order."""
    return [box for box in page._page_box.descendants() if NOTE in _classes(box) and type(box).__name__ == "BlockBox"]


def with_room(html: str, high: dict[str, float]) -> str:
    """The text, in which a block waits where its notes need much more room than its words: a note stays near them.

    `high` are the heights of the notes by mark. How high the words will be is only estimated, by their number.
    """
    first, *blocks = html.split(_BLOCK)
    out = [first]
    missing = 0.0
    for block in blocks:
        inside = sum(high.get(mark, 0.0) for mark in dict.fromkeys(_MARKED.findall(block)))
        words = (len(_TAG.sub("", block)) // _LETTERS + 2) * _ROW
        missing = max(0.0, missing + inside - words)
        if missing > _FARTHEST:
            name, _, rest = block.partition('"')
            block = f'{name}" style="padding-bottom:{missing:.0f}px"{rest}'
            missing = 0.0
        out.append(block)
    return _BLOCK.join(out)


def placed(wanted: Sequence[tuple[int, float]], high: Sequence[float], top: float, bottom: float) -> list[NotePlace]:
    """A place for each note: at the `wanted` page and top if there is room, else below the note before, or on the next
    page. `high` are the heights of the notes, and each page has room between `top` and `bottom`."""
    found: list[NotePlace] = []
    page, free = 0, top
    for (its_page, its_top), height in zip(wanted, high, strict=True):
        page, free = (its_page, top) if its_page > page else (page, free)
        start = max(free, its_top) if its_page == page else free
        if start + height > bottom and start > top:
            # A note near the end of its page moves up, as far as there is room, before it leaves the page.
            start = bottom - height if bottom - height >= free else bottom
        if start == bottom:
            page, start = page + 1, top
        found.append(NotePlace(page, start, start + height))
        free = start + height + _BETWEEN_NOTES
    return found


def _line_boxes(box: Any, *, is_text: bool = False) -> Iterator[Any]:
    """The lines of words in the text; not those of what floats beside it, and none within another line."""
    is_text = is_text or TEXT in _classes(box)
    if is_text and type(box).__name__ == "LineBox":
        if _holds_words(box):
            yield box
        return
    for child in getattr(box, "children", ()):
        if not child.is_floated():
            yield from _line_boxes(child, is_text=is_text)


def _marks(box: Any, around: tuple[str, ...]) -> Iterator[str]:
    """The marks of the elements that hold words in this box."""
    mark = box.element.get(MARK) if getattr(box, "element", None) is not None else None
    around = (*around, mark) if mark else around
    if getattr(box, "text", "").strip():
        yield from around
    for child in getattr(box, "children", ()):
        yield from _marks(child, around)


def _holds_words(box: Any) -> bool:
    if getattr(box, "text", "").strip():
        return True
    return any(_holds_words(child) for child in getattr(box, "children", ()))


def _classes(box: Any) -> list[str]:
    element = getattr(box, "element", None)
    return [] if element is None else (element.get("class") or "").split()
