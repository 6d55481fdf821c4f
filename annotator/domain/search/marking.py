"""The place in a text at which words were found, with the words marked."""

import re
from collections.abc import Iterable
from functools import lru_cache

from annotator.domain.search.terms import Term, tokens

# Code points that are shown of a long text, and of those how many stand before the first word that was found.
SHOWN = 240
_BEFORE = 60
# A longer text is looked through only this far: words behind it are found, but not marked.
_MOST_READ = 20_000

Runs = tuple[tuple[str, bool], ...]


def holds(text: str, terms: Iterable[Term]) -> bool:
    """Whether the text holds all the terms."""
    words = [word for _, _, word in tokens(text)]
    return all(any(_is_at(words, at, *_wanted(term)) for at in range(len(words))) for term in terms)


def marked(text: str, terms: tuple[Term, ...]) -> Runs:
    """What is shown of the text, in pieces: each with whether it was looked for. All line breaks become spaces."""
    text = " ".join(text[:_MOST_READ].split())
    spans = _spans(text, terms)
    first, last = _window(text, spans[0][0] if spans else 0)
    found: list[tuple[str, bool]] = [("… ", False)] if first else []
    at = first
    for start, end in spans:
        if start >= at and end <= last:
            found += [(text[at:start], False), (text[start:end], True)]
            at = end
    found += [(text[at:last], False), (" …" if last < len(text) else "", False)]
    return tuple(run for run in found if run[0])


def _spans(text: str, terms: tuple[Term, ...]) -> list[tuple[int, int]]:
    """Start and end of each place where a term stands, in text order."""
    pattern = _pattern(terms) if text.isascii() else None
    if pattern:
        return [match.span() for match in pattern.finditer(text.lower())]
    known = tokens(text)
    words = [word for _, _, word in known]
    found: list[tuple[int, int]] = []
    for term in terms:
        (first, *rest), is_prefix = _wanted(term)
        if not rest and is_prefix:
            found += [(start, end) for start, end, word in known if word.startswith(first)]
            continue
        found += [
            (known[at][0], known[at + len(rest)][1])
            for at, word in enumerate(words)
            if word == first and (not rest or _is_at(words, at, [first, *rest], is_prefix))
        ]
    return sorted(found)


@lru_cache(256)
def _pattern(terms: tuple[Term, ...]) -> re.Pattern[str] | None:
    """Finds single words in a text of ASCII letters, which is most of them and needs no folding; else None."""
    wanted = [_wanted(term) for term in terms]
    if any(len(words) > 1 for words, _ in wanted):
        return None
    ends = (re.escape(words[0]) + ("[a-z0-9]*" if is_prefix else "(?![a-z0-9])") for words, is_prefix in wanted)
    return re.compile(f"(?<![a-z0-9])(?:{'|'.join(ends)})")


def _wanted(term: Term) -> tuple[list[str], bool]:
    return [word for _, _, word in tokens(term.words)], term.is_prefix


def _is_at(words: list[str], at: int, wanted: list[str], is_prefix: bool) -> bool:
    here = words[at : at + len(wanted)]
    if len(here) < len(wanted) or here[:-1] != wanted[:-1]:
        return False
    return here[-1].startswith(wanted[-1]) if is_prefix else here[-1] == wanted[-1]


def _window(text: str, found: int) -> tuple[int, int]:
    """The first and last offset of what is shown around the place `found`, at the ends of words."""
    if len(text) <= SHOWN:
        return 0, len(text)
    first = max(0, min(found - _BEFORE, len(text) - SHOWN))
    if first:
        first = text.find(" ", first, found) + 1 or first
    last = min(len(text), first + SHOWN)
    if last < len(text):
        last = max(text.rfind(" ", found, last), found + 1) if " " in text[found:last] else last
    return first, last
