"""Prose between two kept leaves: it belongs to the article whatever its elements are and are called."""

from collections import Counter
from collections.abc import Collection, Sequence

from lxml.html import HtmlElement

from annotator.markup.body.boilerplate.elements import BoilerplateElements
from annotator.markup.body.boilerplate.lines import asks_to_sign_up, is_line_of_the_desk
from annotator.markup.body.boilerplate.site_notices import sends_on
from annotator.markup.body.leaves import Leaf
from annotator.markup.body.pictures.captions import is_caption, shows
from annotator.markup.body.prose import LINKS, SENTENCE, ends_like_prose
from annotator.markup.body.runs_of_lines import Insert, build_of, is_list_above, is_run_of_lines
from annotator.markup.elements import HEADINGS

# In words. A sentence in an element that nothing is said about may be shorter than one that a class speaks against.
_SHORTEST = 5
# A text with this share in a link is a link as a whole; with less, the link is part of a sentence.
_ALL = 0.9
_IN_ROWS = ("li", "td", "th", "dt", "dd")
# A label such as "Advertisement" has at most so many words, and at most so many labels are between two paragraphs.
_LONGEST_LABEL = 3
_MOST_LABELS = 3
# A line is built like the article's paragraphs if so many of them have the same elements around them.
_FEWEST_ALIKE = 3
# Elements around two leaves that are built alike, counted from the leaf outwards.
_LEVELS = 4
_ENDS_OF_LINKS = (".", "…", "。", "।", "۔")
_CLOSING = "\"'”’“‘»«)]」』）】"


def keep_prose_between(inside: Sequence[Leaf], root: HtmlElement, boilerplate: BoilerplateElements) -> None:
    """Keeps the sentences from the first to the last kept leaf, except in inserts of another kind.

    `inside` are the leaves of `root`, the article's element; `boilerplate` knows the elements with names that speak
    against what they hold. Such an insert needs to be sentences alone.
    """
    kept = [index for index, leaf in enumerate(inside) if leaf.kept]
    if not kept:
        return
    counts = Counter(leaf.text for leaf in inside)
    builds = Counter(build_of(leaf, root) for leaf in inside if leaf.kept and is_sentence(leaf))
    for insert in _inserts(inside[kept[0] : kept[-1]], _holding(inside, root), root):
        if is_run_of_lines(insert, counts, root, boilerplate):
            for leaf in insert.leaves:
                leaf.kept = True
        elif not _is_of_another_kind(insert, root, boilerplate):
            for leaf in insert.leaves:
                is_built_alike = builds[build_of(leaf, root)] >= _FEWEST_ALIKE
                is_built_like_prose = is_built_alike and (leaf.link_share() < LINKS or _is_linked_sentence(leaf))
                is_no_label = counts[leaf.text] == 1 and not is_line_of_the_desk(leaf)
                leaf.kept = is_no_label and (is_sentence(leaf) or is_built_like_prose)


def prose_above(
    above: Sequence[Leaf], opening: Leaf, body: HtmlElement, boilerplate: BoilerplateElements, byline: Collection[str]
) -> list[Leaf]:
    """The sentences right above the first kept leaf, `opening`, out of the leaves from the headline to it."""
    found: list[Leaf] = []
    holding = set(opening.up_to(body))
    counts = Counter(leaf.text for leaf in above)
    for insert in reversed(_inserts(above, holding, body)):
        leaves = [leaf for leaf in insert.leaves if not is_caption(leaf)]
        is_text = all(
            leaf.tag in HEADINGS or _is_prose_at_an_end(leaf, byline) or _is_first_link(leaf, opening)
            for leaf in leaves
        )
        is_list = is_list_above(insert, counts, body, boilerplate, byline)
        if not is_list and (not is_text or _is_of_another_kind(insert, body, boilerplate)):
            break
        found += [leaf for leaf in leaves if leaf.tag not in HEADINGS]
    return found


def prose_below(
    below: Sequence[Leaf], last: Leaf, boilerplate: BoilerplateElements, byline: Collection[str]
) -> list[Leaf]:
    """The sentences that go on below the last kept leaf, built like it or in its element; labels may be between."""
    found: list[Leaf] = []
    skipped = 0
    for leaf in below:
        if len(leaf.words) <= _LONGEST_LABEL and skipped < _MOST_LABELS:
            skipped += 1
            continue
        if boilerplate.holds(leaf) or not _is_prose_at_an_end(leaf, byline) or not is_built_alike(leaf, last):
            break
        found.append(leaf)
    return found


def prose_left_out(
    leaves: Sequence[Leaf], start: int, body: HtmlElement, boilerplate: BoilerplateElements
) -> set[Leaf]:
    """The sentences left out from the headline, the leaf at `start`, to the last kept leaf, that may belong there."""
    kept = [leaf.at for leaf in leaves if leaf.kept]
    counts = Counter(leaf.text for leaf in leaves)
    return {
        leaf
        for leaf in leaves[start + 1 if start >= 0 else kept[0] : kept[-1]]
        if not leaf.kept
        and counts[leaf.text] == 1
        and leaf.link_share() < LINKS
        and is_sentence(leaf, SENTENCE)
        and not is_line_of_the_desk(leaf)
        and not any(boilerplate.is_certain(element) for element in leaf.up_to(body))
    }


def is_built_alike(leaf: Leaf, other: Leaf) -> bool:
    """Whether both are in the same element, or in elements of the same tags that share classes, level by level."""
    if leaf.element.getparent() is other.element.getparent():
        return True
    pairs = list(zip(leaf.up_to(None), other.up_to(None), strict=False))[:_LEVELS]
    return all(one.tag == two.tag and _share_classes(one, two) for one, two in pairs)


def _share_classes(one: HtmlElement, other: HtmlElement) -> bool:
    ours, theirs = ({*(element.get("class") or "").split()} for element in (one, other))
    return ours == theirs or not ours.isdisjoint(theirs)


def _is_prose_at_an_end(leaf: Leaf, byline: Collection[str]) -> bool:
    """Whether it is a sentence of the body, where sentences about the writers and the desk are near."""
    is_about_writer = any(name in leaf.text for name in byline)
    return is_sentence(leaf, SENTENCE) and not is_line_of_the_desk(leaf) and not is_about_writer


def _is_first_link(leaf: Leaf, opening: Leaf) -> bool:
    """Whether it is a short sentence that is a link as a whole, over a paragraph that is built like it."""
    return _is_linked_sentence(leaf) and is_built_alike(leaf, opening) and not is_line_of_the_desk(leaf)


def _holding(leaves: Sequence[Leaf], root: HtmlElement) -> set[HtmlElement]:
    return {element for leaf in leaves if leaf.kept for element in leaf.up_to(root)}


def _inserts(leaves: Sequence[Leaf], holding: Collection[HtmlElement], root: HtmlElement) -> list[Insert]:
    """The inserts among these leaves, in the page's order; `holding` are the elements that hold kept leaves."""
    found: list[Insert] = []
    for leaf in leaves:
        if leaf.kept or not leaf.text or next(leaf.element.iterancestors("figure"), None) is not None:
            continue
        element = _largest_without(leaf, holding, root)
        if found and found[-1].element is element:
            found[-1].leaves.append(leaf)
        else:
            found.append(Insert(element, [leaf]))
    return found


def is_sentence(leaf: Leaf, fewest: int = _SHORTEST) -> bool:
    """Whether the leaf ends as sentences do; one that is a link as a whole has to end with a full stop."""
    if len(leaf.words) < fewest or leaf.tag in HEADINGS or not ends_like_prose(leaf) or is_caption(leaf):
        return False
    if leaf.link_share() < _ALL:
        return True
    return len(leaf.words) >= SENTENCE and _ends_as_sentence(leaf)


def _is_linked_sentence(leaf: Leaf) -> bool:
    """Whether it is a short sentence that is a link as a whole, with its full stop, which no teaser has."""
    return leaf.tag == "p" and _ends_as_sentence(leaf) and not sends_on(leaf.text)


def _ends_as_sentence(leaf: Leaf) -> bool:
    return leaf.text.rstrip(_CLOSING).endswith(_ENDS_OF_LINKS)


def _largest_without(leaf: Leaf, holding: Collection[HtmlElement], root: HtmlElement) -> HtmlElement:
    element = leaf.element
    while (around := element.getparent()) is not None and around is not root and around not in holding:
        element = around
    return element


def _is_of_another_kind(insert: Insert, root: HtmlElement, boilerplate: BoilerplateElements) -> bool:
    """Whether much speaks against the insert: a linked heading, links for the most part, or its name and more."""
    leaves = insert.leaves
    if any(leaf.tag in HEADINGS and leaf.link_share() >= LINKS for leaf in leaves):
        return True
    linked = sum(leaf.link_share() * len(leaf.text) for leaf in leaves)
    if len(leaves) > 1 and linked >= LINKS * sum(len(leaf.text) for leaf in leaves):
        return True
    if not any(boilerplate.holds(leaf, root) for leaf in leaves):
        return len(leaves) > 1 and 2 * sum(map(_is_text, leaves)) < len(leaves)
    is_certain = any(boilerplate.is_certain(element) for leaf in leaves for element in leaf.up_to(root))
    return is_certain or not all(_is_prose_in_spite_of_its_name(leaf) for leaf in leaves)


def _is_prose_in_spite_of_its_name(leaf: Leaf) -> bool:
    return is_sentence(leaf, SENTENCE) and not asks_to_sign_up(leaf) and not shows(leaf)


def _is_text(leaf: Leaf) -> bool:
    return leaf.tag in HEADINGS or is_sentence(leaf) or is_caption(leaf) or leaf.tag in _IN_ROWS
