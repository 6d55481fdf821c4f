"""Two spellings of one name."""

from rapidfuzz.distance import DamerauLevenshtein

# Of two shorter words a letter apart, both are usually words: Ann and Anna, Cook and Cork.
_SHORTEST = 5


def is_misspelling(one: str, other: str) -> bool:
    """A letter apart, in a word long enough, and neither is the other with an ending."""
    if min(len(one), len(other)) < _SHORTEST or one.startswith(other) or other.startswith(one):
        return False
    return DamerauLevenshtein.distance(one, other, score_cutoff=1) == 1 and one[0] == other[0]
