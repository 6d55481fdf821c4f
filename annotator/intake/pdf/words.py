"""The words of a page with their places, as PDFium finds them.

Places are in points, as if the page were turned so that most of its text runs from left to right: x grows to the
right, y grows upwards.
"""

import ctypes
import math
import re
from collections import Counter
from contextlib import closing
from typing import Any, NamedTuple

# PDFium's sign for a hyphen at the end of a line, after which it goes on without a space.
DIVIDED = "\ufffe"
_TOKEN = re.compile(rf"[^\s{DIVIDED}\x00-\x20]+{DIVIDED}?|{DIVIDED}")
_DIGIT = re.compile("[0-9]")
# The mark of a note, right before its first word.
_NOTE = re.compile(r"^([⁰¹²³⁴⁵⁶⁷⁸⁹]+)(?=[^\W\d])")
AS_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# Ligatures, which a font draws as one letter.
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_SAMPLES = 60
# A digit that begins this far above the line, as a share of the height of a letter's box, is raised.
_RAISED = 0.2


class Word(NamedTuple):
    """Letters without a space; `size` is the height of a line in their font, `baseline` is where they stand.

    `is_turned` is true if the word runs in another direction than most text of the page.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    is_turned: bool = False


def words_of(document: Any, index: int) -> list[Word]:
    """The words of a page of a pypdfium2 document, in the order of the file. Raises PdfiumError if it is broken."""
    from pypdfium2 import raw

    with closing(document[index]) as page:
        if not _has_fields(page, raw):
            return _words(page, raw)
        # What a form is filled in with is no text of the page until it is drawn on it.
        raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    with closing(document[index]) as page:
        return _words(page, raw)


def _words(page: Any, raw: Any) -> list[Word]:
    with closing(page.get_textpage()) as letters:
        turn = _turn(letters, raw)
        if -90 * turn % 360 == page.get_rotation():
            return _Letters(letters, turn, raw).words()
    # PDFium reads the lines of a page that lies on its side in the wrong order.
    page.set_rotation(-90 * turn % 360)
    with closing(page.get_textpage()) as letters:
        return _Letters(letters, turn, raw).words()


def _has_fields(page: Any, raw: Any) -> bool:
    for number in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, number)
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        raw.FPDFPage_CloseAnnot(annotation)
        if kind == raw.FPDF_ANNOT_WIDGET:
            return True
    return False


def _turn(letters: Any, raw: Any) -> int:
    """By how many quarters, clockwise, most of the text is turned."""
    count = letters.count_chars()
    turns = Counter(
        _quarters(raw.FPDFText_GetCharAngle(letters, at)) for at in range(0, count, max(1, count // _SAMPLES))
    )
    return turns.most_common(1)[0][0] if turns else 0


def _quarters(angle: float) -> int:
    return round(angle / (math.pi / 2)) % 4 if math.isfinite(angle) else 0


class _Letters:
    """The letters of a page; `turn` is the number of quarters by which its text is turned."""

    def __init__(self, letters: Any, turn: int, raw: Any) -> None:
        self._letters, self._turn, self._raw = letters, turn, raw
        self._text: str = letters.get_text_range(errors="surrogatepass")
        self._is_whole = len(self._text) == letters.count_chars()
        self._box = raw.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._sides = [ctypes.c_double() for _ in range(4)]

    def words(self) -> list[Word]:
        return [self._word(found) for found in _TOKEN.finditer(self._text)]

    def _word(self, found: re.Match[str]) -> Word:
        # PDFium's sign for a hyphen has no place of its own.
        ending = found.end() - 1 - (len(found[0]) > 1 and found[0][-1] == DIVIDED)
        first, last = self._at(found.start()), self._at(ending)
        left, bottom, right, top = self._line_box(first)
        end = self._line_box(last)[2] if last != first else right
        baseline = self._baseline(first)
        text = self._marked(found[0], first, top - bottom)
        text = text.translate(_LIGATURES).encode("utf-8", "replace").decode()
        turned = _quarters(self._raw.FPDFText_GetCharAngle(self._letters, first)) != self._turn
        return Word(text, left, max(end, right), baseline, top - bottom, turned)

    def _marked(self, text: str, first: int, size: float) -> str:
        """The text with raised digits as characters that are raised by themselves: of 400² would be left 4002."""
        if len(text) < 2 or not _DIGIT.search(text):
            return text
        # The mark before a note is raised itself: the letter behind it is not.
        anchor = next((at for at, letter in enumerate(text) if letter.isalpha()), 0)
        floor = self._baseline(first + anchor) + _RAISED * size
        marked = _DIGIT.sub(
            lambda found: found[0].translate(AS_RAISED) if self._bottom(first + found.start()) > floor else found[0],
            text,
        )
        return _NOTE.sub(r"\1 ", marked)

    def _at(self, index: int) -> int:
        """The number of a letter of the text; letters that PDFium cannot name have a number, but are no text."""
        return index if self._is_whole else self._raw.FPDFText_GetCharIndexFromTextIndex(self._letters, index)

    def _line_box(self, at: int) -> tuple[float, float, float, float]:
        """Left, bottom, right and top of a letter's share of its line."""
        self._raw.FPDFText_GetLooseCharBox(self._letters, at, self._box)
        return self._turned(self._box.left, self._box.bottom, self._box.right, self._box.top)

    def _bottom(self, at: int) -> float:
        """Where the ink of a letter begins."""
        left, right, bottom, top = self._sides
        self._raw.FPDFText_GetCharBox(self._letters, at, left, right, bottom, top)
        return self._turned(left.value, bottom.value, right.value, top.value)[1]

    def _baseline(self, at: int) -> float:
        self._raw.FPDFText_GetCharOrigin(self._letters, at, self._x, self._y)
        return self._turned(self._x.value, self._y.value, self._x.value, self._y.value)[1]

    def _turned(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        if self._turn == 1:
            return -top, left, -bottom, right
        if self._turn == 2:
            return -right, -top, -left, -bottom
        if self._turn == 3:
            return bottom, -right, top, -left
        return left, bottom, right, top
