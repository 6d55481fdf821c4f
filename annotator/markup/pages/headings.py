"""Leaves in a page's headings only what heads the story: no name of the site, no kicker, no step of a path.

Many pages set their own name in an h1, as a link to their front page. Others set the kicker in the heading of the
story, where its words would be read as the first of the headline ("Council Bridge vote splits the parties").
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from annotator.markup.pages.parsing import text_of, words

_HEADINGS = ("h1", "h2", "h3")
# The page of a site from which all others are reached, perhaps one for each language.
_FRONT = re.compile(r"/?(?:(?:index|home|default|start|main)(?:\.\w+)?/?)?|/[a-z]{2}(?:-[a-z]{2})?/?", re.IGNORECASE)
# Such an address has at most so many strokes before its query: https://example.com/en/
_MOST_STROKES = 4
_QUERY = re.compile(r"[?#]")
# What publishing systems call the line over a headline, in the languages they are made in.
_KICKER = re.compile(
    r"""kicker | eyebrow | head(?:line)?-?_?intro | (?:over|top|roof)-?_?(?:line|title)
    | (?:pre|super)-?_?(?:title|head(?:line|ing)?)(?![a-z])
    | sur-?_?t(?:itre|itle) | dachzeile | spitzmarke | vorspitze | oberzeile | ante-?_?t[ií]tulo | cintillo | occhiello
    | chapeu | vignette | stikktitt?el | bovenkop | trompet""",
    re.IGNORECASE | re.VERBOSE,
)
# The path of sections that leads to a page, and how far above its last step an element may say so.
_PATH = re.compile(r"bread-?_?crumb", re.IGNORECASE)
_LEVELS = 3
# The headline is among so many headings below it.
_NEAR = 3
_HEADLINE = re.compile(r"headline|(?<!sub)(?<!section-)title(?![a-z])", re.IGNORECASE)
# A headline has at least so many words if more than it is in its heading.
_SHORTEST = 3
# So many elements at the beginning of a heading are looked at.
_MOST = 12
_MARK = re.compile(r"\s+[|•·»–—-]\s+|\s*\|\s*")
_MARKS = re.compile(r"^[\s|•·:–—-]+")


def mend_headings(tree: HtmlElement, titles: Iterable[str]) -> None:
    """Turns the site's own name into plain text, and puts each kicker before the heading, as a line of its own.

    `titles` are those that the page declares for machines; what stands before one of them in a heading is a kicker. If
    there are none, the title of its window says which words are the headline.
    """
    titles = list(titles) or [text_of(title) for title in islice(tree.iter("title"), 1)]
    declared = [[words(part) for part in _up_to_each_mark(title)] for title in titles]
    in_full = [parts[0] for parts in declared]
    in_part = [part for parts in declared for part in parts]
    step = next(filter(_is_step_of_path, tree.iter("h1")), None)
    if step is not None and (printed := _headline_below(step)) is not None:
        step.tag, printed.tag = "div", "h1"
    for heading in list(tree.iter(*_HEADINGS)):
        if heading.tag == "h1" and is_link_to_front(heading):
            heading.tag = "div"
        elif (kicker := _kicker(heading, in_full, in_part)) is not None:
            _put_before(heading, kicker)
        elif heading.tag == "h1" and (under := _subtitle(heading, in_part)) is not None:
            _put_behind(heading, under)


def _up_to_each_mark(title: str) -> Iterator[str]:
    """The title, and what is before each of its marks: the site and the section may be behind them."""
    yield title
    yield from (title[: mark.start()] for mark in _MARK.finditer(title))


def _is_step_of_path(heading: HtmlElement) -> bool:
    """Whether it is the last step of the path of sections, where some systems set a title for search engines."""
    around = (heading, *islice(heading.iterancestors(), _LEVELS))
    return any(
        _PATH.search(f"{up.get('class') or ''} {up.get('id') or ''} {up.get('itemtype') or ''}") for up in around
    )


def _headline_below(step: HtmlElement) -> HtmlElement | None:
    """The heading below the step of a path that readers see as the headline: its names call it so."""
    title = _all_words(step)
    for heading in step.xpath("following::h2")[:_NEAR]:
        names = [" ".join(map(str, part.attrib.values())) for part in heading.iter("h2", "span")]
        shown = _all_words(heading)
        is_named = any(map(_HEADLINE.search, names)) and not _KICKER.search(names[0])
        if shown and is_named and next(heading.iter("a"), None) is None:
            # With the kicker before it, the step is the headline in full.
            return None if title[-len(shown) :] == shown and title != shown else heading
    return None


def is_link_to_front(heading: HtmlElement) -> bool:
    """Whether all of its text, or its picture, leads to the front page of a site."""
    links = links_to_front(heading)
    return bool(links) and words(text_of(heading)) == [word for link in links for word in words(text_of(link))]


def links_to_front(element: HtmlElement) -> list[HtmlElement]:
    """The links inside it to the front page of a site."""
    return [link for link in element.iter("a") if _leads_to_front(link.get("href"))]


def _leads_to_front(href: str | None) -> bool:
    # Most links of a page lead deeper; to part their addresses takes longer than to count.
    if not href or _QUERY.split(href, 1)[0].strip().count("/") > _MOST_STROKES:
        return False
    try:
        parts = urlsplit(href.strip())
    except ValueError:
        return False
    return not parts.fragment and href != "#" and bool(_FRONT.fullmatch(parts.path))


def _kicker(heading: HtmlElement, in_full: list[list[str]], in_part: list[list[str]]) -> HtmlElement | None:
    """The element at the beginning of the heading that holds its kicker."""
    whole = _all_words(heading)
    line = words(heading.text)
    if line and len(heading) and heading[0].tag == "br" and whole not in in_full and whole[len(line) :] in in_part:
        return _first_line(heading)
    for element in islice(heading.iterdescendants(), _MOST):
        over = _all_words(element) if isinstance(element.tag, str) else []
        rest = whole[len(over) :]
        # Some pages count the kicker as the beginning of the headline in what they declare too.
        is_kicker = whole not in in_full and (rest in in_part or _is_named(element) or _heads(element, rest))
        if over and rest and whole[: len(over)] == over and is_kicker:
            return element
    return None


def _first_line(heading: HtmlElement) -> HtmlElement:
    """An element in the heading with its text up to the line break, in place of that."""
    line = heading[0]
    line.tag, line.text, heading.text = "span", heading.text, None
    return line


def _subtitle(heading: HtmlElement, in_part: list[list[str]]) -> HtmlElement | None:
    """The element at the end of the heading that holds what stands below the headline that the page declares."""
    whole = _all_words(heading)
    if whole in in_part or not len(heading) or (heading[-1].tail or "").strip():
        return None
    under = _all_words(heading[-1])
    before = whole[: len(whole) - len(under)]
    return heading[-1] if under and len(before) >= _SHORTEST and before in in_part else None


def _put_behind(heading: HtmlElement, subtitle: HtmlElement) -> None:
    subtitle.drop_tree()
    subtitle.tail = None
    subtitle.tag = "p"
    tail, heading.tail = heading.tail, None
    heading.addnext(subtitle)
    subtitle.tail = tail


def _all_words(element: HtmlElement) -> list[str]:
    """The words, without joining those of two elements that follow each other without a space."""
    return [word for text in element.itertext() for word in words(text)]


def _is_named(element: HtmlElement) -> bool:
    return element.tag == "small" or bool(_KICKER.search(element.get("class") or ""))


def _heads(element: HtmlElement, rest: list[str]) -> bool:
    """Whether all that follows it in the heading is in an element whose class calls it the headline."""
    return any(_HEADLINE.search(one.get("class") or "") and _all_words(one) == rest for one in element.itersiblings())


def _put_before(heading: HtmlElement, kicker: HtmlElement) -> None:
    mark = kicker.getnext()
    # Many pages write a colon between the two for screen readers.
    if mark is not None and not _MARKS.sub("", kicker.tail or "") and not words(text_of(mark)):
        mark.drop_tree()
    kicker.tail = _MARKS.sub("", kicker.tail or "")
    kicker.drop_tree()
    kicker.tail = None
    kicker.tag = "p"
    heading.addprevious(kicker)
