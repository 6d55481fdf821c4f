"""What a page says of itself in machine-readable words: its meta elements and its JSON-LD."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from lxml.html import HtmlElement

from annotator.markup.pages.parsing import plain

_CDATA = re.compile(r"\A\s*(?:<!--|(?://)?\s*<!\[CDATA\[)|(?:-->|(?://)?\s*\]\]>)\s*;?\s*\Z")
_NESTED = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")
_ARTICLES = ("article", "posting", "report", "claimreview")
_CALLED = ("name", "url")
_MOST_NODES = 2000
_MOST_MEMBERS = 50
_DEEPEST = 5


class Declared:
    """The meta elements and the JSON-LD of a page; names are lower case, the first value wins."""

    def __init__(self, tree: HtmlElement) -> None:
        self.meta: dict[str, list[str]] = {}
        for element in tree.iter("meta"):
            # Some sites, and some that save pages, write `value`.
            content = plain(element.get("content") or element.get("value"))
            for attribute in ("property", "name", "itemprop", "http-equiv"):
                for name in (element.get(attribute) or "").lower().split():
                    if content:
                        self.meta.setdefault(name, []).append(content)
        nodes = list(_nodes(tree))
        # A node may only point to another by its id.
        self._by_id = {one["@id"]: one for one in nodes if isinstance(one.get("@id"), str) and len(one) > 1}
        self.articles = sorted((one for one in nodes if _is_article(one)), key=_is_only_a_page)

    def first(self, *names: str) -> str | None:
        return next((self.meta[name][0] for name in names if name in self.meta), None)

    def said(self, key: str, *inner: str) -> str | None:
        """A text that the JSON-LD of the article gives for `key`; of a thing, for the first of `inner` that it has."""
        return next((plain(value) for one in self.articles for value in self._texts(one.get(key), inner)), None)

    def listed(self, key: str) -> list[str]:
        return next((found for one in self.articles if (found := list(self._texts(one.get(key))))), [])

    def _texts(self, value: Any, inner: Sequence[str] = (), depth: int = 0) -> Iterator[str]:
        """The strings of a JSON-LD value: itself, its `name` or `url`, or those of each member."""
        if isinstance(value, str) and value.strip():
            yield value
        elif isinstance(value, list) and depth < _DEEPEST:
            for one in value[:_MOST_MEMBERS]:
                yield from self._texts(one, inner, depth + 1)
        elif isinstance(value, dict) and depth < _DEEPEST:
            thing = self._pointed_to(value)
            known = next((thing[key] for key in inner or _CALLED if thing.get(key)), None)
            if isinstance(known, (str, list)):
                yield from self._texts(known, inner, depth + 1)

    def _pointed_to(self, value: dict[str, Any]) -> dict[str, Any]:
        name = value.get("@id")
        return self._by_id.get(name, value) if len(value) == 1 and isinstance(name, str) else value


def _nodes(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        nodes = [_json(script.text or "")]
        for _ in range(_MOST_NODES):
            if not nodes:
                break
            node = nodes.pop(0)
            if isinstance(node, list):
                nodes = node + nodes
            elif isinstance(node, dict):
                yield node
                nodes += [node[key] for key in _NESTED if isinstance(node.get(key), (list, dict))]


def _json(text: str) -> Any:
    try:
        return json.loads(_CDATA.sub("", text), strict=False)
    except (ValueError, RecursionError):
        return None


def kinds_of(node: dict[str, Any]) -> list[str]:
    """The types of a JSON-LD node, in lower case."""
    said = node.get("@type")
    return [kind.lower() for kind in (said if isinstance(said, list) else [said]) if isinstance(kind, str)]


def _is_article(node: dict[str, Any]) -> bool:
    return any(kind.endswith(_ARTICLES) or kind == "webpage" for kind in kinds_of(node))


def _is_only_a_page(node: dict[str, Any]) -> bool:
    return "webpage" in kinds_of(node)
