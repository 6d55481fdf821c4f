"""The links of a stored article, each with the position of its words."""

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.markup.article.parsed import ParsedArticle
from annotator.markup.cleaning.tags import Tag


@dataclass(frozen=True, slots=True)
class Link:
    """`start` and `end` are code points of the canonical text."""

    start: int
    end: int
    address: str


def links_in(article: ParsedArticle) -> Iterator[Link]:
    """The links in text order, without those that have no words, such as one around a picture."""
    for node, start, end, _ in article.walk():
        if start < end and isinstance(node, Tag) and node.name == "a" and not node.closes:
            address = node.attributes().get("href")
            if address:
                yield Link(start, end, address)
