"""Pictures between an article's paragraphs, with the words under them."""

import re
from collections.abc import Collection, Sequence

import lxml.html
from lxml.html import HtmlElement

from annotator.markup.body.boilerplate import is_note
from annotator.markup.body.captions import is_caption, is_credit, part_credit, shows
from annotator.markup.body.columns import LINKS, SENTENCE, ends_like_prose
from annotator.markup.body.leaves import Leaf
from annotator.markup.body.page_furniture import Surroundings
from annotator.markup.elements import CELLS, HEADINGS

# A picture stands this close to kept text, in leaves; a lead picture may stand just above.
_NEAR = 4
_LONGEST_LABEL = 4
_PLAYER = re.compile(r"player|video|vjs|audio", re.IGNORECASE)
_DATA = CELLS | HEADINGS | {"li", "dt", "dd"}


def keep_figures(inside: Sequence[Leaf], root: HtmlElement, around: Surroundings, start: int) -> None:
    """Keeps each figure near kept text whole, and the pictures that stand in none; the headline is at `start`.

    A figure whose picture only a script would load still has its caption.
    """
    near = _near_kept(inside)
    lead = _lead(inside, start)
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
        _keep_figure(parts, not beside and (any(leaf.at in near for leaf in parts) or _says_something(parts, lead)))


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


def _says_something(parts: Sequence[Leaf], lead: Collection[int]) -> bool:
    return any(leaf.at in lead and is_caption(leaf) and len(leaf.words) >= SENTENCE for leaf in parts)


def _lead(inside: Sequence[Leaf], start: int) -> set[int]:
    """What stands between the headline and the first paragraph, however many lines of the page's own are there."""
    first = next((leaf.at for leaf in inside if leaf.kept), -1)
    return set(range(start + 1, first)) if start >= 0 else set()


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
    pictured = any(shows(leaf) for leaf in parts)
    if captions and credit is not None and credit not in captions:
        _join(captions[-1], credit)
        captions.append(credit)
    elif not captions and (called := credit or _without_name(parts, pictured)) is not None:
        # The figure is still something to check.
        called.element.tag = "figcaption"
        captions = [called]
    if not captions and not pictured:
        return
    for leaf in parts:
        if leaf in captions:
            leaf.kept = is_near
            part_credit(leaf)
        elif shows(leaf) and (_says_so(leaf) or is_note(leaf)):
            leaf.kept = is_near
            _part_words(leaf, captions)
        elif _is_label(leaf, pictured):
            leaf.kept = is_near and shows(leaf)
            _drop_label(leaf)
        elif not pictured and not _is_player(leaf):
            # A figure of words and numbers is whole, its table or its list too.
            leaf.kept = is_near


def _is_label(leaf: Leaf, pictured: bool) -> bool:
    """A short line that is no figure of the article's: "Enlarge", "Image 3 of 12"."""
    if leaf.tag in _DATA or len(leaf.words) >= _LONGEST_LABEL:
        return False
    return pictured or not any(letter.isdigit() for letter in leaf.text)


def _is_player(leaf: Leaf) -> bool:
    """Whether it stands in what plays a film: its buttons and times are words, too."""
    figure = next(one for one in leaf.up_to(None) if one.tag == "figure")
    return any(_PLAYER.search(element.get("class") or "") for element in leaf.up_to(figure.getparent()))


def _without_name(parts: Sequence[Leaf], pictured: bool) -> Leaf | None:
    """The first words in a picture's figure, where nothing there is called a caption."""
    told = (leaf for leaf in parts if _says_so(leaf) and not shows(leaf) and not is_note(leaf))
    first = next(told, None) if pictured else None
    return first if first is not None and first.tag not in _DATA and first.link_share() < LINKS else None


def _says_so(leaf: Leaf) -> bool:
    """Whether it reads like words about a picture rather than like buttons under it."""
    return len(leaf.words) >= SENTENCE or (len(leaf.words) >= _LONGEST_LABEL and ends_like_prose(leaf))


def _part_words(picture: Leaf, captions: Sequence[Leaf]) -> None:
    """Words in one element with a picture are its caption, or a line of it."""
    written = picture.element.makeelement("p" if captions else "figcaption")
    written.text = picture.text
    _drop_label(picture)
    if captions:
        _put_first(_caption_around(captions[0]), written)
    else:
        picture.element.append(written)


def _announces(parts: Sequence[Leaf]) -> bool:
    """Whether the words under a picture are another story's headline, and the way to it."""
    told = [leaf for leaf in parts if leaf.words]
    return bool(told) and all(leaf.link_share() >= LINKS and not ends_like_prose(leaf) for leaf in told)


def _credit_of(parts: Sequence[Leaf]) -> Leaf | None:
    pictured = any(shows(leaf) for leaf in parts)
    return next((leaf for leaf in parts if is_credit(leaf) and (pictured or not is_note(leaf))), None)


def _join(caption: Leaf, credit: Leaf) -> None:
    """A credit beside a caption is a line of it, above or below as it stood."""
    around = _caption_around(caption)
    credit.element.drop_tree()
    credit.element.tag = "p"
    credit.element.tail = None
    if credit.at < caption.at:
        _put_first(around, credit.element)
    else:
        around.append(credit.element)


def _caption_around(caption: Leaf) -> HtmlElement:
    return next(one for one in caption.up_to(None) if one.tag == "figcaption")


def _put_first(around: HtmlElement, line: HtmlElement) -> None:
    around.insert(0, line)
    around.text, line.tail = None, around.text


def _is_picture(leaf: Leaf) -> bool:
    return len(leaf.words) < _LONGEST_LABEL and shows(leaf)


def _drop_label(picture: Leaf) -> None:
    """ "Image" or "Enlarge" beside a picture is the page's word, not the article's."""
    for element in picture.element.iter():
        element.text = None
        if element is not picture.element:
            element.tail = None
