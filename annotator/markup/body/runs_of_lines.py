"""Runs of short lines that are built alike and lead nowhere: lists of key points, recipes, results, values."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import takewhile
from typing import NamedTuple

from lxml.html import HtmlElement

from annotator.markup.body.boilerplate.elements import BoilerplateElements
from annotator.markup.body.boilerplate.lines import is_line_of_the_desk
from annotator.markup.body.boilerplate.page_labels import reads_as_page_label
from annotator.markup.body.boilerplate.site_notices import addresses_reader
from annotator.markup.body.boilerplate.story_endings import is_under_story
from annotator.markup.body.leaves import Leaf
from annotator.markup.body.pictures.captions import is_caption
from annotator.markup.body.prose import LINKS
from annotator.markup.elements import HEADINGS

# So many lines are a run.
_FEWEST = 2
# There may be a link in every so many lines.
_PER_LINK = 3
# At its ends an article has lists of lines with so many words; shorter ones are of the page.
_SHORTEST = 4
# A teaser is so many elements deep.
_TEASER = 3
_ITEMS = ("li", "dt", "dd")


class Insert(NamedTuple):
    """The largest element that holds no kept leaf, with its leaves."""

    element: HtmlElement
    leaves: list[Leaf]


def build_of(leaf: Leaf, root: HtmlElement | None) -> tuple[str, ...]:
    """The tags and classes around the leaf: paragraphs of one text are all built the same way."""
    return tuple(f"{element.tag}.{element.get('class') or ''}" for element in leaf.up_to(root))


def is_run_of_lines(insert: Insert, counts: Counter[str], root: HtmlElement, boilerplate: BoilerplateElements) -> bool:
    """Whether it is a run of lines built alike, as of a recipe or of results, that leads nowhere.

    Beside the text, in an element that says no more of itself, such a run is a list.
    """
    leaves = insert.leaves
    is_run = _count(leaves) >= _FEWEST and _are_built_alike(leaves, root)
    if not is_run or _leads_on(insert) or _is_gallery(insert):
        return False
    if any(boilerplate.holds(leaf, root) for leaf in leaves) and not _is_list_beside(leaves, root, boilerplate):
        return False
    if _addresses_reader(leaves) and next(insert.element.iter("a"), None) is not None:
        return False
    here = Counter(leaf.text for leaf in leaves)
    is_said_elsewhere = any(counts[leaf.text] > here[leaf.text] for leaf in leaves)
    is_of_labels = all(reads_as_page_label(leaf.text) for leaf in leaves if leaf.tag not in HEADINGS)
    if is_said_elsewhere or is_of_labels:
        return False
    return not any(is_line_of_the_desk(leaf) or is_caption(leaf) for leaf in leaves)


def is_list_above(
    insert: Insert, counts: Counter[str], body: HtmlElement, boilerplate: BoilerplateElements, byline: Collection[str]
) -> bool:
    """Whether it is the list of key points between the headline and the first line."""
    return _is_list_at_an_end(insert.leaves, byline) and is_run_of_lines(insert, counts, body, boilerplate)


def list_below(
    below: Sequence[Leaf], kept: Sequence[Leaf], boilerplate: BoilerplateElements, byline: Collection[str]
) -> list[Leaf]:
    """The list right under the last of the `kept` leaves, in an element beside its own, and the line before it."""
    leads = [below[0]] if below and below[0].text.endswith(":") and below[0].tag not in HEADINGS else []
    first = next(iter(below[len(leads) :]), None)
    around = None if first is None else next(reversed([up for up in first.up_to(None) if up.tag in ("ul", "ol")]), None)
    if around is None:
        return []
    items = [leaf for leaf in below if around in leaf.up_to(None)]
    found = [*leads, *items]
    if len(items) < _FEWEST or not _is_list_at_an_end(items, byline) or any(map(is_line_of_the_desk, found)):
        return []
    if any(leaf.link_share() or boilerplate.holds(leaf) or is_under_story(leaf, byline) for leaf in found):
        return []
    return found if _is_in_column(around, kept) else []


def lines_left_out(leaves: Sequence[Leaf], body: HtmlElement, boilerplate: BoilerplateElements) -> set[Leaf]:
    """The lines left out, each built like another, that may be a run of the article's.

    They are between two kept lines, or are items right under the last one or under a heading there.
    """
    kept = [leaf.at for leaf in leaves if leaf.kept]
    counts = Counter(leaf.text for leaf in leaves)
    below = takewhile(lambda leaf: _is_item(leaf) or leaf.tag in HEADINGS, leaves[kept[-1] + 1 :])
    found = [
        leaf
        for leaf in (*leaves[kept[0] : kept[-1]], *below)
        if not leaf.kept and counts[leaf.text] == 1 and _may_be_of_a_run(leaf, body, boilerplate)
    ]
    builds = Counter(build_of(leaf, body) for leaf in found)
    return {leaf for leaf in found if builds[build_of(leaf, body)] >= _FEWEST}


def _may_be_of_a_run(leaf: Leaf, body: HtmlElement, boilerplate: BoilerplateElements) -> bool:
    around = list(leaf.up_to(body))
    is_on_page = bool(around) and around[-1].getparent() is body
    if not is_on_page or leaf.tag in HEADINGS or len(leaf.words) < _FEWEST or any(map(boilerplate.is_certain, around)):
        return False
    if reads_as_page_label(leaf.text) or is_line_of_the_desk(leaf) or is_caption(leaf) or leaf.link_share():
        return False
    # In a teaser the words below the linked title are no link.
    return all(next(up.iter("a"), None) is None for up in around[:_TEASER])


def _is_in_column(around: HtmlElement, kept: Sequence[Leaf]) -> bool:
    """Whether the lowest element around it and the last kept leaf holds most of the others, too."""
    over = set(around.iterancestors())
    column = next((up for up in kept[-1].up_to(None) if up in over), None)
    return 2 * sum(column in leaf.up_to(None) for leaf in kept) > len(kept)


def _is_list_at_an_end(leaves: Sequence[Leaf], byline: Collection[str]) -> bool:
    if not _is_list(leaves) or _addresses_reader(leaves):
        return False
    is_of_writer = any(name in leaf.text for leaf in leaves for name in byline)
    return not is_of_writer and all(len(leaf.words) >= _SHORTEST for leaf in filter(_is_item, leaves))


def _is_list_beside(leaves: Sequence[Leaf], root: HtmlElement, boilerplate: BoilerplateElements) -> bool:
    is_only_beside = all(boilerplate.is_beside(element) for leaf in leaves for element in leaf.up_to(root))
    return is_only_beside and _is_list(leaves) and not _addresses_reader(leaves)


def _is_list(leaves: Sequence[Leaf]) -> bool:
    """Whether they are items, with headings and at most one line above."""
    items = list(filter(_is_item, leaves))
    others = [leaf for leaf in leaves if leaf.tag not in HEADINGS and leaf not in items]
    return len(items) >= _FEWEST and len(others) <= 1


def _is_item(leaf: Leaf) -> bool:
    return any(element.tag in _ITEMS for element in leaf.up_to(None))


def _addresses_reader(leaves: Iterable[Leaf]) -> bool:
    return any(addresses_reader(leaf.text) for leaf in leaves)


def _count(leaves: Sequence[Leaf]) -> int:
    """How many lines there are; line breaks part them, too."""
    return len(leaves) + sum(1 for leaf in leaves for _ in leaf.element.iter("br"))


def _leads_on(insert: Insert) -> bool:
    links = list(insert.element.iter("a"))
    if _PER_LINK * len(links) > len(insert.leaves) or any(next(link.iter("img"), None) is not None for link in links):
        return True
    return any(leaf.link_share() >= LINKS for leaf in insert.leaves)


def _is_gallery(insert: Insert) -> bool:
    """Whether each line has a picture, whose caption it is."""
    return sum(1 for _ in insert.element.iter("img")) >= len(insert.leaves)


def _are_built_alike(leaves: Sequence[Leaf], root: HtmlElement) -> bool:
    if len(leaves) == 1:
        return True
    builds = Counter(build_of(leaf, root) for leaf in leaves)
    return 2 * sum(count for count in builds.values() if count > 1) >= len(leaves)
