"""Where the clauses of a sentence stand: a fact alone is no claim, the clause around it is one."""

from collections.abc import Sequence

from annotator.language.facts.clauses import clauses
from annotator.language.lexis.fact_tokens import Pieces, cut
from annotator.language.words import fact_words_of

Span = tuple[int, int]

_JOINS = frozenset(["but", "while", "whereas", "aber", "sondern", "während", "mais", "tandis", "pero", "mientras"])
_EDGES = " \t\n\u00a0,;:—–-"


def clause_around(text: str, sentence: Span, fact: Span, language: str | None) -> Span:
    """The clause of `sentence` that holds `fact`, or several if it lies in several; all in code points of `text`."""
    touched = [span for span in _clauses(text, sentence, language) if span[0] < fact[1] and fact[0] < span[1]]
    if not touched:
        return fact
    return min(touched[0][0], fact[0]), max(touched[-1][1], fact[1])


def clauses_with_facts(text: str, sentence: Span, facts: Sequence[Span], language: str | None) -> tuple[Span, ...]:
    """The clauses of `sentence`, each with one of `facts` at least; if it has but one, its parts between commas.

    What holds no fact goes with the part before it. All in code points of `text`.
    """
    parts = _joined(_clauses(text, sentence, language), facts)
    if len(parts) < 2:
        parts = _joined(_between_commas(text, sentence, facts), facts)
    return tuple(_trimmed(text, start, end) for start, end in parts)


def _clauses(text: str, sentence: Span, language: str | None) -> list[Span]:
    """The main clauses, each with those that depend on it, without the words that join them."""
    start, end = sentence
    words = fact_words_of(language)
    pieces = cut(text[start:end], words)
    found: list[Span] = []
    for each in clauses(pieces, words.code):
        if found and not _stands_alone(pieces, each.start):
            found[-1] = found[-1][0], each.end
        else:
            found.append((each.start, each.end))
    spans = (_span(pieces, first, last) for first, last in found)
    return [(start + first, start + last) for first, last in spans if first < last]


def _stands_alone(pieces: Pieces, at: int) -> bool:
    """Neither “which …” nor “since 15 October” is a claim by itself."""
    return pieces.low(at - 1) in _EDGES and (_joins(pieces, at) or pieces.low(at - 1) != ",")


def _joins(pieces: Pieces, at: int) -> bool:
    return pieces.low(at) in pieces.words.ands or pieces.low(at) in _JOINS


def _span(pieces: Pieces, first: int, last: int) -> Span:
    """Without the word that joins the clause to the one before, and without the marks at its ends."""
    while first < last and (pieces.low(first) in _EDGES or (first > 0 and _joins(pieces, first))):
        first += 1
    while first < last and pieces.low(last - 1) in _EDGES:
        last -= 1
    return (pieces[first].start, pieces[last - 1].end) if first < last else (0, 0)


def _between_commas(text: str, sentence: Span, facts: Sequence[Span]) -> list[Span]:
    start, end = sentence
    cuts = [
        at + 1
        for at in range(start, end - 1)
        if text[at] == "," and text[at + 1].isspace() and not any(first < at < last for first, last in facts)
    ]
    return list(zip([start, *cuts], [*cuts, end], strict=True))


def _joined(parts: Sequence[Span], facts: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in parts:
        if joined and not (_holds_any((start, end), facts) and _holds_any(joined[-1], facts)):
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined


def _holds_any(span: Span, facts: Sequence[Span]) -> bool:
    return any(span[0] <= first and last <= span[1] for first, last in facts)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return start, end
