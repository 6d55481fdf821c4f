"""Two spellings of one name."""

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import DamerauLevenshtein

# Of two shorter words a letter apart, both are usually words: Ann and Anna, Cook and Cork.
_SHORTEST = 5
# No name is longer, and what an index keeps of a word grows with the square of its length.
_LONGEST = 60
# An index compares so many words of one pattern: more of them are a made-up text, and would be compared in pairs.
_COMPARED = 50


def is_misspelling(one: str, other: str) -> bool:
    """Whether the words differ by one letter, are long enough, and neither is the other with an ending."""
    if not all(_SHORTEST <= len(word) <= _LONGEST for word in (one, other)):
        return False
    if one.startswith(other) or other.startswith(one):
        return False
    return DamerauLevenshtein.distance(one, other, score_cutoff=1) == 1 and one[0] == other[0]


class Spellings:
    """Words in the order in which they were added, found by a misspelling without comparing all pairs.

    Words that differ by one letter are the same after at most one deletion from each (Mor and Fraenkel, 1982).
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._by_key: dict[str, list[tuple[int, str]]] = {}
        self._count = 0
        for word in words:
            self.add(word)

    def add(self, word: str) -> None:
        self._count += 1
        for key in _keys(word):
            kept = self._by_key.setdefault(key, [])
            if len(kept) < _COMPARED:
                kept.append((self._count, word))

    def near(self, word: str) -> list[str]:
        """The words added so far of which `word` is a misspelling, in the order of adding."""
        candidates = {each for key in _keys(word) for each in self._by_key.get(key, ())}
        return [other for _, other in sorted(candidates) if is_misspelling(word, other)]


def _keys(word: str) -> Iterator[str]:
    if _SHORTEST <= len(word) <= _LONGEST:
        yield word
        # The first letter never differs.
        yield from {word[:at] + word[at + 1 :] for at in range(1, len(word))}
