"""Which figures, with their captions and credits, belong to an article."""

from collections.abc import Collection, Sequence
from itertools import pairwise

import lxml.html
from lxml.html import HtmlElement

from annotator.markup.body.boilerplate.elements import BoilerplateElements
from annotator.markup.body.boilerplate.lines import is_note
from annotator.markup.body.boilerplate.page_labels import is_page_label
from annotator.markup.body.leaves import Leaf
from annotator.markup.body.pictures.caption_names import is_player_class
from annotator.markup.body.pictures.captions import LONGEST_LABEL, is_caption, is_credit, part_credit, shows
from annotator.markup.body.prose import LINKS, SENTENCE, ends_like_prose
from annotator.markup.elements import CELLS, HEADINGS

# A picture is at most so many leaves away from kept text.
_NEAR = 4
_DATA = CELLS | HEADINGS | {"li", "dt", "dd", "pre"}


def keep_figures(inside: Sequence[Leaf], root: HtmlElement, boilerplate: BoilerplateElements, start: int) -> None:
    """Keeps the figures near kept text, each as a whole, and pictures outside figures.

    `inside` are the leaves of `root`, the article's element; `boilerplate` knows the elements that are no part of it;
    `start` is the index of the headline's leaf, -1 if there is none. A figure whose picture only a script would load
    is kept for its caption.
    """
    near = _near_kept(inside, root)
    lead = _lead(inside, start)
    figures: dict[HtmlElement, list[Leaf]] = {}
    for leaf in inside:
        figure = _figure_around(leaf, root)
        if figure is not None:
            figures.setdefault(figure, []).append(leaf)
        elif leaf.at in near and not leaf.kept and _is_picture(leaf) and not is_note(leaf):
            leaf.kept = not boilerplate.holds(leaf, root)
            _drop_label(leaf)
    for figure, parts in figures.items():
        belongs = any(leaf.at in near for leaf in parts) or _has_lead_caption(parts, lead)
        _settle_figure(parts, belongs and not _is_beside(figure, parts, root, boilerplate))


def _is_beside(figure: HtmlElement, parts: Sequence[Leaf], root: HtmlElement, boilerplate: BoilerplateElements) -> bool:
    """Whether the figure is in a box of other things: an element of an uncertain name may hold a figure alone."""
    boxes = [element for element in parts[0].up_to(root) if boilerplate.includes(element)]
    if not boxes:
        return False
    return any(map(boilerplate.is_certain, boxes)) or _has_other_words(boxes[-1], figure) or _announces(parts)


def _has_other_words(box: HtmlElement, figure: HtmlElement) -> bool:
    return len("".join(box.text_content().split())) > len("".join(figure.text_content().split()))


def lead_figures(leaves: Sequence[Leaf], body: HtmlElement, boilerplate: BoilerplateElements) -> str:
    """The HTML of the figures among these leaves, which are above the article's element; each figure once.

    Words in them that are no caption are dropped from the tree.
    """
    figures: dict[HtmlElement, list[Leaf]] = {}
    for leaf in leaves:
        figure = _figure_around(leaf, body)
        if figure is not None:
            figures.setdefault(figure, []).append(leaf)
    figures = {one: parts for one, parts in figures.items() if not _is_beside(one, parts, body, boilerplate)}
    written: dict[str, str] = {}
    for figure, parts in figures.items():
        # A single linked picture above the article belongs to it; several lead to other stories.
        _settle_figure(parts, len(figures) == 1 or not _announces(parts))
        caption = " ".join(leaf.text for leaf in parts if leaf.kept)
        for leaf in parts:
            if not leaf.kept:
                leaf.element.drop_tree()
        if any(leaf.kept for leaf in parts):
            written.setdefault(caption, lxml.html.tostring(figure, encoding="unicode", with_tail=False))
    return "".join(written.values())


def _figure_around(leaf: Leaf, root: HtmlElement) -> HtmlElement | None:
    return next((element for element in leaf.up_to(root) if element.tag == "figure"), None)


def _has_lead_caption(parts: Sequence[Leaf], lead: Collection[int]) -> bool:
    return any(leaf.at in lead and is_caption(leaf) and len(leaf.words) >= SENTENCE for leaf in parts)


def _lead(inside: Sequence[Leaf], start: int) -> set[int]:
    """The places of all leaves between the headline and the first paragraph."""
    first = next((leaf.at for leaf in inside if leaf.kept), -1)
    return set(range(start + 1, first)) if start >= 0 else set()


def _near_kept(inside: Sequence[Leaf], root: HtmlElement) -> set[int]:
    """The places of the leaves near kept text, and of a row of figures that begins or ends there."""
    kept = [index for index, leaf in enumerate(inside) if leaf.kept]
    if not kept:
        return set()
    within = range(max(kept[0] - _NEAR, 0), min(kept[-1] + 2, len(inside)))
    around = {other for index in kept for other in range(index - _NEAR, index + _NEAR + 1)}
    near = {index for index in within if index in around}
    for steps in (range(kept[0] + 1, len(inside)), range(kept[0] - 1, -1, -1)):
        for before, index in pairwise(steps):
            if before in near and all(_figure_around(inside[at], root) is not None for at in (before, index)):
                near.add(index)
    return {inside[index].at for index in near}


def _settle_figure(parts: Sequence[Leaf], is_near: bool) -> None:
    captions = [leaf for leaf in parts if is_caption(leaf)]
    credit = _credit_of(parts)
    pictured = any(shows(leaf) for leaf in parts)
    if captions and credit is not None and credit not in captions:
        _join(captions[-1], credit)
        captions.append(credit)
    elif not captions and (unnamed := credit or _unnamed_caption(parts, pictured)) is not None:
        # Without a caption the credit would be lost, and it is something to check.
        unnamed.element.tag = "figcaption"
        captions = [unnamed]
    if not captions and not pictured:
        return
    for leaf in parts:
        if leaf in captions:
            leaf.kept = is_near
            part_credit(leaf)
        elif shows(leaf) and (_reads_like_caption(leaf) or is_note(leaf)):
            leaf.kept = is_near
            _move_words_to_caption(leaf, captions)
        elif _is_label(leaf, pictured):
            leaf.kept = is_near and shows(leaf)
            _drop_label(leaf)
        elif not pictured and not _is_player(leaf):
            # A figure without a picture shows words and numbers: a table, a list.
            leaf.kept = is_near


def _is_label(leaf: Leaf, pictured: bool) -> bool:
    """Whether the leaf is a short line that the page adds to a figure: "Enlarge", "Image 3 of 12"."""
    if (leaf.tag in _DATA and leaf.words) or len(leaf.words) >= LONGEST_LABEL:
        return False
    return pictured or not any(letter.isdigit() for letter in leaf.text)


def _is_player(leaf: Leaf) -> bool:
    """Whether the leaf is in a video player, whose buttons and times are text too."""
    figure = next(element for element in leaf.up_to(None) if element.tag == "figure")
    return any(is_player_class(element.get("class") or "") for element in leaf.up_to(figure.getparent()))


def _unnamed_caption(parts: Sequence[Leaf], pictured: bool) -> Leaf | None:
    """The first leaf in a picture's figure that reads like a caption, for a figure that marks none."""
    found = (leaf for leaf in parts if _reads_like_caption(leaf) and not shows(leaf) and not is_note(leaf))
    first = next(found, None) if pictured else None
    return first if first is not None and first.tag not in _DATA and first.link_share() < LINKS else None


def _reads_like_caption(leaf: Leaf) -> bool:
    """Whether the leaf has enough words to describe a picture, unlike a button or a row of them."""
    if len(leaf.words) < LONGEST_LABEL or is_page_label(leaf):
        return False
    if len(leaf.words) >= SENTENCE or ends_like_prose(leaf):
        return True
    is_of_pieces = all(len(text.split()) < LONGEST_LABEL for text in leaf.element.itertext())
    return leaf.link_share() < LINKS and not is_of_pieces


def _move_words_to_caption(picture: Leaf, captions: Sequence[Leaf]) -> None:
    """Makes the words that share an element with a picture its caption, or the first line of its caption."""
    written = picture.element.makeelement("p" if captions else "figcaption")
    written.text = " ".join(" ".join(picture.element.itertext()).split()) if len(picture.element) > 1 else picture.text
    _drop_label(picture)
    if captions:
        _put_first(_caption_around(captions[0]), written)
    else:
        picture.element.append(written)


def _announces(parts: Sequence[Leaf]) -> bool:
    """Whether the words under a picture are the linked headline of another story."""
    with_words = [leaf for leaf in parts if leaf.words]
    return bool(with_words) and all(leaf.link_share() >= LINKS and not ends_like_prose(leaf) for leaf in with_words)


def _credit_of(parts: Sequence[Leaf]) -> Leaf | None:
    pictured = any(shows(leaf) for leaf in parts)
    return next((leaf for leaf in parts if is_credit(leaf) and (pictured or not is_note(leaf))), None)


def _join(caption: Leaf, credit: Leaf) -> None:
    """Makes a credit next to a caption a line of the caption, above or below as on the page."""
    around = _caption_around(caption)
    credit.element.drop_tree()
    credit.element.tag = "p"
    credit.element.tail = None
    if credit.at < caption.at:
        _put_first(around, credit.element)
    else:
        around.append(credit.element)


def _caption_around(caption: Leaf) -> HtmlElement:
    return next(element for element in caption.up_to(None) if element.tag == "figcaption")


def _put_first(around: HtmlElement, line: HtmlElement) -> None:
    around.insert(0, line)
    around.text, line.tail = None, around.text


def _is_picture(leaf: Leaf) -> bool:
    return len(leaf.words) < LONGEST_LABEL and shows(leaf)


def _drop_label(picture: Leaf) -> None:
    """Drops the words that share an element with a picture, as "Image" or "Enlarge"."""
    for element in picture.element.iter():
        element.text = None
        if element is not picture.element:
            element.tail = None
