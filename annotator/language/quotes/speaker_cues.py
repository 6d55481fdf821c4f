"""What a language knows of who speaks, from the words on either side of a quotation."""

from collections.abc import Sequence
from typing import Protocol

from annotator.language.lexis.tokens import Token
from annotator.language.quotes.speakers import (
    Attribution,
    attribution_after,
    attribution_before,
    attribution_by_colon,
    attribution_of_sentence,
    passive_agent,
)


class Speakers(Protocol):
    """A question that a language does not answer has no answer. `is_open`: the words end in a comma or its like.

    `reads_inside`: whether a reporter’s words may stand inside the marks.
    """

    @property
    def reads_inside(self) -> bool:
        return False

    def after(self, words: Sequence[Token], *, is_open: bool = False) -> Attribution | None: ...

    def before(self, words: Sequence[Token]) -> Attribution | None: ...

    def by_colon(self, _words: Sequence[Token], /) -> Attribution | None:
        return None

    def of_sentence(self, _words: Sequence[Token], /) -> Attribution | None:
        return None

    def around(self, _before: Sequence[Token], _after: Sequence[Token], /) -> Attribution | None:
        return None

    def inside(self, _words: Sequence[Token], /) -> Attribution | None:
        return None


class EnglishSpeakers(Speakers):
    after = staticmethod(attribution_after)
    before = staticmethod(attribution_before)
    by_colon = staticmethod(attribution_by_colon)
    of_sentence = staticmethod(attribution_of_sentence)
    around = staticmethod(passive_agent)
