"""Carries units and no-claim marks from one revision to another revision of the same text."""

from dataclasses import replace

from annotator.domain.repairs import recut
from annotator.domain.revisions import RevisionId, Sentence
from annotator.domain.units import NoClaim, Unit, words_of
from annotator.storage import revisions, sentences
from annotator.storage.connections.databases import Database


class Carrier:
    """Carries things to `revision` from any revision of the article that differs only in how its sentences are cut."""

    def __init__(self, db: Database, revision: RevisionId) -> None:
        self._db, self.revision = db, revision
        self.article, self.number = revision
        self.sentences = self.sentences_of(revision.number)
        self._places = {(s.start, s.end): s.ordinal for s in self.sentences}
        self._same = {revision.number: True}

    def has_text_of(self, number: int) -> bool:
        """Whether the revision with this number has the same text and HTML."""
        if number not in self._same:
            here, there = (revisions.load(self._db, self.revision.at(n)) for n in (self.number, number))
            self._same[number] = (here.html, here.text) == (there.html, there.text)
        return self._same[number]

    def lacking(self, other: "Carrier") -> tuple[Sentence, ...]:
        """The sentences of the other revision that are cut differently here; all of them if the text differs."""
        if not self.has_text_of(other.number):
            return other.sentences
        return tuple(s for s in other.sentences if (s.start, s.end) not in self._places)

    def unit(self, unit: Unit) -> Unit | None:
        """The unit in this revision, its verdict tied to the sentences of this revision; None if the text differs."""
        known = unit.anchor.revision
        if known == self.number or not self.has_text_of(known):
            return unit if known == self.number else None
        here = replace(unit.anchor, revision=self.number)
        cut = self.sentences_of(known)
        return recut(replace(unit, anchor=here), words_of(here, cut), words_of(here, self.sentences))

    def mark(self, mark: NoClaim) -> NoClaim | None:
        """The mark in this revision; None if the text differs, or if its sentence is cut differently here."""
        if mark.revision == self.number or not self.has_text_of(mark.revision):
            return mark if mark.revision == self.number else None
        marked = next((s for s in self.sentences_of(mark.revision) if s.ordinal == mark.sentence), None)
        here = self._places.get((marked.start, marked.end)) if marked else None
        return None if here is None else replace(mark, revision=self.number, sentence=here)

    def thing(self, thing: Unit | NoClaim) -> Unit | NoClaim | None:
        return self.unit(thing) if isinstance(thing, Unit) else self.mark(thing)

    def sentences_of(self, number: int) -> tuple[Sentence, ...]:
        return sentences.of(self._db, self.revision.at(number))
