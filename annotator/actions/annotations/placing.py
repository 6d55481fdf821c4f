"""Where quoted words come to stand in an article: in one block of it, as units do."""

from dataclasses import dataclass

from annotator.domain.annotations.annotation_offers import LeftAnnotation
from annotator.domain.annotations.foreign_annotations import ForeignAnnotation
from annotator.domain.drafts import Fate, in_one_block
from annotator.domain.revisions import Revision, Sentence
from annotator.language.alignment.quotations import Quotations
from annotator.storage import sentences
from annotator.storage.connections.databases import Database


@dataclass(frozen=True, slots=True)
class LandingPlace:
    """`start` and `end` in code points of the text; `sentence` is the first of theirs, `around` its words."""

    sentence: Sentence
    around: str
    start: int
    end: int
    words: str
    has_other_words: bool


class ArticlePlaces:
    """The text of one revision, in which quotations are looked for."""

    def __init__(self, db: Database, revision: Revision) -> None:
        self._revision = revision
        self._cut = sentences.of(db, revision.id)
        self._blocks = sentences.blocks(db, revision.id)
        self._quotations = Quotations(revision.text, [(each.start, each.end) for each in self._cut])

    def of(self, annotation: ForeignAnnotation) -> LandingPlace | LeftAnnotation:
        found = self._quotations.place(annotation.quotation)
        if found.place == "ask":
            code = "annotation_ambiguous" if len(found.candidates) > 1 else "annotation_other_place"
            return LeftAnnotation(annotation, code, self._named([start for start, _ in found.candidates]))
        fate = in_one_block(Fate(annotation.id, found.place, found.start, found.end), self._blocks)
        if fate.start is None or fate.end is None:
            return LeftAnnotation(annotation, "annotation_nowhere")
        text = self._revision.text
        words = text[fate.start : fate.end]
        start = fate.start + len(words) - len(words.lstrip())
        end = start + len(words.strip())
        sentence = next((each for each in self._cut if each.start < end and start < each.end), None)
        if start == end or sentence is None:
            return LeftAnnotation(annotation, "annotation_nowhere")
        around = text[sentence.start : sentence.end]
        return LandingPlace(sentence, around, start, end, text[start:end], fate.place == "changed")

    def _named(self, starts: list[int]) -> str:
        """“sentence 3”, “sentences 1, 2 and 7”; of many, the first."""
        held = sorted({each.ordinal for each in self._cut for at in starts if each.start <= at < each.end})
        *others, last = [str(ordinal) for ordinal in held[:5]] or [""]
        more = " and others" if len(held) > len(others) + 1 else ""
        if not others:
            return f"sentence {last}"
        return f"sentences {', '.join([*others, last])}{more}" if more else f"sentences {', '.join(others)} and {last}"
