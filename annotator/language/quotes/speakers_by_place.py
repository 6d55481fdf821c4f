"""Who speaks in a language without a table of verbs: by capitals and the order of words alone, and so never surely.

“Det är kaos”, säger räddningsledaren Ola Berg: behind words that end in a comma, small letters and then a name.
"""

from collections.abc import Sequence

from annotator.language.lexis.tokens import QUOTED, Token
from annotator.language.quotes.speaker_cues import Speakers
from annotator.language.quotes.speakers import Attribution
from annotator.language.words.english.cues import NAME_JOINERS

_OPENING_MARKS = frozenset(",;:—–-…)]'’")
_MOST_SMALL = 5  # tokens between the quotation and a name: ha detto il sindaco Marco Riva
_REACH = 12  # tokens
_PARTICLES = (NAME_JOINERS - {"of", "for", "the", "and", "&"}) | {"af", "dos", "das", "zu"}


class SpeakersByPlace(Speakers):
    """The questions that a quotation asks of the words around it."""

    def after(self, words: Sequence[Token], *, is_open: bool = False) -> Attribution | None:
        return named_after(words) if is_open else None

    def before(self, words: Sequence[Token]) -> Attribution | None:
        """Ola Berg säger: “…”."""
        if not words or words[-1].text != ":":
            return None
        start = next((at for at, word in enumerate(words[:_REACH]) if _is_name_at(words, at)), None)
        return None if start is None else _attribution(words, start, _name_end(words, start), None)


def named_after(words: Sequence[Token]) -> Attribution | None:
    """A name behind one to five words in small letters, or before one, right behind the quotation."""
    start = 0
    while start < len(words) and words[start].text in _OPENING_MARKS:
        start += 1
    if start == len(words) or not words[start].is_word or words[start].text[0].isdigit():
        return None
    if words[start].is_capital:
        end = _name_end(words, start)
        follows = end < len(words) and words[end].is_word and not words[end].is_capital
        return _attribution(words, start, end, end) if follows else None
    for at in range(start + 1, min(start + 1 + _MOST_SMALL, len(words))):
        if not words[at].is_word or words[at].text == QUOTED:
            return None
        if words[at].is_capital:
            return _attribution(words, at, _name_end(words, at), start)
    return None


def _is_name_at(words: Sequence[Token], at: int) -> bool:
    """A capital that is not owed to the beginning of the sentence, or one before another."""
    if not words[at].is_capital:
        return False
    return at > 0 or (len(words) > 1 and words[1].is_capital)


def _name_end(words: Sequence[Token], start: int) -> int:
    end = start + 1
    while end < len(words) and words[end].is_word:
        if words[end].is_capital:
            end += 1
        elif words[end].low in _PARTICLES and end + 1 < len(words) and words[end + 1].is_capital:
            end += 2
        else:
            break
    return end


def _attribution(words: Sequence[Token], start: int, end: int, cue: int | None) -> Attribution:
    return Attribution(words[start], words[end - 1], None if cue is None else words[cue], certain=False)
