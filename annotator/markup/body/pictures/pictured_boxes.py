"""Boxes of one picture and the words beside it that nothing marks as a figure: the words are its caption."""

from collections import Counter
from collections.abc import Collection, Sequence

from lxml.html import HtmlElement

from annotator.markup.body.boilerplate.elements import BoilerplateElements
from annotator.markup.body.boilerplate.lines import is_appeal, is_note, leads_to_page
from annotator.markup.body.boilerplate.page_labels import is_page_label
from annotator.markup.body.boilerplate.site_notices import addresses_reader
from annotator.markup.body.boilerplate.story_endings import is_under_story
from annotator.markup.body.leaves import Leaf
from annotator.markup.body.pictures.caption_names import ends_with_maker, is_gallery_class, is_player_class
from annotator.markup.body.pictures.captions import LONGEST_LABEL, is_credit, shows
from annotator.markup.body.prose import LINKS
from annotator.markup.elements import HEADINGS

# In words.
_LONGEST = 60

Lines = dict[HtmlElement, list[Leaf]]


def mark_pictured_boxes(
    inside: Sequence[Leaf], root: HtmlElement, boilerplate: BoilerplateElements, byline: tuple[str, ...]
) -> None:
    """Makes a figure of each box below `root` with one picture, few words that were left out, and no link.

    What the library and the rules kept as lines of the story stays as it is.
    """
    boxes = _boxes(inside, root)
    if not boxes:
        return
    lines = _lines_in(inside, set(boxes.values()), root)
    counts = Counter(leaf.text for leaf in inside)
    last = max((leaf.at for leaf in inside if leaf.kept and leaf.words), default=-1)
    is_row = sum(picture.at > last for picture in boxes) > 1
    for picture, box in boxes.items():
        if boilerplate.holds(picture, root) or _leads_on(picture) or _is_player(box):
            continue
        said = [leaf for leaf in lines.get(box, ()) if not is_page_label(leaf)]
        # A row of pictures under the story is mostly of other things.
        if (picture.at < last or not is_row or _is_told(picture, said, root)) and _captions(said, counts, byline):
            box.tag = "figure"


def _boxes(inside: Sequence[Leaf], root: HtmlElement) -> dict[Leaf, HtmlElement]:
    """For each picture outside figures, the largest element around it that holds no other and no kept words."""
    pictures = [leaf for leaf in inside if shows(leaf)]
    holding = {up for leaf in inside if pictures and leaf.kept and leaf.words for up in leaf.up_to(root)}
    pictured = Counter(up for leaf in pictures for up in leaf.up_to(root))
    found: dict[Leaf, HtmlElement] = {}
    for picture in pictures:
        around = list(picture.up_to(root))
        if any(up.tag == "figure" for up in around):
            continue
        for up in around:
            if up in holding or pictured[up] > 1:
                break
            found[picture] = up
    return found


def _lines_in(inside: Sequence[Leaf], boxes: Collection[HtmlElement], root: HtmlElement) -> Lines:
    found: Lines = {}
    for leaf in inside:
        box = next((up for up in leaf.up_to(root) if up in boxes), None) if leaf.words else None
        if box is not None:
            found.setdefault(box, []).append(leaf)
    return found


def _leads_on(picture: Leaf) -> bool:
    return any(leads_to_page(link) for link in (*picture.element.iterancestors("a"), *picture.element.iter("a")))


def _is_player(box: HtmlElement) -> bool:
    return any(is_player_class(element.get("class") or "") for element in box.iter("*"))


def _is_told(picture: Leaf, said: Sequence[Leaf], root: HtmlElement) -> bool:
    """Whether a class says that the picture is one of a gallery, or its words who made it."""
    is_named = any(is_gallery_class(element.get("class") or "") for element in picture.up_to(root))
    return is_named or any(ends_with_maker(leaf.text) for leaf in said)


def _captions(said: Sequence[Leaf], counts: Counter[str], byline: tuple[str, ...]) -> bool:
    """Whether these lines tell of the picture: they are few, and none leads on or is of the page."""
    if not LONGEST_LABEL <= sum(len(leaf.words) for leaf in said) <= _LONGEST:
        return False
    return not any(counts[leaf.text] > 1 or leaf.tag in HEADINGS or _is_of_the_page(leaf, byline) for leaf in said)


def _is_of_the_page(leaf: Leaf, byline: tuple[str, ...]) -> bool:
    if leaf.link_share() >= LINKS or addresses_reader(leaf.text) or is_appeal(leaf) or is_under_story(leaf, byline):
        return True
    return is_note(leaf) and not is_credit(leaf)
