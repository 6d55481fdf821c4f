"""The element that holds an article on its page, and no more than that."""

from collections import Counter
from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from annotator.domain.articles import Facts
from annotator.markup.body.boilerplate.elements import BoilerplateElements
from annotator.markup.body.boilerplate.lines import is_byline, is_note
from annotator.markup.body.inserts import prose_above, prose_below
from annotator.markup.body.leaves import Leaf
from annotator.markup.body.prose import SENTENCE
from annotator.markup.body.runs_of_lines import list_below
from annotator.markup.body.top_matter import TopMatter
from annotator.markup.elements import BLOCKS

# It is the lowest element that holds this share of the kept text. The structure and captions of
# docs/benchmarks/extraction.md show what another share would break.
_MOSTLY = 0.92


def root_with_taken(root: HtmlElement, body: HtmlElement, taken: Iterable[Sequence[Leaf]]) -> HtmlElement:
    """Keeps the leaves that a person took in; returns a root that holds them too."""
    for leaves in filter(None, taken):
        for leaf in leaves:
            leaf.kept = True
        root = _widened(root, leaves[0], body)
    return root


def root_of(body: HtmlElement, leaves: Sequence[Leaf]) -> HtmlElement:
    kept = [leaf for leaf in leaves if leaf.kept]
    weights: Counter[HtmlElement] = Counter()
    for leaf in kept:
        for element in leaf.element.iterancestors():
            weights[element] += len(leaf.text)
    total = sum(len(leaf.text) for leaf in kept)
    root = body
    while total:
        lower = next((child for child in root if weights[child] >= _MOSTLY * total), None)
        if lower is None:
            break
        root = lower
    return root


def root_with_opening(
    root: HtmlElement,
    body: HtmlElement,
    leaves: Sequence[Leaf],
    top: TopMatter,
    boilerplate: BoilerplateElements,
    facts: Facts,
) -> HtmlElement:
    """The root, widened to hold a first paragraph that has a separate element between the headline and the rest."""
    if top.opening is not None:
        return _widened(root, top.opening, body)
    inside = leaves_in(root, leaves)
    if top.start < 0 or not inside:
        return root
    for leaf in leaves[top.start + 1 : inside[0].at]:
        is_boilerplate = is_note(leaf) or is_byline(leaf, facts.byline) or boilerplate.holds(leaf, body)
        if leaf.kept and len(leaf.words) >= SENTENCE and leaf.at not in top.places and not is_boilerplate:
            return _widened(root, leaf, body)
    return root


def root_with_ends(
    root: HtmlElement,
    body: HtmlElement,
    leaves: Sequence[Leaf],
    top: TopMatter,
    boilerplate: BoilerplateElements,
    facts: Facts,
) -> tuple[HtmlElement, list[Leaf]]:
    """Keeps the prose that goes on over the first and under the last kept leaf; the root that holds it, its leaves."""
    kept = [leaf for leaf in leaves if leaf.kept]
    if kept:
        above = [leaf for leaf in leaves[max(top.start + 1, 0) : kept[0].at] if leaf.at not in top.places]
        found = prose_above(above, kept[0], body, boilerplate, facts.byline) if top.start >= 0 else []
        found += prose_below(leaves[kept[-1].at + 1 :], kept[-1], boilerplate, facts.byline)
        last = max(leaf.at for leaf in (kept[-1], *found))
        found += list_below(leaves[last + 1 :], kept, boilerplate, facts.byline)
        for leaf in found:
            leaf.kept = True
            root = _widened(root, leaf, body)
    return root, leaves_in(root, leaves)


def _widened(root: HtmlElement, leaf: Leaf, body: HtmlElement) -> HtmlElement:
    """The lowest element around both the root and the leaf."""
    while root is not body and root not in leaf.element.iterancestors():
        root = root.getparent()
    return root


def leaves_in(root: HtmlElement, leaves: Sequence[Leaf]) -> list[Leaf]:
    below = set(root.iter(*BLOCKS))
    return [leaf for leaf in leaves if leaf.element in below]
