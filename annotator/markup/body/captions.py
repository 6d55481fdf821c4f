"""Words under pictures, and who made these: told by their element, their class or their place."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from lxml.html import HtmlElement

from annotator.markup.body.boilerplate import is_note
from annotator.markup.body.columns import ends_like_prose
from annotator.markup.body.leaves import Leaf
from annotator.markup.body.legacy_figures import TABLE

_CAPTION = re.compile(
    r"caption|cutline|\blegend[ea]?\b|\bpie[-_]?(?:de[-_]?)?foto|didascalia|bildunterschrift|bildtext", re.IGNORECASE
)
_CREDIT = re.compile(
    r"(?:^|[\s_-])(?:credit|credits|copyright|photographer|source|attribution)(?:$|[\s_-])", re.IGNORECASE
)
# What stands inside an element of a picture's: its title, its text, its info.
_OF_PICTURE = re.compile(
    r"(?:image|img|photo|picture|foto|bild)[\w-]*__[\w-]*(?:text|info|title|description|desc)", re.IGNORECASE
)
_SMALL = 60
_LONGEST_CAPTION = 120
_LONGEST_CREDIT = 20
# "View image in fullscreen" may stand between a picture and the words under it.
_LONGEST_BUTTON = 5
_SENTENCE_ENDS = re.compile(r"[.!?…][\"'”’»)]*$")
# A picture and its caption are held together this high over the caption.
_HIGH = 5
_ALONE = {"figure", "table", "section", "article", "body"}


def is_caption(leaf: Leaf) -> bool:
    return bool(leaf.words) and any(one.tag == "figcaption" for one in leaf.up_to(None))


def is_credit(leaf: Leaf) -> bool:
    named = any(_CREDIT.search(element.get("class") or "") for element in (leaf.element, leaf.element.getparent()))
    return 0 < len(leaf.words) <= _LONGEST_CREDIT and not shows(leaf) and (named or is_note(leaf))


def shows(leaf: Leaf) -> bool:
    """Whether it holds a picture, not only an icon."""
    return any(not _is_small(image) for image in leaf.element.iter("img"))


def name_figures(leaves: Sequence[Leaf]) -> None:
    """Makes a figure and its caption of what only a class calls so."""
    for at, leaf in enumerate(leaves):
        if not _is_named_caption(leaf):
            continue
        pictured = _with_picture(leaves[max(at - 2, 0) : at])
        after = leaves[at + 1 : at + 2]
        parts = [*pictured, leaf, *(one for one in after if is_credit(one))]
        around = _around(parts) if pictured else None
        if around is not None:
            _make_figure(around, leaf)


def part_credit(caption: Leaf) -> None:
    """A credit in an element of its own is a block of its own, not the end of a sentence."""
    for element in list(caption.element.iterdescendants()):
        named = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
        if _CREDIT.search(named) or element.get("itemprop") == "copyrightHolder" or _follows_a_sentence(element):
            element.tag = "p"
            for part in element.iterdescendants():
                part.tail = part.tail or " "
            break


def _follows_a_sentence(element: HtmlElement) -> bool:
    """Straight behind another element's last full stop: no space parts the two but that of their lines."""
    before = element.getprevious()
    if before is None or before.tail or before.tag != "span" or element.tag != "span":
        return False
    text = element.text_content()
    return bool(_SENTENCE_ENDS.search(before.text_content())) and text[:1].isalpha()


def _is_named_caption(leaf: Leaf) -> bool:
    if not 0 < len(leaf.words) <= _LONGEST_CAPTION:
        return False
    if not any(one.tag == "figcaption" or _is_called(one.get("class") or "") for one in _alone_around(leaf)):
        return False
    figure = next(leaf.element.iterancestors("figure"), None)
    return figure is None or next(figure.iter("figcaption"), None) is None


# A page asks this of the same few classes for each of its leaves.
@lru_cache(maxsize=4096)
def _is_called(name: str) -> bool:
    return bool(_CAPTION.search(name) or _OF_PICTURE.search(name))


def _alone_around(leaf: Leaf) -> Iterable[HtmlElement]:
    """The leaf's element and those around and in it that hold its text and nothing else."""
    yield leaf.element
    only = leaf.element[0] if len(leaf.element) == 1 and not (leaf.element.text or "").strip() else None
    if only is not None and not (only.tail or "").strip():
        yield only
    for below, around in pairwise((leaf.element, *leaf.element.iterancestors())):
        if len(around) > 1 or around.tag in _ALONE or (around.text or "").strip() or (below.tail or "").strip():
            return
        yield around


def _with_picture(before: Sequence[Leaf]) -> Sequence[Leaf]:
    """From the picture on; at most the words of a button stand between it and its caption."""
    if before and shows(before[-1]):
        return before[-1:]
    is_button = bool(before) and len(before[-1].words) < _LONGEST_BUTTON and not ends_like_prose(before[-1])
    return before if is_button and shows(before[0]) and before[0] is not before[-1] else ()


def _around(parts: Sequence[Leaf]) -> HtmlElement | None:
    """The element that holds a picture and its caption, and nothing else unless it is a figure."""
    held = sum(len(leaf.text) for leaf in parts)
    pictured = set(parts[0].element.iterancestors())
    for element in list(parts[-1].element.iterancestors())[:_HIGH]:
        if element in pictured:
            holds_only_them = len(" ".join(element.text_content().split())) <= held + 5
            return element if element.tag == "figure" or holds_only_them else None
    return None


def _make_figure(around: HtmlElement, caption: Leaf) -> None:
    if around.tag in TABLE:
        around = next(around.iterancestors("table"), around)
    for inner in [one for one in around.iter("figure", *TABLE) if one is not around]:
        inner.tag = "div"
    if not is_caption(caption):
        caption.element.tag = "figcaption"
    around.tag = "figure"


def _is_small(image: HtmlElement) -> bool:
    sizes = [re.match(r"\d+", image.get(side) or "") for side in ("width", "height")]
    return any(size and int(size[0]) < _SMALL for size in sizes)
