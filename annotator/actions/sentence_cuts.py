"""Splitting and joining sentences by hand, where the rules cut them wrongly.

A revision never changes, so a repair makes a new one of the same text. Units keep their places and their verdicts,
because no word has changed. The same sentences of later drafts are cut in the same way.
"""

from collections.abc import Iterable

from annotator.actions.drafts import store_revision
from annotator.actions.transaction import new_id, transaction
from annotator.clock import at_the_desk
from annotator.domain.articles import Article
from annotator.domain.draft_sources import LINK
from annotator.domain.drafts import Comparison, Fate
from annotator.domain.errors import RuleBroken
from annotator.domain.folding import fold
from annotator.domain.people.person import Person
from annotator.domain.repairs import Repair, recut
from annotator.domain.revisions import Revision, Sentence
from annotator.domain.units import NoClaim, words_of
from annotator.markup.article.parsed import ParsedArticle
from annotator.reading.analysis import assemble, with_draft_sources
from annotator.storage import analyses, articles, dossiers, repairs, sentences, units
from annotator.storage.database import Store
from annotator.storage.events import Change

Span = tuple[int, int]


def split_sentence(store: Store, person: Person, slug: str, sentence: int, second: str) -> int:
    """Split a sentence, given by ordinal; the new one begins at the first occurrence of the words `second` in it.

    Returns the number of the new revision. Raises RuleBroken if the words are not inside the sentence.
    """
    with transaction(store, person, "split_sentence") as act:
        article, revision = articles.load(act.db, slug)
        whole = _sentence(sentences.of(act.db, revision.id), sentence)
        words = second.strip()
        at = revision.text.find(words, whole.start + 1, whole.end) if words else -1
        if at < 0:
            raise RuleBroken("words_not_here")
        first = whole.start + len(revision.text[whole.start : at].rstrip())
        return _recut(act, article, revision, (whole,), ((whole.start, first), (at, whole.end)))


def join_sentences(store: Store, person: Person, slug: str, sentence: int) -> int:
    """Join a sentence, given by ordinal, and the next one; returns the number of the new revision.

    Raises RuleBroken if the next one is in another block.
    """
    with transaction(store, person, "join_sentences") as act:
        article, revision = articles.load(act.db, slug)
        cut = sentences.of(act.db, revision.id)
        first = _sentence(cut, sentence)
        second = next((s for s in cut if s.ordinal == sentence + 1 and s.block == first.block), None)
        if second is None:
            raise RuleBroken("nothing_to_join")
        return _recut(act, article, revision, (first, second), ((first.start, second.end),))


def _sentence(cut: Iterable[Sentence], number: int) -> Sentence:
    found = next((s for s in cut if s.ordinal == number), None)
    if found is None:
        raise RuleBroken("no_such_sentence", sentence=number)
    return found


def _recut(act: Change, article: Article, revision: Revision, old: tuple[Sentence, ...], new: tuple[Span, ...]) -> int:
    act.article = article.id
    number = revision.number + 1
    before = sentences.of(act.db, revision.id)
    kept = [s for s in before if s not in old]
    spans = sorted([(s.start, s.end, s.block) for s in kept] + [(*span, old[0].block) for span in new])
    blocks = sentences.blocks(act.db, revision.id)
    parsed = ParsedArticle(revision.html, revision.text, blocks)
    reading = assemble(article.facts, parsed, spans, revision.source_sha256)
    known = analyses.load(act.db, revision.id).draft_sources
    reading = with_draft_sources(reading, (draft for draft in known if draft.kind != LINK))
    ordinals = {s.start: s.ordinal for s in reading.sentences}
    standing = dossiers.standing(act.db, article, revision, at_the_desk())
    marks = units.no_claims(act.db, [article.id])
    fates = tuple(Fate(u.id, u.anchor.place, u.anchor.start, u.anchor.end) for u in standing.units)
    same = {s.ordinal: ordinals[s.start] for s in kept}
    store_revision(act, article, standing, reading, Comparison(fates, same, 1.0), number)
    for unit in units.of_articles(act.db, [article.id]):
        units.save(act, unit, recut(unit, words_of(unit.anchor, before), words_of(unit.anchor, reading.sentences)))
    if {s.ordinal for s in old} <= {mark.sentence for mark in marks}:
        back = {mark.sentence for mark in units.no_claims(act.db, [article.id])}
        for here in (reading.sentences[ordinals[start] - 1] for start, _ in new if ordinals[start] not in back):
            units.save_no_claim(act, None, NoClaim(new_id(), article.id, number, here.ordinal, here.folded))
    folded = tuple(fold(revision.text[start:end]) for start, end in new)
    kind = "split" if len(new) > len(old) else "join"
    repairs.save(act, None, Repair(new_id(), article.id, kind, folded, act.by, act.at))
    return number
