"""Formulas and form controls among a sentence's words: written out as text before anything drops them."""

import re

import lxml.html
from lxml.html import HtmlElement

from annotator.domain.errors import Refused
from annotator.markup.pages.controls import CONTROLS, keep_words
from annotator.markup.pages.depth import flatten
from annotator.markup.pages.math import write_formulas
from annotator.markup.pages.parsing import parse

_SURROGATE = re.compile("[\ud800-\udfff]")
# A tree is built only where one of these may be; each is looked for no farther than a tag is long.
_EMBEDDED = re.compile(
    rf"<(?:ins|math|{'|'.join(CONTROLS)})\b"
    r"|\brole\s*=\s*[\"']?math\b|<script\b[^<>]{0,200}\bmath/tex|<img\b[^<>]{0,1000}?\bclass\s*=[^<>]{0,100}\b(?:tex|latex|mwe)\b",
    re.IGNORECASE,
)


class SettledHtml(str):
    """HTML that was flattened and whose embedded text was written out, so that neither has to be done again.

    Only what did both makes one. Every operation of `str` gives a plain string, so HTML that was edited, joined or
    loaded from a file loses the mark, and is settled again.
    """

    __slots__ = ()


def settle(fragment: str) -> SettledHtml:
    """A fragment of any origin. Raises `Refused("too_deep")`."""
    if isinstance(fragment, SettledHtml):
        return fragment
    return SettledHtml(_written_out(flatten(_SURROGATE.sub("\ufffd", fragment))))


def settle_tree(tree: HtmlElement) -> None:
    """The same for a page that was flattened before it was parsed; the tree is changed in place."""
    write_formulas(tree)
    keep_words(tree)
    for deleted in tree.iter("del", "s", "strike"):
        following = deleted.getnext()
        if following is not None and following.tag == "ins" and not deleted.tail:
            # Only a style parts the old wording from the new: as text they would be one word.
            deleted.tail = " "


def _written_out(fragment: str) -> str:
    if not _EMBEDDED.search(fragment):
        return fragment
    try:
        tree = parse(fragment)
    except Refused:
        return fragment
    settle_tree(tree)
    body = tree.find("body")
    return str(lxml.html.tostring(tree if body is None else body, encoding="unicode", with_tail=False))
