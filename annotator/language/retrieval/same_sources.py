"""Whether two records describe one source: titles, names and dates are typed in many ways."""

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process, utils

# Percentages of rapidfuzz: a title typed twice differs in a mark or a word, two reports of one event in more.
_SAME_TITLE = 92.0
_SAME_NAME = 80.0


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
