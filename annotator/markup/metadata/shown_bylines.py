"""The bylines that a page shows: elements with such a class, links to writers, a line that begins with "By"."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from annotator.markup.elements import BLOCKS
from annotator.markup.metadata.author_names import SIGNED, is_label, names_of
from annotator.markup.metadata.headline_surroundings import HeadlineSurroundings, leads_to_writer
from annotator.markup.metadata.printed_dates import parsed_date

_WRITERS = "author|byline|by-line|writer|auteur|autor|autore|verfasser|redakteur|contributor|journalist"
_BYLINE_CLASS = re.compile(
    rf"(?:(?<![a-z])(?:{_WRITERS})|{'|'.join(w.title() for w in _WRITERS.split('|'))}|ByLine)"
    r"(?:s|en|name|link|info|box|txt)*(?![a-z])"
)
# Parts of a byline that hold no name: the writer's picture, office or biography.
_NO_NAME = re.compile(
    r"(?<![a-z])(?:title|role|job|bio|desc|position|avatar|image|img|picture|photo|date|time|twitter|social|e?mail)",
    re.IGNORECASE,
)
_PICTURES = re.compile(
    r"\b(?:photograph(?:er|e)|fotógraf[oa]|fotograf(?:in|o)?|illustrat\w+)\s*$", re.IGNORECASE | re.MULTILINE
)
_NAMING = {"class", "itemprop", "id", "rel", "data-component", "data-testid"}
_LINES = BLOCKS | {"span", "small", "em", "i"}
# The parts of a line such as "Ann Roe | 4 May 2024".
_BETWEEN = re.compile(r"\s*(?:[|•·∙]|\s[–—/-]\s)\s*")
# “— Ann Roe”, “Ann Roe/dpa”; a name alone may be that of a place, or the last word of the story.
_SIGNATURE = re.compile(r"[—–-]\s*(?P<alone>[^\d:/]+)|\(?(?P<wire>[^\d:/]+?)\s?/\s?[^\W\d]{2,12}\)?")
# A column of a story has at least so many long paragraphs; a signature under it has at most so many characters.
_FEWEST = 3
_LONGEST_SIGNATURE = 40
_MOST_WORDS = 4
_SILENT = ("script", "style", "noscript", "template", "svg")
# In characters.
_LONGEST_LINE = 120
_LONGEST_BYLINE = 200
# At most so many places are tried, and so many writers read in one: hostile pages nest thousands.
_MOST = 30
_SPACE = re.compile(r"\s+")


class ShownBylines:
    """Each public method yields the texts of one byline; a text is a name or a line of names."""

    def __init__(self, headline: HeadlineSurroundings) -> None:
        self._headline = headline

    def under(self) -> Iterator[str]:
        """The byline below the headline; an element with a byline's class is tried before a link to a writer."""
        near = [place for place in self._bylines(self._headline.under) if not self._headline.is_beside(place)]
        yield from self._first_of(sorted(near, key=lambda place: not _has_byline_class(place)))

    def line(self) -> Iterator[str]:
        """The first line below the headline that begins with "By" and names somebody."""
        for element in self._headline.under if self._headline.element is not None else ():
            if element.tag not in _LINES or _is_longer(element, _LONGEST_LINE):
                continue
            if SIGNED.match(line := lines(element)) and names_of([line]):
                yield line
                return

    def beside_date(self) -> Iterator[str]:
        """A full name that shares a line near the headline with the date, parted from it by a stroke or a point."""
        for element in (*self._headline.under, *self._headline.over) if self._headline.element is not None else ():
            if element.tag not in _LINES or _is_longer(element, _LONGEST_LINE) or self._headline.is_beside(element):
                continue
            parts = _BETWEEN.split(lines(element))
            if any(map(parsed_date, parts)):
                yield from filter(_is_full_name, parts)

    def signature(self) -> Iterator[str]:
        """The full name in a short line right under the last paragraph, behind a dash or before an agency."""
        under = self._headline.under if self._headline.element is not None else ()
        long = [one for one in under if one.tag == "p" and _is_longer(one, _LONGEST_LINE)]
        columns = Counter(one.getparent() for one in long)
        column = max(columns, key=lambda one: columns[one], default=None)
        last = next((one for one in reversed(long) if one.getparent() is column), None)
        if last is None or columns[column] < _FEWEST:
            return
        below = next((one for one in last.itersiblings("p") if _has_text(one)), None)
        is_short = below is not None and not _is_longer(below, _LONGEST_SIGNATURE)
        if is_short and (signed := _SIGNATURE.fullmatch(lines(below))):
            yield from filter(_is_full_name, (signed["alone"] or signed["wire"],))

    def elsewhere(self) -> Iterator[str]:
        """The first byline above the headline, then anywhere below it, then in sidebars."""
        places = (*self._headline.over, *self._headline.elements[self._headline.at :])
        yield from self._first_of(sorted(self._bylines(places), key=self._headline.is_beside))

    def _bylines(self, elements: Iterable[HtmlElement]) -> list[HtmlElement]:
        return [
            element
            for element in elements
            if _is_byline(element) and not self._headline.is_of_others(element) and not _is_in_prose(element)
        ]

    def _first_of(self, places: Iterable[HtmlElement]) -> Iterator[str]:
        for element in islice(filter(_has_text, places), _MOST):
            if texts := self._texts(element):
                yield from texts
                return

    def _texts(self, element: HtmlElement) -> list[str]:
        """The element's text, or one text for each writer if the elements around it name more."""
        if _is_longer(element, _LONGEST_BYLINE):
            return []
        if len(row := _row_of(element)) > 1:
            return [lines(one) for one in row if names_of([lines(one)])]
        text = _joined(lines(element))
        writers = self._writers(self._box(element))
        in_text, one_by_one = _keys(names_of([text])), _keys(names_of(writers))
        if any(len(name.split()) == 2 and set(name.split()) > one_by_one for name in in_text) and one_by_one:
            # Each part of one name is in an element of its own.
            return [text]
        return writers if not one_by_one <= in_text else [text] if in_text else []

    def _box(self, element: HtmlElement) -> HtmlElement:
        """The largest element around it that is no longer than a byline."""
        for up in element.iterancestors():
            if up in self._headline.around or _is_longer(up, _LONGEST_BYLINE):
                break
            element = up
        return element

    def _writers(self, box: HtmlElement) -> list[str]:
        """The texts of the lowest elements that name writers and have the same tag and class as the first."""
        inside = (part for part in box.iter() if isinstance(part.tag, str) and _is_byline(part) and _has_text(part))
        parts = [part for part in islice(inside, _MOST) if not _NO_NAME.search(part.get("class") or "")]
        parents = {up for part in parts for up in part.iterancestors()}
        lowest = [part for part in parts if part not in parents]
        return [lines(part) for part in lowest if _tag_and_class(part) == _tag_and_class(lowest[0])]


def _row_of(element: HtmlElement) -> list[HtmlElement]:
    """The element and those right behind it with the same tag and class, each of which has one writer and an office."""
    row = [element]
    for other in islice(element.itersiblings(), _MOST - 1):
        if (
            not isinstance(other.tag, str)
            or _tag_and_class(other) != _tag_and_class(element)
            or (row[-1].tail or "").strip()
        ):
            break
        row.append(other)
    return [one for one in row if not _PICTURES.search(lines(one))]


def lines(element: HtmlElement) -> str:
    """The text as it is displayed, one line for each block and for what stands beside a name, as an office does."""
    pieces: list[str] = []
    _collect(element, pieces)
    return re.sub(r" *\n\s*", "\n", "".join(pieces)).strip()


def _collect(element: HtmlElement, pieces: list[str]) -> None:
    # Generators inside generators would hand each piece of a deep element up through all of them.
    is_line = element.tag in BLOCKS or element.tag == "br" or bool(_NO_NAME.search(element.get("class") or ""))
    edge = "\n" if is_line else " "
    pieces += (edge, _SPACE.sub(" ", element.text or ""))
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _SILENT:
            _collect(child, pieces)
        pieces.append(_SPACE.sub(" ", child.tail or ""))
    pieces.append(edge)


def _joined(text: str) -> str:
    """The two words of a name that has a line for each."""
    parts = text.split("\n")
    is_name = len(parts) == 2 and all(part.isalpha() and part[0].isupper() for part in parts)
    return " ".join(parts) if is_name and not is_label(text) else text


def _is_full_name(part: str) -> bool:
    """Whether it is two to four words as those of a name, none of which says of what kind the text is."""
    names = part.split()
    is_short = 1 < len(names) <= _MOST_WORDS and not any(map(str.isdigit, part))
    begins = [name for name in names if name[0].isupper()]
    return is_short and len(begins) > 1 and begins[0] is names[0] and not is_label(part)


def _is_in_prose(element: HtmlElement) -> bool:
    """Whether it is a link in a paragraph of the story, to the page of somebody whom the story is about."""
    block = next((up for up in element.iterancestors() if up.tag in BLOCKS), None)
    return (
        block is not None and block.tag == "p" and not _has_byline_class(element) and _is_longer(block, _LONGEST_BYLINE)
    )


def _has_text(element: HtmlElement) -> bool:
    return any(text.strip() for text in element.itertext())


def _is_longer(element: HtmlElement, most: int) -> bool:
    """Whether it has more than `most` characters of text without white space; stops as soon as that is known."""
    length = 0
    for text in element.itertext():
        length += len(text.strip())
        if length > most:
            return True
    return False


def _keys(names: Iterable[str]) -> set[str]:
    return {name.casefold() for name in names}


def _tag_and_class(element: HtmlElement) -> tuple[str, str]:
    return str(element.tag), element.get("class") or ""


def _is_byline(element: HtmlElement) -> bool:
    return _has_byline_class(element) or (element.tag == "a" and leads_to_writer(element))


def _has_byline_class(element: HtmlElement) -> bool:
    is_named = any(name in _NAMING and _names_byline(value) for name, value in element.items())
    return is_named and element.tag != "link"


# The same few classes occur again and again on a page.
@lru_cache(maxsize=10_000)
def _names_byline(name: str) -> bool:
    return bool(_BYLINE_CLASS.search(name))
