"""Footnotes: notes under an article that its text links to."""

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from annotator.markup.body.leaves import Leaf
from annotator.markup.elements import BLOCKS, HEADINGS

# The mark of a note in the text: a number, a letter or a sign.
_MARK = re.compile(r"\W{0,2}\w{0,3}\W{0,2}")
# In words.
_LONGEST_NOTE = 120


def keep_footnotes(inside: Sequence[Leaf], root: HtmlElement) -> None:
    """Keeps each note whose mark is in a kept line above it, without the link that leads back to the mark."""
    kept = [leaf for leaf in inside if leaf.kept]
    wanted = {target for leaf in kept for target in _targets(leaf)}
    if not wanted:
        return
    targets = root.iter("a", "sup", "li", "p", "div", "section")
    notes = {_note(target) for target in targets if target.get("id") in wanted}
    for leaf in inside[inside.index(kept[-1]) + 1 :]:
        is_text = any(map(str.isalpha, leaf.text)) and leaf.tag not in HEADINGS
        if is_text and len(leaf.words) <= _LONGEST_NOTE and not notes.isdisjoint(leaf.up_to(root)):
            leaf.kept = True
            _drop_backlinks(leaf)


def _targets(leaf: Leaf) -> Iterator[str]:
    for link in leaf.element.iter("a"):
        address = link.get("href") or ""
        if address.startswith("#") and _MARK.fullmatch(link.text_content().strip()):
            yield address[1:]


def _note(target: HtmlElement) -> HtmlElement:
    """The lowest block around the target that has letters."""
    while target.tag not in BLOCKS or not any(map(str.isalpha, target.text_content())):
        if target.getparent() is None:
            break
        target = target.getparent()
    return target


def _drop_backlinks(leaf: Leaf) -> None:
    for link in list(leaf.element.iter("a")):
        if (link.get("href") or "").startswith("#") and not any(map(str.isalnum, link.text_content())):
            link.drop_tree()
