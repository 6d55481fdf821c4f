"""Taking a new draft: units move to the new text, and a verdict holds only if its sentence is unchanged."""

from collections.abc import Iterable
from dataclasses import asdict, replace

from annotator.actions.articles import revision_of
from annotator.actions.preview_choices import choices_for, store_choices
from annotator.actions.publication_facts import facts_after, imprint
from annotator.actions.publication_facts import save as save_imprint
from annotator.actions.sentence_marks import mark_again
from annotator.actions.transaction import transaction
from annotator.clock import at_the_desk
from annotator.domain.articles import Article
from annotator.domain.disclosure import publish
from annotator.domain.dossiers import Standing
from annotator.domain.draft_sources import COMMENT
from annotator.domain.drafts import Comparison, Fate, anchor_of, brought_to, in_one_block, marks_back, marks_of
from annotator.domain.errors import RuleBroken, Stale
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.domain.readings import Reading
from annotator.domain.repairs import PreviewChoices
from annotator.domain.revisions import Revision, RevisionId, Sentence
from annotator.domain.units import Unit, sentences_of
from annotator.formats.word.comments_of_the_desk import without_own_comments
from annotator.language.alignment.draft_sentences import draft_sentences
from annotator.language.alignment.locations import Places
from annotator.language.alignment.matches import EDITED, MOVED, SAME
from annotator.language.alignment.sentence_alignment import Alignment
from annotator.language.sentences.earlier_cuts import Cut
from annotator.reading.sandbox import read
from annotator.storage import analyses, articles, dossiers, repairs, revisions, sentences, units
from annotator.storage.connections.databases import Database
from annotator.storage.conversations import author_backups
from annotator.storage.database import Store
from annotator.storage.events import Change


def read_draft(store: Store, slug: str, source: Input, choices: PreviewChoices | None = None) -> Reading:
    """The reading of a draft of the article with this `slug`; its address is that of the article.

    A sentence that was in the last draft is cut as it was there. `choices` replace those that people made for earlier
    drafts; None keeps these. What the desk itself wrote beside the article, in its document for Word, is not offered to
    it again. Raises NotFound, Refused or RuleBroken.
    """
    db = store.reading()
    article, revision = articles.load(db, slug)
    reading = read(
        replace(source, url=article.facts.url, is_fetched=False),
        cut=cut_of(db, article, revision),
        choices=choices_for(db, article.id) if choices is None else choices,
    )
    offered = reading.analysis.draft_sources
    if any(draft.kind == COMMENT for draft in offered):
        public, _ = publish(dossiers.dossier(db, slug, at_the_desk()))
        offered = without_own_comments(offered, public)
    return replace(reading, analysis=replace(reading.analysis, draft_sources=offered))


def cut_of(db: Database, article: Article, revision: Revision) -> Cut:
    by_hand = repairs.of_article(db, article.id)
    known = {s.folded for s in sentences.of(db, revision.id)}
    split = {half for repair in by_hand if repair.kind == "split" for half in repair.folded}
    return Cut(frozenset(known | split), frozenset(r.folded[0] for r in by_hand if r.kind == "join"))


def newest(store: Store, slug: str) -> int:
    return articles.load(store.reading(), slug).revision.number


def compare(store: Store, slug: str, reading: Reading) -> Comparison:
    """What would become of every unit and mark if `reading` were the next draft; nothing is stored."""
    db = store.reading()
    article, revision = articles.load(db, slug)
    return _compared(db, article, dossiers.standing(db, article, revision, at_the_desk()), reading)


def take_draft(
    store: Store, person: Person, slug: str, reading: Reading, *, number: int, strange: bool = False
) -> Comparison:
    """Make `reading` the article's newest revision; `number` is the revision with which it was compared.

    Raises Stale if another draft came in since. Raises RuleBroken if the text is the same, or if it shares hardly a
    sentence with the article, unless `strange` is True because the person means it. Units are compared again here, so
    that nothing is lost that was done to them meanwhile.
    """
    with transaction(store, person, "take_draft") as act:
        article, old = articles.load(act.db, slug)
        act.article = article.id
        if old.number != number:
            raise Stale("changed_since")
        if reading.is_of(old):
            raise RuleBroken("same_draft")
        standing = dossiers.standing(act.db, article, old, at_the_desk())
        compared = _compared(act.db, article, standing, reading)
        if compared.is_strange and not strange:
            raise RuleBroken("strange_draft")
        before = imprint(act.db, article.id)
        after = replace(before, facts=facts_after(before, reading), chosen=reading.choices.facts)
        store_choices(act, article.id, replace(reading.choices, facts=dict(before.chosen)))
        store_revision(act, article, standing, reading, compared, old.number + 1)
        save_imprint(act, before, after)
    return compared


def store_revision(
    act: Change, article: Article, standing: Standing, reading: Reading, compared: Comparison, number: int
) -> None:
    """Make `reading` the newest revision, with this `number`, and carry units, marks and authors’ backups over to it.

    `act` is the open transaction, `standing` that of the `article` before, and `compared` says where its units go.
    """
    new = revision_of(reading, RevisionId(article.id, number), act.at)
    record_revision(act, article, number)
    kept = marks_of(units.no_claims(act.db, [article.id]), compared.counterparts, reading.sentences, number)
    back = marks_back(units.lost_no_claims(act.db, article.id), compared.counterparts, reading.sentences, number)
    revisions.add(act.db, article, new, reading.blocks, reading.sentences, reading.pieces)
    analyses.save(act.db, new.id, reading.analysis)
    by_id = {unit.id: unit for unit in standing.units}
    carried = []
    for fate in compared.fates:
        before = by_id[fate.unit]
        carried.append(brought_to(before, anchor_of(before, fate, new.text, number)))
        units.save(act, before, carried[-1])
    taken = {s.ordinal for unit in carried for s in sentences_of(unit.anchor, reading.sentences)}
    for mark in (*kept, *back):
        if mark.sentence not in taken:
            taken.add(mark.sentence)
            units.save_no_claim(act, None, mark)
    for backup in author_backups.of_article(act.db, article.id):
        followed = backup.followed(standing.sentences, reading.sentences, compared.became)
        author_backups.save(act, backup, followed)
    mark_again(act.db, new.id, reading.sentences)


def record_revision(act: Change, article: Article, number: int) -> None:
    """Record that the article has a new newest revision with this number, and the same facts."""
    facts = asdict(article.facts)
    act.record("article", article.id, {"revision": number - 1, "facts": facts}, {"revision": number, "facts": facts})


def _compared(db: Database, article: Article, standing: Standing, reading: Reading) -> Comparison:
    """The comparison; a unit without a sure place is also compared from the last revision in which it had one."""
    compared = _aligned(standing.text, standing.sentences, standing.units, reading)
    unsure = units.last_places(db, article.id)
    surer: dict[str, Fate] = {}
    for number in sorted({anchor.revision for anchor in unsure.values()}):
        tried = [replace(u, anchor=unsure[u.id]) for u in standing.units if u.id in unsure]
        tried = [unit for unit in tried if unit.anchor.revision == number]
        id_ = RevisionId(article.id, number)
        text, cut = revisions.load(db, id_).text, sentences.of(db, id_)
        surer |= {fate.unit: fate for fate in _aligned(text, cut, tried, reading).fates}
    return replace(compared, fates=tuple(_better(fate, surer.get(fate.unit)) for fate in compared.fates))


def _better(fate: Fate, again: Fate | None) -> Fate:
    """The second comparison may find a lost unit; a changed unit stays changed unless its exact words are back."""
    if again is None or (fate.start is not None and again.place not in ("carried", "moved")):
        return fate
    return again


def _aligned(text: str, before: tuple[Sentence, ...], moved: Iterable[Unit], reading: Reading) -> Comparison:
    after = reading.sentences
    alignment = Alignment(
        draft_sentences(text, [(s.start, s.end) for s in before]),
        draft_sentences(reading.text, [(s.start, s.end) for s in after]),
    )
    places = Places(alignment, text, reading.text)
    fates = tuple(in_one_block(_fate(unit, places), reading.blocks) for unit in moved)
    counterparts, became = (
        {
            before[number].ordinal: after[match.places[0]].ordinal
            for number, match in alignment.matches.items()
            if match.kind in kinds
        }
        for kinds in ((SAME, MOVED), (EDITED,))
    )
    return Comparison(fates, counterparts, len(alignment.matches) / max(1, len(before)), became)


def _fate(unit: Unit, places: Places) -> Fate:
    if unit.anchor.start is None or unit.anchor.end is None:
        return Fate(unit.id, unit.anchor.place)
    placing = places.of(unit.anchor.start, unit.anchor.end)
    if placing.place == "ask":
        return Fate(unit.id, "ask", candidates=placing.candidates)
    # A verdict that was in doubt in the last draft stays in doubt until somebody has checked it.
    is_in_doubt = unit.anchor.place == "changed" and placing.place in ("carried", "moved")
    return Fate(unit.id, "changed" if is_in_doubt else placing.place, placing.start, placing.end)
