"""What a careful reader finds in an article before anyone has checked it."""

from dataclasses import dataclass, field

from annotator.domain.articles import FactOffers, Facts
from annotator.domain.draft_sources import DraftSource
from annotator.domain.repairs import NO_CHOICES, Choices
from annotator.domain.revisions import Block, Revision, Sentence, SentenceHtml


@dataclass(frozen=True, slots=True)
class TextSpan:
    """A stretch of the canonical text, in code points."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is said to speak: the full name, and the words of the text that point to it."""

    name: str
    mention: TextSpan
    certain: bool


@dataclass(frozen=True, slots=True)
class Quotation:
    """`start` and `end` cover the words inside the marks; `sentences` are ordinals."""

    start: int
    end: int
    sentences: tuple[int, ...]
    kind: str
    speaker: Speaker | None = None
    cue: TextSpan | None = None


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """What somebody is said to have said, without quotation marks; `sentence` is an ordinal."""

    start: int
    end: int
    sentence: int
    speaker: Speaker | None = None
    cue: TextSpan | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a sentence is worth a check: a named rule, its points, and the words it saw (code points)."""

    name: str
    points: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A sentence, by ordinal, and how much it is worth a check: the sum of its reasons' points."""

    sentence: int
    score: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture without a word of its own: `alt` is what the page says it shows, perhaps nothing.

    It stands after the block `after`; 0 is the top.
    """

    alt: str
    after: int


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip that a rule can prove: which rule, the words it is about, one plain sentence."""

    kind: str
    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A portion of the page that the rules do not take for the article.

    `key` names it when a person takes it in; `path` is its XPath, `after` that of what it follows in the article.
    """

    key: str
    text: str
    path: str
    after: str | None


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the desk's rules see in one revision's text; it is made once, when the text comes in.

    It stays at the desk, and no export reads it: `draft_sources` may hold what people here wrote to each other.
    """

    quotes: tuple[Quotation, ...] = ()
    paraphrases: tuple[Paraphrase, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    notes: tuple[Slip, ...] = ()
    draft_sources: tuple[DraftSource, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as read: nothing of it is stored yet. `pieces` runs beside `sentences`.

    `choices` are a person's, as far as the rules said otherwise; `cautions` are codes of `cautions.CAUTIONS`.
    `offers` are what the places of the page say of each fact.
    """

    facts: Facts
    html: str
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    pieces: tuple[SentenceHtml, ...]
    analysis: Analysis
    source_sha256: str
    left_out: tuple[LeftOut, ...] = ()
    choices: Choices = NO_CHOICES
    cautions: tuple[str, ...] = ()
    offers: FactOffers = field(default_factory=dict)

    def is_of(self, revision: Revision) -> bool:
        """Whether it gives the very text of this revision from the very bytes."""
        return (self.source_sha256, self.text) == (revision.source_sha256, revision.text)
