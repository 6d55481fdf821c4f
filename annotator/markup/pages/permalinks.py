"""What programs set into a text: signs that lead to a heading's own address or back from a note, and ways to edit."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from annotator.markup.elements import HEADINGS

_WAYS_BACK = ("↩", "↩︎", "↩\ufe0e", "↩\ufe0f", "↑", "⬆", "↵")


def drop_anchors(tree: HtmlElement) -> None:
    """Before a headline is looked for: they would be words of it."""
    for link in [one for one in tree.iter("a") if one.text in _WAYS_BACK and not len(one)]:
        link.drop_tree()
    for heading in tree.iter(*HEADINGS):
        for element in list(_anchors(heading)):
            if element.getparent() is not None:
                element.drop_tree()


def _anchors(heading: HtmlElement) -> Iterator[HtmlElement]:
    for element in heading.iterdescendants("a", "span"):
        if "editsection" in (element.get("class") or "") or _is_sign(element):
            yield element


def _is_sign(link: HtmlElement) -> bool:
    leads_here = link.tag == "a" and (link.get("href") or "").startswith("#")
    return leads_here and not any(letter.isalnum() for letter in link.text_content())
