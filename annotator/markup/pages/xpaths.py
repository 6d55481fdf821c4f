"""XPaths that lead to elements of a page."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from lxml.html import HtmlElement

# Some pages have tags that no XPath can name: <o:p> of an office program, or <a<b> by mistake.
_NAME = re.compile(r"[A-Za-z_][\w.-]*")
_PATH = re.compile(rf"(?:/(?:{_NAME.pattern}|\*)(?:\[\d+\])?)+")
_BY_POSITION = "/*["


class _Positions(dict[HtmlElement, dict[HtmlElement, int]]):
    """By parent, the position of each element among its children, counted once for all of them."""

    def __missing__(self, parent: HtmlElement) -> dict[HtmlElement, int]:
        counted = self[parent] = {child: number for number, child in enumerate(parent.iterchildren("*"), 1)}
        return counted

    def of(self, element: HtmlElement) -> int:
        parent = element.getparent()
        return 1 if parent is None else self[parent][element]


def path_of(element: HtmlElement) -> str:
    """The XPath from the root to this element alone: by tag names if XPath can write them, or else by positions."""
    return _path(element, _Positions())


def _path(element: HtmlElement, positions: _Positions) -> str:
    path = str(element.getroottree().getpath(element))
    if _PATH.fullmatch(path):
        return path
    around = [*reversed([*element.iterancestors()]), element]
    return "".join(f"{_BY_POSITION}{positions.of(step)}]" for step in around)


def paths_of(body: HtmlElement, tags: Collection[str]) -> dict[HtmlElement, str]:
    """The XPaths of the body and of the elements in it with one of these tags, which must be names in HTML.

    Siblings are counted once for all of them; `path_of` would count them again for each.
    """
    paths, positions = {body: path_of(body)}, _Positions()
    for element in body.iter(*tags):
        if element not in paths:
            parent = element.getparent()
            siblings = [child for child in parent if child.tag in tags]
            parent_path = paths.get(parent) or _path(parent, positions)
            paths.update(zip(siblings, _paths_in(parent_path, siblings, positions), strict=True))
    return paths


def paths_to(elements: Iterable[HtmlElement], known: Mapping[HtmlElement, str]) -> dict[HtmlElement, str]:
    """The XPaths of these elements, whatever their tags, and of their siblings, added to those in `known`."""
    paths, positions = dict(known), _Positions()
    for element in elements:
        if element not in paths:
            parent = element.getparent()
            siblings = list(parent.iterchildren("*"))
            parent_path = paths.get(parent) or _path(parent, positions)
            paths.update(zip(siblings, _paths_in(parent_path, siblings, positions), strict=True))
    return paths


def _paths_in(parent_path: str, siblings: Sequence[HtmlElement], positions: _Positions) -> Iterator[str]:
    names = [str(sibling.tag) for sibling in siblings]
    counts = Counter(names)
    seen: dict[str, int] = {}
    is_by_position = parent_path.startswith(_BY_POSITION)
    for sibling, name in zip(siblings, names, strict=True):
        seen[name] = seen.get(name, 0) + 1
        if is_by_position or not _NAME.fullmatch(name):
            yield _path(sibling, positions)
        else:
            yield f"{parent_path}/{name}[{seen[name]}]" if counts[name] > 1 else f"{parent_path}/{name}"
