"""Where an element stands in its page, as an XPath."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

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

    Siblings are counted once for all of them: asking for each path counts them again each time.
    """
    paths = {body: path_of(body)}
    for element in body.iter(*tags):
        if element not in paths:
            parent = element.getparent()
            siblings = [child for child in parent if child.tag in tags]
            paths.update(zip(siblings, _paths_in(paths.get(parent) or path_of(parent), siblings), strict=True))
    return paths


def paths_to(elements: Iterable[HtmlElement], known: Mapping[HtmlElement, str]) -> dict[HtmlElement, str]:
    """The paths of these elements, whatever their names, and of their siblings; `known` are those of the blocks."""
    paths = dict(known)
    for element in elements:
        if element not in paths:
            parent = element.getparent()
            siblings = list(parent.iterchildren("*"))
            paths.update(zip(siblings, _paths_in(paths.get(parent) or path_of(parent), siblings), strict=True))
    return paths


def _paths_in(above: str, siblings: Sequence[HtmlElement]) -> Iterator[str]:
    counts = Counter(str(one.tag) for one in siblings)
    seen: Counter[str] = Counter()
    for sibling in siblings:
        name = str(sibling.tag)
        seen[name] += 1
        path = f"{above}/{name}[{seen[name]}]" if counts[name] > 1 else f"{above}/{name}"
        yield path if _PATH.fullmatch(path) and not above.startswith(_BY_PLACE) else path_of(sibling)


def _place(element: HtmlElement) -> int:
    return 1 + sum(isinstance(one.tag, str) for one in element.itersiblings(preceding=True))
