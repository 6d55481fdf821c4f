"""The article's body among all that a page shows, made of the page's own elements."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import lxml.html
from lxml.html import HtmlElement

from annotator.domain.articles import Facts
from annotator.domain.errors import Refused
from annotator.domain.readings import LeftOut
from annotator.markup.body.additions import fill, heads_a_row, is_framed_alike, keep_headings, outvote, spread
from annotator.markup.body.boilerplate import is_appeal, is_byline, is_note, is_signature
from annotator.markup.body.captions import name_figures
from annotator.markup.body.columns import SENTENCE
from annotator.markup.body.corrections import corrections_under
from annotator.markup.body.extractors import ballot_for
from annotator.markup.body.figures import keep_figures, lead_figures
from annotator.markup.body.footnotes import keep_footnotes
from annotator.markup.body.leaves import Leaf, body_of, leaves_of
from annotator.markup.body.left_out import left_out, portions_of
from annotator.markup.body.lists_and_tables import keep_wholes
from annotator.markup.body.page_furniture import Surroundings
from annotator.markup.body.removals import beside, drop_after_signature, drop_front, drop_last_headings, drop_noise
from annotator.markup.body.signups import name_signups
from annotator.markup.body.top_matter import Front, find_front
from annotator.markup.elements import BLOCKS, HEADINGS
from annotator.markup.pages.hidden import Unseen, drop_unread, unread_in
from annotator.markup.pages.xpaths import paths_of, paths_to

_FEWEST_WORDS = 20
# The article's root is the lowest element that holds this share of what was voted for.
_MOSTLY = 0.92


@dataclass(frozen=True, slots=True)
class Body:
    """The article as HTML, headline and standfirst in front; the standfirst's text; what of the page is left out."""

    html: str
    standfirst: str | None
    left_out: tuple[LeftOut, ...]


class PagePaths(NamedTuple):
    """The XPaths of a page's blocks, and of what is not read, in the page as parsed."""

    blocks: dict[HtmlElement, str]
    unread: dict[HtmlElement, str]


def page_paths(tree: HtmlElement) -> PagePaths:
    """To be taken before anything in the tree is replaced or dropped: then paths no longer lead into the page."""
    body = body_of(tree)
    blocks = paths_of(body, BLOCKS)
    return PagePaths(blocks, paths_to(unread_in(body), blocks))


def find_body(
    tree: HtmlElement,
    paths: PagePaths,
    facts: Facts,
    summaries: Sequence[str],
    url: str | None,
    taken: Collection[str] = (),
) -> Body:
    """The body of a page at `url`; `paths` are those of the tree as parsed, `facts` and `summaries` what it declares.

    `taken` are the keys of what the rules leave out and a person took in.
    Raises `Refused("no_article")` where there is hardly any prose. The tree is used up.
    """
    body = body_of(tree)
    name_signups(body)
    unseen = drop_unread(body, paths.unread, taken)
    ballot = ballot_for(tree, url)
    leaves = leaves_of(body, paths.blocks)
    name_figures(leaves)
    portions = portions_of(leaves)
    for leaf in leaves:
        leaf.kept = ballot.names(leaf)
    outvote(leaves, body, Surroundings(leaves, body))
    spread(leaves)
    around = Surroundings(leaves, body)
    front = find_front(leaves, facts, summaries, around)
    root = _with_opening(_root(body, leaves), body, leaves, front, around, facts)
    inside = _inside(root, leaves)
    for leaf in set(leaves) - set(inside):
        leaf.kept = False
    drop_front(leaves, front)
    drop_noise(inside, root, around, facts.byline)
    if front.opening is not None:
        front.opening.kept = True
    _grow(inside, root, around, front)
    drop_after_signature(inside)
    drop_last_headings(inside)
    keep_footnotes(inside, root)
    if sum(len(leaf.words) for leaf in inside if leaf.kept) < _FEWEST_WORDS:
        raise Refused("no_article")
    above = [leaf for leaf in leaves if -1 < front.start < leaf.at < inside[0].at]
    lead = lead_figures(above, body, around)
    keep_figures(inside, root, around, front.start)
    root = _with_taken(root, body, [[leaf] for leaf in corrections_under(leaves, front.start)])
    root = _with_taken(root, body, [one.leaves for one in portions if one.key in taken])
    root = _with_taken(root, body, [_within(one, leaves) for one in unseen if one.key in taken])
    _prune(_inside(root, leaves))
    html = lxml.html.tostring(root, encoding="unicode", with_tail=False)
    hidden = tuple(LeftOut(one.key, one.text, one.path, None) for one in unseen if one.key not in taken)
    return Body(front.html + lead + html, front.standfirst, hidden + left_out(portions, front.places))


def _with_taken(root: HtmlElement, body: HtmlElement, taken: Iterable[Sequence[Leaf]]) -> HtmlElement:
    """Keeps what a person took in, and makes the root wide enough to hold it."""
    for leaves in filter(None, taken):
        for leaf in leaves:
            leaf.kept = True
        root = _around(root, leaves[0], body)
    return root


def _within(unseen: Unseen, leaves: Sequence[Leaf]) -> list[Leaf]:
    return [leaf for leaf in leaves if unseen.element in leaf.up_to(None)]


def _root(body: HtmlElement, leaves: Sequence[Leaf]) -> HtmlElement:
    kept = [leaf for leaf in leaves if leaf.kept]
    weights: Counter[HtmlElement] = Counter()
    for leaf in kept:
        for element in leaf.element.iterancestors():
            weights[element] += len(leaf.text)
    whole = sum(len(leaf.text) for leaf in kept)
    root = body
    while whole:
        lower = next((child for child in root if weights[child] >= _MOSTLY * whole), None)
        if lower is None:
            break
        root = lower
    return root


def _with_opening(
    root: HtmlElement, body: HtmlElement, leaves: Sequence[Leaf], front: Front, around: Surroundings, facts: Facts
) -> HtmlElement:
    """A first paragraph may stand in an element of its own, between the headline and the rest."""
    if front.opening is not None:
        return _around(root, front.opening, body)
    inside = _inside(root, leaves)
    if front.start < 0 or not inside:
        return root
    for leaf in leaves[front.start + 1 : inside[0].at]:
        noise = is_note(leaf) or is_byline(leaf, facts.byline) or around.hold(leaf, body)
        if leaf.kept and len(leaf.words) >= SENTENCE and leaf.at not in front.places and not noise:
            return _around(root, leaf, body)
    return root


def _around(root: HtmlElement, leaf: Leaf, body: HtmlElement) -> HtmlElement:
    while root is not body and root not in leaf.element.iterancestors():
        root = root.getparent()
    return root


def _inside(root: HtmlElement, leaves: Sequence[Leaf]) -> list[Leaf]:
    below = set(root.iter(*BLOCKS))
    return [leaf for leaf in leaves if leaf.element in below]


def _grow(inside: Sequence[Leaf], root: HtmlElement, around: Surroundings, front: Front) -> None:
    kept = [index for index, leaf in enumerate(inside) if leaf.kept]
    if not kept:
        return
    first = kept[0]
    named = beside(inside, root, around)
    while first and _heads(inside[first - 1], inside[kept[0]], front):
        first -= 1
    while first and _opens(inside[first - 1], inside[first], front, named):
        first -= 1
        inside[first].kept = True
    last = kept[-1] + 1
    while last < len(inside) and next(inside[last].element.iterancestors("blockquote"), None) is not None:
        last += 1
    between = inside[first:last]
    candidates = {
        leaf
        for leaf in between
        if leaf.text and leaf not in named and not (is_note(leaf) or is_signature(leaf) or is_appeal(leaf))
    }
    fill(between, candidates)
    keep_wholes(inside, root, candidates, named)
    keep_headings(between, candidates)


def _heads(leaf: Leaf, opening: Leaf, front: Front) -> bool:
    """A heading over the first paragraph, in the same column or in the row above."""
    is_next = leaf.tag in HEADINGS and leaf.element.getparent() is opening.element.getparent()
    return (is_next or heads_a_row(leaf)) and leaf.at > front.start and leaf.at not in front.places


def _opens(leaf: Leaf, following: Leaf, front: Front, named: Collection[Leaf]) -> bool:
    """A first paragraph, made like the second, that the library passed over."""
    above = leaf.at > front.start and leaf.at not in front.places
    return above and leaf not in named and not is_note(leaf) and is_framed_alike(leaf, following)


def _prune(inside: Sequence[Leaf]) -> None:
    for leaf in inside:
        if not leaf.kept and leaf.element.getparent() is not None:
            leaf.element.drop_tree()
