"""What could be made of the annotations of another program: units that nobody checked, notes, and sources unsaid."""

from dataclasses import dataclass

from annotator.domain.annotations.foreign_annotations import ForeignAnnotation, ForeignLink


@dataclass(frozen=True, slots=True)
class AnnotationOffer:
    """An annotation and its words in the article, `start` to `end` in code points; `sentence` is the ordinal of theirs.

    `unit` is the id of the unit that has exactly these words already. `note` are the lines that are new to it, `links`
    what would be tied to it as context, off the record. `has_other_words` where the text here differs from what was
    quoted, `is_elsewhere` where it names another page; `lifts_mark` where the sentence is marked as without a claim.
    """

    annotation: ForeignAnnotation
    sentence: int
    around: str
    start: int
    end: int
    words: str
    unit: str | None
    note: str
    links: tuple[ForeignLink, ...]
    has_other_words: bool
    is_elsewhere: bool
    lifts_mark: bool

    @property
    def key(self) -> str:
        """What a form calls it: another one once anything here has changed that matters to it."""
        return f"{self.annotation.number}.{self.start}.{self.end}.{self.unit or ''}"


@dataclass(frozen=True, slots=True)
class LeftAnnotation:
    """An annotation that is not taken, and why, as a code of `sentences.WHY_LEFT` with its `value`."""

    annotation: ForeignAnnotation
    code: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class AnnotationOffers:
    """`left` are those that are not offered. `is_partial` says that the file is one page of several."""

    offers: tuple[AnnotationOffer, ...]
    left: tuple[LeftAnnotation, ...]
    is_partial: bool
