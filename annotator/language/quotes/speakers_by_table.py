"""Who speaks in German, French and Spanish news, by tables of words and their order alone."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.language.lexis.tokens import QUOTED, Token
from annotator.language.quotes.appositions import named_behind
from annotator.language.quotes.speaker_cues import Speakers
from annotator.language.quotes.speakers import Attribution
from annotator.language.quotes.speakers_by_place import named_after
from annotator.language.words.tables import SpeakerWords

_LONGEST = 6
_REACH = 4
_OPENING_MARKS = frozenset(",;:—–-…)]'’")
_REFLEXIVE = ("se", "s'")
_BEFORE_INCISE = frozenset(",?!…")

Phrase = tuple[int, int]


@dataclass(frozen=True)
class SpeakersByTable(Speakers):
    """The questions that a quotation asks of the words around it."""

    voices: SpeakerWords

    @property
    def reads_inside(self) -> bool:
        return self.voices.incises

    def after(self, words: Sequence[Token], *, is_open: bool = False) -> Attribution | None:
        """« …», a déclaré Ida Holm · „…“, sagte Holm · «…», según Holm; where it `is_open`, a verb of any kind."""
        start = 0
        while start < len(words) and words[start].text in _OPENING_MARKS:
            start += 1
        words = words[start:]
        if words and words[0].low in self.voices.by:
            return self._made(words, self._phrase(words, 1), 0)
        return self._by_verb(words) or (self._by_place(words) if is_open else None)

    def before(self, words: Sequence[Token]) -> Attribution | None:
        """Ida Holm sagte: „…“ · Dazu sagte Ida Holm: „…“ · Selon Ida Holm, « … »."""
        if words and words[0].low in self.voices.by:
            return self._made(words, self._phrase(words, 1), 0)
        if words and words[0].low in self.voices.views and (found := self._view(words)):
            return found
        last = max((at for at, word in enumerate(words) if word.low in self.voices.saying), default=None)
        if last is None:
            return None
        start = max((at + 1 for at in range(last) if not words[at].is_word), default=0)
        subject = self._phrase(words, start) if start < last else None
        if subject and subject[1] < last and words[start].low not in self.voices.enders:
            return self._made(words, subject, last)
        if start == last and (beside := self._beside_commas(words, last)):
            return self._made(words, beside, last)
        return self._made(words, self._phrase(words, last + 1), last)

    def by_colon(self, words: Sequence[Token]) -> Attribution | None:
        """Ida Holm: „…“."""
        if len(words) < 2 or words[-1].text != ":" or not words[0].is_capital:
            return None
        return self._made(words, self._phrase(words, 0), None)

    of_sentence = before

    def inside(self, words: Sequence[Token]) -> Attribution | None:
        """« Il faut agir, a déclaré la maire, Anne Roux. Maintenant. »: between marks, inside the quotation."""
        for at, mark in enumerate(words):
            if mark.text in _BEFORE_INCISE and (found := self._incise(words[at + 1 :])):
                return found
        return None

    def _incise(self, words: Sequence[Token]) -> Attribution | None:
        verb = self._verb(words[:_REACH])
        if verb is not None and all(word.low in self.voices.auxiliaries for word in words[:verb]):
            found = self._by_verb(words)
        elif words and (words[0].low in self.voices.auxiliaries or words[0].low.startswith(_REFLEXIVE)):
            found = self._named(words)
        else:
            return None
        end = next((at for at, word in enumerate(words) if found and word.end == found.last.end), None)
        closes = end is not None and (end + 1 == len(words) or not words[end + 1].is_word)
        return found if closes else None

    def _named(self, words: Sequence[Token]) -> Attribution | None:
        """A soupiré la maire, Ida Roux: of a verb that no table has, so that nothing is sure."""
        first = next((at for at, word in enumerate(words[:_REACH]) if word.low in self.voices.determiners), None)
        phrase = self._phrase(words, first) if first else None
        made = self._made(words, phrase, 0)
        return replace(made, certain=False) if made else named_after(words)

    def _by_verb(self, words: Sequence[Token]) -> Attribution | None:
        verb = self._verb(words[: _LONGEST + _REACH])
        if verb is None:
            return None
        if pronoun := self._joined_pronoun(words[: verb + 1]):
            return Attribution(pronoun, pronoun, words[verb], certain=False)
        if all(word.low in self.voices.auxiliaries for word in words[:verb]):
            return self._made(words, self._phrase(words, verb + 1), verb)
        return self._made(words, self._phrase(words, 0), verb)

    def _by_place(self, words: Sequence[Token]) -> Attribution | None:
        """„…“, klagte Landwirt Jens Brodersen: a verb that no table has, so that nothing is sure."""
        if not words or words[0].low in self.voices.enders | self.voices.determiners:
            return None
        return named_after(words)

    def _view(self, words: Sequence[Token]) -> Attribution | None:
        """Pour le préfet, Jean Aubry, la situation est « sous contrôle »: a person, and a comma behind."""
        phrase = self._phrase(words, 1)
        if phrase is None or phrase[1] + 1 >= len(words) or words[phrase[1] + 1].text != ",":
            return None
        named = named_behind(words, phrase)
        return self._made(words, named or phrase, 0) if named or words[phrase[1]].is_capital else None

    def _beside_commas(self, words: Sequence[Token], verb: int) -> Phrase | None:
        """El ministro, Juan Prado, dijo: the name that the commas before the verb enclose, else what leads up to it."""
        commas = [at for at in range(verb) if words[at].text == ","]
        if len(commas) < 2 or commas[-1] != verb - 1:
            return None
        return named_behind(words, (0, commas[0] - 1)) or self._phrase(words, 0)

    def _joined_pronoun(self, words: Sequence[Token]) -> Token | None:
        """conclut-elle, a-t-il déclaré."""
        for word in words:
            _, hyphen, pronoun = word.low.rpartition("-")
            if hyphen and pronoun in self.voices.pronouns:
                return Token(word.text[-len(pronoun) :], word.end - len(pronoun), word.end, pronoun)
        return None

    def _verb(self, words: Sequence[Token]) -> int | None:
        for at, word in enumerate(words):
            if not word.is_word:
                return None
            if word.low in self.voices.saying or word.low.partition("-")[0] in self.voices.saying:
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
            return (named_behind(words, (first, last)) or (first, last)) if known else None
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
