"""The words that somebody looks for, as they typed them: all must be found; words in quotation marks stand together."""

import re
import unicodedata
from dataclasses import dataclass

from annotator.domain.errors import RuleBroken

# Code points of the whole search, and terms in it.
LONGEST = 300
MOST_TERMS = 24
# The beginning of a word is looked for from this length on: shorter ones begin half of all words.
_SHORTEST_PREFIX = 2
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
# Letters, figures, and the accents that follow a letter.
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
_TERM = re.compile(r'"([^"]*)"?|([^\s"]+)')


@dataclass(frozen=True, slots=True)
class Term:
    """One word, or several that follow each other; `is_prefix`: the last may go on."""

    words: str
    is_prefix: bool = False


def terms_of(typed: str) -> tuple[Term, ...]:
    """The terms of what was typed; the last word, unless a space or a quotation mark ended it, is a beginning.

    None if there is nothing in it but spaces. Raises RuleBroken if it is too long, or holds no letter or figure.
    """
    text = _plain(typed)
    if not text.strip():
        return ()
    if len(text) > LONGEST:
        raise RuleBroken("search_too_long", most=LONGEST)
    found = [
        Term(" ".join((match[1] or match[2] or "").split()), match[2] is not None and match.end() == len(text))
        for match in _TERM.finditer(text)
    ]
    found = [Term(t.words, t.is_prefix and len(t.words) >= _SHORTEST_PREFIX) for t in found if tokens(t.words)]
    if not found:
        raise RuleBroken("search_without_words")
    if len(found) > MOST_TERMS:
        raise RuleBroken("search_of_many_words", most=MOST_TERMS)
    return tuple(found)


def tokens(text: str) -> list[tuple[int, int, str]]:
    """Start, end and folded form of each word, as the full-text index cuts and folds them; offsets in code points."""
    if text.isascii():
        return [(match.start(), match.end(), match[0]) for match in _WORD.finditer(text.lower())]
    return [(match.start(), match.end(), _folded(match[0])) for match in _WORD.finditer(text)]


def _plain(typed: str) -> str:
    """Without what no text holds: control characters, and halves of characters."""
    kept = (" " if unicodedata.category(c) == "Cc" else c for c in typed if unicodedata.category(c) != "Cs")
    return "".join(kept).translate(_QUOTES)


def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c)).lower()
