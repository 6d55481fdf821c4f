"""What a rule for slips reads, what it finds, and what a rule is."""

import re
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from annotator.domain.readings import Picture, Quotation
from annotator.domain.revisions import Block, Sentence
from annotator.domain.values import Numeral
from annotator.language.lexis.fact_tokens import Pieces, cut
from annotator.language.lexis.numbers_and_dates import figures
from annotator.language.words import fact_words_of


@dataclass(frozen=True)
class Prose:
    """An article's text and its parts; `pictures` are those without a caption, `published` is None where unknown."""

    text: str
    blocks: Sequence[Block]
    sentences: Sequence[Sentence]
    quotes: Sequence[Quotation]
    published: date | None = None
    pictures: Sequence[Picture] = ()

    def words_of(self, part: Sentence | Block) -> str:
        return self.text[part.start : part.end]

    @cached_property
    def pieces(self) -> dict[int, Pieces]:
        """By ordinal of the sentence; no number and no date goes over its end."""
        words = fact_words_of("en")
        return {s.ordinal: cut(self.text, words, s.start, s.end) for s in self.sentences}

    @cached_property
    def numerals(self) -> dict[int, list[Numeral]]:
        """By ordinal of the sentence; the numbers of dates and times are not among them."""
        return {
            ordinal: [each for each in figures(pieces) if isinstance(each, Numeral)]
            for ordinal, pieces in self.pieces.items()
        }

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that occur in lower case: they are no names, though a sentence may begin with them."""
        return frozenset(re.findall(r"\b[a-z][\w’'-]*", self.text))

    @cached_property
    def front(self) -> list[Sentence]:
        """The sentences of the headline and the standfirst."""
        return [s for s in self.sentences if s.block in self._fronts]

    @cached_property
    def body(self) -> list[Sentence]:
        return [s for s in self.sentences if s.block not in self._fronts]

    @cached_property
    def _fronts(self) -> set[int]:
        return {block.ordinal for block in self.blocks if block.kind in ("headline", "standfirst")}


class SlipFinding(NamedTuple):
    """Offsets in code points of the text, and one plain sentence."""

    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class Rule:
    """`languages` are two-letter codes; None where the rule reads no words, and so holds for every language."""

    kind: str
    find: Callable[[Prose], Iterable[SlipFinding]]
    languages: Set[str] | None

    def holds_for(self, language: str) -> bool:
        """`language` is a code such as `en`, `en-GB` or `eng`."""
        return self.languages is None or language[:2].lower() in self.languages
