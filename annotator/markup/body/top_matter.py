"""Headline and standfirst, as far as the page shows them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

import lxml.html

from annotator.domain.articles import Facts
from annotator.markup.body.boilerplate import is_byline, is_note
from annotator.markup.body.captions import is_caption
from annotator.markup.body.columns import SENTENCE, ends_like_prose, reads_like_prose
from annotator.markup.body.leaves import Leaf
from annotator.markup.body.page_furniture import Surroundings
from annotator.markup.elements import FROM, HEADINGS
from annotator.markup.pages.parsing import words

_NAMED = re.compile(
    r"""standfirst | sub-?title | sub-?head(?:line|ing)?\b | (?:^|[\s_-])dec?k(?:$|[\s_-]) | article-summary
    | vorspann | \bchap(?:o|eau)\b | entradilla | sottotitolo | occhiello | sous-?titre | sub-?t[ií]tulo""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 80
_FEWEST = 5
# What only its name tells to be a standfirst stands this close under the headline, in leaves.
_NEAR = 6
# A first paragraph stands this close over the second, or the library takes it for one.
_STRAIGHT_OVER = 2
# A headline with more of the article above it than this heads something else.
_ABOVE = 0.25


@dataclass(frozen=True, slots=True)
class Front:
    """`html` goes before the body; `places` are the leaves it stands for; the body is after `start`.

    `opening` is the body's first paragraph, where the page's description tells it.
    """

    html: str = ""
    standfirst: str | None = None
    places: frozenset[int] = field(default_factory=frozenset)
    start: int = -1
    opening: Leaf | None = None


def find_front(leaves: Sequence[Leaf], facts: Facts, summaries: Sequence[str], around: Surroundings) -> Front:
    headline = _headline(leaves, words(facts.title))
    if headline is None:
        return Front()
    standfirst = _standfirst(leaves, headline, [words(summary) for summary in summaries])
    if standfirst is None:
        under = leaves[headline.at + 1 : headline.at + 1 + _NEAR]
        standfirst = _second_line(headline, under, leaves) or _set_apart(under, facts.byline, around)
    places = {leaf.at for leaf in leaves if leaf.words == headline.words}
    html = _written(headline, "h1", "")
    opening = None
    if standfirst is not None and _opens(standfirst, leaves):
        opening, standfirst = standfirst, None
    if standfirst is not None:
        places.add(standfirst.at)
        html += _written(standfirst, "p", "standfirst")
    start = headline.at if _stands_above(headline, leaves) else -1
    return Front(html, standfirst.text if standfirst else None, frozenset(places), start, opening)


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
    for leaf in _under(leaves, headline):
        named = _is_named(leaf) and leaf.at <= headline.at + _NEAR
        if _FEWEST <= len(leaf.words) <= _LONGEST and (named or _is_summary(leaf, leaves, summaries)):
            return leaf
    return None


def _second_line(headline: Leaf, under: Sequence[Leaf], leaves: Sequence[Leaf]) -> Leaf | None:
    """A heading straight under the headline, in an element that holds nothing of the body."""
    head = headline.element.getparent()
    if not under or head is None or under[0].element.getparent() is not head or not reads_like_prose(under[0]):
        return None
    holds_text = any(leaf.kept and head in leaf.up_to(None) for leaf in leaves if leaf is not headline)
    return under[0] if under[0].tag in HEADINGS and not under[0].kept and not holds_text else None


def _set_apart(under: Iterable[Leaf], byline: tuple[str, ...], around: Surroundings) -> Leaf | None:
    """A paragraph close under the headline that the libraries passed over, and that is about nobody who wrote it."""
    for leaf in takewhile(lambda one: not one.kept, under):
        if len(leaf.words) <= _LONGEST and reads_like_prose(leaf) and ends_like_prose(leaf):
            aside = is_note(leaf) or is_byline(leaf, ()) or is_caption(leaf) or around.hold(leaf)
            return None if aside or any(name in leaf.text for name in byline) else leaf
    return None


def _under(leaves: Sequence[Leaf], headline: Leaf) -> Iterator[Leaf]:
    """The leaves under the headline, down to the first of the body."""
    for leaf in leaves[headline.at + 1 :]:
        yield leaf
        if leaf.kept and len(leaf.words) > _FEWEST:
            return


def _is_named(leaf: Leaf) -> bool:
    parent = leaf.element.getparent()
    around = [leaf.element] if parent is None or len(parent) > 1 else [leaf.element, parent]
    return any(_NAMED.search(one.get("class") or "") or one.get("itemprop") == "alternativeHeadline" for one in around)


def _is_summary(leaf: Leaf, leaves: Sequence[Leaf], summaries: list[list[str]]) -> bool:
    """The page's own description, and set apart: a first paragraph that serves as one is none."""
    if not any(_says_the_same(leaf.words, summary) for summary in summaries):
        return False
    following = next((one for one in leaves[leaf.at + 1 :] if one.kept), None)
    parent = leaf.element.getparent()
    return leaf.tag in HEADINGS or (following is not None and following.element.getparent() is not parent)


def _says_the_same(text: list[str], summary: list[str]) -> bool:
    """A description is often cut off, and its last word too."""
    cut = min(len(text), len(summary)) - 1
    return text == summary or (cut >= SENTENCE and text[:cut] == summary[:cut])


def _opens(leaf: Leaf, leaves: Sequence[Leaf]) -> bool:
    """A first paragraph that the page's description repeats: nothing sets it apart from the body below it."""
    if leaf.tag in HEADINGS or _is_named(leaf):
        return False
    following = next((one for one in leaves[leaf.at + 1 :] if one.kept and len(one.words) >= SENTENCE), None)
    if following is None:
        return leaf.kept
    parted = any(is_byline(one, ()) for one in leaves[leaf.at + 1 : following.at])
    return (leaf.kept and not parted) or following.at - leaf.at <= _STRAIGHT_OVER


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
