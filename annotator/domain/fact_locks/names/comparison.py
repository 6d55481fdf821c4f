"""Whether two names are of one person or thing: initials, titles left out, acronyms, letters that differ."""

import unicodedata

from annotator.domain.fact_locks.facts import Reading
from annotator.domain.fact_locks.names.demonyms import are_of_one_country

SAME, ANOTHER, MISSPELT = "same", "another", "misspelt"

# Of two shorter surnames a letter apart, both are usually names: Holm and Helm.
_SHORTEST = 4
# Letters of a word that keeps its first and last only: St, Pt, Rd.
_ABBREVIATED = 3
_ALIKE = 3
_VOWELS = frozenset("aeiouy")


def compare(ours: Reading, theirs: Reading) -> str:
    """SAME, MISSPELT (a letter or two apart, with nothing that speaks for two people) or ANOTHER."""
    one, other = _words(ours), _spelt_out(_words(theirs), _words(ours))
    if sorted(one) == sorted(other) or _is_acronym(one, other) or _is_acronym(other, one):
        return SAME
    if one[-1] == other[-1]:
        if _agree(one[:-1], other[:-1]):
            return SAME
        return MISSPELT if len(one) == len(other) == 2 and is_a_letter_apart(one[0], other[0]) else ANOTHER
    if len(one) != len(other) and (set(one) <= set(other) or set(other) <= set(one)):
        return SAME
    if len(one) == len(other) == 1 and are_of_one_country(one[0], other[0]):
        return SAME
    if len(one) == len(other) == 1 and is_a_letter_apart(one[0], other[0]) and len(one[0]) == len(other[0]):
        return MISSPELT  # Malden, Walden
    if len(one) > 1 and len(other) > 1 and _agree(one[:-1], other[:-1]) and _look_alike(one, other):
        return MISSPELT
    return ANOTHER


def _look_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Surnames a letter apart, or with one beginning behind the same full first name: Peter Aldous and Aldridge."""
    begin_alike = one[0] == other[0] and len(one[0]) > 1 and one[-1][:_ALIKE] == other[-1][:_ALIKE]
    short = one[0] == other[0] and len(one[-1]) == len(other[-1]) == _SHORTEST - 1 and len(one[0]) > 1
    is_another_letter = short and sum(a != b for a, b in zip(one[-1], other[-1], strict=True)) == 1  # St Odo, St Oda
    return begin_alike or is_another_letter or is_a_letter_apart(one[-1], other[-1])


def plain(word: str) -> str:
    """Without accents and in lower case, for a source that prints none: Mares for Mareš is no other name."""
    return "".join(
        letter
        for letter in unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
        if not unicodedata.combining(letter)
    )


def _words(reading: Reading) -> tuple[str, ...]:
    """The letters of U.S. are one word."""
    words = tuple(str(word) for word in reading)
    if len(words) == 2 and len(words[0]) > 1 == len(words[1]):  # Reiser A.
        words = words[::-1]
    return ("".join(words),) if len(words) > 1 and all(len(word) == 1 for word in words) else words


def _spelt_out(words: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """With an abbreviation, on either side, as the other side has the word: Sand Pt, Sand Point."""
    if len(words) != len(others) or len(words) < 2:
        return words
    return tuple(other if _are_short_for(word, other) else word for word, other in zip(words, others, strict=True))


def _are_short_for(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if not 1 < len(short) <= _ABBREVIATED or len(long) < 2 * len(short):
        return False
    return (short[0], short[-1]) == (long[0], long[-1])


def _agree(given: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """First names agree where one side has none, or one of them is the other or its initial."""
    if not given or not others:
        return True
    return any(one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]) or _has_letters_of(one, other)
               for one in given for other in others)  # fmt: skip


def _has_letters_of(one: str, other: str) -> bool:
    """GS for Grundschule, LG for Landgericht: a few consonants of one long word, in its order."""
    short, long = sorted((one, other), key=len)
    if not 1 < len(short) <= _ABBREVIATED or len(long) <= 2 * len(short) or short[0] != long[0]:
        return False
    letters = iter(long)
    return not set(short) & _VOWELS and all(letter in letters for letter in short)


def _is_acronym(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    initials = "".join(word[0] for word in long)
    return len(short) == 1 and len(long) > 1 and short[0] == initials


def is_a_letter_apart(one: str, other: str) -> bool:
    """One letter is another, is missing, or stands before its neighbour."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or len(long) - len(short) > 1 or one == other:
        return False
    at = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at + 2 :] == long[at + 2 :] and short[at : at + 2] == long[at : at + 2][::-1]
    return short[at + 1 :] == long[at + 1 :] or swapped
