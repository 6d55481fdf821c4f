"""Writes out the formulas and form controls among a sentence's words as text, before anything drops them."""

import re

import lxml.html
from lxml.html import HtmlElement

from annotator.domain.errors import Refused
from annotator.markup.pages.controls import CONTROLS, keep_words
from annotator.markup.pages.depth import flatten
from annotator.markup.pages.math import write_formulas
from annotator.markup.pages.parsing import parse

_SURROGATE = re.compile("[\ud800-\udfff]")
# A tree is built only if one of these may be in the page; the repeats are as long as a tag, for hostile pages.
_EMBEDDED = re.compile(
    rf"<(?:ins|strike|math|{'|'.join(CONTROLS)})\b"
    r"|\bline-through\b|\brole\s*=\s*[\"']?math\b|<script\b[^<>]{0,200}\bmath/tex|<img\b[^<>]{0,1000}?\bclass\s*=[^<>]{0,100}\b(?:tex|latex|mwe)\b",
    re.IGNORECASE,
)


class SettledHtml(str):
    """HTML that is flattened and whose embedded text is written out, so that neither has to be done again.

    Only code that has done both may create one. Every operation of `str` returns a plain string, so HTML that is
    edited, joined or loaded from a file loses the mark and is settled again.
    """

    __slots__ = ()


def settle(fragment: str) -> SettledHtml:
    """Flattens a fragment of any origin and writes out its embedded text. Raises `Refused("too_deep")`."""
    if isinstance(fragment, SettledHtml):
        return fragment
    return SettledHtml(_written_out(flatten(_SURROGATE.sub("\ufffd", fragment))))


def settle_tree(tree: HtmlElement) -> None:
    """Writes out, in place, the embedded text of a page that was flattened before it was parsed."""
    write_formulas(tree)
    keep_words(tree)
    _mark_struck(tree)
    for deleted in tree.iter("del", "s"):
        following = deleted.getnext()
        if following is not None and following.tag == "ins" and not deleted.tail:
            # Only their style separates the old wording from the new: as text they would be one word.
            deleted.tail = " "


def _mark_struck(tree: HtmlElement) -> None:
    """Makes words that older elements or a style strike through deleted words by their element."""
    for element in tree.xpath(".//strike | descendant::span[contains(@style, 'line-through')]"):
        element.tag = "s"


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
