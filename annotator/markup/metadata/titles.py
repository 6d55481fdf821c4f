"""The headline of an article, from every place on the page that gives one."""

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from annotator.domain.articles import FactOffer
from annotator.markup.metadata.sites import Site
from annotator.markup.metadata.structured_data import StructuredData
from annotator.markup.pages.parsing import in_one_line, plain, text_of, words

_BETWEEN = re.compile(r"\s+[|•·»«–—:-]+\s+|\s*\|\s*|\s+::\s+")
_ADDED = re.compile(r"\s+[-–—|•·»«]|[|ㅣ｜]|-\S*[|ㅣ｜]")
_EDGE = " |•·»«–—:-"
_TITLE = "the <title>"
# In characters: a longer h1 is no headline.
_LONGEST = 300
# A text of fewer words may be the site's logo.
_FEWEST_WORDS = 4
# A text with more characters than this also matches as part of another; a shorter one may be there by chance.
_DISTINCTIVE = 15


def find_titles(tree: HtmlElement, structured: StructuredData, site: Site) -> Iterator[FactOffer]:
    """The headline as each place gives it: first an h1 that the page's head confirms, then what the head gives.

    The name of the site is cut off. `tree` is the page as parsed, `structured` its data for machines.
    """
    named = list(_named(tree, structured, site))
    shown = [FactOffer((text,), "an h1 heading") for heading in tree.iter("h1") if (text := _shown(heading))]
    titles = [offer for offer in named if offer.origin == _TITLE]
    others = [offer for offer in named if offer not in titles]
    if not shown:
        yield from _headed_as_titled(tree, others, site)
    if shown and not any(_same(_text(h1), _text(other)) for h1 in shown for other in others):
        yield from _lower_heading(tree, shown, titles, others)
    # The longest first: the shorter of two h1s is the site's name.
    yield from sorted((h1 for h1 in shown if any(_same(_text(h1), _text(offer)) for offer in named)), key=_shortness)
    if (
        len(shown) == 1
        and not site.is_shown_as(_text(shown[0]))
        and any(_begins(_text(shown[0]), one) for one in titles)
    ):
        yield shown[0]
    if len(shown) == 1 and _reads_as_headline(_text(shown[0]), named) and not site.is_shown_as(_text(shown[0])):
        yield shown[0]
    yield from sorted(named, key=lambda offer: not _others_add_to(offer, named))
    yield from shown


def _lower_heading(
    tree: HtmlElement, h1s: list[FactOffer], titles: list[FactOffer], others: list[FactOffer]
) -> Iterator[FactOffer]:
    """An h2 or h3 with exactly the headline that the page's head gives, if the h1 holds the name of the site."""
    if not all(_same(_text(h1), _text(title)) for h1 in h1s for title in titles):
        return
    wanted = [words(_text(other)) for other in others]
    for heading in tree.iter("h2", "h3"):
        if (text := _shown(heading)) and words(text) in wanted:
            yield FactOffer((text,), f"an {heading.tag} heading")
            return


def _headed_as_titled(tree: HtmlElement, others: Iterable[FactOffer], site: Site) -> Iterator[FactOffer]:
    """On a page without an h1, the first lower heading that is what the <title> has before or behind a stroke.

    What the page's head gives elsewhere, if it does, has to hold it too.
    """
    parts = [words(part) for part in _BETWEEN.split(plain(tree.findtext(".//title")) or "")]
    declared = [words(_text(other)) for other in others]
    for heading in tree.iter("h2", "h3"):
        text = _shown(heading)
        # A declared title with the same words has its marks as well, such as the colon behind a kicker.
        if not text or words(text) not in parts or words(text) in declared or site.is_shown_as(text):
            continue
        if not declared or any(words(text) == one[: len(words(text))] for one in declared):
            yield FactOffer((text,), f"an {heading.tag} heading")
            return


def _begins(heading: str, title: FactOffer) -> bool:
    """Whether the heading is the title up to a stroke, behind which the site is named."""
    return words(heading) == words(_BETWEEN.split(_text(title))[0])


def _reads_as_headline(heading: str, named: Iterable[FactOffer]) -> bool:
    """Whether it is long, or part of a headline in the page's head ("Prince – Purple Rain"); others may be a logo."""
    parts = [part for offer in named if offer.origin != _TITLE for part in _BETWEEN.split(_text(offer))]
    return len(words(heading)) >= _FEWEST_WORDS or words(heading) in map(words, parts)


def _others_add_to(offer: FactOffer, named: Iterable[FactOffer]) -> bool:
    """Whether another place has the same title with more behind it: the section, or the site by a name unknown here."""
    title = _text(offer)
    return (
        offer.origin != _TITLE
        and len(words(title)) >= _FEWEST_WORDS
        and any(_text(other).startswith(title) and _ADDED.match(_text(other), len(title)) for other in named)
    )


def without_site(title: str, site: Site) -> str:
    """The title without the name of the site before or after it."""
    for between in _BETWEEN.finditer(title):
        if between.start() and site.is_shown_as(title[between.end() :]):
            return title[: between.start()].rstrip(_EDGE)
    for between in reversed(list(_BETWEEN.finditer(title))):
        if between.end() < len(title) and site.is_shown_as(title[: between.start()]):
            return title[between.end() :].lstrip(_EDGE)
    return title


def _named(tree: HtmlElement, structured: StructuredData, site: Site) -> Iterator[FactOffer]:
    for origin, title in (
        ("og:title", structured.first_meta("og:title")),
        ("JSON-LD", structured.json_ld("headline")),
        *(
            (f"the meta tag {name}", structured.first_meta(name))
            for name in ("twitter:title", "dc.title", "parsely-title", "headline")
        ),
    ):
        if title and (bare := without_site(title, site)):
            yield FactOffer((bare,), origin)
    if title := plain(tree.findtext(".//title")):
        bare = without_site(title, site)
        yield FactOffer((_longest_part(title) if bare == title and not site.names else bare,), _TITLE)


def _longest_part(title: str) -> str:
    """The longest part of the title, for a page that does not give the site's name."""
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
    """Whether both have the same words, or one has more around them, as the site's name or a section."""
    shown, given = " ".join(words(heading)), " ".join(words(named))
    if not shown or not given:
        return False
    is_within = len(shown) > _DISTINCTIVE and shown in given
    return shown == given or is_within or (len(given) > _DISTINCTIVE and shown.startswith(given))
