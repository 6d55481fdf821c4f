"""Taking out of the chosen leaves what is the page's, not the article's."""

from collections import Counter
from collections.abc import Sequence

from lxml.html import HtmlElement

from annotator.markup.body.boilerplate import is_appeal, is_byline, is_note, is_signature, leads_elsewhere
from annotator.markup.body.columns import SENTENCE, Columns, ends_like_prose
from annotator.markup.body.leaves import Leaf
from annotator.markup.body.page_furniture import Surroundings
from annotator.markup.body.top_matter import Front
from annotator.markup.elements import HEADINGS

# An element with more of the article than this is its frame, whatever its class says.
_FRAME = 0.3
# Writers and dates stand among the first short lines.
_LEAD_LINES = 6
_SHORT = 14
_IN_ROWS = ("td", "th", "li")


def drop_front(leaves: Sequence[Leaf], front: Front) -> None:
    """Headline and standfirst are written in front; what stands above them is no article."""
    for leaf in leaves:
        if leaf.at in front.places or leaf.at < front.start:
            leaf.kept = False


def drop_noise(inside: Sequence[Leaf], root: HtmlElement, around: Surroundings, byline: tuple[str, ...]) -> None:
    """Bylines, notes of the desk, lines that stand twice, and what is named as standing beside articles."""
    named = beside(inside, root, around)
    columns = Columns(inside)
    repeated = Counter(leaf.text for leaf in inside)
    seen: set[str] = set()
    leading = 0
    for leaf in inside:
        if not leaf.kept:
            continue
        short = len(leaf.words) < _SHORT
        label = short and repeated[leaf.text] > 1 and leaf.tag not in _IN_ROWS
        twice = leaf.text in seen or (label and not (ends_like_prose(leaf) and columns.hold(leaf)))
        dateline = leading < _LEAD_LINES and is_byline(leaf, byline)
        noise = is_note(leaf) or is_signature(leaf) or is_appeal(leaf) or leads_elsewhere(leaf)
        leaf.kept = not (twice or dateline or noise or leaf in named)
        if leaf.kept:
            leading = leading + 1 if short else _LEAD_LINES
            if not short:
                seen.add(leaf.text)


def drop_last_headings(inside: Sequence[Leaf]) -> None:
    """A heading with nothing below it headed something that was left out, and so did a short line with a colon."""
    for leaf in reversed(inside):
        if not leaf.kept:
            continue
        colon = leaf.text.endswith(":")
        leads_on = colon or not ends_like_prose(leaf) if leaf.tag in HEADINGS else colon and len(leaf.words) < SENTENCE
        if not leads_on:
            return
        leaf.kept = False


def drop_after_signature(inside: Sequence[Leaf]) -> None:
    """Under the line of those who worked on it the desk signs off: a few lines that are no more of the article."""
    kept = [leaf for leaf in inside if leaf.kept or is_signature(leaf)]
    last = next((at for at in range(len(kept) - 1, -1, -1) if is_signature(kept[at])), len(kept))
    under = kept[last + 1 :]
    if sum(len(leaf.words) for leaf in under) < _SHORT * 2:
        for leaf in under:
            leaf.kept = False


def beside(inside: Sequence[Leaf], root: HtmlElement, around: Surroundings) -> set[Leaf]:
    """Leaves in an element that is named as something around articles, unless it frames this one."""
    weights: Counter[HtmlElement] = Counter()
    for leaf in inside:
        for element in leaf.up_to(root):
            weights[element] += len(leaf.text) if leaf.kept else 0
    whole = sum(len(leaf.text) for leaf in inside if leaf.kept)
    return {
        leaf
        for leaf in inside
        if any(weights[element] < _FRAME * whole and around.include(element) for element in leaf.up_to(root))
    }
