"""Sentence ends in languages without tables of our own: sentencex knows the abbreviations of hundreds.

Each by itself cuts too often, the library at quotations and initials, our rules at abbreviations: a sentence ends
where both say so.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

Span = tuple[int, int]

# The library takes the square of the ends it finds, so it reads a long text in stretches of so many code points.
_STRETCH = 5_000
_REACH = 40


def agreed(text: str, spans: Sequence[Span], language: str) -> list[Span]:
    """The spans, in code points and in order, joined where the library finds no end."""
    # Half a pair of surrogates is no text outside Python; what replaces it is as long.
    clean = text.encode("utf-8", "replace").decode()
    theirs = {_last_letter(text, end) for end in _library_ends(clean, [end for _, end in spans], language)}
    joined: list[Span] = []
    begin: int | None = None
    for start, end in spans:
        begin = start if begin is None else begin
        if _last_letter(text, end) in theirs:
            joined.append((begin, end))
            begin = None
    if begin is not None:
        joined.append((begin, spans[-1][1]))
    return joined


def _library_ends(text: str, ends: Sequence[int], language: str) -> Iterator[int]:
    """The library's ends. A stretch is as long as our own `ends` allow, and the next begins at its last sure end."""
    import sentencex

    start = 0
    while start < len(text):
        at = bisect_left(ends, start + _STRETCH)
        stop = ends[at] if at + 1 < len(ends) else len(text)
        found = [start + each["end_index"] for each in sentencex.get_sentence_boundaries(language, text[start:stop])]
        # A stretch ends where the library may know of no end, unless the text ends there too.
        sure = found[:-1] if stop < len(text) and len(found) > 1 else [*found, stop]
        yield from sure
        start = sure[-1]


def _last_letter(text: str, end: int) -> int:
    """The last letter or digit before an end: the library and the rules count closing marks in their own ways."""
    for place in range(end - 1, max(-1, end - _REACH), -1):
        if text[place].isalnum():
            return place
    return end
