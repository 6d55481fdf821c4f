"""The names over an article."""

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from annotator.markup.pages import Declared, plain, words

_META = (
    "author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl",
    "article:author", "article:author_name", "creator",
)  # fmt: skip
_PLACES = (
    '//*[@itemprop="author"]//*[@itemprop="name"]',
    '//*[contains(concat(" ", @rel, " "), " author ")]',
    '//*[@itemprop="author"]',
    '//*[contains(@class, "author-name") or contains(@class, "author_name")]',
    '//*[contains(@class, "authorName") or contains(@class, "author__name")]',
    '//*[contains(@class, "byline__name") or contains(@class, "byline-name")]',
    '//*[contains(@class, "byline")]//a',
    '//*[contains(concat(" ", @class, " "), " author ")]//a',
    '//*[contains(@class, "byline") or @id="byline"]',
    '//*[contains(concat(" ", @class, " "), " author ")]',
)
_LEAD = re.compile(
    r"""^\W*(?:(?:written|posted|reported|story|words)\ by | by | von | par | por | di | da | text
    | autor(?:in)? | author)\b\s*:?\s+""",
    re.IGNORECASE | re.VERBOSE,
)
_TAIL = re.compile(
    r"""\s+[|•·–—]\s+ | \s*\( | \s+@ | \d{1,2}[:.]\d\d | \b\d{4}\b
    | \b(?:updated|published|posted|senior|staff\ writer|special\ to)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_NAME = re.compile(
    r"""https?:// | www\. | @ | ^\W*$
    | ^(?:admin(?:istrator)?|staff|editors?|redaktion|author|unknown|none|null|guest|webmaster)$""",
    re.IGNORECASE | re.VERBOSE,
)
_AND = re.compile(r"\s*(?:;|\s&\s|,?\s+(?:and|und|et|y)\s+|,\s*(?=\w+\s+\w))\s*")
_ELSEWHERE = {"aside", "footer"}
_MOST = 12


def find_byline(tree: HtmlElement, declared: Declared, site: str | None) -> tuple[str, ...]:
    """Each name once, in the page's order; the site's own name is nobody's."""
    sources: list[Iterable[str]] = [declared.listed("author")]
    sources += [declared.meta[name] for name in _META if name in declared.meta]
    for given in sources:
        if names := _names(given, site):
            return names
    for place in _PLACES:
        if names := _names(_texts(tree, place), site):
            return names
    return ()


def _texts(tree: HtmlElement, place: str) -> Iterator[str]:
    for element in tree.xpath(place)[:_MOST]:
        around = [element, *element.iterancestors()]
        if not any(one.tag in _ELSEWHERE or "comment" in (one.get("class") or "").lower() for one in around):
            yield element.get("content") or element.text_content()


def _names(given: Iterable[str], site: str | None) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for text in given:
        for name in _AND.split(_TAIL.split(_LEAD.sub("", plain(text) or ""))[0]):
            bare = _LEAD.sub("", name).strip(" ,;:-–—|")
            if _is_name(bare) and words(bare) != words(site):
                found[bare] = None
    return tuple(found)[:_MOST]


def _is_name(text: str) -> bool:
    return bool(text) and len(text) <= 60 and len(text.split()) <= 6 and not _NO_NAME.search(text)
