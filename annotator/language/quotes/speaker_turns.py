"""Whose turn it is to speak, quotation by quotation, in reading order."""

from collections.abc import Sequence
from dataclasses import replace

from annotator.language.lexis.tokens import QUOTED, Token
from annotator.language.quotes.contexts import Context, has_words
from annotator.language.quotes.signatures import name_line, signature
from annotator.language.quotes.speaker_cues import Speakers
from annotator.language.quotes.speakers import Attribution


class Turns:
    """Remembers the last attribution, in this block and in the one before."""

    def __init__(self, speakers: Speakers) -> None:
        self._speakers = speakers
        self._block = 0
        self._here: Attribution | None = None
        self._above: Attribution | None = None
        self._left_open = False
        self._sentence = 0

    def take(self, setting: Context) -> Attribution | None:
        """The attribution of the next quotation; settings must come in text order."""
        self._enter(setting)
        is_continued = self._left_open and setting.begins_the_block
        found = self._own(setting) or self._inherited(setting, is_continued=is_continued)
        self._left_open = not setting.run.closed
        if found:
            self._here = found
            self._sentence = _last_sentence(setting)
        return found

    def _enter(self, setting: Context) -> None:
        block = setting.passage.block.ordinal
        if block != self._block:
            self._above = self._here if block == self._block + 1 else None
            self._left_open = self._left_open and block == self._block + 1
            self._here, self._sentence = None, 0
            self._block = block

    def _own(self, setting: Context) -> Attribution | None:
        """Said in the quotation’s own sentence."""
        is_open = setting.run.closed and _ends_open(setting)
        if _looks_right_first(setting) and (found := self._speakers.after(setting.after, is_open=is_open)):
            return found
        since = setting.since_last_quotation
        if has_words(since) and (found := self._speakers.before(since)):
            return found
        # A clause of its own behind an earlier quotation: …, Ida Holm has an answer: “…”.
        is_clause = len(since) < len(setting.before) and _begins_with_capital(since)
        if is_clause and (found := self._speakers.by_colon(since)):
            return found
        if self._here and setting.sentences and self._sentence == setting.sentences[0].ordinal:
            return self._here
        if found := self._speakers.before(setting.before) or self._speakers.by_colon(setting.before):
            return found
        if not setting.run.closed:
            return None
        return (
            self._speakers.after(setting.after, is_open=is_open)
            or self._speakers.after(setting.behind_series, is_open=True)
            or self._speakers.around(setting.before, setting.after)
            or signature(setting.rest_of_block)
            or (self._speakers.inside(setting.inside) if self._speakers.reads_inside else None)
            or (name_line(setting.line_below) if setting.is_the_block else None)
        )

    def _inherited(self, setting: Context, *, is_continued: bool) -> Attribution | None:
        """Said in a sentence or a paragraph before; never certain."""
        if is_continued and self._above:
            return replace(self._above, certain=False, is_inherited=False)
        if not setting.stands_alone:
            return None
        found = (
            self._here
            or self._speakers.of_sentence(setting.introduction)
            or self._above
            or self._speakers.of_sentence(setting.introduction_above)
        )
        return replace(found, certain=False, is_inherited=True) if found else None


def _looks_right_first(setting: Context) -> bool:
    if not setting.run.closed:
        return False
    if setting.words[-1:] in ",?!…—–-":
        return True
    lower_follows = next((token for token in setting.after if token.is_word), None)
    only_quotation = not any(token.is_word for token in setting.before if token.text != QUOTED)
    return only_quotation and lower_follows is not None and not lower_follows.is_capital


def _begins_with_capital(words: Sequence[Token]) -> bool:
    first = next((token for token in words if token.is_word), None)
    return first is not None and first.is_capital


def _ends_open(setting: Context) -> bool:
    """A comma or its like ends the words, or follows their mark: a reporter’s clause comes next."""
    return setting.words[-1:] in ",?!…—–-" or (bool(setting.after) and setting.after[0].text in ",—–")


def _last_sentence(setting: Context) -> int:
    return setting.sentences[-1].ordinal if setting.sentences else 0
