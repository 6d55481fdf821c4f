"""The passages that an article rests on, beside what their pages say since they were last fetched."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from annotator.domain.anchors import standing
from annotator.domain.captures import Capture
from annotator.domain.evidence import Evidence
from annotator.domain.passage_watch.login_walls import asks_to_sign_in
from annotator.domain.passage_watch.passages_now import (
    FATES,
    FetchedPage,
    WatchedPassage,
    altered,
    by_fate,
    fate_of_page,
    last_fetch,
    leads_to_front_page,
)
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.people.person import Person
from annotator.domain.sources import Snapshot, Source
from annotator.domain.units import Unit
from annotator.language.retrieval.nearest_words import nearest_words
from annotator.storage import articles, captures, dossiers, jobs
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store


@dataclass(frozen=True, slots=True)
class WatchReport:
    """`fates` are in the order of FATES; `units` are by id, `waiting` counts the pages that are still being fetched.

    `without_page` counts the passages of sources without an address: nobody can fetch what they say.
    """

    title: str
    fates: Mapping[str, list[WatchedPassage]]
    units: Mapping[str, Unit]
    waiting: int
    without_page: int

    @property
    def sources(self) -> tuple[Source, ...]:
        """Those whose pages are watched, each once."""
        return tuple({each.source.id: each.source for found in self.fates.values() for each in found}.values())

    @property
    def watched(self) -> int:
        return sum(map(len, self.fates.values()))

    @property
    def lost(self) -> int:
        return sum(len(found) for fate, found in self.fates.items() if FATES[fate].is_lost)

    @property
    def unknown(self) -> int:
        """How many passages may be there or not: their pages could not be read."""
        return sum(len(found) for fate, found in self.fates.items() if not FATES[fate].is_known)


def watched_sources(evidence: tuple[Evidence, ...], sources: Mapping[str, Source]) -> tuple[Source, ...]:
    """The sources with an address in which words of evidence were found, each once."""
    found = {each.source: sources[each.source] for each in evidence if each.passage}
    return tuple(source for source in found.values() if source.url)


def watch_report(store: Store, person: Person, slug: str, minute: str) -> WatchReport:
    """Raises RuleBroken if the `person` may not check, because pages may be those of sources off the record."""
    require(person, CHECK)
    db = store.reading()
    article, revision = articles.load(db, slug)
    known = dossiers.standing(db, article, revision, minute)
    quoting = [each for each in known.evidence if each.passage]
    sources = watched_sources(tuple(quoting), known.sources)
    pages, asked = _pages(store, db, sources), jobs.of_sources(db, (source.id for source in sources))
    fates = {source.id: fate_of_page(source, asked.get(source.id), pages.get(source.id)) for source in sources}
    watched = [
        _watched(each, known.sources[each.source], fates[each.source], pages.get(each.source))
        for each in quoting
        if each.source in fates
    ]
    copies = _copies(store, db, {each.source.id: each.source for each in watched if each.is_lost}.values())
    watched = [replace(each, copy=_holding(each, copies)) if each.is_lost else each for each in watched]
    return WatchReport(
        title=article.facts.title or slug,
        fates=by_fate(watched),
        units={unit.id: unit for unit in known.units},
        waiting=sum(fate == "waiting" for fate in fates.values()),
        without_page=len(quoting) - len(watched),
    )


def _pages(store: Store, db: Database, sources: tuple[Source, ...]) -> dict[str, FetchedPage]:
    fetched = {source.id: last for source in sources if (last := last_fetch(source))}
    known = captures.named(db, {last.sha256 for last in fetched.values()})
    texts = {sha256: _text(store, capture) for sha256, capture in known.items()}
    return {id_: FetchedPage(last.url or "", last.at, texts.get(last.sha256)) for id_, last in fetched.items()}


def _copies(store: Store, db: Database, sources: Iterable[Source]) -> dict[str, list[tuple[Snapshot, str]]]:
    """By id of each source: its captures of archives' copies with their texts, the one the archive saved last first."""
    copies = {source.id: [each for each in source.snapshots if each.archived] for source in sources}
    known = captures.named(db, {each.sha256 for several in copies.values() for each in several})
    texts = {sha256: text for sha256, capture in known.items() if (text := _text(store, capture))}
    return {
        id_: [(each, texts[each.sha256]) for each in sorted(several, key=lambda each: each.held, reverse=True)
              if each.sha256 in texts]
        for id_, several in copies.items()
    }  # fmt: skip


def _holding(lost: WatchedPassage, copies: Mapping[str, list[tuple[Snapshot, str]]]) -> Snapshot | None:
    passage = lost.evidence.passage
    if passage is None:
        return None
    texts = copies.get(lost.source.id, ())
    return next((each for each, text in texts if standing(text, passage.exact, passage.start or 0)), None)


def _text(store: Store, capture: Capture) -> str | None:
    read = captures.read_text(store, capture)
    return read.text if read else None


def _watched(evidence: Evidence, source: Source, fate: str | None, page: FetchedPage | None) -> WatchedPassage:
    at = page.at if page else None
    if fate or page is None or page.text is None or evidence.passage is None:
        return WatchedPassage(evidence, source, fate or "unfetched", at)
    words = evidence.passage.exact
    if standing(page.text, words, evidence.passage.start or 0):
        return WatchedPassage(evidence, source, "intact", at)
    if leads_to_front_page(source.url or "", page.url):
        return WatchedPassage(evidence, source, "front_page", at)
    nearest = nearest_words(page.text, words)
    if nearest is None and asks_to_sign_in(source.url or "", page.url, page.text):
        return WatchedPassage(evidence, source, "sign_in", at)
    if nearest is None:
        return WatchedPassage(evidence, source, "missing", at)
    return WatchedPassage(evidence, source, "altered", at, altered(words, nearest))
