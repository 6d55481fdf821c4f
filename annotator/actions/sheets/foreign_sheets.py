"""A newsroom’s own list of facts: where each row stands in the article, and making claims of them, as one step."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from annotator.actions.sheets.foreign_sources import is_called, source_said, tie_unsaid
from annotator.actions.transaction import transaction
from annotator.actions.units import build
from annotator.domain import limits
from annotator.domain.anchors import standing
from annotator.domain.errors import RuleBroken
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.people.person import Person
from annotator.domain.revisions import ArticleRevision, Sentence
from annotator.domain.sheets.foreign_offers import ForeignOffer, ForeignOffers
from annotator.domain.sheets.foreign_rows import ForeignRow, ForeignSheet, foreign_rows
from annotator.domain.sheets.sheet_changes import RowConflict
from annotator.domain.sheets.tables import folded
from annotator.domain.sheets.unit_rows import HEADS
from annotator.domain.sources import Source
from annotator.domain.units import Unit, set_note
from annotator.language.retrieval.claim_sentences import ClaimSentences
from annotator.reading import sandbox
from annotator.storage import articles, evidence, sentences, sources, units
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store

# Fewer words than this stand for their sentence.
_FEW = 3
_MARKS = " .,;:!?\"'“”‘’„«»"


def is_foreign(source: bytes) -> bool:
    """Whether the sheet was not exported here, nor lost the column that names the units since.

    Raises Refused as `tables.reading` does.
    """
    heads = {folded(cell) for cell in sandbox.read_table(source).rows[0].cells}
    return heads.isdisjoint({folded(HEADS["id"]), folded(HEADS["number"])})


def read_foreign_sheet(store: Store, person: Person, slug: str, source: bytes) -> ForeignOffers:
    """What could be made of the rows; nothing is stored. Raises Refused or NotFound."""
    require(person, CHECK)
    sheet = foreign_rows(sandbox.read_table(source))
    db = store.reading()
    return _offered(db, articles.load(db, slug), sheet)


def take_foreign_sheet(
    store: Store, person: Person, slug: str, source: bytes, *, only: Collection[str] | None = None
) -> ForeignOffers:
    """Make what `read_foreign_sheet` offers now, as one step; `only` are the keys of the offers that are wanted.

    Returns what was made, and the rows that were left. Raises Refused or NotFound.
    """
    sheet = foreign_rows(sandbox.read_table(source))
    with transaction(store, person, "take_foreign_sheet") as act:
        known = articles.load(act.db, slug)
        article, revision = known
        act.article = article.id
        offered = _offered(act.db, known, sheet)
        wanted = [offer for offer in offered.offers if only is None or offer.key in only]
        for offer in wanted:
            if offer.unit is None:
                unit = build(act, article, revision, "claim", offer.start, offer.end, note=offer.note)
            else:
                before = units.load(act.db, offer.unit)
                unit = set_note(before, offer.note)
                units.save(act, before, unit)
            if offer.source:
                tie_unsaid(act, person, unit, source_said(offer.source))
    return ForeignOffers(tuple(wanted), offered.left, offered.unread, offered.has_merged)


@dataclass(frozen=True, slots=True)
class _RowPlace:
    """Where the words of a row stand."""

    sentence: Sentence
    start: int
    end: int


def _offered(db: Database, known: ArticleRevision, sheet: ForeignSheet) -> ForeignOffers:
    article, revision = known
    cut = sentences.of(db, revision.id)
    present = units.of_articles(db, [article.id])
    registry = sources.of_articles(db, [article.id])
    tied: dict[str | None, list[Source]] = defaultdict(list)
    for each in evidence.of_articles(db, [article.id]):
        tied[each.unit].append(registry[each.source])
    marked = {mark.sentence for mark in units.no_claims(db, [article.id])}
    finder = ClaimSentences([revision.text[each.start : each.end] for each in cut], article.facts.language)
    taken: dict[object, int] = {}
    offers: list[ForeignOffer] = []
    left: list[RowConflict] = []
    for row in sheet.rows:
        place = _place(row, revision.text, cut, finder)
        if isinstance(place, RowConflict):
            left.append(place)
            continue
        unit = _unit_of(place, present)
        offer = _offer(row, place, unit, revision.text, marked, tied[unit.id if unit else None])
        said_of = unit.id if unit else (place.start, place.end)
        if said_of in taken:
            left.append(RowConflict(row.number, row.claim, "row_again", str(taken[said_of])))
        elif isinstance(offer, RowConflict):
            left.append(offer)
        else:
            taken[said_of] = row.number
            offers.append(offer)
    return ForeignOffers(tuple(offers), tuple(left), sheet.unread, sheet.has_merged)


def _place(row: ForeignRow, text: str, cut: tuple[Sentence, ...], finder: ClaimSentences) -> _RowPlace | RowConflict:
    """The words themselves where they stand in the sentence as they are, else all of it."""
    if not row.claim:
        return RowConflict(row.number, "", "row_without_claim")
    found = finder.find(row.claim)
    if found.found is None:
        return RowConflict(row.number, row.claim, found.code, _named([cut[at] for at in found.near]))
    sentence = cut[found.found]
    words = row.claim.strip(_MARKS)
    inside = standing(text[sentence.start : sentence.end], words) if len(words.split()) >= _FEW else None
    if inside is None or words == text[sentence.start : sentence.end].strip(_MARKS):
        return _RowPlace(sentence, sentence.start, sentence.end)
    return _RowPlace(sentence, sentence.start + inside[0], sentence.start + inside[1])


def _named(near: Sequence[Sentence]) -> str:
    """“sentence 3”, “sentences 1, 2 and 7”."""
    *others, last = [str(each.ordinal) for each in near] or [""]
    return f"sentences {', '.join(others)} and {last}" if others else f"sentence {last}"


def _unit_of(place: _RowPlace, present: Iterable[Unit]) -> Unit | None:
    """The unit that has these words, of the same span before a wider one."""
    holding = [unit for unit in present if unit.anchor.covers(place.start, place.end)]
    return min(holding, key=lambda unit: (_length(unit), unit.id), default=None)


def _length(unit: Unit) -> int:
    return (unit.anchor.end or 0) - (unit.anchor.start or 0)


def _offer(
    row: ForeignRow, place: _RowPlace, unit: Unit | None, text: str, marked: Collection[int], tied: Iterable[Source]
) -> ForeignOffer | RowConflict:
    sentence = place.sentence
    kept = (unit.note or "") if unit else ""
    said = "" if row.note in kept.splitlines() else row.note
    source = "" if any(is_called(each, row.source) for each in tied) else row.source
    if unit and not said and not source:
        return RowConflict(row.number, row.claim, "row_there", _named([sentence]))
    try:
        note = limits.prose("\n".join(filter(None, (kept, said))), "note")
        if source:
            source_said(source)
    except RuleBroken:
        return RowConflict(row.number, row.claim, "row_note")
    around = text[sentence.start : sentence.end]
    words = unit.anchor.exact if unit else text[place.start : place.end]
    return ForeignOffer(
        row, sentence.ordinal, around, place.start, place.end, words, unit.id if unit else None, note,
        source, unit is None and sentence.ordinal in marked,
    )  # fmt: skip
