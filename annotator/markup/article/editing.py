"""A correction of a block's words, written into its mark-up: links and emphasis stay where their words do."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from annotator.domain.revisions import Block
from annotator.markup.cleaning.tags import Tag, escape, tokens

_WORD = re.compile(r"\w+|\s|[^\w\s]")
# Beyond this many pairs of words a diff takes too long: the block is then written anew, without links.
_MOST_PAIRS = 4_000_000

# Of the old text: from, to, and what stands there now.
Edit = tuple[int, int, str]


def rewrite(html: str, text: str, blocks: Sequence[Block], edits: Mapping[int, str]) -> str:
    """The stored HTML with new texts for some blocks, by ordinal; it is to be cleaned and measured again.

    A line break in a text is one in the page, a blank line begins a new paragraph, an empty text drops the block.
    """
    wanted = {block.id: block for block in blocks if block.ordinal in edits}
    out: list[str] = []
    changes: _Changes | None = None
    for token in tokens(html):
        if isinstance(token, Tag):
            block = None if token.closes else wanted.get(token.attributes().get("data-block", ""))
            if block is not None:
                changes = _Changes(text[block.start : block.end], edits[block.ordinal], block.kind == "preformatted")
            # Each line break is written from the text.
            if token.name != "br" or changes is None:
                out.append(token.source)
        elif changes is None:
            out.append(escape(token))
        else:
            out.append(changes.take(token))
            changes = changes if changes.is_open else None
    return "".join(out)


class _Changes:
    """Gives out the new text of a block, piece by piece, as its old pieces come by."""

    def __init__(self, old: str, new: str, keeps_lines: bool) -> None:
        self._length = len(old)
        self._keeps_lines = keeps_lines
        self._steps = list(_steps(old, new))
        self._at = 0

    @property
    def is_open(self) -> bool:
        return self._at < self._length

    def take(self, piece: str) -> str:
        """What stands now where the old piece stood. What was added stands with the words before it."""
        start, end = self._at, self._at + len(piece)
        self._at = end
        new = "".join(text for low, high, text in self._steps if _stands_in(low, high, start, end))
        written = escape(new)
        return written if self._keeps_lines else written.replace("\n", "<br>")


def _stands_in(low: int, high: int, start: int, end: int) -> bool:
    if low == high:
        return start < low <= end or low == start == 0
    return start <= low < end


def _steps(old: str, new: str) -> Iterator[Edit]:
    """What is equal comes letter by letter, so that a piece that ends inside it takes its share."""
    here, there = _WORD.findall(old), _WORD.findall(new)
    if len(here) * len(there) > _MOST_PAIRS:
        yield 0, len(old), new
        return
    places = [0]
    for word in here:
        places.append(places[-1] + len(word))
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, here, there, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from ((at, at + 1, old[at]) for at in range(places[i1], places[i2]))
        else:
            yield places[i1], places[i2], "".join(there[j1:j2])
