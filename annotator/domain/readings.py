"""A reading: what the rules find in an article before anybody has checked it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from annotator.domain.articles import FactOffers, Facts
from annotator.domain.draft_sources import DraftSource
from annotator.domain.repairs import NO_CHOICES, PreviewChoices
from annotator.domain.revisions import Block, Revision, Sentence, SentenceHtml

# The start and the end of a sentence, in code points, and the ordinal of its block.
SentencePlace = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class TextSpan:
    """A stretch of the canonical text, in code points."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """The speaker that a text names: the full name, and the words that mention it.

    `certain` is false if the mention may mean somebody else. `is_person` is false for a sign, a report, a letter: its
    words stand there, and nobody says them.
    """

    name: str
    mention: TextSpan
    certain: bool
    is_person: bool = True


@dataclass(frozen=True, slots=True)
class Quotation:
    """`start` and `end`, in code points, cover the words inside the marks; `sentences` are ordinals.

    Where a pronoun may mean several people there is no speaker, and these are the `candidates`, the likeliest first.
    """

    start: int
    end: int
    sentences: tuple[int, ...]
    kind: str
    speaker: Speaker | None = None
    cue: TextSpan | None = None
    candidates: tuple[Speaker, ...] = ()


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """Words that the text attributes to somebody without quotation marks; `sentence` is an ordinal."""

    start: int
    end: int
    sentence: int
    speaker: Speaker | None = None
    cue: TextSpan | None = None
    candidates: tuple[Speaker, ...] = ()


def possible_speakers(said: Quotation | Paraphrase | None) -> tuple[Speaker, ...]:
    """The speaker alone, or all who may be meant; empty where the text names nobody."""
    if said is None:
        return ()
    return (said.speaker,) if said.speaker else said.candidates


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a sentence is worth a check: the name of a rule, its points, and the words that it matched (code points)."""

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
    """A picture without a caption or other words: `alt` is its alternative text, perhaps empty.

    `after` is the ordinal of the block before it, 0 at the top.
    """

    alt: str
    after: int


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip that a rule can prove: the rule, the place of its words (code points), and one sentence for people."""

    kind: str
    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A portion of the page that the rules leave out of the article.

    A person takes it in by its `key`; `path` is its XPath, `after` that of the element before it in the article.
    `has_prose` means that a sentence in it is between two blocks of the article, and may belong there; `has_lines`,
    that a short line is, which is built like others there.
    """

    key: str
    text: str
    path: str
    after: str | None
    has_prose: bool = False
    has_lines: bool = False


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the rules find in the text of one revision; it is computed once, when the text comes in.

    It stays at the desk, and no export reads it: `draft_sources` may hold internal comments.
    """

    quotes: tuple[Quotation, ...] = ()
    paraphrases: tuple[Paraphrase, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    notes: tuple[Slip, ...] = ()
    draft_sources: tuple[DraftSource, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as it was read; nothing of it is stored yet. `pieces` has one entry for each sentence.

    `choices` are those of a person that differ from the rules; `cautions` are codes of `cautions.CAUTIONS`.
    `offers` are what the places of the page say about each fact.
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
    choices: PreviewChoices = NO_CHOICES
    cautions: tuple[str, ...] = ()
    offers: FactOffers = field(default_factory=dict)

    def is_of(self, revision: Revision) -> bool:
        """Whether it has the same text as this revision, read from the same bytes."""
        return (self.source_sha256, self.text) == (revision.source_sha256, revision.text)

    def with_draft_sources(self, more: Iterable[DraftSource]) -> "Reading":
        """With more draft sources, which the HTML does not show: notes and comments attached to its words."""
        found = sorted((*self.analysis.draft_sources, *more), key=lambda draft: (draft.start, draft.end))
        return replace(self, analysis=replace(self.analysis, draft_sources=tuple(found)))
