"""Splitting and joining sentences by hand, where the rules cut them wrongly.

A revision never changes, so a repair makes a new one of the same text. Units keep their places and their verdicts,
because no word has changed. The same sentences of later drafts are cut in the same way.
"""

from dataclasses import dataclass

from annotator.actions.drafts import store_revision
from annotator.actions.transaction import new_id, transaction
from annotator.clock import at_the_desk
from annotator.domain.articles import Article
from annotator.domain.draft_sources import LINK
from annotator.domain.drafts import Comparison, Fate
from annotator.domain.errors import RuleBroken, Stale
from annotator.domain.folding import fold
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.people.person import Person
from annotator.domain.readings import Reading
from annotator.domain.repairs import Repair, recut
from annotator.domain.revisions import Block, Revision, Sentence
from annotator.domain.units import NoClaim, words_of
from annotator.markup.article.parsed import ParsedArticle
from annotator.reading import sandbox
from annotator.storage import analyses, articles, dossiers, repairs, sentences, units
from annotator.storage.database import Store
from annotator.storage.events import Change

Span = tuple[int, int]


def split_sentence(store: Store, person: Person, slug: str, sentence: int, second: str) -> int:
    """Split a sentence, given by ordinal; the new one begins at the first occurrence of the words `second` in it.

    Returns the number of the new revision. Raises RuleBroken if the words are not inside the sentence, Stale if the
    text changed while it was cut.
    """
    require(person, CHECK)
    text = _text(store, slug)
    whole = text.sentence(sentence)
    words = second.strip()
    at = text.revision.text.find(words, whole.start + 1, whole.end) if words else -1
    if at < 0:
        raise RuleBroken("words_not_here")
    first = whole.start + len(text.revision.text[whole.start : at].rstrip())
    old, new = (whole,), ((whole.start, first), (at, whole.end))
    reading = _cut(text, old, new)
    with transaction(store, person, "split_sentence") as act:
        return _store(act, text, reading, old, new)


def join_sentences(store: Store, person: Person, slug: str, sentence: int) -> int:
    """Join a sentence, given by ordinal, and the next one; returns the number of the new revision.

    Raises RuleBroken if the next one is in another block, Stale if the text changed while it was cut.
    """
    require(person, CHECK)
    text = _text(store, slug)
    first = text.sentence(sentence)
    second = next((s for s in text.sentences if s.ordinal == sentence + 1 and s.block == first.block), None)
    if second is None:
        raise RuleBroken("nothing_to_join")
    old, new = (first, second), ((first.start, second.end),)
    reading = _cut(text, old, new)
    with transaction(store, person, "join_sentences") as act:
        return _store(act, text, reading, old, new)


@dataclass(frozen=True, slots=True)
class _CutText:
    """An article's newest text as it is cut now."""

    article: Article
    revision: Revision
    sentences: tuple[Sentence, ...]
    blocks: tuple[Block, ...]

    def sentence(self, number: int) -> Sentence:
        found = next((s for s in self.sentences if s.ordinal == number), None)
        if found is None:
            raise RuleBroken("no_such_sentence", sentence=number)
        return found


def _text(store: Store, slug: str) -> _CutText:
    db = store.reading()
    article, revision = articles.load(db, slug)
    return _CutText(article, revision, sentences.of(db, revision.id), sentences.blocks(db, revision.id))


def _cut(text: _CutText, old: tuple[Sentence, ...], new: tuple[Span, ...]) -> Reading:
    """The text with the sentences `new` in place of the `old`.

    Before the transaction, since a long text takes seconds, for which nobody else could save.
    """
    kept = [s for s in text.sentences if s not in old]
    places = sorted([(s.start, s.end, s.block) for s in kept] + [(*span, old[0].block) for span in new])
    parsed = ParsedArticle(text.revision.html, text.revision.text, text.blocks)
    return sandbox.recut(text.article.facts, parsed, places, text.revision.source_sha256)


def _store(act: Change, text: _CutText, reading: Reading, old: tuple[Sentence, ...], new: tuple[Span, ...]) -> int:
    """Store the reading as the newest revision; returns its number. Raises Stale if the text changed meanwhile."""
    article, revision = articles.load(act.db, text.article.slug)
    if (revision.id, article.facts) != (text.revision.id, text.article.facts):
        raise Stale("changed_since")
    act.article = article.id
    number = revision.number + 1
    known = analyses.load(act.db, revision.id).draft_sources
    reading = reading.with_draft_sources(draft for draft in known if draft.kind != LINK)
    ordinals = {s.start: s.ordinal for s in reading.sentences}
    standing = dossiers.standing(act.db, article, revision, at_the_desk())
    marks = units.no_claims(act.db, [article.id])
    fates = tuple(Fate(u.id, u.anchor.place, u.anchor.start, u.anchor.end) for u in standing.units)
    same = {s.ordinal: ordinals[s.start] for s in text.sentences if s not in old}
    became = {s.ordinal: ordinals[new[0][0]] for s in old}
    store_revision(act, article, standing, reading, Comparison(fates, same, 1.0, became), number)
    for unit in units.of_articles(act.db, [article.id]):
        words = words_of(unit.anchor, text.sentences), words_of(unit.anchor, reading.sentences)
        units.save(act, unit, recut(unit, *words))
    if {s.ordinal for s in old} <= {mark.sentence for mark in marks}:
        back = {mark.sentence for mark in units.no_claims(act.db, [article.id])}
        for here in (reading.sentences[ordinals[start] - 1] for start, _ in new if ordinals[start] not in back):
            units.save_no_claim(act, None, NoClaim(new_id(), article.id, number, here.ordinal, here.folded))
    folded = tuple(fold(revision.text[start:end]) for start, end in new)
    kind = "split" if len(new) > len(old) else "join"
    repairs.save(act, None, Repair(new_id(), article.id, kind, folded, act.by, act.at))
    return number
