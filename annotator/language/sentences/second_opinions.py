"""Sentence ends in languages without tables of our own: sentencex knows the abbreviations of hundreds.

Each by itself cuts too often, the library at quotations and initials, our rules at abbreviations: a sentence ends
where both say so.
"""

from collections.abc import Sequence

Spans = list[tuple[int, int]]

_REACH = 40


def agreed(text: str, spans: Sequence[tuple[int, int]], language: str) -> Spans:
    """The spans, joined where the library knows of no end."""
    import sentencex

    # Half a pair of surrogates is no text outside Python; what stands in for it is as long.
    clean = text.encode("utf-8", "replace").decode()
    theirs = {_ink(text, one["end_index"]) for one in sentencex.get_sentence_boundaries(language, clean)}
    joined: Spans = []
    begin: int | None = None
    for start, end in spans:
        begin = start if begin is None else begin
        if _ink(text, end) in theirs:
            joined.append((begin, end))
            begin = None
    if begin is not None:
        joined.append((begin, spans[-1][1]))
    return joined


def _ink(text: str, end: int) -> int:
    """The place of the last letter or figure before an end: what is closed after it, each counts its own way."""
    for place in range(end - 1, max(-1, end - _REACH), -1):
        if text[place].isalnum():
            return place
    return end
