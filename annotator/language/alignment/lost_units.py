"""Suggests where a unit that lost its place may be now."""

import math
from collections import Counter
from collections.abc import Sequence

from annotator.language.lexis.tokens import WORD_OR_MARK

# A suggested place holds at least this share of the weight of the unit's words.
_SHARED = 0.35


def likeliest(wanted: str, sentences: Sequence[str], most: int) -> list[int]:
    """The indexes of at most `most` sentences that hold most of the wanted words, the likeliest first.

    A word weighs less the more sentences hold it: that two texts share "of the" means nothing.
    """
    held = [set(WORD_OR_MARK.findall(sentence.lower())) for sentence in sentences]
    counts = Counter(word for words in held for word in words)
    weights = {
        w: 1 / (1 + math.log(counts[w] or 1)) for w in set(WORD_OR_MARK.findall(wanted.lower())) if w[0].isalnum()
    }
    least = _SHARED * sum(weights.values())
    scores = [(sum(weight for word, weight in weights.items() if word in words), at) for at, words in enumerate(held)]
    found = sorted((-score, len(sentences[at]), at) for score, at in scores if score > least)
    return [at for _, _, at in found[:most]]
