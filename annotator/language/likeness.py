"""Whether two records speak of one source, and which sentences a lost one may have become.

Titles, names and dates are typed in many ways.
"""

import math
from collections import Counter
from collections.abc import Sequence

from rapidfuzz import fuzz, utils

from annotator.language.lines import TOKEN

# Percentages of rapidfuzz: a title typed twice differs in a mark or a word, two reports of one event in more.
_SAME_TITLE = 92.0
_SAME_NAME = 80.0
# Of the weight of all its words, a place holds this much at least.
_SHARED = 0.35


def is_same_work(one: tuple[str, str | None, str | None], other: tuple[str, str | None, str | None]) -> bool:
    """(title, author, date) of each. What only one of them says does not tell them apart."""
    (title, author, date), (title_, author_, date_) = one, other
    if fuzz.token_sort_ratio(title, title_, processor=utils.default_process) < _SAME_TITLE:
        return False
    if author and author_ and fuzz.token_set_ratio(author, author_, processor=utils.default_process) < _SAME_NAME:
        return False
    return not date or not date_ or date.startswith(date_) or date_.startswith(date)


def likeliest(wanted: str, sentences: Sequence[str], most: int) -> list[int]:
    """The positions of the sentences that hold most of the wanted words, the likeliest first.

    A word weighs less the more sentences hold it: that both say "of the" means nothing.
    """
    held = [set(TOKEN.findall(sentence.lower())) for sentence in sentences]
    counts = Counter(word for words in held for word in words)
    weights = {w: 1 / (1 + math.log(counts[w] or 1)) for w in set(TOKEN.findall(wanted.lower())) if w[0].isalnum()}
    least = _SHARED * sum(weights.values())
    scores = [(sum(weight for word, weight in weights.items() if word in words), at) for at, words in enumerate(held)]
    found = sorted((-score, len(sentences[at]), at) for score, at in scores if score > least)
    return [at for _, _, at in found[:most]]
