"""What stands among a sentence's words and is no text yet: formulas, and controls that are a word of it."""

import re

import lxml.html
from lxml.html import HtmlElement

from annotator.domain.errors import Refused
from annotator.markup.pages.controls import CONTROLS, keep_words
from annotator.markup.pages.math import write_formulas
from annotator.markup.pages.parsing import parse

# Only where one of these may be is a tree built, so each is looked for no farther than a tag is long.
_INLAID = re.compile(
    rf"<(?:ins|math|{'|'.join(CONTROLS)})\b"
    r"|\brole\s*=\s*[\"']?math\b|<script\b[^<>]{0,200}\bmath/tex|<img\b[^<>]{0,1000}?\bclass\s*=[^<>]{0,100}\b(?:tex|latex|mwe)\b",
    re.IGNORECASE,
)


def settle_inlays(tree: HtmlElement) -> None:
    """Makes text of them, before anything drops what is not read."""
    write_formulas(tree)
    keep_words(tree)
    for deleted in tree.iter("del", "s", "strike"):
        following = deleted.getnext()
        if following is not None and following.tag == "ins" and not deleted.tail:
            # A style parts the old wording from the new; without it they are one word.
            deleted.tail = " "


def with_inlays_settled(fragment: str) -> str:
    """The same for HTML that is no tree; without any of them it stays as it is."""
    if not _INLAID.search(fragment):
        return fragment
    try:
        tree = parse(fragment)
    except Refused:
        return fragment
    settle_inlays(tree)
    body = tree.find("body")
    return str(lxml.html.tostring(tree if body is None else body, encoding="unicode", with_tail=False))
