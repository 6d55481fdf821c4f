"""Where a paragraph of a file is in the canonical text, whatever its spacing."""

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from annotator.domain.revisions import Block


class Paragraphs:
    """The text without its spaces."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._offsets = [at for at, letter in enumerate(text) if _is_seen(letter)]
        self._letters = "".join(text[at] for at in self._offsets)
        edges = sorted({*(bisect_left(self._offsets, block.start) for block in blocks), len(self._letters)})
        self._ends = dict(pairwise(edges))
        self._edges = set(edges)
        self._found: dict[str, list[int]] = {}

    def find(self, paragraph: str, before: str, earlier: int = 0) -> int | None:
        """The place of the last letter of `before`, with which the paragraph begins; of its first where that is blank.

        `earlier` is how many paragraphs of the file with the same words stood before it. None where the paragraph
        does not stand in the text as one block or several.
        """
        letters = _squeezed(paragraph)
        if letters not in self._found:
            self._found[letters] = self._places(letters)
        places = self._found[letters]
        if not places:
            return None
        return self._offsets[places[min(earlier, len(places) - 1)] + max(len(_squeezed(before)) - 1, 0)]

    def _places(self, letters: str) -> list[int]:
        """Where these letters are whole blocks: one each, or several together where no single one is."""
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
