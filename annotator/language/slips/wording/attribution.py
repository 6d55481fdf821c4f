"""Quotations without a speaker or an end, and superlatives without a source."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from rapidfuzz import fuzz

from annotator.domain.folding import fold
from annotator.domain.quote_locks import DIFFERS, lock
from annotator.domain.readings import possible_speakers
from annotator.domain.revisions import Block
from annotator.language.slips.rule import Prose, SlipFinding
from annotator.language.words.english.cues import CUES

# docs/benchmarks/language.md counts the false findings with these numbers; _LONG has a test.
# Of quotations that begin or end with the same two words, the last few are compared.
_COMPARED = 20
_ALIKE = 85
# In code points: to compare two texts takes quadratic time.
_LONGEST = 5_000
_LONG = 6  # in words: a shorter quotation may as well be a term
_SCOPED = re.compile(
    r"\b(?:first|only|largest|biggest|oldest|youngest|highest|lowest|longest|worst|deadliest|fastest)\b[^.;]{0,50}?"
    r"\b(?:ever|in the world|in history|in the country|of its kind|of all time|on record|worldwide"
    r"|in (?:\w+\s)?(?:decades|centuries))\b",
    re.IGNORECASE,
)
_SOURCED = re.compile(
    r"\b(?:according|report|study|survey|data|figures|records?|census|index|ranking|[“\"«])", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")
_OPEN, _CLOSE, _STRAIGHT = "“", "”", '"'


def speakers(prose: Prose) -> Iterator[SlipFinding]:
    for quote in prose.quotes:
        words = prose.text[quote.start : quote.end].split()
        if quote.kind == "direct" and not possible_speakers(quote) and len(words) >= _LONG:
            yield SlipFinding(quote.start, quote.end, "Nobody is named as saying this.")


def echoes(prose: Prose) -> Iterator[SlipFinding]:
    """A quotation nearly equal to an earlier one, if neither is an honest cut of the other."""
    seen: dict[tuple[str, ...], list[str]] = {}
    for quote in prose.quotes:
        quoted = fold(prose.text[quote.start : quote.end]).strip(" ,.")
        words = quoted.lower().split()
        if quote.kind == "scare" or len(words) < _LONG or len(quoted) > _LONGEST:
            continue
        ends = ("", *words[:2]), (*words[-2:], "")
        known = [earlier for end in ends for earlier in seen.get(end, ())[-_COMPARED:]]
        other = next((earlier for earlier in known if _is_echo(quoted, earlier)), None)
        if other:
            yield SlipFinding(quote.start, quote.end, f"The same quote is worded differently elsewhere: “{other}”.")
        for end in ends:
            seen.setdefault(end, []).append(quoted)


def _is_echo(quoted: str, other: str) -> bool:
    low, known = quoted.lower(), other.lower()
    if low in known or known in low or not fuzz.ratio(low, known, score_cutoff=_ALIKE):
        return False
    return lock(quoted, other).kind == lock(other, quoted).kind == DIFFERS


def marks(prose: Prose) -> Iterator[SlipFinding]:
    """A quotation mark without its partner; a quotation that goes on in the next paragraph need not be closed."""
    blocks = [block for block in prose.blocks if block.kind != "preformatted"]
    for block, following in zip_longest(blocks, blocks[1:]):
        words = prose.words_of(block)
        opened, closed = words.count(_OPEN), words.count(_CLOSE)
        goes_on = following is not None and prose.words_of(following).lstrip().startswith((_OPEN, _STRAIGHT))
        if opened > closed and not goes_on:
            yield _mark(block, words.rindex(_OPEN), "This quotation mark is never closed.")
        elif closed > opened and not words.lstrip().startswith(_CLOSE):
            yield _mark(block, words.rindex(_CLOSE), "This quotation mark was never opened.")
        elif words.count(_STRAIGHT) % 2 and not goes_on and not re.search(r"\d\"", words):
            yield _mark(block, words.rindex(_STRAIGHT), "This quotation mark has no partner.")


def superlatives(prose: Prose) -> Iterator[SlipFinding]:
    """`The first in the country`, if nobody is named as the source."""
    for sentence in prose.sentences:
        words = prose.words_of(sentence)
        found = _SCOPED.search(words)
        if found and not _SOURCED.search(words) and not any(w.lower() in CUES for w in _WORD.findall(words)):
            start = sentence.start + found.start()
            yield SlipFinding(start, sentence.start + found.end(), "No source is named for this.")


def _mark(block: Block, at: int, message: str) -> SlipFinding:
    return SlipFinding(block.start + at, block.start + at + 1, message)
