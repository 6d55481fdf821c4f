"""Making, changing and removing units."""

from collections.abc import Callable
from dataclasses import replace

from annotator.actions.people.assignments import expect_reader, holder_of_new
from annotator.actions.sentence_marks import mark_again
from annotator.actions.transaction import expect, new_id, transaction
from annotator.actions.verdicts import change_unit
from annotator.domain import units as rules
from annotator.domain.anchors import describe, occurrences
from annotator.domain.articles import Article
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.people.person import Person
from annotator.domain.revisions import ArticleRevision, Revision, Sentence
from annotator.domain.units import Unit, sentences_of
from annotator.language.claims.clause_spans import clause_around
from annotator.language.claims.facets import facets_of
from annotator.storage import analyses, articles, evidence, queries, sentences, units
from annotator.storage.connections.databases import Database
from annotator.storage.conversations import remarks
from annotator.storage.database import Store
from annotator.storage.events import Change

Value = str | tuple[str, ...] | None


def make_unit(
    store: Store,
    person: Person,
    slug: str,
    kind: str,
    *,
    sentence: int | None = None,
    exact: str | None = None,
    span: tuple[int, int] | None = None,
    takes_clause: bool = False,
) -> Unit:
    """Make a claim or quote (`kind`) at a span of the text, at words of a sentence, or of a whole sentence.

    Either `span` is given, in code points of the text of the article with this `slug`, or `sentence`, an ordinal, and
    perhaps `exact`, words in it. If it `takes_clause`, the unit is of the clause around the span. Raises RuleBroken.
    """
    with transaction(store, person, "make_unit") as act:
        article, revision = articles.load(act.db, slug)
        act.article = article.id
        cut = sentences.of(act.db, revision.id)
        start, end = span or _find(revision.text, cut, sentence, exact)
        if takes_clause and (inside := next((s for s in cut if s.start <= start < end <= s.end), None)):
            language = article.facts.language
            start, end = clause_around(revision.text, (inside.start, inside.end), (start, end), language)
        return build(act, article, revision, kind, start, end)


def build(
    act: Change,
    article: Article,
    revision: Revision,
    kind: str,
    start: int,
    end: int,
    speaker: str | None = None,
    note: str | None = None,
) -> Unit:
    """Make a unit of this `kind` within a transaction, and remove the no-claim marks of its sentences.

    `start` and `end` are code points of the text of `revision`, the newest of `article`; `speaker` is a name, if known,
    `note` what is already said of it. Raises RuleBroken.
    """
    blank = _new_unit(act.db, article, revision, kind, start, end)
    unit = replace(rules.set_note(blank, note), speaker=speaker, assignee=holder_of_new(act, revision, start))
    touched = sentences_of(unit.anchor, sentences.of(act.db, revision.id))
    unit = rules.set_facets(unit, _facets(act.db, revision, unit, touched))
    _lift_marks(act, touched)
    units.save(act, None, unit)
    mark_again(act.db, revision.id, touched)
    return unit


def _facets(db: Database, revision: Revision, unit: Unit, touched: tuple[Sentence, ...]) -> tuple[str, ...]:
    """What kinds of fact the words hold, and what kind of block they are in."""
    place = sentences.kind_of(db, revision.id, touched[0].block)
    paraphrases = analyses.load(db, revision.id).paraphrases
    is_paraphrase = unit.kind == "claim" and any(unit.anchor.touches(p.start, p.end) for p in paraphrases)
    attributed = ("paraphrase",) if is_paraphrase else ()
    return (*facets_of(unit.anchor.exact), *attributed, *({place} & {"headline", "caption"}))


def set_field(store: Store, person: Person, unit_id: str, field: str, value: Value, version: int | None = None) -> Unit:
    """Set a field on which no other depends; `value` is None where it is to be empty. Raises NotFound for others."""
    setter = _FIELDS.get(field)
    if setter is None:
        raise NotFound("no_such_field", field=field[:40])
    return change_unit(store, person, unit_id, f"set_{field}", version, lambda act, unit: setter(act, unit, value))


def move_unit(store: Store, person: Person, unit_id: str, start: int, end: int, version: int | None = None) -> Unit:
    """Move a unit to another span of its revision; a verdict holds only if its sentence is the same.

    `start` and `end` are code points of the text.

    `version` is that of the unit the person saw; None skips the check. Raises NotFound, Stale or RuleBroken.
    """
    with transaction(store, person, "set_span") as act:
        before = units.load(act.db, unit_id)
        expect(act, version, before)
        act.article = before.article
        article, revision = _of(act.db, before)
        cut = sentences.of(act.db, revision.id)
        fresh = _new_unit(act.db, article, revision, before.kind, start, end)
        after = replace(before, anchor=fresh.anchor)
        touched = {s.ordinal: s for a in (before.anchor, after.anchor) for s in sentences_of(a, cut)}
        _lift_marks(act, sentences_of(after.anchor, cut))
        units.save(act, before, after)
        mark_again(act.db, revision.id, touched.values())
    return after


def remove_unit(store: Store, person: Person, unit_id: str, version: int | None = None) -> Unit:
    """Remove a unit with its evidence, queries and remarks; one undo brings all of it back.

    `version` is that of the unit the person saw; None skips the check. Raises NotFound or Stale.
    """
    with transaction(store, person, "remove_unit") as act:
        unit = units.load(act.db, unit_id)
        expect(act, version, unit)
        act.article = unit.article
        for query in queries.of_unit(act.db, unit.id):
            queries.save(act, query, None)
        for remark in remarks.of_unit(act.db, unit.id):
            remarks.save(act, remark, None)
        for each in evidence.of_unit(act.db, unit.id):
            evidence.save(act, each, None)
        units.save(act, unit, None)
        _, revision = _of(act.db, unit)
        cut = sentences.of(act.db, revision.id)
        mark_again(act.db, revision.id, sentences_of(unit.anchor, cut))
    return unit


def _of(db: Database, unit: Unit) -> ArticleRevision:
    found = articles.by_id(db, unit.article)
    assert found is not None
    return found


def _find(text: str, cut: tuple[Sentence, ...], sentence: int | None, exact: str | None) -> tuple[int, int]:
    """The span of `exact` in the sentence, or of the whole sentence if `exact` is None."""
    found = next((s for s in cut if s.ordinal == sentence), None)
    if found is None:
        raise RuleBroken("no_such_sentence", sentence=sentence)
    if exact is None:
        return found.start, found.end
    if not exact.strip():
        raise RuleBroken("span_blank")
    places = occurrences(text, exact, found.start, found.end)
    if not places:
        raise RuleBroken("words_not_here")
    if len(places) > 1:
        raise RuleBroken("words_twice", count=len(places), places=tuple(places), length=len(exact))
    return places[0], places[0] + len(exact)


def _new_unit(db: Database, article: Article, revision: Revision, kind: str, start: int, end: int) -> Unit:
    anchor = describe(revision.text, start, end, revision.number)
    rules.block_of(anchor, sentences.blocks(db, revision.id))
    for unit in units.of_articles(db, [article.id]):
        if (unit.anchor.start, unit.anchor.end, unit.kind) == (anchor.start, anchor.end, kind):
            raise RuleBroken("unit_exists", kind=kind)
    blank = Unit(id=new_id(), article=article.id, kind="claim", anchor=anchor)
    return rules.set_kind(blank, kind)


def _lift_marks(act: Change, sentences: tuple[Sentence, ...]) -> None:
    """A sentence of a unit cannot be marked as no claim: its mark is removed."""
    assert act.article is not None
    ordinals = {s.ordinal for s in sentences}
    for mark in units.no_claims(act.db, [act.article]):
        if mark.sentence in ordinals:
            units.save_no_claim(act, mark, None)


def _set_assignee(act: Change, unit: Unit, value: Value) -> Unit:
    return replace(unit, assignee=None if value is None else expect_reader(act, _one(value)).id)


def _one(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _optional(value: Value) -> str | None:
    return value if isinstance(value, str) else None


def _many(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,) if value else ()


_FIELDS: dict[str, Callable[[Change, Unit, Value], Unit]] = {
    "confidence": lambda _, unit, value: rules.set_confidence(unit, _optional(value)),
    "risk": lambda _, unit, value: rules.set_risk(unit, _one(value)),
    "kind": lambda _, unit, value: rules.set_kind(unit, _one(value)),
    "facets": lambda _, unit, value: rules.set_facets(unit, _many(value)),
    "speaker": lambda _, unit, value: rules.set_speaker(unit, _optional(value)),
    "proposed": lambda _, unit, value: rules.set_proposed(unit, _optional(value)),
    "note": lambda _, unit, value: rules.set_note(unit, _optional(value)),
    "assignee": _set_assignee,
}
