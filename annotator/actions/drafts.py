"""Taking a new draft: the text moves, the verdicts follow only where their words stand unchanged."""

from dataclasses import asdict, replace
from difflib import SequenceMatcher

from sqlite_utils import Database

from annotator.actions.articles import sha256
from annotator.actions.deeds import deed, today
from annotator.actions.marks import mark_again
from annotator.domain.articles import Article, Facts
from annotator.domain.dossiers import Standing
from annotator.domain.drafts import Comparison, Fate, anchor_of, marks_of
from annotator.domain.errors import RuleBroken, Stale
from annotator.domain.people import Person
from annotator.domain.readings import Reading
from annotator.domain.revisions import Revision, Sentence
from annotator.domain.units import Unit, sentences_of
from annotator.storage import analyses, articles, dossiers, units
from annotator.storage.database import Store
from annotator.storage.events import Deed


def compare(store: Store, slug: str, reading: Reading) -> Comparison:
    """What would become of every unit and mark, were this the next draft; nothing is stored."""
    db = store.reading()
    article, revision = articles.load(db, slug)
    return _compared(db, article, dossiers.standing(db, article, revision, today()), reading)


def take_draft(
    store: Store, person: Person, slug: str, reading: Reading, *, number: int, strange: bool = False
) -> Comparison:
    """Make the reading the article's newest revision; `number` is the revision it was compared with.

    Stale where another draft came in since; RuleBroken for the very same text, and for one that shares
    hardly a sentence with the article, unless `strange` says that it is meant. Units that changed under
    the comparison are compared anew, so that nothing done meanwhile is lost.
    """
    with deed(store, person, "take_draft") as act:
        article, old = articles.load(act.db, slug)
        act.article = article.id
        if old.number != number:
            raise Stale("changed_since")
        if reading.source_sha256 == old.source_sha256:
            raise RuleBroken("same_draft")
        standing = dossiers.standing(act.db, article, old, today())
        compared = _compared(act.db, article, standing, reading)
        if compared.is_strange and not strange:
            raise RuleBroken("strange_draft")
        new = _revision(reading, old.number + 1, act.at)
        facts = _facts(article.facts, reading.facts)
        act.record("article", article.id, {"revision": old.number}, {"revision": new.number, "facts": asdict(facts)})
        marks = units.no_claims(act.db, [article.id])
        articles.add_revision(
            act.db, replace(article, facts=facts), new, reading.blocks, reading.sentences, reading.pieces
        )
        analyses.save(act.db, article.id, new.number, reading.analysis)
        _carry(act, standing, compared, new)
        for mark in marks_of(marks, compared.counterparts, reading.sentences, new.number):
            units.save_no_claim(act, None, mark)
        mark_again(act.db, article.id, new.number, reading.sentences)
    return compared


def _compared(db: Database, article: Article, standing: Standing, reading: Reading) -> Comparison:
    """Units without a place are tried again from the revision in which they had one."""
    lost = units.last_places(db, article.id)
    compared = _aligned(standing.sentences, [u for u in standing.units if u.id not in lost], reading)
    fates = list(compared.fates)
    for number in sorted({anchor.revision for anchor in lost.values()}):
        tried = [replace(u, anchor=lost[u.id]) for u in standing.units if u.id in lost]
        tried = [unit for unit in tried if unit.anchor.revision == number]
        fates += _aligned(articles.sentences(db, article.id, number), tried, reading).fates
    return replace(compared, fates=tuple(fates))


def _aligned(before: tuple[Sentence, ...], moved: list[Unit], reading: Reading) -> Comparison:
    """Interim: sentences that stand unchanged, in order; everything else has no place."""
    after = reading.sentences
    matcher = SequenceMatcher(None, [s.folded for s in before], [s.folded for s in after], autojunk=False)
    counterparts = {
        before[block.a + step].ordinal: after[block.b + step].ordinal
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    }
    fates = tuple(_fate(unit, before, reading, counterparts) for unit in moved)
    return Comparison(fates, counterparts, len(counterparts) / max(1, len(before)))


def _fate(unit: Unit, before: tuple[Sentence, ...], reading: Reading, counterparts: dict[int, int]) -> Fate:
    inside = sentences_of(unit.anchor, before)
    there = [counterparts.get(s.ordinal) for s in inside]
    if not inside or None in there or unit.anchor.start is None or unit.anchor.end is None:
        return Fate(unit.id, "gone")
    first = reading.sentences[(there[0] or 1) - 1]
    shift = first.start - inside[0].start
    start, end = unit.anchor.start + shift, unit.anchor.end + shift
    if reading.text[start:end] != unit.anchor.exact:
        return Fate(unit.id, "gone")
    return Fate(unit.id, "carried", start, end)


def _carry(act: Deed, standing: Standing, compared: Comparison, new: Revision) -> None:
    by_id = {unit.id: unit for unit in standing.units}
    for fate in compared.fates:
        unit = by_id[fate.unit]
        units.save(act, unit, replace(unit, anchor=anchor_of(unit, fate, new.text, new.number)))


def _revision(reading: Reading, number: int, at: str) -> Revision:
    return Revision(
        number=number,
        imported=at,
        html=reading.html,
        text=reading.text,
        source_sha256=reading.source_sha256,
        text_sha256=sha256(reading.text),
        html_sha256=sha256(reading.html),
    )


def _facts(old: Facts, new: Facts) -> Facts:
    """What the draft says of itself; what it does not say stays."""
    said = {name: value for name, value in asdict(new).items() if value}
    return replace(old, **{**said, "byline": new.byline or old.byline, "url": old.url or new.url})
