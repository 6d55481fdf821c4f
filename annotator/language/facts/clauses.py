"""The clauses of a text: what each says, in families of words, and whether it denies it."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from annotator.language.lexis.pieces import Pieces
from annotator.language.sentences.segmentation import sentences

# Letters that the forms of one word share: repair, repaired, Reparatur.
_STEM = 5
_MOST_WORDS = 24
_COUNTED = 4
_LINE = re.compile(r"[^\n]+")
_BREAKS = frozenset(";—|•")
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Clause:
    """Pieces `start` to `end`; `content` holds the families of each content word by its piece."""

    number: int
    start: int
    end: int
    content: dict[int, tuple[str, ...]]
    verbs: tuple[str, ...]
    negations: tuple[int, ...]
    sentence: int = 0

    def about(self, *without: range) -> tuple[str, ...]:
        kept = (families for at, families in self.content.items() if not any(at in each for each in without))
        return tuple(dict.fromkeys(family for families in kept for family in families))[:_MOST_WORDS]


def clauses(pieces: Pieces, language: str) -> list[Clause]:
    """In order; together they hold every piece."""
    found: list[Clause] = []
    for sentence, (start, end) in enumerate(_sentences(pieces, language)):
        for first, last in _parts(pieces, start, end):
            found.append(_clause(pieces, len(found), first, last, sentence))
    return found


def _sentences(pieces: Pieces, language: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in _LINE.finditer(pieces.text):
        for _, end in sentences(line[0], language):
            start = at
            while at < len(pieces) and pieces[at].start < line.start() + end:
                at += 1
            if at > start:
                yield start, at
    if at < len(pieces):
        yield at, len(pieces)


def _parts(pieces: Pieces, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    for at in range(start + 1, end):
        if _begins_clause(pieces, at) and at > first:
            yield first, at
            first = at
    if end > first:
        yield first, end


def _begins_clause(pieces: Pieces, at: int) -> bool:
    before, low = pieces.low(at - 1), pieces.low(at)
    if before in _BREAKS:
        return True
    if low in pieces.words.ands:
        return before == ","
    return low in pieces.words.clauses


def _clause(pieces: Pieces, number: int, start: int, end: int, sentence: int) -> Clause:
    words = pieces.words
    particle = next((low for at in range(end - 1, start, -1) if (low := pieces.low(at)) in words.particles), "")
    content: dict[int, tuple[str, ...]] = {}
    negations: list[int] = []
    verbs: dict[str, None] = {}
    for at in range(start, end):
        if not pieces.is_word(at):
            continue
        low = pieces.low(at)
        if low in words.negations and not _is_no_negation(pieces, at):
            negations.append(at)
        families = families_at(pieces, at, particle)
        if families:
            content[at] = families
            verbs.update(dict.fromkeys(_verbs(families, at, pieces)))
    return Clause(number, start, end, content, tuple(verbs), tuple(negations), sentence)


def _is_no_negation(pieces: Pieces, at: int) -> bool:
    """Not only; No. 5; no fewer than."""
    behind = pieces.low(at + 1)
    if behind in pieces.words.only:
        return True
    if behind == "." and pieces.is_figure(at + 2):
        return True
    return any(pieces.phrase(at, length) in pieces.words.hedges for length in (2, 3)) or (
        pieces.phrase(at - 1, 2) in pieces.words.hedges
    )


def families_at(pieces: Pieces, at: int, particle: str = "") -> tuple[str, ...]:
    """The families of the content word at this piece, or its stem; nothing for a small word, a number, a month."""
    low = pieces.low(at)
    words = pieces.words
    for joined in _joined(pieces, at, low, particle):
        if found := words.families.of(joined, exactly=True):
            return found
    if low in words.stops or low in words.numbers or low in words.months or low in words.weekdays:
        return ()
    if low in words.units or low in words.currencies or low in words.magnitudes or low in words.ordinals:
        return ()
    return _families(low, words.code, words.families.of(low))


def _joined(pieces: Pieces, at: int, low: str, particle: str) -> Iterator[str]:
    """What two words may be in a table: turned-down, lehnte-ab, was-up; # is a figure."""
    yield f"{low}-{'#' if pieces.is_figure(at + 1) else pieces.low(at + 1)}"
    yield f"{pieces.low(at - 1)}-{low}-"
    if particle:
        yield f"{low}-{particle}"


@lru_cache(maxsize=20_000)
def _families(low: str, code: str, known: tuple[str, ...]) -> tuple[str, ...]:
    if known:
        return known
    return (stem(low, code),) if len(low) >= _SHORTEST else ()


def stem(low: str, code: str = "en") -> str:
    letters = unicodedata.normalize("NFKD", low)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    if code == "de" and plain.startswith("ge") and len(plain) > 6 and plain.endswith(("t", "en")):
        plain = plain[2:]
    return plain[:_STEM]


def _verbs(families: tuple[str, ...], at: int, pieces: Pieces) -> tuple[str, ...]:
    return families if pieces.words.is_verb(pieces[at].text) else ()


def counted(pieces: Pieces, clause: Clause, start: int, end: int) -> tuple[str, ...]:
    """What a figure counts: the content words right behind it, or the label before a colon."""
    found: list[str] = []
    for at in range(end, min(end + _COUNTED, clause.end)):
        families = clause.content.get(at)
        if families is None or not pieces.is_word(at):
            if at == end and (pieces.low(at) in pieces.words.ofs or pieces.low(at) == "-"):
                continue
            break
        found += families
        if at > end and set(families) & set(clause.verbs):
            break
    if found:
        return tuple(dict.fromkeys(found))
    return _label(pieces, clause, start)


def _label(pieces: Pieces, clause: Clause, start: int) -> tuple[str, ...]:
    at = start - 1
    while at >= clause.start and not clause.content.get(at) and pieces.low(at) not in (":", "="):
        at -= 1
    if pieces.low(at) not in (":", "="):
        return ()
    found: list[str] = []
    while (at := at - 1) >= clause.start and at > start - 12 and pieces.low(at) not in (".", ";", ",", ":"):
        found += clause.content.get(at, ())
    return tuple(dict.fromkeys(found))
