"""Finds sentence ends in languages without tables of ours: sentencex knows the abbreviations of hundreds of languages.

Each alone ends sentences too often, the library at quotations and initials, our rules at abbreviations: a sentence ends
only where both find an end.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from annotator.language.sentences.possible_ends import FULL_STOPS

Span = tuple[int, int]

# The library takes quadratic time in the ends it finds, so it gets a long text in stretches of so many code points.
_STRETCH = 5_000
_REACH = 40


def agreed(text: str, spans: Sequence[Span], language: str) -> list[Span]:
    """The spans, in code points and in order, joined where the library finds no end; `language` is a code like `pl`."""
    # The library cannot read half a surrogate pair; its replacement is as long, so that positions stay.
    clean = text.encode("utf-8", "replace").decode()
    theirs = {_last_letter(text, end) for end in _library_ends(clean, [end for _, end in spans], language)}
    joined: list[Span] = []
    begin: int | None = None
    for start, end in spans:
        begin = start if begin is None else begin
        if _last_letter(text, end) in theirs or _is_unmistakable(text, end):
            joined.append((begin, end))
            begin = None
    if begin is not None:
        joined.append((begin, spans[-1][1]))
    return joined


def _is_unmistakable(text: str, end: int) -> bool:
    """A mark that ends nothing but sentences, and that the library may not know."""
    return text[end - 1] in FULL_STOPS or (text[end - 1] in ";\u037e" and "\u0370" <= text[end - 2] <= "\u1fff")


def _library_ends(text: str, ends: Sequence[int], language: str) -> Iterator[int]:
    """The library's ends. A stretch ends at one of our own `ends`; the next one begins at the last sure end in it."""
    import sentencex

    start = 0
    while start < len(text):
        at = bisect_left(ends, start + _STRETCH)
        stop = ends[at] if at + 1 < len(ends) else len(text)
        found = [start + hit["end_index"] for hit in sentencex.get_sentence_boundaries(language, text[start:stop])]
        # The last end may be only that of the stretch, unless the text ends there too.
        sure = found[:-1] if stop < len(text) and len(found) > 1 else [*found, stop]
        yield from sure
        start = sure[-1]


def _last_letter(text: str, end: int) -> int:
    """The index of the last letter or digit before an end: library and rules place closing marks differently."""
    for place in range(end - 1, max(-1, end - _REACH), -1):
        if text[place].isalnum():
            return place
    return end
