"""Links that programs add to a text: permalinks of headings, links back from a note, links to edit a section."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from annotator.markup.elements import HEADINGS

_BACKLINKS = ("↩", "↩︎", "↩\ufe0e", "↩\ufe0f", "↑", "⬆", "↵")


def drop_permalinks(tree: HtmlElement) -> None:
    """Drops these links; must run before the search for the headline, as their text would count as words of it."""
    for link in [link for link in tree.iter("a") if link.text in _BACKLINKS and not len(link)]:
        link.drop_tree()
    for heading in tree.iter(*HEADINGS):
        for element in list(_permalinks(heading)):
            if element.getparent() is not None:
                element.drop_tree()


def _permalinks(heading: HtmlElement) -> Iterator[HtmlElement]:
    for element in heading.iterdescendants("a", "span"):
        if "editsection" in (element.get("class") or "") or _is_sign(element):
            yield element


def _is_sign(link: HtmlElement) -> bool:
    leads_here = link.tag == "a" and (link.get("href") or "").startswith("#")
    return leads_here and not any(letter.isalnum() for letter in link.text_content())
