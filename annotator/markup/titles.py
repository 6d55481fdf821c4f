"""The headline of a page among all that could be it."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from annotator.markup.pages import Declared, plain, words

_BETWEEN = re.compile(r"\s+[|•·»«–—:-]+\s+|\s*\|\s*|\s+::\s+")
_LONGEST = 300
_FEWEST_WORDS = 4


def find_title(tree: HtmlElement, declared: Declared, site: str | None) -> str | None:
    """The h1 that the page also names elsewhere; else what it names, without the site's name."""
    named = list(_named(tree, declared, site))
    shown = [text for heading in tree.iter("h1") if (text := _shown(heading))]
    confirmed = [heading for heading in shown if any(_same(heading, one) for one in named)]
    if confirmed:
        # The shorter of two would be the site's name.
        return max(confirmed, key=len)
    sole = shown[0] if len(shown) == 1 and words(shown[0]) != words(site) else None
    if sole and len(words(sole)) >= _FEWEST_WORDS:
        return sole
    return next((one for one in (*named, *shown) if one), None)


def without_site(title: str, site: str | None) -> str:
    """The title without the name of the site before or behind it."""
    parts = _BETWEEN.split(title)
    if len(parts) < 2:
        return title
    if site and words(parts[-1]) == words(site):
        return title[: title.rindex(parts[-1])].rstrip(" |•·»«–—:-")
    if site and words(parts[0]) == words(site):
        return title[len(parts[0]) :].lstrip(" |•·»«–—:-")
    return title


def _named(tree: HtmlElement, declared: Declared, site: str | None) -> Iterator[str]:
    given = (
        declared.first("og:title"),
        declared.said("headline"),
        declared.first("twitter:title", "dc.title", "parsely-title", "headline"),
        plain(tree.findtext(".//title")),
    )
    for title in given:
        if title:
            yield _longest_part(title) if title is given[-1] and not site else without_site(title, site)


def _longest_part(title: str) -> str:
    """Where the site's name is not known: the part of the title that reads like a headline."""
    longest = max(_BETWEEN.split(title), key=lambda part: len(part.split()))
    return longest if len(longest.split()) >= _FEWEST_WORDS else title


def _shown(heading: HtmlElement) -> str | None:
    text = plain(heading.text_content())
    return text if text and len(text) < _LONGEST else None


def _same(heading: str, named: str) -> bool:
    """Equal, or the longer of the two is the shorter with something of the site around it."""
    one, other = " ".join(words(heading)), " ".join(words(named))
    if not one or not other:
        return False
    return one == other or (len(one) > 15 and one in other) or (len(other) > 15 and one.startswith(other))
