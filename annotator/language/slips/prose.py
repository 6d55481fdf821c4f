"""What the rules of consistency look at."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from annotator.domain.readings import Quotation, Slip
from annotator.domain.revisions import Block, Sentence
from annotator.domain.values import Numeral
from annotator.language.lexis.numerals import numerals


@dataclass(frozen=True)
class Prose:
    """An article's text, cut; `published` is its day, where that is known."""

    text: str
    blocks: Sequence[Block]
    sentences: Sequence[Sentence]
    quotes: Sequence[Quotation]
    published: date | None

    def words_of(self, part: Sentence | Block) -> str:
        return self.text[part.start : part.end]

    @cached_property
    def numerals(self) -> dict[int, list[Numeral]]:
        """By ordinal of the sentence."""
        return {s.ordinal: list(numerals(self.text, s.start, s.end)) for s in self.sentences}

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that stand in lower case somewhere: no names, though a sentence may begin with them."""
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


Rule = Callable[[Prose], Iterable[Slip]]
