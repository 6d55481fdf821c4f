"""Whether two records speak of one source, and which sentences a lost one may have become.

Titles, names and dates are typed in many ways.
"""

import math
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process, utils

from annotator.language.lines import TOKEN

# Percentages of rapidfuzz: a title typed twice differs in a mark or a word, two reports of one event in more.
_SAME_TITLE = 92.0
_SAME_NAME = 80.0
# Of the weight of all its words, a place holds this much at least.
_SHARED = 0.35


# (title, author, date)
Work = tuple[str, str | None, str | None]


def same_works(wanted: Work, known: Sequence[Work]) -> list[int]:
    """The positions of the known works that are the wanted one. What only one of two says does not tell them apart.

    Thousands of titles are compared at once, outside Python; so they are made ready once, and kept.
    """
    title, author, date = wanted
    words = _ready(title)
    if not words:
        return []
    near = process.extract(
        words, [_ready(w[0]) for w in known], scorer=fuzz.ratio, score_cutoff=_SAME_TITLE, limit=None
    )
    return sorted(at for _, _, at in near if _agree(author, date, *known[at][1:]))


@lru_cache(maxsize=1 << 15)
def _ready(title: str) -> str:
    """Its words in order of the alphabet: a title is typed with its parts the other way round."""
    return " ".join(sorted(utils.default_process(title).split()))


def _agree(author: str | None, date: str | None, author_: str | None, date_: str | None) -> bool:
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
