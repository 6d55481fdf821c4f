"""Where an element stands in its page, as an XPath."""

import re

from lxml.html import HtmlElement

# Pages hold names that no XPath can: <o:p> of an office program, or <a<b> of a slip.
_PATH = re.compile(r"(?:/(?:[A-Za-z_][\w.-]*|\*)(?:\[\d+\])?)+")


def path_of(element: HtmlElement) -> str:
    """Leads to this element alone, from the root; by names where they can be written, else by places."""
    path = str(element.getroottree().getpath(element))
    if _PATH.fullmatch(path):
        return path
    around = [*reversed([*element.iterancestors()]), element]
    return "".join(f"/*[{_place(one)}]" for one in around)


def _place(element: HtmlElement) -> int:
    return 1 + sum(isinstance(one.tag, str) for one in element.itersiblings(preceding=True))
