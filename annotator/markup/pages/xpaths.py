"""Where an element stands in its page, as an XPath."""

import re
from collections.abc import Collection, Iterator, Sequence

from lxml.html import HtmlElement

# Pages hold names that no XPath can: <o:p> of an office program, or <a<b> of a slip.
_PATH = re.compile(r"(?:/(?:[A-Za-z_][\w.-]*|\*)(?:\[\d+\])?)+")
_BY_PLACE = "/*["


def path_of(element: HtmlElement) -> str:
    """Leads to this element alone, from the root; by names where they can be written, else by places."""
    path = str(element.getroottree().getpath(element))
    if _PATH.fullmatch(path):
        return path
    around = [*reversed([*element.iterancestors()]), element]
    return "".join(f"{_BY_PLACE}{_place(one)}]" for one in around)


def paths_of(body: HtmlElement, tags: Collection[str]) -> dict[HtmlElement, str]:
    """The paths of the body and of the elements in it that have one of these tags, all of them plain HTML.

    Brothers are counted once for all of them, where asking for each path counts them over and over.
    """
    paths = {body: path_of(body)}
    for element in body.iter(*tags):
        if element not in paths:
            parent = element.getparent()
            brothers = [child for child in parent if child.tag in tags]
            paths.update(zip(brothers, _paths_in(paths.get(parent) or path_of(parent), brothers), strict=True))
    return paths


def _paths_in(above: str, brothers: Sequence[HtmlElement]) -> Iterator[str]:
    if above.startswith(_BY_PLACE):
        yield from map(path_of, brothers)
        return
    names = [str(one.tag) for one in brothers]
    seen: dict[str, int] = {}
    for name in names:
        seen[name] = place = seen.get(name, 0) + 1
        yield f"{above}/{name}[{place}]" if place > 1 or names.count(name) > 1 else f"{above}/{name}"


def _place(element: HtmlElement) -> int:
    return 1 + sum(isinstance(one.tag, str) for one in element.itersiblings(preceding=True))
