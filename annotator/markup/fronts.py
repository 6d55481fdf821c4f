"""Headline and standfirst, as far as the page shows them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import lxml.html

from annotator.markup.leaves import Leaf
from annotator.markup.pages import words
from annotator.markup.policy import FROM, HEADINGS

_NAMED = re.compile(
    r"standfirst|sub-?title|sub-?head(?:line)?\b|(?:^|[\s_-])dec?k(?:$|[\s_-])|article-summary", re.IGNORECASE
)
_LONGEST = 80
_FEWEST = 5
# A standfirst stands this close under its headline, in leaves.
_NEAR = 6
# A headline with more of the article above it than this heads something else.
_ABOVE = 0.25


@dataclass(frozen=True, slots=True)
class Front:
    """`html` goes before the body; `places` are the leaves it stands for; the body is after `start`."""

    html: str = ""
    standfirst: str | None = None
    places: frozenset[int] = field(default_factory=frozenset)
    start: int = -1


def find_front(leaves: Sequence[Leaf], title: str | None, summaries: Sequence[str]) -> Front:
    headline = _headline(leaves, words(title))
    if headline is None:
        return Front()
    standfirst = _standfirst(leaves, headline, [words(summary) for summary in summaries])
    places = {leaf.at for leaf in leaves if leaf.words == headline.words}
    html = _written(headline, "h1", "")
    if standfirst is not None:
        places.add(standfirst.at)
        html += _written(standfirst, "p", "standfirst")
    start = headline.at if _stands_above(headline, leaves) else -1
    return Front(html, standfirst.text if standfirst else None, frozenset(places), start)


def _headline(leaves: Sequence[Leaf], title: list[str]) -> Leaf | None:
    shown = [leaf for leaf in leaves if title and leaf.words == title]
    main = [leaf for leaf in shown if leaf.tag == "h1"]
    headings = [leaf for leaf in shown if leaf.tag in HEADINGS]
    return next(iter(main or headings or shown[-1:]), None)


def _stands_above(headline: Leaf, leaves: Sequence[Leaf]) -> bool:
    kept = [leaf for leaf in leaves if leaf.kept]
    above = sum(len(leaf.text) for leaf in kept if leaf.at < headline.at)
    return above < _ABOVE * sum(len(leaf.text) for leaf in kept)


def _standfirst(leaves: Sequence[Leaf], headline: Leaf, summaries: list[list[str]]) -> Leaf | None:
    for leaf in _just_under(leaves, headline):
        if _FEWEST <= len(leaf.words) <= _LONGEST and (_is_named(leaf) or _is_summary(leaf, leaves, summaries)):
            return leaf
    return None


def _just_under(leaves: Sequence[Leaf], headline: Leaf) -> Iterator[Leaf]:
    """The leaves under the headline, down to the first of the body."""
    for leaf in leaves[headline.at + 1 : headline.at + 1 + _NEAR]:
        yield leaf
        if leaf.kept and len(leaf.words) > _FEWEST:
            return


def _is_named(leaf: Leaf) -> bool:
    parent = leaf.element.getparent()
    around = [leaf.element] if parent is None or len(parent) > 1 else [leaf.element, parent]
    return any(_NAMED.search(element.get("class") or "") for element in around)


def _is_summary(leaf: Leaf, leaves: Sequence[Leaf], summaries: list[list[str]]) -> bool:
    """The page's own description, and set apart: a first paragraph that serves as one is none."""
    if leaf.words not in summaries:
        return False
    following = next((one for one in leaves[leaf.at + 1 :] if one.kept), None)
    parent = leaf.element.getparent()
    return leaf.tag in HEADINGS or (following is not None and following.element.getparent() is not parent)


def _written(leaf: Leaf, tag: str, name: str) -> str:
    """The leaf's own content, links and emphasis included, as another element."""
    element = leaf.element
    was, element.tag = element.tag, tag
    element.attrib.clear()
    element.set(FROM, leaf.path)
    if name:
        element.set("class", name)
    html: str = lxml.html.tostring(element, encoding="unicode", with_tail=False)
    element.tag = was
    return html
