"""Captions and picture credits, known by their element, their class or their place."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from lxml.html import HtmlElement

from annotator.markup.body.boilerplate.lines import is_note
from annotator.markup.body.boilerplate.page_labels import is_page_label
from annotator.markup.body.leaves import Leaf
from annotator.markup.body.pictures.caption_names import (
    ends_with_maker,
    is_caption_class,
    is_credit_class,
    names_maker,
)
from annotator.markup.body.pictures.legacy_figures import TABLE
from annotator.markup.body.prose import ends_like_prose
from annotator.markup.elements import HEADINGS

# A picture with a side shorter than this, in pixels, is an icon.
_SMALL = 60
# Lengths in words. A label such as "Image 3" has fewer words than this.
LONGEST_LABEL = 4
_LONGEST_CAPTION = 120
_LONGEST_CREDIT = 20
_LONGEST_SET_APART = 40
# "View image in fullscreen" may be between a picture and its caption.
_LONGEST_BUTTON = 5
_SENTENCE_ENDS = re.compile(r"[.!?…][\"'”’»)]*$")
# The element around a picture and its caption is at most so many levels above the caption.
_HIGH = 5
_MORE_THAN_CAPTIONS = {"figure", "table", "section", "article", "body"}


def is_caption(leaf: Leaf) -> bool:
    return bool(leaf.words) and any(element.tag == "figcaption" for element in leaf.up_to(None))


def is_credit(leaf: Leaf) -> bool:
    is_short = 0 < len(leaf.words) <= _LONGEST_CREDIT
    return is_short and not shows(leaf) and not is_page_label(leaf) and (_is_named_credit(leaf) or is_note(leaf))


def _is_named_credit(leaf: Leaf) -> bool:
    return any(is_credit_class(element.get("class") or "") for element in (leaf.element, leaf.element.getparent()))


def _is_makers(leaf: Leaf) -> bool:
    """Whether it is a credit by its class or its words: other short notes of the desk may be under a picture, too."""
    return is_credit(leaf) and (_is_named_credit(leaf) or names_maker(leaf.text))


def shows(leaf: Leaf) -> bool:
    """Whether the leaf holds a picture larger than an icon."""
    return any(not _is_small(image) for image in leaf.element.iter("img"))


def mark_figures(leaves: Sequence[Leaf]) -> None:
    """Turns pictures with a caption that only a class marks as one into `figure` and `figcaption` elements."""
    pictured_at = {leaf.at for leaf in leaves if shows(leaf)}
    for at, leaf in enumerate(leaves):
        is_under = not pictured_at.isdisjoint(one.at for one in leaves[max(at - 2, 0) : at])
        if is_under and _mark_under(leaves, at):
            continue
        if leaf.at + 1 in pictured_at and not leaves[at + 1].words and _is_named_caption(leaf):
            _mark([leaf, leaves[at + 1]], leaf, is_named=True)


def _mark_under(leaves: Sequence[Leaf], at: int) -> bool:
    """Whether the leaf at this index is the caption of a picture above it, which are then marked as a figure."""
    leaf = leaves[at]
    makers = list(filter(_is_makers, leaves[at + 1 : at + 2]))
    is_named = _is_named_caption(leaf) or _is_alone_under(leaf, leaves[at - 1])
    pictured = _with_picture(leaves[max(at - 2, 0) : at])
    if not pictured or not (is_named or any(names_maker(maker.text) for maker in makers)):
        return False
    parts = [*pictured, leaf]
    # Right below may be a note that is none of this picture's.
    return _mark([*parts, *makers], leaf, is_named=is_named) or (is_named and _mark(parts, leaf, is_named=True))


def _mark(parts: Sequence[Leaf], caption: Leaf, *, is_named: bool) -> bool:
    around = _around(parts)
    if around is None and is_named:
        around = _wrapped(parts)
    if around is None or not (is_named or around.tag != "figure"):
        return False
    _make_figure(around, caption)
    return True


def part_credit(caption: Leaf) -> None:
    """Makes a credit inside a caption a separate paragraph, so that the last sentence does not run into it.

    A caption whose element is a heading becomes a paragraph too.
    """
    if caption.tag in HEADINGS:
        caption.element.tag = "p"
    for element in list(caption.element.iterdescendants()):
        named = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
        if is_credit_class(named) or element.get("itemprop") == "copyrightHolder" or _follows_a_sentence(element):
            element.tag = "p"
            for part in element.iterdescendants():
                part.tail = part.tail or " "
            break


def _follows_a_sentence(element: HtmlElement) -> bool:
    """Whether the element follows, without a space, an element that ends with a sentence."""
    before = element.getprevious()
    if before is None or before.tail or before.tag != "span" or element.tag != "span":
        return False
    text = element.text_content()
    return bool(_SENTENCE_ENDS.search(before.text_content())) and text[:1].isalpha()


def _is_named_caption(leaf: Leaf) -> bool:
    if not 0 < len(leaf.words) <= _LONGEST_CAPTION:
        return False
    around = _elements_with_same_text(leaf)
    if not any(up.tag == "figcaption" or is_caption_class(up.get("class") or "") for up in around):
        return False
    figure = next(leaf.element.iterancestors("figure"), None)
    return figure is None or next(figure.iter("figcaption"), None) is None


def _is_alone_under(leaf: Leaf, before: Leaf) -> bool:
    """Whether it is right under a picture that stands alone, and short: all in italics, or with a credit at its end."""
    if before.words or not shows(before) or not 0 < len(leaf.words) <= _LONGEST_SET_APART:
        return False
    if leaf.tag not in ("p", "div") or any(up.tag == "figure" for up in (*leaf.up_to(None), *before.up_to(None))):
        return False
    return _is_set_apart(leaf) or (ends_with_maker(leaf.text) and not is_credit(leaf))


def _is_set_apart(leaf: Leaf) -> bool:
    apart = [part for part in leaf.element if part.tag in ("em", "i", "small") and part.text_content().strip()]
    return len(apart) == 1 and len("".join(apart[0].text_content().split())) == len("".join(leaf.text.split()))


def _elements_with_same_text(leaf: Leaf) -> Iterable[HtmlElement]:
    """The leaf's element, and those around it and in it that hold its text and nothing else."""
    yield leaf.element
    only = leaf.element[0] if len(leaf.element) == 1 and not (leaf.element.text or "").strip() else None
    if only is not None and not (only.tail or "").strip():
        yield only
    for below, around in pairwise((leaf.element, *leaf.element.iterancestors())):
        if (
            below.getprevious() is not None
            or below.getnext() is not None
            or around.tag in _MORE_THAN_CAPTIONS
            or (around.text or "").strip()
            or (below.tail or "").strip()
        ):
            return
        yield around


def _with_picture(before: Sequence[Leaf]) -> Sequence[Leaf]:
    """The leaves from the picture on; at most the words of a button are between it and its caption."""
    if before and shows(before[-1]):
        return before[-1:]
    is_button = bool(before) and len(before[-1].words) < _LONGEST_BUTTON and not ends_like_prose(before[-1])
    return before if is_button and shows(before[0]) and before[0] is not before[-1] else ()


def _around(parts: Sequence[Leaf]) -> HtmlElement | None:
    """The element that holds a picture and its caption, and nothing else unless it is a `figure`."""
    held = sum(len(leaf.text) for leaf in parts)
    pictured = set(parts[0].element.iterancestors())
    for element in list(parts[-1].element.iterancestors())[:_HIGH]:
        if element in pictured:
            return element if element.tag == "figure" or not _is_longer(element, held + 5) else None
    return None


def _is_longer(element: HtmlElement, length: int) -> bool:
    """Whether its text has more characters; of a whole article no more is read than shows it."""
    seen = 0
    for text in element.itertext():
        seen += sum(map(len, text.split()))
        if seen > length:
            return True
    return len(" ".join(element.text_content().split())) > length


def _wrapped(parts: Sequence[Leaf]) -> HtmlElement | None:
    """A new element around a picture and its caption, if they follow each other among an article's paragraphs."""
    first, last = (next((up for up in end.up_to(None) if _is_among(up, parts)), None) for end in (parts[0], parts[-1]))
    if first is None or last is None or first is last or first.getparent() is not last.getparent():
        return None
    between = _up_to(first, last)
    if not between:
        return None
    around: HtmlElement = first.makeelement("div")
    first.addprevious(around)
    tail, last.tail = last.tail, None
    around.extend(between)
    around.tail = tail
    return around


def _up_to(first: HtmlElement, last: HtmlElement) -> list[HtmlElement]:
    """The elements from the first to the last; none if there are more words than a caption has."""
    between, length = [], 0
    for one in chain((first,), first.itersiblings()):
        between.append(one)
        length += len(one.text_content().split())
        if one is last or length > _LONGEST_CAPTION:
            break
    return between if between[-1] is last and length <= _LONGEST_CAPTION else []


def _is_among(element: HtmlElement, parts: Sequence[Leaf]) -> bool:
    """Whether the element around it holds more than these parts."""
    parent = element.getparent()
    held = {up for leaf in parts for up in leaf.up_to(None)}
    return parent is not None and any(child not in held for child in parent)


def _make_figure(around: HtmlElement, caption: Leaf) -> None:
    if around.tag in TABLE:
        around = next(around.iterancestors("table"), around)
    for inner in [element for element in around.iter("figure", *TABLE) if element is not around]:
        inner.tag = "div"
    if not is_caption(caption):
        caption.element.tag = "figcaption"
    around.tag = "figure"


def _is_small(image: HtmlElement) -> bool:
    sizes = [re.match(r"\d+", image.get(side) or "") for side in ("width", "height")]
    return any(size and int(size[0]) < _SMALL for size in sizes)
