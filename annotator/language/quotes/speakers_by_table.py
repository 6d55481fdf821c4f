"""Who speaks in German, French and Spanish news, by tables of words and their order alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.language.lexis.tokens import QUOTED, Token
from annotator.language.quotes.speakers import Attribution
from annotator.language.words.tables import SpeakerWords

_LONGEST = 6
_REACH = 4
_OPENING_MARKS = frozenset(",;:—–-…)]'’")

Phrase = tuple[int, int]


@dataclass(frozen=True)
class SpeakersByTable:
    """The four questions that a quotation asks of the words around it."""

    voices: SpeakerWords

    def after(self, words: Sequence[Token]) -> Attribution | None:
        """« …», a déclaré Ida Holm · „…“, sagte Holm · «…», según Holm."""
        start = 0
        while start < len(words) and words[start].text in _OPENING_MARKS:
            start += 1
        words = words[start:]
        if words and words[0].low in self.voices.by:
            return self._made(words, self._phrase(words, 1), 0)
        verb = self._verb(words[: _LONGEST + _REACH])
        if verb is None:
            return None
        if all(word.low in self.voices.auxiliaries for word in words[:verb]):
            return self._made(words, self._phrase(words, verb + 1), verb)
        return self._made(words, self._phrase(words, 0), verb)

    def before(self, words: Sequence[Token]) -> Attribution | None:
        """Ida Holm sagte: „…“ · Dazu sagte Ida Holm: „…“."""
        last = max((at for at, word in enumerate(words) if word.low in self.voices.saying), default=None)
        if last is None:
            return None
        start = max((at + 1 for at in range(last) if not words[at].is_word), default=0)
        subject = self._phrase(words, start) if start < last else None
        if subject and subject[1] < last and words[start].low not in self.voices.enders:
            return self._made(words, subject, last)
        return self._made(words, self._phrase(words, last + 1), last)

    def by_colon(self, words: Sequence[Token]) -> Attribution | None:
        """Ida Holm: „…“."""
        if len(words) < 2 or words[-1].text != ":" or not words[0].is_capital:
            return None
        return self._made(words, self._phrase(words, 0), None)

    of_sentence = before

    def _verb(self, words: Sequence[Token]) -> int | None:
        for at, word in enumerate(words):
            if not word.is_word:
                return None
            if word.low in self.voices.saying:
                return at
        return None

    def _phrase(self, words: Sequence[Token], at: int) -> Phrase | None:
        """From `at` up to a mark, a verb or a word that no name goes on with."""
        voices = self.voices
        end = at
        while end < len(words) and end - at < _LONGEST and words[end].is_word and words[end].text != QUOTED:
            low = words[end].low
            ends = low in voices.enders and not (low in voices.particles and end > at)
            if low in voices.saying or low in voices.auxiliaries or low in voices.behind or (ends and end > at):
                break
            end += 1
        while end > at and words[end - 1].low in voices.particles | voices.determiners | voices.enders:
            end -= 1
        return self._name_in(words, at, end - 1) if end > at else None

    def _name_in(self, words: Sequence[Token], first: int, last: int) -> Phrase | None:
        """Behind a title or an office in small letters, the name alone."""
        if not any(words[at].is_capital for at in range(first, last + 1)):
            known = words[first].low in self.voices.determiners | self.voices.pronouns
            return (first, last) if known else None
        start = last
        while start > first and (words[start - 1].is_capital or words[start - 1].low in self.voices.particles):
            start -= 1
        while words[start].low in self.voices.particles and start < last:
            start += 1
        # “der Sprecher”: where nouns are capitalised, one of them alone is an office.
        is_office = start == last and words[first].low in self.voices.determiners
        return (first, last) if is_office or not words[last].is_capital else (start, last)

    def _made(self, words: Sequence[Token], phrase: Phrase | None, cue: int | None) -> Attribution | None:
        if phrase is None:
            return None
        first, last = words[phrase[0]], words[phrase[1]]
        return Attribution(first, last, words[cue] if cue is not None else None, first.low not in self.voices.pronouns)
