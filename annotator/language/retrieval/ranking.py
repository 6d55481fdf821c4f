"""Which passages of a source carry a unit best, by what they share with it.

Full-text search brings the candidates; here they are put in order. Each rule gives 0 to 1, and what is rare among
the candidates weighs more: all of them share the topic's words, one of them the figure.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz

from annotator.domain.folding import fold
from annotator.domain.passages import Excerpt
from annotator.domain.values import ROUNDED, SAME, Figure, compare
from annotator.language.retrieval.passages import figures_in
from annotator.language.words.english.cues import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS

# docs/benchmarks/passages.md watches these numbers.
WORDS, PAIRS, FIGURES, LETTERS = 1.0, 1.0, 0.7, 0.4
_ROUNDED = 0.8  # what a rounded figure is worth beside the same one
_AROUND = 0.6  # what a word of the sentence around is worth beside one of the unit
_COMPARED = 4  # so many of the best are compared letter by letter: it costs most

# A unit is a claim or two; of a table taken for a unit, all figures would be compared with all of every candidate.
_MOST_FIGURES = 50
# Letters that the forms of one word share: open, opened, opening.
STEM = 5
STEMS = re.compile(rf"\b\w{{1,{STEM}}}")
_WORD = re.compile(r"\w+")
SMALL_WORDS = AUXILIARIES | CONJUNCTIONS | DETERMINERS | PREPOSITIONS | PRONOUNS | {"not", "as", "to"}
SMALL_STEMS = frozenset(word[:STEM] for word in SMALL_WORDS)

Part = str | tuple[str, str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A unit to search for: the weights of its stems and of adjacent pairs of stems; `parts` are both."""

    text: str
    folded: str
    words: dict[Part, float]
    pairs: dict[Part, float]
    parts: dict[Part, float]
    figures: tuple[Figure, ...]


def wanted(unit: str, around: str = "") -> Wanted:
    """`around` is the sentence that the unit is part of: it says what the unit is about."""
    words: dict[Part, float] = {}
    pairs: dict[Part, float] = {}
    for text, worth in ((around, _AROUND), (unit, 1.0)):
        stems = stems_of(text)
        words.update((stem, worth) for stem in stems if stem not in SMALL_STEMS)
        pairs.update((pair, worth) for pair in pairwise(stems))
    return Wanted(unit, fold(unit).lower(), words, pairs, {**words, **pairs}, figures_in(unit)[:_MOST_FIGURES])


def stems_of(text: str) -> list[str]:
    return STEMS.findall(text.lower())


def parts_of(text: str) -> set[Part]:
    stems = stems_of(text)
    return {*stems, *pairwise(stems)}


def query_words(unit: str, around: str = "") -> tuple[str, ...]:
    """What to search for: the words that say something, each once; all of them where none does."""
    words = dict.fromkeys(_WORD.findall(f"{unit} {around}".lower()))
    return tuple(word for word in words if word not in SMALL_WORDS) or tuple(words)


def ranked(unit: Wanted, candidates: Sequence[Excerpt]) -> list[Excerpt]:
    """The candidates, which come in the order of the search, with the best first."""
    stems = [stems_of(piece.text) for piece in candidates]
    scores = [
        WORDS * words + PAIRS * pairs + FIGURES * figures
        for words, pairs, figures in zip(
            _shares(unit.words, [set(each) for each in stems]),
            _shares(unit.pairs, [set(pairwise(each)) for each in stems]),
            _figures(unit, candidates),
            strict=True,
        )
    ]
    best = sorted(range(len(candidates)), key=lambda at: -scores[at])
    for at in best[:_COMPARED]:
        scores[at] += LETTERS * fuzz.partial_ratio(unit.folded, fold(candidates[at].text).lower()) / 100
    return [candidates[at] for at in sorted(best, key=lambda at: -scores[at])]


def _shares(wanted: dict[Part, float], held: Sequence[AbstractSet[Part]]) -> list[float]:
    """The share of what is wanted that each has. What no candidate has does not count."""
    found = [parts & wanted.keys() for parts in held]
    counts = Counter(part for parts in found for part in parts)
    weights = {part: wanted[part] * math.log(1 + len(held) / count) for part, count in counts.items()}
    whole = sum(weights.values()) or 1.0
    return [sum(weights[part] for part in parts) / whole for parts in found]


def _figures(unit: Wanted, candidates: Sequence[Excerpt]) -> list[float]:
    """How many of the unit's figures each candidate has; one that few of them have counts more."""
    if not unit.figures:
        return [0.0] * len(candidates)
    has = [[_has(piece, figure) for piece in candidates] for figure in unit.figures]
    weights = [math.log(1 + len(row) / max(1.0, sum(row))) for row in has]
    return [
        sum(weight * row[at] for weight, row in zip(weights, has, strict=True)) / sum(weights)
        for at in range(len(candidates))
    ]


def _has(piece: Excerpt, figure: Figure) -> float:
    verdicts = {compare(figure, each) for each in piece.figures}
    return 1.0 if SAME in verdicts else _ROUNDED if ROUNDED in verdicts else 0.0
