"""Writes corrections of a block's words into its elements: links and emphasis stay around their words.

A person corrects once at a time, so building a tree is affordable here; with `walk`, a stream would have to be patched.
"""

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from annotator.markup.article.parsed import ParsedArticle

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import Tag

_WORD = re.compile(r"\w+|\s|[^\w\s]")
# With more pairs of words than this a diff takes too long, and the new text replaces all of the old one.
_MOST_PAIRS = 4_000_000

# Start and end in the old text, in code points, and the words that replace it.
Edit = tuple[int, int, str]


def rewrite(article: ParsedArticle, edits: Mapping[int, str]) -> str:
    """The stored HTML with new texts for some blocks, by ordinal; it has to be cleaned and measured again.

    A line break in a text becomes one in the HTML, a blank line begins a new paragraph, an empty text drops the block.
    """
    # Only here: its library takes a fifth of the time in which a process that reads gets ready.
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(article.html, "lxml")
    elements = {str(element["data-block"]): element for element in soup.select("[data-block]")}
    for block in article.blocks:
        if block.ordinal in edits:
            _edit(soup, elements[block.id], edits[block.ordinal], keeps_lines=block.kind == "preformatted")
    return soup.body.decode_contents() if soup.body else ""


def _edit(soup: "BeautifulSoup", element: "Tag", new: str, keeps_lines: bool) -> None:
    """Gives each text in the element its share of the new text. Added words go with the words before them."""
    from bs4.element import NavigableString

    for line_break in element.find_all("br"):
        # The text has a line feed for each line break; both are written again below.
        line_break.decompose()
    texts = element.find_all(string=True)
    edits = list(_edits_between("".join(texts), new))
    position = 0
    for text in texts:
        start, position = position, position + len(text)
        share = "".join(words for low, high, words in edits if _is_within(low, high, start, position))
        first, *lines = [share] if keeps_lines else share.split("\n")
        broken = [node for line in lines for node in (soup.new_tag("br"), NavigableString(line))]
        text.replace_with(NavigableString(first), *broken)


def _is_within(low: int, high: int, start: int, end: int) -> bool:
    if low == high:
        return start < low <= end or low == start == 0
    return start <= low < end


def _edits_between(old: str, new: str) -> Iterator[Edit]:
    """The edits in order; equal words come letter by letter, so that a text that ends among them gets its share."""
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
