"""The writers of an article, from every place on the page that names them."""

import re
from collections.abc import Collection, Iterable, Iterator

from annotator.domain.articles import FactOffer
from annotator.markup.metadata.author_names import is_office, names_of
from annotator.markup.metadata.headline_surroundings import HeadlineSurroundings
from annotator.markup.metadata.shown_bylines import ShownBylines
from annotator.markup.metadata.sites import Site
from annotator.markup.metadata.structured_data import StructuredData
from annotator.markup.pages.parsing import words

# These name writers only; in `author` many sites put their own name, or their publisher's.
_OF_A_WRITER = (
    "parsely-author", "article:author", "article:author_name", "og:article:author", "sailthru.author", "byl",
    "citation_author", "dc.creator", "dcterms.creator", "cxenseparse:author",
)  # fmt: skip
_OF_A_PAGE = ("author", "authors", "creator")
_WRITTEN_BY = re.compile(r"written|verfasst|écrit|escrit|scritt|author|autor|auteur", re.IGNORECASE)


def find_bylines(structured: StructuredData, headline: HeadlineSurroundings, site: Site) -> list[FactOffer]:
    """What each place offers, the most trusted first.

    If none of them names a writer, the rest of the page is searched. A site that declares or prints itself as the
    writer, and nobody else, is taken at its word.
    """
    shown = ShownBylines(headline)
    sections = {tuple(words(section)) for section in (*structured.sections, *headline.sections)}
    sections -= {tuple(words(name)) for name in names_of(shown.line(), site)}
    of_writers = [(origin, tuple(given)) for origin, given in _of_writers(structured, shown)]
    near = _offers([*of_writers, *_of_the_page(structured)], site, sections)
    if near:
        return sorted(near, key=lambda one: (_names_nobody(one), _is_cut(one, near), not _names_more(one, near)))
    farther = (
        ("a byline elsewhere on the page", shown.elsewhere()),
        ("the line of the date at the headline", shown.beside_date()),
        ("the last line of the text", shown.signature()),
    )
    elsewhere = _offers(farther, site, sections)
    of_itself = _offers(of_writers, None, sections)
    return sorted([*elsewhere, *of_itself], key=lambda offer: offer in elsewhere and _names_nobody(offer))


def _of_writers(structured: StructuredData, shown: ShownBylines) -> Iterator[tuple[str, Iterable[str]]]:
    """The places that name who wrote the article, and nobody else."""
    yield "JSON-LD", structured.json_ld_list("author") or structured.json_ld_list("creator")
    yield from structured.metas(_OF_A_WRITER)
    yield "the byline under the headline", shown.under()
    yield "the text right under the headline", shown.line()


def _of_the_page(structured: StructuredData) -> Iterator[tuple[str, Iterable[str]]]:
    yield from structured.metas(_OF_A_PAGE)
    if _WRITTEN_BY.search(structured.first_meta("twitter:label1") or ""):
        yield "the meta tag twitter:data1", structured.meta.get("twitter:data1", ())


def _offers(
    places: Iterable[tuple[str, Iterable[str]]], site: Site | None, sections: Collection[tuple[str, ...]]
) -> list[FactOffer]:
    """The names that each place gives, without those of the sections: some systems file a section as a writer."""
    found = [(names_of(given, site), origin) for origin, given in places]
    people = [([name for name in names if tuple(words(name)) not in sections], origin) for names, origin in found]
    return [FactOffer(tuple(names), origin) for names, origin in people if names]


def _names_more(offer: FactOffer, others: Iterable[FactOffer]) -> bool:
    """Whether it names more writers than another offer: machine-readable data often gives only the first of several."""
    return any(set(other.values) < set(offer.values) for other in others)


def _is_cut(offer: FactOffer, others: Iterable[FactOffer]) -> bool:
    """Whether another offer has the same names in full, where it has initials: "A. Calder"."""
    return any(
        len(offer.values) == len(other.values) and all(map(_abbreviates, offer.values, other.values))
        for other in others
        if other.values != offer.values
    )


def _abbreviates(short: str, name: str) -> bool:
    one, full = words(short), words(name)
    return len(one) == len(full) == 2 and one[1] == full[1] and len(one[0]) == 1 and full[0].startswith(one[0])


def _names_nobody(offer: FactOffer) -> bool:
    """Whether no name is of a person in full: machine-readable data often gives a login, a first name or a desk."""
    return not any(" " in name and not is_office(name) for name in offer.values)
