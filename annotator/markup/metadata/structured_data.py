"""What a page declares about itself for machines: its meta elements and its JSON-LD."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from annotator.markup.pages.parsing import plain

_CDATA = re.compile(r"\A\s*(?:<!--|(?://)?\s*<!\[CDATA\[)|(?:-->|(?://)?\s*\]\]>)\s*;?\s*\Z")
_LAST_COMMA = re.compile(r",(?=\s*[}\]])")
_NESTED = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")
_ARTICLES = ("article", "posting", "report", "claimreview")
_FILED = {"category", "tag"}
_NAMING = ("name", "url")
# Bounds on hostile JSON-LD; docs/benchmarks/extraction.md would show titles, bylines and dates lost to them.
_MOST_NODES = 2000
_MOST_MEMBERS = 50
_DEEPEST = 5


class StructuredData:
    """The meta elements and the JSON-LD of a page.

    `meta` maps names in lower case to their values in order; `articles` are the JSON-LD nodes of articles and pages,
    articles first.
    """

    def __init__(self, tree: HtmlElement) -> None:
        self.meta: dict[str, list[str]] = {}
        for element in tree.iter("meta"):
            if _is_cut(element):
                continue
            # Some sites, and some programs that save pages, write `value`.
            content = plain(element.get("content") or element.get("value"))
            for attribute in ("property", "name", "itemprop", "http-equiv"):
                for name in (element.get(attribute) or "").lower().split():
                    if content:
                        self.meta.setdefault(name, []).append(content)
        # A link with this relation leads to the other articles of a section, or of a subject.
        filed = (link for link in tree.iter("a") if _FILED & set((link.get("rel") or "").lower().split()))
        self._filed_under = [text for link in islice(filed, _MOST_MEMBERS) if (text := plain(link.text_content()))]
        nodes = list(_nodes(tree))
        # A node with nothing but an id points to another node.
        self._by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
        self.articles = sorted(filter(_is_article, nodes), key=_is_only_a_page)

    @property
    def titles(self) -> list[str]:
        """What the page declares as its title, as it declares it."""
        declared = (self.first_meta("og:title"), self.json_ld("headline"), self.first_meta("twitter:title"))
        return [title for title in declared if title]

    @property
    def sections(self) -> list[str]:
        """The sections and subjects under which the article is filed."""
        named = [*self.meta.get("article:section", ()), *self.json_ld_list("articleSection"), *self._filed_under]
        return [section for section in named if section]

    def first_meta(self, *names: str) -> str | None:
        return next((self.meta[name][0] for name in names if name in self.meta), None)

    def metas(self, names: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
        """For each of these names that the page has, the origin in words ("the meta tag …") and the values."""
        for name in names:
            if name in self.meta:
                yield f"the meta tag {name}", self.meta[name]

    def json_ld(self, key: str, *inner: str) -> str | None:
        """The first text for `key` in the JSON-LD of the article; of a node, the text of the first key in `inner`."""
        return next((plain(value) for node in self.articles for value in self._texts(node.get(key), inner)), None)

    def json_ld_list(self, key: str) -> list[str]:
        """All texts for `key` in the first article node that has any."""
        return next((found for node in self.articles if (found := list(self._texts(node.get(key))))), [])

    def _texts(self, value: Any, inner: Sequence[str] = (), depth: int = 0) -> Iterator[str]:
        """The strings of a JSON-LD value: the value itself, its `name` or `url`, or those of each member."""
        if isinstance(value, str) and value.strip():
            yield value
        elif isinstance(value, list) and depth < _DEEPEST:
            for member in value[:_MOST_MEMBERS]:
                yield from self._texts(member, inner, depth + 1)
        elif isinstance(value, dict) and depth < _DEEPEST:
            node = self._pointed_to(value)
            known = next((node[key] for key in inner or _NAMING if node.get(key)), None)
            if isinstance(node.get("familyName"), str) and not (inner or node.get("name")):
                known = f"{node.get('givenName') or ''} {node['familyName']}".strip()
            if isinstance(known, (str, list)):
                yield from self._texts(known, inner, depth + 1)

    def _pointed_to(self, value: dict[str, Any]) -> dict[str, Any]:
        identity = value.get("@id")
        return self._by_id.get(identity, value) if len(value) == 1 and isinstance(identity, str) else value


def _is_cut(element: HtmlElement) -> bool:
    """Whether its value ends at a quotation mark that the page forgot to escape; what follows is read as attributes."""
    return any('"' in name or "'" in name for name in element.attrib)


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
    bare = _CDATA.sub("", text)
    try:
        return json.loads(bare, strict=False)
    except ValueError:
        return list(_values_in(bare if '"' in bare else unescape(bare)))
    except RecursionError:
        return None


def _values_in(text: str) -> Iterator[Any]:
    """The values of a script that is no JSON: with a comma too many, or with several values one behind the other."""
    text = _LAST_COMMA.sub("", text).strip()
    decoder = json.JSONDecoder(strict=False)
    for _ in range(_MOST_MEMBERS):
        try:
            value, end = decoder.raw_decode(text)
        except (ValueError, RecursionError):
            return
        yield value
        text = text[end:].lstrip(" \r\n\t,;")


def kinds_of(node: dict[str, Any]) -> list[str]:
    """The types of a JSON-LD node, in lower case."""
    given = node.get("@type")
    return [kind.lower() for kind in (given if isinstance(given, list) else [given]) if isinstance(kind, str)]


def _is_article(node: dict[str, Any]) -> bool:
    return any(kind.endswith(_ARTICLES) or kind == "webpage" for kind in kinds_of(node))


def _is_only_a_page(node: dict[str, Any]) -> bool:
    return "webpage" in kinds_of(node)
