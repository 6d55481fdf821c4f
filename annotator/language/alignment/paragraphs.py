"""Finds a paragraph of a file in the canonical text, whatever its spacing."""

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from annotator.domain.revisions import Block


class Paragraphs:
    """The canonical text without white space, so that spacing makes no difference."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._offsets = [at for at, letter in enumerate(text) if _is_seen(letter)]
        self._letters = "".join(text[at] for at in self._offsets)
        edges = sorted({*(bisect_left(self._offsets, block.start) for block in blocks), len(self._letters)})
        self._ends = dict(pairwise(edges))
        self._edges = set(edges)
        self._found: dict[str, list[int]] = {}

    def find(self, paragraph: str, before: str, earlier: int = 0) -> int | None:
        """The code point at which a place inside the paragraph is in the text.

        `before` is how the paragraph begins, up to that place: the result is the position of its last letter, or of
        the paragraph's first letter if it is blank. `earlier` is the number of paragraphs with the same words before
        this one in the file. None if the paragraph is not one block of the text, or several.
        """
        letters = _squeezed(paragraph)
        if letters not in self._found:
            self._found[letters] = self._places(letters)
        places = self._found[letters]
        if not places:
            return None
        return self._offsets[places[min(earlier, len(places) - 1)] + max(len(_squeezed(before)) - 1, 0)]

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


def _squeezed(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFC", text) if _is_seen(letter))


def _is_seen(letter: str) -> bool:
    return not letter.isspace() and unicodedata.category(letter) not in ("Cc", "Cf")
