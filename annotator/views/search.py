"""Searches the desk as somebody may see it.

Whoever does not see everything searches only what the public copy surely shows them: the articles themselves, and the
public registry of sources. The index holds every word of the desk, so that a hit in anything else would tell of it.
"""

from collections.abc import Collection, Iterable

from annotator.domain.flags import has_moved_on
from annotator.domain.search.hits import KINDS, FoundOfKind, FoundThing, FoundThings, Hit, Search
from annotator.domain.search.marking import holds, marked
from annotator.domain.search.terms import Term
from annotator.domain.sources import Source, by_title
from annotator.storage import units
from annotator.storage.connections.databases import Database
from annotator.storage.search import captured, index_hits, places

# Of each kind, where all are shown together; of one kind, on a page.
OF_EACH, PAGE = 5, 50
# What everybody may search: of an article that is open to them its text, and the sources that are public.
PUBLIC_KINDS = frozenset({"article", "sentence", "source"})
_PUBLIC_ENTRIES = PUBLIC_KINDS - {"source"}


def search_everything(db: Database, sought: Search) -> FoundThings:
    """What is found in all of the desk."""
    return _found(db, sought, KINDS)


def search_public(db: Database, sought: Search, known: Iterable[Source]) -> FoundThings:
    """What is found in the articles and among the sources that are `known` to everybody.

    A person and a source are no filters here: they would tell who does what, and what rests on which source.
    """
    if sought.status or sought.person or sought.source:
        return FoundThings()
    found = list(_found(db, sought, _PUBLIC_ENTRIES).kinds)
    if sought.kind in (None, "source") and not (sought.since or sought.until) and sought.terms:
        found += _registered(sought, known)
    return FoundThings(tuple(found))


def _found(db: Database, sought: Search, kinds: Collection[str]) -> FoundThings:
    wanted = [kind for kind in KINDS if kind in kinds and sought.kind in (None, kind)] if sought.terms else []
    limit = PAGE if sought.kind else OF_EACH
    few = index_hits.few_hits(db, sought, set(wanted) - {captured.KIND}, limit + 1) if len(wanted) > 1 else None
    raw: list[tuple[str, tuple[Hit, ...], bool]] = []
    captures: dict[int, str] = {}
    for kind in wanted:
        if kind == captured.KIND:
            rows, is_cut = captured.hits(db, sought, limit + 1)
            captures = {hit.number: sha256 for hit, sha256 in rows}
            raw.append((kind, tuple(hit for hit, _ in rows), is_cut))
        elif few is None:
            raw.append((kind, *index_hits.hits(db, sought, kind, limit + 1)))
        else:
            raw.append((kind, few.get(kind, ()), False))
    raw = [each for each in raw if each[1]]
    shown = _Shown(db, [hit for _, hits, _ in raw for hit in hits[:limit]], sought.terms, captures)
    return FoundThings(
        tuple(
            FoundOfKind(
                kind,
                tuple(map(shown.finding, _in_text_order(hits[:limit]))),
                hits[limit - 1].number if len(hits) > limit else None,
                is_cut,
            )
            for kind, hits, is_cut in raw
        )
    )


def _in_text_order(hits: tuple[Hit, ...]) -> list[Hit]:
    """The newest article first, but the sentences of an article as they stand in it."""
    if not hits or hits[0].kind != "sentence":
        return list(hits)
    places = {hit.article: at for at, hit in reversed(list(enumerate(hits)))}
    return sorted(hits, key=lambda hit: (places[hit.article], int(hit.thing)))


class _Shown:
    """Makes findings of hits: what they need is read for all of them at once."""

    def __init__(self, db: Database, hits: list[Hit], terms: tuple[Term, ...], captures: dict[int, str]) -> None:
        self._terms, self._captures = terms, captures
        ids = {hit.unit for hit in hits if hit.unit}
        self._articles = places.articles_named(db, {hit.article for hit in hits if hit.article})
        self._units = units.named(db, {hit.thing for hit in hits if hit.kind == "unit"}) if ids else {}
        self._places = places.of_units(db, ids) if ids else {}
        tied = {hit.thing for hit in hits if hit.kind == "evidence"}
        self._sources = places.sources_of(db, tied) if tied else {}

    def finding(self, hit: Hit) -> FoundThing:
        slug, title = self._articles.get(hit.article or "", (None, None))
        sentence, words = self._places.get(hit.unit or "", (None, ""))
        unit = self._units.get(hit.thing) if hit.kind == "unit" else None
        return FoundThing(
            hit=hit,
            runs=marked(hit.text, self._terms),
            slug=slug,
            title=title,
            sentence=int(hit.thing) if hit.kind == "sentence" else sentence,
            source=hit.thing if hit.kind in ("source", "capture") else self._sources.get(hit.thing),
            capture=self._captures.get(hit.number) if hit.kind == "capture" else None,
            status=unit.status if unit else None,
            is_stale=bool(unit and unit.check and has_moved_on(unit, words)),
        )


def _registered(sought: Search, known: Iterable[Source]) -> list[FoundOfKind]:
    """The sources of the public registry, by title: their number is their place in it."""
    wanted = (sought.publication or "").lower()
    meant = [source for source in known if wanted in ("", (source.publisher or "").lower())]
    texts = [(source, _words_of(source)) for source in sorted(meant, key=by_title)]
    matching = [(source, text) for source, text in texts if holds(text, sought.terms)]
    limit = PAGE if sought.kind else OF_EACH
    last = len(matching) if sought.before is None else min(sought.before - 1, len(matching))
    numbered = [(len(matching) - at, *each) for at, each in enumerate(matching)]
    page = [each for each in numbered if each[0] <= last]
    findings = tuple(
        FoundThing(Hit(number, "source", source.id, None, None, text), marked(text, sought.terms), source=source.id)
        for number, source, text in page[:limit]
    )
    return [FoundOfKind("source", findings, page[limit - 1][0] if len(page) > limit else None)] if findings else []


def _words_of(source: Source) -> str:
    return " · ".join(filter(None, (source.title, source.author, source.publisher, source.url)))
