"""Pictures between an article's paragraphs, with the words under them."""

import re
from collections.abc import Sequence

import lxml.html
from lxml.html import HtmlElement

from annotator.markup.columns import LINKS, ends_like_prose
from annotator.markup.leaves import Leaf
from annotator.markup.noises import is_note
from annotator.markup.surroundings import Surroundings

_CAPTION = re.compile(r"caption|cutline|\blegend\b", re.IGNORECASE)
_CREDIT = re.compile(
    r"(?:^|[\s_-])(?:credit|credits|copyright|photographer|source|attribution)(?:$|[\s_-])", re.IGNORECASE
)
# A picture stands this close to kept text, in leaves; a lead picture may stand just above.
_NEAR = 4
_SMALL = 60
_LONGEST_CAPTION = 120
_LONGEST_LABEL = 4
_LONGEST_CREDIT = 20


def keep_figures(inside: Sequence[Leaf], root: HtmlElement, around: Surroundings) -> None:
    """Keeps each figure near kept text whole, and the pictures that stand in none.

    A figure whose picture only a script would load still has its caption.
    """
    near = _near_kept(inside)
    figures: dict[HtmlElement, list[Leaf]] = {}
    for leaf in inside:
        figure = next((one for one in leaf.up_to(root) if one.tag == "figure"), None)
        if figure is not None:
            figures.setdefault(figure, []).append(leaf)
        elif leaf.at in near and not leaf.kept and _is_picture(leaf) and not is_note(leaf):
            leaf.kept = not around.hold(leaf, root)
            _drop_label(leaf)
    for parts in figures.values():
        beside = around.hold(parts[0], root)
        _keep_figure(parts, not beside and any(leaf.at in near for leaf in parts))


def lead_figures(leaves: Sequence[Leaf], body: HtmlElement, around: Surroundings) -> str:
    """The figures among these leaves, each once, as HTML; they are taken out of the page."""
    figures: dict[HtmlElement, list[Leaf]] = {}
    for leaf in leaves:
        figure = next((one for one in leaf.up_to(body) if one.tag == "figure"), None)
        if figure is not None and not around.hold(leaf, body):
            figures.setdefault(figure, []).append(leaf)
    written: dict[str, str] = {}
    for figure, parts in figures.items():
        # One linked picture over the story is the story's own; a row of them are other stories.
        _keep_figure(parts, len(figures) == 1 or not _announces(parts))
        caption = " ".join(leaf.text for leaf in parts if leaf.kept)
        for leaf in parts:
            if not leaf.kept:
                leaf.element.drop_tree()
        if any(leaf.kept for leaf in parts):
            written.setdefault(caption, lxml.html.tostring(figure, encoding="unicode", with_tail=False))
    return "".join(written.values())


def is_caption(leaf: Leaf) -> bool:
    return bool(leaf.words) and any(one.tag == "figcaption" for one in leaf.up_to(None))


def _near_kept(inside: Sequence[Leaf]) -> set[int]:
    kept = [index for index, leaf in enumerate(inside) if leaf.kept]
    if not kept:
        return set()
    within = range(max(kept[0] - _NEAR, 0), min(kept[-1] + 2, len(inside)))
    around = {other for index in kept for other in range(index - _NEAR, index + _NEAR + 1)}
    return {inside[index].at for index in within if index in around}


def _keep_figure(parts: Sequence[Leaf], is_near: bool) -> None:
    captions = [leaf for leaf in parts if is_caption(leaf)]
    credit = _credit_of(parts)
    if captions and credit is not None and credit not in captions:
        _join(captions[-1], credit)
        captions.append(credit)
    elif not captions and credit is not None:
        # The figure is still something to check.
        credit.element.tag = "figcaption"
        captions = [credit]
    if not captions and not any(_shows(leaf) for leaf in parts):
        return
    for leaf in parts:
        if leaf in captions:
            leaf.kept = is_near
            _part_credit(leaf)
        elif _is_picture(leaf) or len(leaf.words) < _LONGEST_LABEL:
            leaf.kept = is_near and _shows(leaf)
            _drop_label(leaf)


def _announces(parts: Sequence[Leaf]) -> bool:
    """Whether the words under a picture are another story's headline, and the way to it."""
    told = [leaf for leaf in parts if leaf.words]
    return bool(told) and all(leaf.link_share() >= LINKS and not ends_like_prose(leaf) for leaf in told)


def _credit_of(parts: Sequence[Leaf]) -> Leaf | None:
    pictured = any(_shows(leaf) for leaf in parts)
    return next((leaf for leaf in parts if _is_credit(leaf) and (pictured or not is_note(leaf))), None)


def _is_credit(leaf: Leaf) -> bool:
    named = any(_CREDIT.search(element.get("class") or "") for element in (leaf.element, leaf.element.getparent()))
    return 0 < len(leaf.words) <= _LONGEST_CREDIT and not _shows(leaf) and (named or is_note(leaf))


def _join(caption: Leaf, credit: Leaf) -> None:
    """A credit beside a caption is a line of it, above or below as it stood."""
    around = next(one for one in (caption.element, *caption.element.iterancestors()) if one.tag == "figcaption")
    credit.element.drop_tree()
    credit.element.tag = "p"
    credit.element.tail = None
    if credit.at < caption.at:
        around.insert(0, credit.element)
        around.text, credit.element.tail = None, around.text
    else:
        around.append(credit.element)


def _is_picture(leaf: Leaf) -> bool:
    return len(leaf.words) < _LONGEST_LABEL and _shows(leaf)


def _shows(leaf: Leaf) -> bool:
    return any(not _is_small(image) for image in leaf.element.iter("img"))


def _is_small(image: HtmlElement) -> bool:
    sizes = [re.match(r"\d+", image.get(side) or "") for side in ("width", "height")]
    return any(size and int(size[0]) < _SMALL for size in sizes)


def _drop_label(picture: Leaf) -> None:
    """ "Image" or "Enlarge" beside a picture is the page's word, not the article's."""
    for element in picture.element.iter():
        element.text = None
        if element is not picture.element:
            element.tail = None


def name_figures(leaves: Sequence[Leaf]) -> None:
    """Makes a figure and its caption of what only a class calls so."""
    for before, leaf, after in zip(leaves, leaves[1:], [*leaves[2:], None], strict=False):
        if not _is_named_caption(leaf) or not _shows(before):
            continue
        parts = [before, leaf, after] if after is not None and _is_credit(after) else [before, leaf]
        around = _around(parts)
        if around is not None:
            for inner in around.iter("figure"):
                inner.tag = "div"
            leaf.element.tag = "figcaption"
            around.tag = "figure"


def _is_named_caption(leaf: Leaf) -> bool:
    named = leaf.tag == "figcaption" or _CAPTION.search(leaf.element.get("class") or "")
    return (
        bool(named)
        and 0 < len(leaf.words) <= _LONGEST_CAPTION
        and next(leaf.element.iterancestors("figure"), None) is None
    )


def _around(parts: Sequence[Leaf]) -> HtmlElement | None:
    """The element that holds a picture and its caption, and nothing else unless it is a figure."""
    held = sum(len(leaf.text) for leaf in parts)
    for element in list(parts[1].element.iterancestors())[:3]:
        if element in parts[0].element.iterancestors():
            holds_only_them = len(" ".join(element.text_content().split())) <= held + 5
            return element if element.tag == "figure" or holds_only_them else None
    return None


def _part_credit(caption: Leaf) -> None:
    """A credit in an element of its own is a block of its own, not the end of a sentence."""
    for element in list(caption.element.iterdescendants()):
        named = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
        if _CREDIT.search(named) or element.get("itemprop") == "copyrightHolder":
            element.tag = "p"
            for part in element.iterdescendants():
                part.tail = part.tail or " "
            break
