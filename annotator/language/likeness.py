"""Whether two records speak of one source: titles, names and dates are typed in many ways."""

from rapidfuzz import fuzz, utils

# Percentages of rapidfuzz: a title typed twice differs in a mark or a word, two reports of one event in more.
_SAME_TITLE = 92.0
_SAME_NAME = 80.0


def is_same_work(one: tuple[str, str | None, str | None], other: tuple[str, str | None, str | None]) -> bool:
    """(title, author, date) of each. What only one of them says does not tell them apart."""
    (title, author, date), (title_, author_, date_) = one, other
    if fuzz.token_sort_ratio(title, title_, processor=utils.default_process) < _SAME_TITLE:
        return False
    if author and author_ and fuzz.token_set_ratio(author, author_, processor=utils.default_process) < _SAME_NAME:
        return False
    return not date or not date_ or date.startswith(date_) or date_.startswith(date)
