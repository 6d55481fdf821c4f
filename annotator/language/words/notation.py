"""The notation in which tables of words are written: consecutive numbers, phrases by meaning, words by unit."""

from annotator.language.words.word_families import lines_of


def counted(words: str, first: int = 0, step: int = 1) -> dict[str, int]:
    """Maps words to consecutive numbers; a / separates forms of one number."""
    return {form: first + step * at for at, forms in enumerate(words.split()) for form in forms.split("/")}


def meanings(**phrases: str) -> dict[str, str]:
    """Maps each phrase to its meaning; commas separate the phrases of a meaning."""
    return {phrase.strip(): name for name, listed in phrases.items() for phrase in listed.split(",") if phrase.strip()}


def measures(table: str) -> dict[str, tuple[str, float]]:
    """Maps words to units. A line of the table has the base unit, the factor to it, and words, with _ for a space."""
    found: dict[str, tuple[str, float]] = {}
    for line in lines_of(table):
        base, factor, *words = line.split()
        found.update((word.replace("_", " "), (base, float(factor))) for word in words)
    return found


# Up to the fiftieth, before editions and congresses.
_TENS = ("", "X", "XX", "XXX", "XL")
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
ROMANS = tuple(f"{ten}{one}" for ten in _TENS for one in _ONES if ten or one)
