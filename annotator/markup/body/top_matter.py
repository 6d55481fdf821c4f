"""Finds the headline and the standfirst of an article on its page."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

import lxml.html

from annotator.domain.articles import Facts
from annotator.markup.body.boilerplate.elements import BoilerplateElements
from annotator.markup.body.boilerplate.lines import is_byline, is_note
from annotator.markup.body.leaves import Leaf
from annotator.markup.body.pictures.captions import is_caption
from annotator.markup.body.prose import LINKS, SENTENCE, ends_like_prose, reads_like_prose
from annotator.markup.elements import FROM, HEADINGS
from annotator.markup.pages.parsing import words

_NAMED = re.compile(
    r"""standfirst | sub-?title | sub-?head(?:line|ing)?\b | (?:^|[\s_-])dec?k(?:$|[\s_-]) | article-summary
    | vorspann | \bchap(?:o|eau)\b | entradilla | sottotitolo | occhiello | sous-?titre | sub-?t[ií]tulo""",
    re.IGNORECASE | re.VERBOSE,
)
# Lengths of a standfirst, in words.
_LONGEST = 80
_FEWEST = 5
# A standfirst known only by its class is at most so many leaves below the headline.
_NEAR = 6
# A first paragraph that the library missed is at most so many leaves above the second.
_STRAIGHT_OVER = 2
# A heading with this share of its words in the title, and so many words, is another wording of the headline.
_LIKE = 0.5
_SHORTEST = 4
# A headline with this share of the article above it heads something else.
_ABOVE = 0.25


@dataclass(frozen=True, slots=True)
class TopMatter:
    """`html` goes before the body; `places` are the places (`Leaf.at`) of the leaves from which it tag_before written.

    The body begins after the leaf at `start`; -1 if no headline is above it. `opening` is the body's first paragraph,
    if the page's description repeats that paragraph.
    """

    html: str = ""
    standfirst: str | None = None
    places: frozenset[int] = field(default_factory=frozenset)
    start: int = -1
    opening: Leaf | None = None


def find_top_matter(
    leaves: Sequence[Leaf], facts: Facts, summaries: Sequence[str], boilerplate: BoilerplateElements
) -> TopMatter:
    """The top matter of an article.

    `leaves` are all leaves of the page; `facts` give the title and the writers; `summaries` are the descriptions that
    the page gives of itself, any of which may be the standfirst; `boilerplate` knows the elements that hold none.
    """
    headline = _headline(leaves, words(facts.title))
    if headline is None:
        return TopMatter()
    standfirst = _standfirst(leaves, headline, [words(summary) for summary in summaries])
    if standfirst is None:
        under = leaves[headline.at + 1 : headline.at + 1 + _NEAR]
        standfirst = _second_line(headline, under, leaves) or _set_apart(under, facts.byline, boilerplate)
    places = {leaf.at for leaf in leaves if leaf.words == headline.words}
    html = _written(headline, "h1", "")
    opening = None
    if standfirst is not None and _opens(standfirst, leaves):
        opening, standfirst = standfirst, None
    if standfirst is not None:
        places.add(standfirst.at)
        html += _written(standfirst, "p", "standfirst")
    start = headline.at if _is_above_body(headline, leaves) else -1
    return TopMatter(html, standfirst.text if standfirst else None, frozenset(places), start, opening)


def _headline(leaves: Sequence[Leaf], title: list[str]) -> Leaf | None:
    shown = [leaf for leaf in leaves if title and leaf.words == title]
    main = [leaf for leaf in shown if leaf.tag == "h1"]
    headings = [leaf for leaf in shown if leaf.tag in HEADINGS]
    return next(iter(main or headings or shown[-1:]), None) or _much_like(title, leaves)


def _much_like(title: list[str], leaves: Sequence[Leaf]) -> Leaf | None:
    """The heading over the body that shares most words with a title that the page prints nowhere as it declares it."""
    above = takewhile(lambda leaf: not (leaf.kept and reads_like_prose(leaf)), leaves)
    likenesses = {
        leaf: sum(word in title for word in leaf.words) / len(leaf.words)
        for leaf in above
        if leaf.tag in ("h1", "h2") and len(leaf.words) >= _SHORTEST and leaf.link_share() < LINKS
    }
    found = max(likenesses, key=lambda leaf: likenesses[leaf], default=None)
    return found if found is not None and likenesses[found] >= _LIKE else None


def _is_above_body(headline: Leaf, leaves: Sequence[Leaf]) -> bool:
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
    """A heading right under the headline, in an element that holds nothing of the body."""
    head = headline.element.getparent()
    if not under or head is None or under[0].element.getparent() is not head or not reads_like_prose(under[0]):
        return None
    holds_text = any(leaf.kept and head in leaf.up_to(None) for leaf in leaves if leaf is not headline)
    return under[0] if under[0].tag in HEADINGS and not under[0].kept and not holds_text else None


def _set_apart(under: Iterable[Leaf], byline: tuple[str, ...], boilerplate: BoilerplateElements) -> Leaf | None:
    """A paragraph near the headline that the library missed, unless it names a writer and so is about the writer."""
    for leaf in takewhile(lambda leaf: not leaf.kept, under):
        if len(leaf.words) <= _LONGEST and reads_like_prose(leaf) and ends_like_prose(leaf):
            is_other = is_note(leaf) or is_byline(leaf, ()) or is_caption(leaf) or boilerplate.holds(leaf)
            return None if is_other or any(name in leaf.text for name in byline) else leaf
    return None


def _under(leaves: Sequence[Leaf], headline: Leaf) -> Iterator[Leaf]:
    """The leaves under the headline, down to the body's first paragraph."""
    for leaf in leaves[headline.at + 1 :]:
        yield leaf
        if leaf.kept and len(leaf.words) > _FEWEST:
            return


def _is_named(leaf: Leaf) -> bool:
    element, parent = leaf.element, leaf.element.getparent()
    # To ask a parent for the number of its children would be to count them all for each of them.
    is_only_child = parent is not None and element.getprevious() is None and element.getnext() is None
    around = [element, parent] if is_only_child else [element]
    return any(_NAMED.search(one.get("class") or "") or one.get("itemprop") == "alternativeHeadline" for one in around)


def _is_summary(leaf: Leaf, leaves: Sequence[Leaf], summaries: list[list[str]]) -> bool:
    """Whether the leaf repeats the page's description and is set apart from the body, as no first paragraph is."""
    if not any(_is_same_or_cut_off(leaf.words, summary) for summary in summaries):
        return False
    following = next((later for later in leaves[leaf.at + 1 :] if later.kept), None)
    parent = leaf.element.getparent()
    return leaf.tag in HEADINGS or (following is not None and following.element.getparent() is not parent)


def _is_same_or_cut_off(text: list[str], summary: list[str]) -> bool:
    """Whether the texts agree up to where one ends: a description is often cut off in the middle of a word."""
    cut = min(len(text), len(summary)) - 1
    return text == summary or (cut >= SENTENCE and text[:cut] == summary[:cut])


def _opens(leaf: Leaf, leaves: Sequence[Leaf]) -> bool:
    """Whether it is the body's first paragraph, though the page's description repeats it: nothing sets it apart."""
    if leaf.tag in HEADINGS or _is_named(leaf):
        return False
    following = next((later for later in leaves[leaf.at + 1 :] if later.kept and len(later.words) >= SENTENCE), None)
    if following is None:
        return leaf.kept
    is_apart = any(is_byline(between, ()) for between in leaves[leaf.at + 1 : following.at])
    return (leaf.kept and not is_apart) or following.at - leaf.at <= _STRAIGHT_OVER


def _written(leaf: Leaf, tag: str, name: str) -> str:
    """The HTML of the leaf, with its links and emphasis, as an element with this tag and this class."""
    element = leaf.element
    tag_before, element.tag = element.tag, tag
    element.attrib.clear()
    element.set(FROM, leaf.path)
    if name:
        element.set("class", name)
    html: str = lxml.html.tostring(element, encoding="unicode", with_tail=False)
    element.tag = tag_before
    return html
