"""Annotations of another program: where each stands in the article, and making units of them, as one step.

Nobody here has checked anything by that: a unit is unchecked, what was said becomes its note, what was linked a source
off the record.
"""

from collections import defaultdict
from collections.abc import Collection

from annotator.actions.annotations.placing import ArticlePlaces, LandingPlace
from annotator.actions.sheets.foreign_sources import is_called, source_said, tie_unsaid
from annotator.actions.transaction import transaction
from annotator.actions.units import build
from annotator.domain import limits
from annotator.domain.annotations.annotation_offers import AnnotationOffer, AnnotationOffers, LeftAnnotation
from annotator.domain.annotations.foreign_annotations import ForeignAnnotation, ForeignFile, ForeignLink, note_of
from annotator.domain.errors import RuleBroken
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.people.person import Person
from annotator.domain.revisions import ArticleRevision
from annotator.domain.sources import Source
from annotator.domain.units import Unit, set_note
from annotator.formats import foreign_annotations as files
from annotator.formats.annotation_ids import unit_urn, uri
from annotator.formats.web_annotations import address_of
from annotator.storage import articles, evidence, sources, units
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store
from annotator.storage.events import Change


def read_annotations(store: Store, person: Person, slug: str, source: bytes) -> AnnotationOffers:
    """What could be made of the annotations; nothing is stored. Raises Refused or NotFound."""
    require(person, CHECK)
    file = files.read(source)
    db = store.reading()
    return _Offering(db, articles.load(db, slug)).of(file)


def take_annotations(
    store: Store, person: Person, slug: str, source: bytes, *, only: Collection[str] | None = None
) -> AnnotationOffers:
    """Make what `read_annotations` offers now, as one step; `only` are the keys of the offers that are wanted.

    Returns what was made, and what was left. Raises Refused or NotFound.
    """
    file = files.read(source)
    with transaction(store, person, "take_annotations") as act:
        known = articles.load(act.db, slug)
        act.article = known.article.id
        offered = _Offering(act.db, known).of(file)
        wanted = [offer for offer in offered.offers if only is None or offer.key in only]
        made: dict[tuple[int, int], str] = {}
        for offer in wanted:
            id_ = offer.unit or made.get((offer.start, offer.end))
            unit = _noted(act, id_, offer.note) if id_ else _made(act, known, offer)
            made[offer.start, offer.end] = unit.id
            for link in offer.links:
                tie_unsaid(act, person, unit, _source(link), link.passage)
    return AnnotationOffers(tuple(wanted), offered.left, offered.is_partial)


def _made(act: Change, known: ArticleRevision, offer: AnnotationOffer) -> Unit:
    kind, note = offer.annotation.kind, offer.note or None
    return build(act, known.article, known.revision, kind, offer.start, offer.end, note=note)


def _noted(act: Change, id_: str, lines: str) -> Unit:
    before = units.load(act.db, id_)
    if not lines:
        return before
    unit = set_note(before, _joined(before.note, lines))
    units.save(act, before, unit)
    return unit


def _joined(note: str | None, lines: str) -> str:
    return "\n".join(filter(None, (note, lines)))


def _source(link: ForeignLink) -> Source:
    """Raises RuleBroken."""
    return source_said(link.url or link.title, link.title)


class _Offering:
    """What could be made of annotations of one article, one after the other: each knows what those before it make."""

    def __init__(self, db: Database, known: ArticleRevision) -> None:
        article, revision = known
        self._page = _bare(address_of(article))
        self._has_page = article.facts.url is not None
        self._places = ArticlePlaces(db, revision)
        present = units.of_articles(db, [article.id])
        self._here = {unit_urn(unit.id) for unit in present}
        self._units = {(unit.anchor.start, unit.anchor.end): unit for unit in present if unit.anchor.start is not None}
        self._marked = {mark.sentence for mark in units.no_claims(db, [article.id])}
        registry = sources.of_articles(db, [article.id])
        # By span: what is said of it already, and what is tied to it, here and by annotations before.
        self._notes = {span: unit.note or "" for span, unit in self._units.items()}
        self._tied: dict[tuple[int | None, int | None], list[Source]] = defaultdict(list)
        spans = {unit.id: span for span, unit in self._units.items()}
        for each in evidence.of_articles(db, [article.id]):
            if each.unit in spans:
                self._tied[spans[each.unit]].append(registry[each.source])
        self._offered: set[tuple[int, int]] = set()

    def of(self, file: ForeignFile) -> AnnotationOffers:
        found = [self._judged(each) for each in file.annotations]
        offers = tuple(each for each in found if isinstance(each, AnnotationOffer))
        return AnnotationOffers(offers, tuple(e for e in found if isinstance(e, LeftAnnotation)), file.is_partial)

    def _judged(self, annotation: ForeignAnnotation) -> AnnotationOffer | LeftAnnotation:
        if annotation.id in self._here:
            return LeftAnnotation(annotation, "annotation_here")
        if annotation.is_reply:
            return LeftAnnotation(annotation, "annotation_reply")
        if not annotation.quotation.exact:
            return LeftAnnotation(annotation, "annotation_without_words")
        place = self._places.of(annotation)
        return place if isinstance(place, LeftAnnotation) else self._offer(annotation, place)

    def _offer(self, annotation: ForeignAnnotation, place: LandingPlace) -> AnnotationOffer | LeftAnnotation:
        span = (place.start, place.end)
        unit = self._units.get(span)
        kept = self._notes.get(span, "")
        lines = note_of(annotation, on_other_words=place.has_other_words)
        said = "" if lines in kept else lines
        tied = self._tied[span]
        links = tuple(e for e in annotation.links if not any(is_called(s, e.url or e.title) for s in tied))
        if not said and not links and (unit or span in self._offered):
            return LeftAnnotation(annotation, "annotation_there", f"sentence {place.sentence.ordinal}")
        try:
            limits.prose(_joined(kept, said), "note")
            named = [_source(link) for link in links]
            for link in links:
                limits.prose(link.passage, "passage")
        except RuleBroken:
            return LeftAnnotation(annotation, "annotation_note")
        self._notes[span] = _joined(kept, said)
        self._tied[span] = [*tied, *named]
        self._offered.add(span)
        return AnnotationOffer(
            annotation=annotation,
            sentence=place.sentence.ordinal,
            around=place.around,
            start=place.start,
            end=place.end,
            words=place.words,
            unit=unit.id if unit else None,
            note=said,
            links=links,
            has_other_words=place.has_other_words,
            is_elsewhere=self._has_page and bool(annotation.target) and _bare(uri(annotation.target)) != self._page,
            lifts_mark=unit is None and place.sentence.ordinal in self._marked,
        )


def _bare(address: str) -> str:
    """An address without what differs between copies of one page: its scheme, its fragment and a last slash."""
    return address.partition("#")[0].partition("://")[2].removeprefix("www.").rstrip("/").casefold() or address
