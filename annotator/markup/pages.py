"""A whole page as a tree, and what the page says of itself in machine-readable words."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import lxml.etree
import lxml.html
from lxml.html import HtmlElement

from annotator.domain.errors import Refused

_PAGE = re.compile(r"<\s*(?:html|head|body)\b", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_CDATA = re.compile(r"\A\s*(?:<!--|(?://)?\s*<!\[CDATA\[)|(?:-->|(?://)?\s*\]\]>)\s*;?\s*\Z")
_NESTED = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")
_ARTICLES = ("article", "posting", "report", "claimreview")
_MOST_NODES = 2000


def is_page(html: str) -> bool:
    """Whether this is a page as a server sent it, not a paste of an article."""
    return bool(_PAGE.search(re.sub(r"<!--.*?-->", "", html[:20_000], flags=re.DOTALL)))


def parse(html: str) -> HtmlElement:
    text = _FORBIDDEN.sub(" ", _DECLARATION.sub("", html))
    # A comment inside a paragraph would split its text for the libraries that read the tree.
    parser = lxml.html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        tree: HtmlElement = lxml.html.document_fromstring(text, parser=parser)
    except lxml.etree.ParserError:
        raise Refused("no_article") from None
    return tree


def plain(text: str | None) -> str | None:
    """One line of text out of an attribute or a JSON string, where mark-up is often left over."""
    words = re.sub(r"<[^<>]+>", " ", unescape(text or ""))
    return " ".join(_FORBIDDEN.sub(" ", unescape(words)).split()) or None


def words(text: str | None) -> list[str]:
    """The words as they count when two texts of a page are compared."""
    return re.findall(r"\w+", (text or "").casefold())


class Declared:
    """The meta elements and the JSON-LD of a page; names are lower case, the first value wins."""

    def __init__(self, tree: HtmlElement) -> None:
        self.meta: dict[str, list[str]] = {}
        for element in tree.iter("meta"):
            content = plain(element.get("content"))
            for attribute in ("property", "name", "itemprop", "http-equiv"):
                for name in (element.get(attribute) or "").lower().split():
                    if content:
                        self.meta.setdefault(name, []).append(content)
        self.articles = sorted(_article_nodes(tree), key=_is_only_a_page)

    def first(self, *names: str) -> str | None:
        return next((self.meta[name][0] for name in names if name in self.meta), None)

    def said(self, key: str) -> str | None:
        """A text that the JSON-LD of the article gives for `key`."""
        return next((value for one in self.articles if (value := text_of_value(one.get(key)))), None)

    def listed(self, key: str) -> list[str]:
        return next((found for one in self.articles if (found := list(names_in(one.get(key))))), [])


def text_of_value(value: Any) -> str | None:
    return next((plain(name) for name in names_in(value)), None)


def names_in(value: Any) -> Iterator[str]:
    """The strings of a JSON-LD value: itself, its `name` or `url`, or those of each member."""
    if isinstance(value, str) and value.strip():
        yield value
    elif isinstance(value, list):
        for one in value[:50]:
            yield from names_in(one)
    elif isinstance(value, dict):
        inner = value.get("name") or value.get("url")
        if isinstance(inner, (str, list)):
            yield from names_in(inner)


def _article_nodes(tree: HtmlElement) -> Iterator[dict[str, Any]]:
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
                if any(kind.endswith(_ARTICLES) or kind == "webpage" for kind in _kinds(node)):
                    yield node
                nodes += [node[key] for key in _NESTED if isinstance(node.get(key), (list, dict))]


def _json(text: str) -> Any:
    try:
        return json.loads(_CDATA.sub("", text), strict=False)
    except (ValueError, RecursionError):
        return None


def _kinds(node: dict[str, Any]) -> list[str]:
    return [kind.lower() for kind in names_in(node.get("@type"))]


def _is_only_a_page(node: dict[str, Any]) -> bool:
    return "webpage" in _kinds(node)
