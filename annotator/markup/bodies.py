"""The article's body among all that a page shows, made of the page's own elements."""

from collections import Counter
from collections.abc import Sequence

import lxml.html
from lxml.html import HtmlElement

from annotator.domain.articles import Facts
from annotator.domain.errors import Refused
from annotator.markup.figures import keep_figures
from annotator.markup.fronts import Front, find_front
from annotator.markup.leaves import Leaf, leaves_of
from annotator.markup.noises import is_beside, is_byline, is_note
from annotator.markup.votes import ballot_for

_FEWEST_WORDS = 20
# The article's root is the lowest element that holds this share of what was voted for.
_MOSTLY = 0.92
# An element with more of the article than this is its frame, whatever its class says.
_FRAME = 0.3
_MOST = 0.6
_LEAD_LINES = 6
_LIST_KEPT = 0.5
_LINKS = 0.5
# With this many words a text reads like a sentence.
_SENTENCE = 8
_HEADINGS = {"h2", "h3", "h4", "h5", "h6"}


def find_body(tree: HtmlElement, facts: Facts, summaries: Sequence[str], url: str | None) -> tuple[str, str | None]:
    """The article as HTML, headline and standfirst in front, and the standfirst's text.

    Raises `Refused("no_article")` where there is hardly any prose. The tree is used up.
    """
    ballot = ballot_for(tree, url)
    body, leaves = leaves_of(tree)
    for leaf in leaves:
        leaf.kept = ballot.names(leaf)
    root = _root(body, leaves)
    inside = [leaf for leaf in leaves if root in (leaf.element, *leaf.element.iterancestors())]
    _drop_outside(leaves, inside)
    front = find_front(leaves, facts.title, summaries)
    _drop_front(leaves, front)
    _drop_noise(inside, root, facts)
    _grow(inside, root)
    _refuse_without_prose(inside)
    keep_figures(inside, root, is_beside)
    _prune(inside)
    html = lxml.html.tostring(root, encoding="unicode", with_tail=False)
    return front.html + html, front.standfirst


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


def _drop_outside(leaves: Sequence[Leaf], inside: Sequence[Leaf]) -> None:
    places = {leaf.at for leaf in inside}
    for leaf in leaves:
        leaf.kept = leaf.kept and leaf.at in places


def _drop_front(leaves: Sequence[Leaf], front: Front) -> None:
    """Headline and standfirst are written in front; what stands above them is no article."""
    for leaf in leaves:
        if leaf.at in front.places or leaf.at < front.start:
            leaf.kept = False


def _drop_noise(inside: Sequence[Leaf], root: HtmlElement, facts: Facts) -> None:
    beside = _beside(inside, root)
    seen: set[str] = set()
    repeated = Counter(leaf.text for leaf in inside)
    leading = 0
    for leaf in inside:
        if not leaf.kept:
            continue
        short = len(leaf.words) < 14
        twice = leaf.text in seen or (short and repeated[leaf.text] > 1 and leaf.tag not in ("td", "th", "li"))
        dateline = leading < _LEAD_LINES and is_byline(leaf, facts.byline)
        if twice or dateline or is_note(leaf) or leaf in beside:
            leaf.kept = False
        if leaf.kept:
            leading = _LEAD_LINES if not short else leading + 1
            if not short:
                seen.add(leaf.text)


def _beside(inside: Sequence[Leaf], root: HtmlElement) -> set[Leaf]:
    """Leaves in an element that is named as something around articles, unless it frames this one."""
    weights: Counter[HtmlElement] = Counter()
    for leaf in inside:
        for element in leaf.up_to(root):
            weights[element] += len(leaf.text) if leaf.kept else 0
    whole = sum(len(leaf.text) for leaf in inside if leaf.kept)
    beside = {
        leaf
        for leaf in inside
        if any(weights[element] < _FRAME * whole and is_beside(element) for element in leaf.up_to(root))
    }
    # A page that calls most of its own article so uses the words in another sense.
    named = sum(len(leaf.text) for leaf in beside if leaf.kept)
    return beside if named < _MOST * whole else set()


def _grow(inside: Sequence[Leaf], root: HtmlElement) -> None:
    """What an editor would miss between the first and the last kept leaf."""
    kept = [index for index, leaf in enumerate(inside) if leaf.kept]
    if not kept:
        return
    beside = _beside(inside, root)
    between = inside[kept[0] : kept[-1] + 1]
    candidates = {leaf for leaf in between if leaf.text and leaf not in beside and not is_note(leaf)}
    frames = {_frame(leaf) for leaf in between if leaf.kept and len(leaf.words) >= _SENTENCE}
    for leaf in candidates:
        if not leaf.kept and (_belongs(leaf, root) or _fills_a_gap(leaf, frames)):
            leaf.kept = True
    _keep_lists(between, candidates)
    for leaf, following in zip(reversed(between[:-1]), reversed(between[1:]), strict=True):
        if leaf.tag in _HEADINGS and leaf in candidates and following.kept:
            leaf.kept = True


def _belongs(leaf: Leaf, root: HtmlElement) -> bool:
    if leaf.tag == "pre":
        return True
    return leaf.link_share() < _LINKS and any(element.tag in ("blockquote", "table") for element in leaf.up_to(root))


def _fills_a_gap(leaf: Leaf, frames: set[tuple[str, ...]]) -> bool:
    """A paragraph that the libraries passed over, framed just like those that they took."""
    return len(leaf.words) >= _SENTENCE and leaf.link_share() < _LINKS and _frame(leaf) in frames


def _frame(leaf: Leaf) -> tuple[str, ...]:
    parent = leaf.element.getparent()
    around = (leaf.element, parent) if parent is not None else (leaf.element,)
    return tuple(f"{element.tag}.{element.get('class') or ''}" for element in around)


def _keep_lists(between: Sequence[Leaf], candidates: set[Leaf]) -> None:
    """A list is kept whole or not at all."""
    lists: dict[HtmlElement, list[Leaf]] = {}
    for leaf in between:
        for element in leaf.element.iterancestors("ul", "ol", "dl"):
            lists.setdefault(element, []).append(leaf)
            break
    for items in lists.values():
        share = sum(leaf.kept for leaf in items) / len(items)
        for leaf in items:
            if leaf in candidates:
                leaf.kept = leaf.kept or share >= _LIST_KEPT


def _refuse_without_prose(inside: Sequence[Leaf]) -> None:
    if sum(len(leaf.words) for leaf in inside if leaf.kept) < _FEWEST_WORDS:
        raise Refused("no_article")


def _prune(inside: Sequence[Leaf]) -> None:
    for leaf in inside:
        if not leaf.kept and leaf.element.getparent() is not None:
            leaf.element.drop_tree()
