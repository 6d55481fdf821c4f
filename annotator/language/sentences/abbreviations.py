"""Rules for a full stop that may belong to the word before it. A rule returns None where it does not apply."""

import re
from collections.abc import Callable

from annotator.language.sentences.possible_ends import Stop

Rule = Callable[[Stop], bool | None]

_SECTION = re.compile(r"[A-Z]\.?\s?\d")  # art. L. 121-1
_LONGEST_UNKNOWN = 4  # letters; tests/language/test_other_languages.py has a test
HOURS = frozenset(("a.m", "p.m", "A.M", "P.M"))


def is_known(stop: Stop) -> bool:
    """Whether the word is an abbreviation, an initial or an acronym."""
    if not stop.may_be_abbreviation:
        return False
    word, words = stop.word, stop.words
    return (
        stop.is_initial
        or stop.is_acronym
        or word in words.titles
        or word in words.inner
        or word in words.companies
        or word in words.endings
        or word in words.closings
        or (word in words.numeric and stop.next[:1].isdigit())
    )


def not_an_abbreviation(stop: Stop) -> bool | None:
    return None if stop.may_be_abbreviation else True


def never_ends(stop: Stop) -> bool | None:
    return False if stop.word in stop.words.inner else None


def title(stop: Stop) -> bool | None:
    """`Mr. Smith` goes on; `on Main St. The` ends."""
    if stop.word not in stop.words.titles:
        return None
    return stop.word in stop.words.streets and stop.next_starts_sentences


def before_a_figure(stop: Stop) -> bool | None:
    """`No. 2`, `Sept. 11`, `3. Oktober` go on; without a table, so does a short word in lower case before a figure."""
    if stop.word in stop.words.numeric:
        return not (stop.next[:1].isdigit() or _SECTION.match(stop.paragraph.text, stop.next_start))
    if stop.next[:1].isdigit() and stop.word.endswith(stop.words.numeric_tails):
        return False
    is_like_one = not stop.words.numeric and stop.word.islower() and len(stop.word) <= _LONGEST_UNKNOWN
    return False if is_like_one and stop.next[:1].isdigit() else None


def ordinal(stop: Stop) -> bool | None:
    """`am 3. Oktober` goes on: a figure of one or two digits before a word that does not begin sentences."""
    if stop.words.orders_figures and len(stop.word) <= 2 and stop.word.isdecimal():
        return stop.next_starts_sentences or stop.opens_a_quotation
    return None


def initial(stop: Stop) -> bool | None:
    """`J. K. Rowling` goes on; `Plan B. The` ends."""
    return stop.next_starts_sentences if stop.is_initial else None


def closing(stop: Stop) -> bool | None:
    return True if stop.word in stop.words.closings else None


def hour_opens_the_sentence(stop: Stop) -> bool | None:
    """`At 5 a.m. Mr. Smith left` goes on: the words before the hour are too few for a sentence."""
    if stop.word not in HOURS:
        return None
    before = stop.paragraph.text[max(stop.begin, stop.start - 30) : stop.start]
    return False if stop.start - stop.begin <= 30 and len(before.split()) <= 3 else None


def hour(stop: Stop) -> bool | None:
    """After a.m. and p.m., a day, a month or a time zone may go on; another subject begins a sentence."""
    if stop.word not in HOURS or stop.next in stop.words.calendar or stop.next.isupper():
        return None
    return True if stop.following[:1].islower() and stop.following not in ("time", "and", "on") else None


def may_end(stop: Stop) -> bool | None:
    """After `Inc.`, `U.S.`, `a.m.` or `Mich.`, the next words decide."""
    words = stop.words
    if not (stop.is_acronym or stop.word in words.companies or stop.word in words.endings):
        return None
    if stop.next_starts_sentences or _is_label(stop):
        return True
    if "(" in stop.lead or stop.next[:1].isdigit():
        return False
    if stop.opens_a_quotation:
        return True
    if stop.next_raw.endswith(".") and stop.next in words.titles:
        return stop.next in words.honorifics
    return _begins_a_clause(stop)


def _begins_a_clause(stop: Stop) -> bool:
    if stop.words.capitalises_nouns:
        return False
    is_subject = stop.next.lower() not in stop.words.institutions and stop.following in stop.words.auxiliaries
    if is_subject and not stop.is_acronym:
        return True
    return _is_bare_plural(stop) or _is_capital_by_position(stop)


def _is_bare_plural(stop: Stop) -> bool:
    """`Analysts expect`, `Members get`: a plural with a word in lower case after it is a subject."""
    word = stop.next
    if stop.words.capitalises_nouns or not stop.words.plural_names or word in stop.words.plural_names:
        return False
    is_plural = (
        len(word) > 4
        and word.isalpha()
        and word[1:].islower()
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
    )
    return is_plural and stop.following[:1].islower() and stop.following not in ("of", "and")


def _is_capital_by_position(stop: Stop) -> bool:
    return (
        stop.next_stands_in_lower_case
        and stop.following[:1].islower()
        and stop.next.lower() not in stop.words.institutions
    )


def _is_label(stop: Stop) -> bool:
    """`Image:` and `Photo:` begin a credit."""
    after = stop.next_start + len(stop.next)
    return stop.paragraph.text[after : after + 1] == ":"


RULES: tuple[Rule, ...] = (
    not_an_abbreviation,
    never_ends,
    title,
    before_a_figure,
    ordinal,
    initial,
    closing,
    hour_opens_the_sentence,
    hour,
    may_end,
)
