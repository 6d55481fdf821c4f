"""The words of a Word document that its comments are on: mammoth only tells where a comment’s mark is."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from annotator.intake.word.archive import WORD

_PARAGRAPH, _TEXT = f"{WORD}p", f"{WORD}t"
_START, _END, _ID = f"{WORD}commentRangeStart", f"{WORD}commentRangeEnd", f"{WORD}id"
# What is no text once all changes are accepted.
_SKIPPED = {f"{WORD}{name}" for name in ("del", "moveFrom", "pPr", "rPr")}
_SIGNS = {f"{WORD}tab": " ", f"{WORD}br": " ", f"{WORD}cr": " ", f"{WORD}noBreakHyphen": "\u2011"}
# So many characters of a comment’s words are kept, or thousands of comments on a whole text would take it each.
_LONGEST = 2_000


def anchors_in(body: bytes) -> dict[str, str]:
    """By the id of a comment: the words that it is on, those in the paragraph where they end.

    `body` is the main part, whose XML declares no entities.
    """
    if b"commentRangeStart" not in body:
        return {}
    found: dict[str, str] = {}
    here = _TextSoFar()
    # By id: the number of the paragraph where the words begin, and how much of its text is before them.
    begun: dict[str, tuple[int, int]] = {}
    number = 0
    for element in _elements(ET.fromstring(body)):  # noqa: S314 - XML that declares entities was refused
        if element.tag == _PARAGRAPH:
            found |= here.anchors()
            here, number = _TextSoFar(), number + 1
        elif element.tag == _START:
            begun[element.get(_ID, "")] = number, here.length
        elif element.tag == _END and (id_ := element.get(_ID, "")) in begun:
            paragraph, before = begun.pop(id_)
            here.ends.append((id_, before if paragraph == number else 0, here.length))
        else:
            here.add((element.text or "") if element.tag == _TEXT else _SIGNS.get(element.tag, ""))
    return found | here.anchors()


class _TextSoFar:
    """The text so far, and where in it the words of comments begin and end."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.length = 0
        self.ends: list[tuple[str, int, int]] = []

    def add(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)

    def anchors(self) -> dict[str, str]:
        text = "".join(self._parts) if self.ends else ""
        return {id_: text[max(start, end - _LONGEST) : end] for id_, start, end in self.ends}


def _elements(root: Element) -> Iterator[Element]:
    """All elements in order, without those that are skipped; documents may nest deeper than Python calls."""
    open_ = [iter(root)]
    while open_:
        element = next(open_[-1], None)
        if element is None:
            open_.pop()
        elif element.tag not in _SKIPPED:
            yield element
            open_.append(iter(element))
