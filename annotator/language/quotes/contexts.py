"""A quotation in its place: the sentence around it, as tokens to the left and right."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from annotator.domain.revisions import Block, Sentence
from annotator.language.lexis.quotation_marks import QuotedRun
from annotator.language.lexis.tokens import QUOTED, Token, tokens, without_brackets

_AND = frozenset(["and", "or", "but"])
_LONGEST_LINE = 120  # code points
_REACH = 80  # tokens: a sentence with ten thousand quotations stays linear


class QuoteBlock:
    """One block, its quotations and its tokens; offsets in the canonical text."""

    def __init__(self, block: Block, runs: list[QuotedRun], tokens: list[Token]) -> None:
        self.block = block
        self.runs = runs
        self.tokens = tokens
        self._starts = [token.start for token in tokens]

    def up_to(self, end: int, since: int) -> list[Token]:
        """The last tokens before `end`, none before `since`."""
        last = bisect_left(self._starts, end)
        return self.tokens[max(bisect_left(self._starts, since), last - _REACH) : last]

    def from_on(self, start: int, until: int) -> list[Token]:
        """The first tokens from `start`, none from `until` on."""
        first = bisect_left(self._starts, start)
        return self.tokens[first : min(bisect_left(self._starts, until), first + _REACH)]


@dataclass(frozen=True)
class Context:
    """`sentences` hold the quotation; `previous` is the sentence before them, in any block."""

    text: str
    passage: QuoteBlock
    passage_before: QuoteBlock | None
    passage_after: QuoteBlock | None
    run: QuotedRun
    sentences: tuple[Sentence, ...]
    previous: Sentence | None

    @cached_property
    def before(self) -> list[Token]:
        start = self.sentences[0].start if self.sentences else self.passage.block.start
        return without_brackets(self.passage.up_to(self.run.outer_start, start))

    @cached_property
    def after(self) -> list[Token]:
        end = self.sentences[-1].end if self.sentences else self.passage.block.end
        return without_brackets(self.passage.from_on(self.run.outer_end, end))

    @cached_property
    def behind_series(self) -> list[Token]:
        """What follows the last of several quotations in a row: “…,” “…” and “…,” said Ida Holm; else nothing."""
        place = 0
        while place < len(self.after) and (self.after[place].text in (QUOTED, ",") or self.after[place].low in _AND):
            place += 1
        is_series = place and self.after[place - 1].text in (QUOTED, ",") and self._has_quotation(place)
        return self.after[place:] if is_series else []

    def _has_quotation(self, until: int) -> bool:
        return any(token.text == QUOTED for token in self.after[:until])

    @cached_property
    def rest_of_block(self) -> list[Token]:
        return self.passage.from_on(self.run.outer_end, self.passage.block.end)

    @cached_property
    def since_last_quotation(self) -> list[Token]:
        """`before`, without the quotations of the same sentence and what led up to them."""
        place = max((place for place, token in enumerate(self.before) if token.text == QUOTED), default=-1)
        return self.before[place + 1 :]

    @cached_property
    def inside(self) -> list[Token]:
        """The words of the quotation; elsewhere they are one token."""
        return tokens(self.text, self.run.start, self.run.end)

    @cached_property
    def line_below(self) -> list[Token]:
        """The next block, if it is short enough for a name."""
        below = self.passage_after
        if below is None or below.block.end - below.block.start > _LONGEST_LINE:
            return []
        return below.from_on(below.block.start, below.block.end)

    @cached_property
    def words(self) -> str:
        return self.text[self.run.start : self.run.end]

    @cached_property
    def stands_alone(self) -> bool:
        """Nothing of the reporter’s is in its sentences."""
        return not has_words(self.before) and not has_words(self.after)

    @property
    def is_the_block(self) -> bool:
        """Nothing but this quotation is in its block."""
        return self.begins_the_block and not has_words(self.rest_of_block)

    @property
    def begins_the_block(self) -> bool:
        return not has_words(self.passage.up_to(self.run.outer_start, self.passage.block.start))

    @cached_property
    def introduction(self) -> list[Token]:
        """The sentence before, if it is in the same block."""
        if self.previous is None or self.previous.start < self.passage.block.start:
            return []
        return without_brackets(self.passage.up_to(self.previous.end, self.previous.start))

    @cached_property
    def introduction_above(self) -> list[Token]:
        """The last sentence of the block before."""
        if self.previous is None or self.passage_before is None or self.previous.start >= self.passage.block.start:
            return []
        return without_brackets(self.passage_before.up_to(self.previous.end, self.previous.start))


def has_words(words: Sequence[Token]) -> bool:
    return any(token.is_word for token in words)
