"""Cuts prose into sentences."""

import re

from annotator.language.sentences.bracketed_credits import credit_end
from annotator.language.sentences.ending_rules import ends_sentence
from annotator.language.sentences.languages_without_tables import agreed
from annotator.language.sentences.possible_ends import KINDS, Paragraph, Stop, stops
from annotator.language.words import code_of, has_tables, words_of

_INK = re.compile(r"\S")
_PLAIN = re.compile(r"\.\s[A-Z][a-z]")
# In letters; a shorter word may be an abbreviation that no table has.
_SHORTEST_PLAIN, _LONGEST_PLAIN = 5, 40
_LONGER_THAN_ENUMERATORS = 10


def sentences(text: str, language: str | None = "en") -> list[tuple[int, int]]:
    """The sentences of one block: (start, end) in code points, end exclusive.

    The spans are in order, disjoint, and without white space at their ends; together they cover every character that
    is not white space. A line break is white space: only a mark ends a sentence, by the rules in `endings`. Text
    without such an end is one sentence; blank text has none. Takes linear time and never raises. In a `language`
    without tables a library must agree with the rules; None counts as English.
    """
    paragraph = Paragraph(text, words_of(language))
    spans: list[tuple[int, int]] = []
    begin = _ink_after(text, 0)
    for found in stops(paragraph):
        end = found.end() if _surely_ends(paragraph, begin, found) else _end_of(paragraph, begin, found)
        if end is not None:
            spans.append((begin, end))
            begin = _ink_after(text, end)
            if credit := credit_end(text, begin):
                spans.append((begin, credit))
                begin = _ink_after(text, credit)
    end = len(text.rstrip())
    if begin < end:
        spans.append((begin, end))
    return spans if has_tables(language) or len(spans) < 2 else agreed(text, spans, code_of(language))


def _end_of(paragraph: Paragraph, begin: int, found: re.Match[str]) -> int | None:
    """The end of the sentence from `begin`, if the rules see one at this stop."""
    kind = next(kind for kind in KINDS if found[kind] is not None)
    closers = found["closers"] or found["fullclosers"] or found["tightclosers"] or ""
    marks = paragraph.text[found.start() : found.end(kind)]
    stop = Stop(paragraph, begin, found.start(), found.end(), marks, closers, kind)
    return stop.end if stop.end > begin and ends_sentence(stop) else None


def _surely_ends(paragraph: Paragraph, begin: int, found: re.Match[str]) -> bool:
    """A lone stop behind a plain word in small letters and before a capital: most stops, which no rule has to judge."""
    text, start = paragraph.text, found.start()
    if start - begin < _LONGER_THAN_ENUMERATORS or not _PLAIN.match(text, start):
        return False
    word = text[text.rfind(" ", start - _LONGEST_PLAIN, start) + 1 : start]
    is_plain = _SHORTEST_PLAIN <= len(word) < _LONGEST_PLAIN and word.isalpha() and word.islower()
    return is_plain and word not in paragraph.words.abbreviations


def _ink_after(text: str, position: int) -> int:
    found = _INK.search(text, position)
    return found.start() if found else len(text)
