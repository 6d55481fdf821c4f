"""No-claim marks: people mark sentences that hold nothing to check."""

from annotator.actions.transaction import new_id, transaction
from annotator.domain.errors import RuleBroken
from annotator.domain.people.person import Person
from annotator.domain.revisions import RevisionId, Sentence, whole_of
from annotator.domain.units import NoClaim
from annotator.storage import articles, sentences, units
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store


def mark_no_claim(
    store: Store,
    person: Person,
    slug: str,
    *,
    value: bool,
    sentence: int | None = None,
    block: int | None = None,
    whole: int | None = None,
) -> tuple[int, ...]:
    """Set or remove (by `value`) the mark of a sentence, or of every sentence without a unit in a block.

    `sentence`, `block` and `whole` are ordinals, and one of them is given; `whole` is a block too, and means all of the
    list, table or quotation that it is in. Returns the ordinals of the sentences whose mark changed. Raises RuleBroken.
    """
    with transaction(store, person, "mark_no_claim" if value else "lift_no_claim") as act:
        article, revision = articles.load(act.db, slug)
        act.article = article.id
        cut = sentences.of(act.db, revision.id)
        if whole is None:
            chosen = _chosen(cut, sentence, () if block is None else (block,))
        else:
            chosen = _chosen(cut, None, _whole(act.db, revision.id, whole))
        present = {mark.sentence: mark for mark in units.no_claims(act.db, [article.id])}
        if not value:
            lifted = [present[s.ordinal] for s in chosen if s.ordinal in present]
            for mark in lifted:
                units.save_no_claim(act, mark, None)
            return tuple(mark.sentence for mark in lifted)
        anchors = [unit.anchor for unit in units.of_articles(act.db, [article.id])]
        free = [s for s in chosen if not any(a.touches(s.start, s.end) for a in anchors)]
        if not free:
            raise RuleBroken("has_units")
        fresh = [s for s in free if s.ordinal not in present]
        for s in fresh:
            mark = NoClaim(new_id(), *revision.id, s.ordinal, s.folded)
            units.save_no_claim(act, None, mark)
    return tuple(s.ordinal for s in fresh)


def _whole(db: Database, revision: RevisionId, block: int) -> tuple[int, ...]:
    blocks = sentences.blocks(db, revision)
    if block not in {each.ordinal for each in blocks}:
        raise RuleBroken("no_such_block", block=block)
    return whole_of(blocks, sentences.depths(db, revision), block)


def _chosen(cut: tuple[Sentence, ...], sentence: int | None, blocks: tuple[int, ...]) -> list[Sentence]:
    if blocks:
        chosen = [s for s in cut if s.block in blocks]
        if not chosen:
            raise RuleBroken("no_such_block", block=blocks[0])
        return chosen
    chosen = [s for s in cut if s.ordinal == sentence]
    if not chosen:
        raise RuleBroken("no_such_sentence", sentence=sentence)
    return chosen
