"""A captured text cut into passages that can be found: paragraphs, and of long ones runs of sentences."""

import re
from collections.abc import Iterator

from annotator.domain.passages import Excerpt, Span
from annotator.domain.values import Day, Figure
from annotator.language.lexis.numbers_and_dates import figures_of
from annotator.language.sentences.segmentation import sentences

# Code points. A claim rests on a sentence or three; what is longer holds too much that it does not rest on.
_LONGEST = 500
# A heading, a row: too short to be found alone, and what follows says what it is about.
_SHORT = 60
# A long paragraph's runs share their last sentence, unless it is that long.
_SHARED = 250
_CENTURIES = ("15", "16", "17", "18", "19", "20")
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![^\S\n]*\n))*")
_WORD = re.compile(rf"\S{{1,{_LONGEST}}}")


def pieces(text: str, language: str | None = "en") -> tuple[Excerpt, ...]:
    """The passages of a text whose paragraphs are parted by blank lines, in order; some overlap.

    Together they cover every character that is not white space. Linear in time; never raises.
    """
    return tuple(_piece(text[start:end], start, language) for start, end in _spans(text, language))


def _piece(words: str, start: int, language: str | None) -> Excerpt:
    return Excerpt(
        start,
        start + len(words),
        words,
        tuple(sentences_in(words, 0, len(words), language)),
        figures_in(words, language),
    )


def figures_in(text: str, language: str | None = "en") -> tuple[Figure, ...]:
    """The numbers, dates and times of the text as values, in order. “One” alone is no number."""
    found = figures_of(text, language)
    return tuple(_or_year(text, each) for each in found if text[each.start : each.end].lower() != "one")


def _or_year(text: str, figure: Figure) -> Figure:
    """Four digits before a noun name a year more often than they count (the 2018 intake); a year compares as both."""
    words = text[figure.start : figure.end]
    if isinstance(figure, Day) or not (len(words) == 4 and words.isdecimal() and words[:2] in _CENTURIES):
        return figure
    return Day(figure.start, figure.end, int(words))


def sentences_in(text: str, start: int, end: int, language: str | None = "en") -> Iterator[Span]:
    """The sentences of text[start:end]; none goes over a blank line."""
    for paragraph in _PARAGRAPH.finditer(text, start, end):
        for first, last in sentences(paragraph[0], language):
            yield paragraph.start() + first, paragraph.start() + last


def _spans(text: str, language: str | None) -> Iterator[Span]:
    opened: int | None = None
    end = 0
    for paragraph in _PARAGRAPH.finditer(text):
        start = paragraph.start() if opened is None else opened
        end = paragraph.start() + len(paragraph[0].rstrip())
        if end - paragraph.start() < _SHORT and end - start < _LONGEST:
            opened = start
            continue
        opened = None
        if end - start <= _LONGEST:
            yield start, end
        else:
            yield from _runs(text, start, end, language)
    if opened is not None:
        yield opened, end


def _runs(text: str, start: int, end: int, language: str | None) -> Iterator[Span]:
    """Sentences in a row, as many as are not too long; each run begins with the last sentence of the one before."""
    parts = [part for span in sentences_in(text, start, end, language) for part in _parts(text, *span)]
    first = 0
    for at, (_, finish) in enumerate(parts):
        is_last = at + 1 == len(parts)
        if not is_last and parts[at + 1][1] - parts[first][0] <= _LONGEST:
            continue
        yield parts[first][0], finish
        shares = at > first and finish - parts[at][0] <= _SHARED
        first = at if shares else at + 1


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentence, in parts where it is far too long: a table without marks, a text without full stops."""
    if end - start <= 2 * _LONGEST:
        yield start, end
        return
    first: int | None = None
    last = start
    for word in _WORD.finditer(text, start, end):
        first = word.start() if first is None else first
        if word.end() - first > _LONGEST and last > first:
            yield first, last
            first = word.start()
        last = word.end()
    if first is not None:
        yield first, last
