"""A rule for slips, the prose that it reads, and the findings that it yields."""

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
from annotator.language.slips.measured import Measured, measures_in
from annotator.language.words import fact_words_of


@dataclass(frozen=True)
class Prose:
    """An article's text and its parts; `pictures` are those without a caption, `published` is None if unknown."""

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
        """The pieces of each sentence, by its ordinal; no number or date reaches beyond a sentence."""
        words = fact_words_of("en")
        return {s.ordinal: cut(self.text, words, s.start, s.end) for s in self.sentences}

    @cached_property
    def numerals(self) -> dict[int, list[Numeral]]:
        """The numbers in each sentence, by its ordinal, without those in dates and times."""
        return {
            ordinal: [figure for figure in figures(pieces) if isinstance(figure, Numeral)]
            for ordinal, pieces in self.pieces.items()
        }

    @cached_property
    def measures(self) -> dict[int, list[Measured]]:
        """The measures in each sentence, by its ordinal."""
        return {s.ordinal: measures_in(self.text, s.start, s.end, self.numerals[s.ordinal]) for s in self.sentences}

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that occur in lower case: these are no names, even where they begin a sentence."""
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
    """The position of a slip, in code points of the text, and one plain sentence about it."""

    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class Rule:
    """`languages` are two-letter codes; None if the rule reads no words, and so holds for every language."""

    kind: str
    find: Callable[[Prose], Iterable[SlipFinding]]
    languages: Set[str] | None

    def holds_for(self, language: str) -> bool:
        """`language` is a code such as `en`, `en-GB` or `eng`."""
        return self.languages is None or language[:2].lower() in self.languages
