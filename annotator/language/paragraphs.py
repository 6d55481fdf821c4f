"""Where a paragraph of a file stands in the canonical text, however it was spaced there."""

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence

from annotator.domain.revisions import Block


class Paragraphs:
    """The text without its spaces. Asked for in text order, the second of two equal paragraphs is the second one."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._offsets = [at for at, letter in enumerate(text) if _is_seen(letter)]
        self._letters = "".join(text[at] for at in self._offsets)
        self._edges = {bisect_left(self._offsets, block.start) for block in blocks} | {len(self._letters)}
        self._since = 0

    def find(self, paragraph: str, before: str) -> int | None:
        """The place of the last letter of `before`, with which the paragraph begins; of its first where that is blank.

        None where the paragraph does not stand in the text as one block or several.
        """
        letters = _squeezed(paragraph)
        at = self._whole(letters, self._since)
        if at is None:
            at = self._whole(letters, 0)
        if at is None:
            return None
        self._since = at
        return self._offsets[at + max(len(_squeezed(before)) - 1, 0)]

    def _whole(self, letters: str, since: int) -> int | None:
        at = self._letters.find(letters, since) if letters else -1
        while at >= 0 and not {at, at + len(letters)} <= self._edges:
            at = self._letters.find(letters, at + 1)
        return at if at >= 0 else None


def _squeezed(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFC", text) if _is_seen(letter))


def _is_seen(letter: str) -> bool:
    return not letter.isspace() and unicodedata.category(letter) not in ("Cc", "Cf")
