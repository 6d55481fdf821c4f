"""Drops the chosen leaves that belong to the page around the article."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from lxml.html import HtmlElement

from annotator.markup.body.boilerplate.elements import BoilerplateElements
from annotator.markup.body.boilerplate.lines import (
    is_appeal,
    is_byline,
    is_note,
    is_signature,
    leads_elsewhere,
    leads_to_page,
)
from annotator.markup.body.leaves import Leaf
from annotator.markup.body.prose import LINKS, SENTENCE, Columns, ends_like_prose, has_more_words
from annotator.markup.body.top_matter import TopMatter
from annotator.markup.elements import HEADINGS

# An element with this share of the article's text frames the article, whatever its class is.
_FRAME = 0.3
# Bylines and dates are among this many short lines at the start.
_LEAD_LINES = 6
# A line of fewer words than this is short.
_SHORT = 14
# A heading with this share in a link leads elsewhere; with a picture, it makes a card of at most so many words.
_ALL = 0.9
_LONGEST_CARD = 60
_IN_ROWS = ("td", "th", "li")


def drop_top_matter(leaves: Sequence[Leaf], top: TopMatter) -> None:
    """Drops the headline and the standfirst, which are written before the body, and everything above the headline."""
    for leaf in leaves:
        if leaf.at in top.places or leaf.at < top.start:
            leaf.kept = False


def drop_boilerplate(
    inside: Sequence[Leaf], root: HtmlElement, boilerplate: BoilerplateElements, byline: tuple[str, ...]
) -> None:
    """Drops bylines, the desk's notes, repeated lines, and elements that their names mark as boilerplate.

    `inside` are the leaves of `root`, the article's element; `boilerplate` knows the marked elements; `byline` are the
    names of the article's writers.
    """
    excluded = leaves_in_boilerplate(inside, root, boilerplate)
    columns = Columns(inside)
    counts = Counter(leaf.text for leaf in inside)
    in_cards = _leaves_in_cards(inside, root)
    seen: set[str] = set()
    leading = 0
    for leaf in inside:
        if not leaf.kept:
            continue
        is_short = len(leaf.words) < _SHORT
        is_label = is_short and counts[leaf.text] > 1 and leaf.tag not in _IN_ROWS
        is_repeated = leaf.text in seen or (is_label and not (ends_like_prose(leaf) and columns.holds(leaf)))
        is_dateline = leading < _LEAD_LINES and is_byline(leaf, byline)
        is_line = is_note(leaf) or is_signature(leaf) or is_appeal(leaf) or leads_elsewhere(leaf)
        leaf.kept = not (is_repeated or is_dateline or is_line or leaf in excluded or leaf in in_cards)
        if leaf.kept:
            leading = leading + 1 if is_short else _LEAD_LINES
            if not is_short:
                seen.add(leaf.text)


def _leaves_in_cards(inside: Sequence[Leaf], root: HtmlElement) -> set[Leaf]:
    """The leaves in links around a heading and more, which lead to other stories; none on a page that lists them."""
    cards: dict[HtmlElement, list[Leaf]] = {}
    for leaf in inside:
        if (link := next((element for element in leaf.up_to(root) if element.tag == "a"), None)) is not None:
            cards.setdefault(link, []).append(leaf)
    headed = [parts for parts in cards.values() if len(parts) > 1 and any(leaf.tag in HEADINGS for leaf in parts)]
    headed += [parts for link, parts in cards.items() if len(parts) > 1 and _pictures_another_page(link)]
    headed += _pictured_cards(inside, root)
    found = {leaf for parts in headed for leaf in parts}
    kept = [leaf for leaf in inside if leaf.kept]
    return found if _length(kept) > 2 * _length(found.intersection(kept)) else set()


def _pictures_another_page(link: HtmlElement) -> bool:
    """Whether a picture in the link stands for the page it leads to; a figure may lead to its own picture in full."""
    has_picture = next(link.iter("img"), None) is not None
    return has_picture and leads_to_page(link) and next(link.iter("figure", "figcaption"), None) is None


def _pictured_cards(inside: Sequence[Leaf], root: HtmlElement) -> list[list[Leaf]]:
    """The leaves of each small element with a linked heading and a picture that lead to the same page."""
    found = (_pictured_card(leaf, root) for leaf in inside if leaf.tag in HEADINGS)
    cards: dict[HtmlElement, list[Leaf]] = {card: [] for card in found if card is not None}
    for leaf in inside if cards else ():
        for around in leaf.up_to(root):
            if around in cards:
                cards[around].append(leaf)
    return list(cards.values())


def _pictured_card(heading: Leaf, root: HtmlElement) -> HtmlElement | None:
    link = next(iter((*heading.element.iterancestors("a"), *heading.element.iter("a"))), None)
    if link is None or heading.link_share() < _ALL:
        return None
    card = None
    for around in heading.element.iterancestors():
        if around is root or has_more_words(around, _LONGEST_CARD):
            break
        card = around
    alike = () if card is None else (one for one in card.iter("a") if one.get("href") == link.get("href"))
    return card if any(next(one.iter("img"), None) is not None for one in alike) else None


def _length(leaves: Iterable[Leaf]) -> int:
    return sum(len(leaf.text) for leaf in leaves)


def drop_labels_of_links(inside: Sequence[Leaf]) -> None:
    """Drops each short line with a colon right over a link that was left out: it introduces nothing else."""
    with_text = [leaf for leaf in inside if leaf.text]
    for leaf, below in pairwise(with_text):
        is_label = leaf.text.endswith(":") and len(leaf.words) < SENTENCE and leaf.tag not in _IN_ROWS
        if leaf.kept and is_label and not below.kept and below.link_share() >= LINKS:
            leaf.kept = False


def drop_last_headings(inside: Sequence[Leaf]) -> None:
    """Drops headings, and short lines with a colon, at the end: what they introduced was left out."""
    for leaf in reversed(inside):
        if not leaf.kept:
            continue
        has_colon = leaf.text.endswith(":")
        if leaf.tag in HEADINGS:
            introduces = has_colon or not ends_like_prose(leaf)
        else:
            introduces = has_colon and len(leaf.words) < SENTENCE
        if not introduces:
            return
        leaf.kept = False


def drop_after_signature(inside: Sequence[Leaf]) -> None:
    """Drops the few lines with which the desk signs off, below the line that names who worked on the article."""
    kept = [leaf for leaf in inside if leaf.kept or is_signature(leaf)]
    last = next((at for at in range(len(kept) - 1, -1, -1) if is_signature(kept[at])), len(kept))
    under = kept[last + 1 :]
    if sum(len(leaf.words) for leaf in under) < _SHORT * 2:
        for leaf in under:
            leaf.kept = False


def leaves_in_boilerplate(inside: Sequence[Leaf], root: HtmlElement, boilerplate: BoilerplateElements) -> set[Leaf]:
    """The leaves in boilerplate elements below `root`, except in elements that frame the article."""
    weights: Counter[HtmlElement] = Counter()
    for leaf in inside:
        for element in leaf.up_to(root):
            weights[element] += len(leaf.text) if leaf.kept else 0
    total = sum(len(leaf.text) for leaf in inside if leaf.kept)
    return {
        leaf
        for leaf in inside
        if any(weights[element] < _FRAME * total and boilerplate.includes(element) for element in leaf.up_to(root))
    }
