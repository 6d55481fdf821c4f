"""Finds a paragraph of a file in the canonical text, whatever its spacing."""

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.domain.revisions import Block


@dataclass(slots=True)
class _Sought:
    """A paragraph: where it is among the letters, and how many of its letters stand before the place `at`."""

    places: list[int]
    length: int
    at: int = 0
    before: int = 0


class Paragraphs:
    """The canonical text without white space, so that spacing makes no difference."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._offsets = [at for at, letter in enumerate(text) if _is_seen(letter)]
        self._letters = "".join(text[at] for at in self._offsets)
        edges = sorted({*(bisect_left(self._offsets, block.start) for block in blocks), len(self._letters)})
        self._ends = dict(pairwise(edges))
        self._edges = set(edges)
        self._sought: dict[str, _Sought] = {}

    def find(self, paragraph: str, at: int, earlier: int = 0) -> int | None:
        """The code point at which a place inside the paragraph is in the text.

        `at` is that place, in code points of the paragraph: the result is the position of the last letter before it, or
        of the paragraph's first letter if there is none. `earlier` is the number of paragraphs with the same words
        before this one in the file. None if the paragraph is not one block of the text, or several.
        """
        sought = self._sought.get(paragraph)
        if sought is None:
            letters = _squeezed(paragraph)
            sought = self._sought[paragraph] = _Sought(self._places(letters), len(letters))
        if not sought.places:
            return None
        before = _letters_before(sought, paragraph, at)
        return self._offsets[sought.places[min(earlier, len(sought.places) - 1)] + max(before - 1, 0)]

    def beginning(self, last: int, words: str) -> int:
        """The code point at which these words begin, of which the letter at `last` is the last."""
        place = bisect_left(self._offsets, last)
        return self._offsets[max(place - len(_squeezed(words)) + 1, 0)] if words else last

    def _places(self, letters: str) -> list[int]:
        """Where these letters are exactly one block; if they are nowhere, where they are exactly several blocks."""
        found = []
        at = self._letters.find(letters) if letters else -1
        while at >= 0:
            if {at, at + len(letters)} <= self._edges:
                found.append(at)
            at = self._letters.find(letters, at + 1)
        return [at for at in found if self._ends[at] == at + len(letters)] or found


def _letters_before(sought: _Sought, paragraph: str, at: int) -> int:
    """Counted on from the place before: thousands of comments may stand in one paragraph."""
    if at < sought.at:
        sought.at = sought.before = 0
    counted = sought.before + len(_squeezed(paragraph[sought.at : at]))
    # A place between a letter and its accent would count both.
    sought.at, sought.before = at, min(counted, sought.length)
    return sought.before


def _squeezed(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFC", text) if _is_seen(letter))


def _is_seen(letter: str) -> bool:
    return not letter.isspace() and unicodedata.category(letter) not in ("Cc", "Cf")
