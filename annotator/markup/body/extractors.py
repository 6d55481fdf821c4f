"""Which of a page's leaves an extraction library takes for the article."""

import logging
from collections.abc import Iterable
from copy import deepcopy
from itertools import islice

from lxml.html import HtmlElement, fromstring

from annotator.markup.body.leaves import Leaf, leaves_of
from annotator.markup.pages.hidden import drop_hidden
from annotator.markup.pages.parsing import words

_SHINGLE = 4
# Below this many words a text is found whole, as a line, or not at all.
_FEW_WORDS = 6
_COVERED = 0.7
# What trafilatura gives is too little when it is shorter than this, in characters.
_TOO_LITTLE = 250
# So many pieces of text are no news page, and the libraries take quadratic time for them.
_MOST_PIECES = 20_000
_FAILURES = (ValueError, TypeError, AttributeError, IndexError, KeyError, AssertionError, RecursionError)

Shingles = set[tuple[str, ...]]


class Ballot:
    """The lines that a library gave, and how far another text stands in them."""

    def __init__(self, lines: Iterable[str]) -> None:
        split = [words(line) for line in lines]
        self._lines = {tuple(line) for line in split}
        self._shingles = _shingles([word for line in split for word in line])

    def names(self, leaf: Leaf) -> bool:
        if len(leaf.words) < _FEW_WORDS:
            return bool(leaf.words) and tuple(leaf.words) in self._lines
        wanted = _shingles(leaf.words)
        return len(wanted & self._shingles) / len(wanted) >= _COVERED


def ballot_for(tree: HtmlElement, url: str | None) -> Ballot:
    """The precise library's word, or the more generous one's where it has hardly any; none, where there is too much."""
    if next(islice(tree.itertext(), _MOST_PIECES, None), None) is not None:
        return Ballot(())
    lines = _by_trafilatura(tree, url)
    if sum(map(len, lines)) < _TOO_LITTLE:
        more = _by_readability(tree, url)
        if sum(map(len, more)) > sum(map(len, lines)):
            lines = more
    return Ballot(lines)


def _shingles(run: list[str]) -> Shingles:
    return set(zip(*(run[i:] for i in range(_SHINGLE)), strict=False))


def _by_trafilatura(tree: HtmlElement, url: str | None) -> list[str]:
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        # It works on a copy of its own.
        found = bare_extraction(tree, url=url, favor_precision=True, include_comments=False)
    except _FAILURES:
        return []
    text = str(getattr(found, "text", None) or "")
    return [line for line in text.split("\n") if line.strip()]


def _by_readability(tree: HtmlElement, url: str | None) -> list[str]:
    from readability import Document
    from readability.readability import Unparseable

    logging.getLogger("readability").setLevel(logging.CRITICAL)
    try:
        html = Document(deepcopy(tree), url=url).summary(html_partial=True)
        body = fromstring(f"<div>{html}</div>")
        drop_hidden(body)
        return [leaf.text for leaf in leaves_of(body, {body: ""}) if leaf.text]
    except (*_FAILURES, Unparseable):
        return []
