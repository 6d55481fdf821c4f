"""What programs set into headings: signs that lead to the heading's own address, and ways to edit what is under it."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from annotator.markup.policy import HEADINGS


def drop_anchors(tree: HtmlElement) -> None:
    """Before a headline is looked for: they would be words of it."""
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
