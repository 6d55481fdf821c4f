"""The headline of a page among all that could be it."""

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from annotator.domain.articles import FactOffer
from annotator.markup.metadata.declared import Declared
from annotator.markup.metadata.sites import Site
from annotator.markup.pages.parsing import in_one_line, plain, text_of, words

_BETWEEN = re.compile(r"\s+[|•·»«–—:-]+\s+|\s*\|\s*|\s+::\s+")
_EDGE = " |•·»«–—:-"
_LONGEST = 300
_FEWEST_WORDS = 4


def find_titles(tree: HtmlElement, declared: Declared, site: Site) -> Iterator[FactOffer]:
    """The h1 that the page also names elsewhere; then what it names, without the site's name."""
    named = list(_named(tree, declared, site))
    shown = [FactOffer((text,), "h1") for heading in tree.iter("h1") if (text := _shown(heading))]
    titles = [one for one in named if one.origin == "<title>"]
    others = [one for one in named if one not in titles]
    if shown and not any(_same(_text(h1), _text(one)) for h1 in shown for one in others):
        yield from _lower(tree, shown, titles, others)
    # The shorter of two would be the site's name.
    yield from sorted((h1 for h1 in shown if any(_same(_text(h1), _text(one)) for one in named)), key=_shortness)
    if len(shown) == 1 and _reads_as_headline(_text(shown[0]), named) and not site.is_called(_text(shown[0])):
        yield shown[0]
    yield from named
    yield from shown


def _lower(
    tree: HtmlElement, h1s: list[FactOffer], titles: list[FactOffer], others: list[FactOffer]
) -> Iterator[FactOffer]:
    """A lower heading that says just what the page declares, where the h1 is a part of the page's title: the site's."""
    if not all(_same(_text(h1), _text(one)) for h1 in h1s for one in titles):
        return
    wanted = [words(_text(one)) for one in others]
    for heading in tree.iter("h2", "h3"):
        if (text := _shown(heading)) and words(text) in wanted:
            yield FactOffer((text,), str(heading.tag))
            return


def _reads_as_headline(heading: str, named: Iterable[FactOffer]) -> bool:
    """A short one may be the logo, unless it is a part of what the page names: "Prince – Purple Rain"."""
    parts = [part for one in named if one.origin != "<title>" for part in _BETWEEN.split(_text(one))]
    return len(words(heading)) >= _FEWEST_WORDS or words(heading) in map(words, parts)


def without_site(title: str, site: Site) -> str:
    """The title without the name of the site before or behind it."""
    parts = _BETWEEN.split(title)
    if len(parts) < 2:
        return title
    if site.is_called(parts[-1]):
        return title[: title.rindex(parts[-1])].rstrip(_EDGE)
    if site.is_called(parts[0]):
        return title[len(parts[0]) :].lstrip(_EDGE)
    return title


def _named(tree: HtmlElement, declared: Declared, site: Site) -> Iterator[FactOffer]:
    for origin, title in (
        ("og:title", declared.first("og:title")),
        ("JSON-LD", declared.said("headline")),
        *(
            (f"meta {name}", declared.first(name))
            for name in ("twitter:title", "dc.title", "parsely-title", "headline")
        ),
    ):
        if title and (bare := without_site(title, site)):
            yield FactOffer((bare,), origin)
    if title := plain(tree.findtext(".//title")):
        bare = without_site(title, site)
        yield FactOffer((_longest_part(title) if bare == title and not site.name else bare,), "<title>")


def _longest_part(title: str) -> str:
    """Where the site's name is not known: the part of the title that reads like a headline."""
    longest = max(_BETWEEN.split(title), key=lambda part: len(part.split()))
    return longest if len(longest.split()) >= _FEWEST_WORDS else title


def _shown(heading: HtmlElement) -> str | None:
    text = in_one_line(text_of(heading))
    return text if text and len(text) < _LONGEST else None


def _text(offer: FactOffer) -> str:
    return offer.values[0]


def _shortness(offer: FactOffer) -> int:
    return -len(_text(offer))


def _same(heading: str, named: str) -> bool:
    """Equal, or the longer of the two is the shorter with something of the site around it."""
    one, other = " ".join(words(heading)), " ".join(words(named))
    if not one or not other:
        return False
    return one == other or (len(one) > 15 and one in other) or (len(other) > 15 and one.startswith(other))
