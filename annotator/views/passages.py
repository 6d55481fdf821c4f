"""Searches the captured text of a source for passages that support a unit."""

from dataclasses import dataclass, replace

from annotator.domain.anchors import CONTEXT, standing
from annotator.domain.captures import Capture, CapturedText, newest_text
from annotator.domain.errors import Refused
from annotator.domain.evidence import Evidence, Passage
from annotator.domain.fact_locks.unit_locks import texts_compared, unit_lock
from annotator.domain.flags import quote_lock
from annotator.domain.passages import Excerpt, FoundPassage
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.people.person import Person
from annotator.domain.revisions import Revision
from annotator.domain.sources import Source
from annotator.domain.units import Unit, sentences_of
from annotator.language.facts.text_facts import text_facts
from annotator.language.retrieval.best_passages import best_passages
from annotator.language.retrieval.passages import pieces
from annotator.language.retrieval.ranking import query_words, wanted
from annotator.storage import articles, captures, passages, sentences, sources, units
from annotator.storage.database import Store


@dataclass(frozen=True, slots=True)
class Captured:
    """The newest text of a source: `sha256` is the hash of its content, `text_sha256` that of the text."""

    sha256: str
    text_sha256: str
    read: CapturedText

    def passage(self, words: str, near: int | None = None) -> Passage | None:
        """The words as the text has them, with their place; None if they are not in it.

        Of several places, it is the one nearest to the offset `near`, in code points.
        """
        text = self.read.text
        span = standing(text, words, near or 0)
        if span is None:
            return None
        start, end = span
        return Passage(
            exact=text[start:end],
            prefix=text[max(0, start - CONTEXT) : start],
            suffix=text[end : end + CONTEXT],
            start=start,
            end=end,
            snapshot=self.sha256,
        )

    def lacks(self, passage: Passage) -> str | None:
        """None if the words are in this text; else `gone` if they were in an earlier one, or `unfound`."""
        if passage.snapshot == self.sha256 or standing(self.read.text, passage.exact):
            return None
        return "gone" if passage.snapshot else "unfound"

    def page_at(self, offset: int) -> str | None:
        page = self.read.page_at(offset)
        return None if page is None else str(page)


@dataclass(frozen=True, slots=True)
class PassageSearch:
    """The best passages of a source for a unit, the best first."""

    unit: Unit
    source: Source
    captured: Captured
    findings: tuple[FoundPassage, ...]


def cut_text(store: Store, capture: Capture) -> tuple[Excerpt, ...]:
    """The passages of a captured text, which is on disk.

    For a book this takes long, so that it must happen before a write transaction begins.
    """
    body = store.contents.read(capture.text_sha256) if capture.text_sha256 else None
    return pieces(body.decode("utf-8")) if body else ()


def read_captured(store: Store, source_id: str) -> Captured | None:
    """The newest captured text of a source; None if no text of it is kept."""
    capture = newest_text(captures.of_source(store.reading(), source_id))
    text = captures.text_of(store, capture.sha256) if capture else None
    if capture is None or capture.text_sha256 is None or text is None:
        return None
    return Captured(capture.sha256, capture.text_sha256, text)


def why_unsearched(store: Store, source: Source) -> Refused:
    """Why no text of a source can be searched: none is kept, or its file is not as the desk wrote it."""
    code = "text_altered" if has_lost_text(store, source.id) else "nothing_captured"
    return Refused(code, field="source", title=source.title)


def has_lost_text(store: Store, source_id: str) -> bool:
    """Whether the newest captured text of a source was removed or changed outside the desk."""
    capture = newest_text(captures.of_source(store.reading(), source_id))
    return capture is not None and captures.has_lost(store, capture.text_sha256)


def captured_of(source: Source, captured: Captured | None) -> Captured | None:
    """What was read before the write transaction, if the source still lists that capture."""
    return captured if captured and any(s.sha256 == captured.sha256 for s in source.snapshots) else None


def find_passages(store: Store, person: Person, unit_id: str, source_id: str) -> PassageSearch:
    """The passages of a source, given by id, that may support a unit, given by id.

    Raises RuleBroken if the `person` may not check, because the text may be off the record; Refused if no text is kept.
    """
    require(person, CHECK)
    db = store.reading()
    unit, source = units.load(db, unit_id), sources.load(db, source_id)
    captured = read_captured(store, source_id)
    if captured is None:
        raise why_unsearched(store, source)
    newest = articles.by_id(db, unit.article)
    assert newest is not None
    words, around = unit.anchor.exact, _around(store, unit, newest.revision)
    candidates = passages.candidates(db, captured.text_sha256, query_words(words, around))
    best = best_passages(wanted(words, around), candidates)
    language = newest.article.facts.language
    return PassageSearch(unit, source, captured, tuple(_locked(unit, source, each, language) for each in best))


def _locked(unit: Unit, source: Source, found: FoundPassage, language: str | None) -> FoundPassage:
    """The passage with the locks that the unit would have if it rested on these words."""
    tied = Evidence(
        id="", article=unit.article, unit=unit.id, source=source.id, stance="supports", by="", at="",
        passage=Passage(found.exact),
    )  # fmt: skip
    facts = {words: text_facts(words, language) for words in texts_compared([unit], [tied])}
    return replace(found, facts=unit_lock(unit, [tied], facts), quote=quote_lock(unit, [tied]))


def _around(store: Store, unit: Unit, revision: Revision) -> str:
    """The sentences of the newest revision that the unit is part of."""
    touched = sentences_of(unit.anchor, sentences.of(store.reading(), revision.id))
    return " ".join(revision.text[s.start : s.end] for s in touched)
