"""Where a page shows who wrote its article: elements that call themselves bylines, links to writers, a line "By …"."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, takewhile

from lxml.html import HtmlElement

from annotator.markup.elements import BLOCKS
from annotator.markup.metadata.author_names import SIGNED, names_of
from annotator.markup.metadata.headlines import Headline

_WRITERS = "author|byline|by-line|writer|auteur|autor|autore|verfasser|redakteur|contributor|journalist"
_CALLED = re.compile(
    rf"(?:(?<![a-z])(?:{_WRITERS})|{'|'.join(w.title() for w in _WRITERS.split('|'))}|ByLine)"
    r"(?:s|en|name|link|info|box|txt)*(?![a-z])"
)
_LEADS_TO = re.compile(
    r"""/(?:authors?|autor(?:en|es)?|auteurs?|autori|writers?|staff|people|profiles?|contributors?|by|journalist(?:e|es|s)?
    |signataires|redakt(?:ion|eure?)|editors?|reporters?|columnists?|users?|u|members?)/[^/?\#]+/?(?:[?\#].*)?$""",
    re.IGNORECASE | re.VERBOSE,
)
# Beside a writer's name stand pictures, offices and lives.
_NO_CREDIT = re.compile(
    r"(?<![a-z])(?:title|role|job|bio|desc|position|avatar|image|img|picture|photo|date|time|twitter|social|e?mail)",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"comment|kommentar|related|recommend|teaser|sidebar|popular|trending|newsletter|promo|recirc|more-from|read-next",
    re.IGNORECASE,
)
_BESIDE = ("aside", "footer", "nav")
_NAMING = {"class", "itemprop", "id", "rel", "data-component", "data-testid"}
_LINES = BLOCKS | {"span"}
_SILENT = ("script", "style", "noscript", "template", "svg")
_LONGEST_LINE = 120
_LONGEST_BYLINE = 200
# Of places, and of writers in one: nobody reads more, and hostile pages nest thousands.
_MOST = 30
_SPACE = re.compile(r"\s+")


class Credits:
    """Each answer is the texts of one byline, a name or a line of names each."""

    def __init__(self, headline: Headline) -> None:
        self._headline = headline

    def under(self) -> Iterator[str]:
        near = [one for one in self._credits(self._headline.under) if not self._is_beside(one)]
        yield from self._first_of(sorted(near, key=lambda one: not _calls_itself(one)))

    def line(self) -> Iterator[str]:
        """A line that begins with "By" and names somebody."""
        for element in self._headline.under if self._headline.element is not None else ():
            if element.tag not in _LINES or _is_longer(element, _LONGEST_LINE):
                continue
            if SIGNED.match(line := lines(element)) and names_of([line]):
                yield line
                return

    def elsewhere(self) -> Iterator[str]:
        """Over the headline, then farther down, then in what stands beside articles."""
        places = (*self._headline.over, *self._headline.elements[self._headline.at :])
        yield from self._first_of(sorted(self._credits(places), key=self._is_beside))

    def _credits(self, elements: Iterable[HtmlElement]) -> list[HtmlElement]:
        return [one for one in elements if _is_credit(one) and not self._is_of_others(one)]

    def _is_beside(self, element: HtmlElement) -> bool:
        return any(one.tag in _BESIDE for one in self._up(element))

    def _is_of_others(self, element: HtmlElement) -> bool:
        """Whether it stands among comments, or announces another article."""
        return any(_OTHERS.search(f"{one.get('class') or ''} {one.get('id') or ''}") for one in self._up(element))

    def _up(self, element: HtmlElement) -> Iterator[HtmlElement]:
        """The element and those around it, below the ones that hold the headline too."""
        return takewhile(lambda one: one not in self._headline.around, (element, *element.iterancestors()))

    def _first_of(self, places: Iterable[HtmlElement]) -> Iterator[str]:
        for element in islice(filter(_has_text, places), _MOST):
            if texts := self._byline(element):
                yield from texts
                return

    def _byline(self, element: HtmlElement) -> list[str]:
        """The element's own text, or its writers one by one where that names more of them."""
        if _is_longer(element, _LONGEST_BYLINE):
            return []
        own = lines(element)
        writers = self._writers(self._box(element))
        in_words, one_by_one = _keys(names_of([own])), _keys(names_of(writers))
        return writers if not one_by_one <= in_words else [own] if in_words else []

    def _box(self, element: HtmlElement) -> HtmlElement:
        """The largest element around it that is still no longer than a byline."""
        for up in element.iterancestors():
            if up in self._headline.around or _is_longer(up, _LONGEST_BYLINE):
                break
            element = up
        return element

    def _writers(self, box: HtmlElement) -> list[str]:
        """The lowest elements that name writers, as far as they are marked up like the first."""
        inside = (one for one in box.iter() if isinstance(one.tag, str) and _is_credit(one) and _has_text(one))
        called = list(islice(inside, _MOST))
        parents = {up for one in called for up in one.iterancestors()}
        lowest = [one for one in called if one not in parents and not _NO_CREDIT.search(one.get("class") or "")]
        return [lines(one) for one in lowest if _dress(one) == _dress(lowest[0])]


def lines(element: HtmlElement) -> str:
    """The text as it is shown, a line for each block."""
    return re.sub(r" *\n\s*", "\n", "".join(_pieces(element))).strip()


def _pieces(element: HtmlElement) -> Iterator[str]:
    edge = "\n" if element.tag in BLOCKS or element.tag == "br" else " "
    yield edge + _SPACE.sub(" ", element.text or "")
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _SILENT:
            yield from _pieces(child)
        yield _SPACE.sub(" ", child.tail or "")
    yield edge


def _has_text(element: HtmlElement) -> bool:
    return any(text.strip() for text in element.itertext())


def _is_longer(element: HtmlElement, most: int) -> bool:
    """Whether it has more than `most` characters of text, white space aside; without reading a whole page for it."""
    length = 0
    for text in element.itertext():
        length += len(text.strip())
        if length > most:
            return True
    return False


def _keys(names: Iterable[str]) -> set[str]:
    return {name.casefold() for name in names}


def _dress(element: HtmlElement) -> tuple[str, str]:
    return str(element.tag), element.get("class") or ""


def _is_credit(element: HtmlElement) -> bool:
    return _calls_itself(element) or (element.tag == "a" and bool(_LEADS_TO.search(element.get("href") or "")))


def _calls_itself(element: HtmlElement) -> bool:
    named = any(name in _NAMING and _is_called(value) for name, value in element.items())
    return named and element.tag != "link"


# Pages say the same few classes over and over.
@lru_cache(maxsize=10_000)
def _is_called(name: str) -> bool:
    return bool(_CALLED.search(name))
