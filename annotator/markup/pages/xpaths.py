"""XPaths that lead to elements of a page."""

import re
from collections.abc import Collection, Iterator, Sequence

from lxml.html import HtmlElement

# Some pages have tags that no XPath can name: <o:p> of an office program, or <a<b> by mistake.
_PATH = re.compile(r"(?:/(?:[A-Za-z_][\w.-]*|\*)(?:\[\d+\])?)+")
_BY_POSITION = "/*["


def path_of(element: HtmlElement) -> str:
    """The XPath from the root to this element alone, by names if an XPath can write them, or else by positions."""
    path = str(element.getroottree().getpath(element))
    if _PATH.fullmatch(path):
        return path
    around = [*reversed([*element.iterancestors()]), element]
    return "".join(f"{_BY_POSITION}{_position(step)}]" for step in around)


def paths_of(body: HtmlElement, tags: Collection[str]) -> dict[HtmlElement, str]:
    """The XPaths of the body and of the elements in it with one of these tags, which must be names in HTML.

    Siblings are counted once for all of them; `path_of` would count them again for each.
    """
    paths = {body: path_of(body)}
    for element in body.iter(*tags):
        if element not in paths:
            parent = element.getparent()
            siblings = [child for child in parent if child.tag in tags]
            paths.update(zip(siblings, _paths_in(paths.get(parent) or path_of(parent), siblings), strict=True))
    return paths


def _paths_in(parent: str, siblings: Sequence[HtmlElement]) -> Iterator[str]:
    if parent.startswith(_BY_POSITION):
        yield from map(path_of, siblings)
        return
    names = [str(sibling.tag) for sibling in siblings]
    seen: dict[str, int] = {}
    for name in names:
        seen[name] = position = seen.get(name, 0) + 1
        yield f"{parent}/{name}[{position}]" if position > 1 or names.count(name) > 1 else f"{parent}/{name}"


def _position(element: HtmlElement) -> int:
    return 1 + sum(isinstance(sibling.tag, str) for sibling in element.itersiblings(preceding=True))
