"""The letters that the forms of a word share, for words that no family lists, and the last part of a compound."""

import re
import unicodedata
from functools import lru_cache

from annotator.language.words.word_families import Families

# Letters that the forms of one word share: repair, repaired, Reparatur.
_STEM = 4
_SHORTEST = 3
_ENDINGS = {"en": ("ing", "ed", "es", "e", "s")}
# Abgerissen, abzureißen: what may stand between the first part of a German verb and its stem; and such first parts,
# which hundreds of words have in common.
_WITHIN = re.compile(
    r"(ab|an|auf|aus|bei|durch|ein|fest|frei|her|hin|los|mit|nach|nieder|teil|um|unter|vor|weg|weiter|zu|zuruck|zusammen)"
    r"(?:ge|zu)(?=\w{3,}(?:t|en|n)$)"
)
_FIRST_PART = re.compile(
    r"(?:ab|an|auf|aus|be|durch|ein|ent|er|ge|her|hin|mit|nach|uber|um|unter|ver|vor|zer|zu|zuruck|zusammen)(?=\w{4})"
)
_VERB_ENDINGS = {
    "es": (
        "aron",
        "ieron",
        "adas",
        "ados",
        "idas",
        "idos",
        "ada",
        "ado",
        "ida",
        "ido",
        "aba",
        "ará",
        "ar",
        "er",
        "ir",
        "ó",
    ),
    "fr": ("aient", "èrent", "ait", "ées", "ée", "és", "é", "er"),
}
_LONG = 7
# Letters of the last part of a compound, and of what stands before it: Öl-gemälde, Gesellen-prüfung.
_LAST_PART, _SHORT_LAST_PART, _BEFORE_LAST_PART = 5, 4, 2
_SHORTEST_FIRST_PART = 4


@lru_cache(maxsize=20_000)
def families_or_stem(low: str, code: str, known: tuple[str, ...]) -> tuple[str, ...]:
    if known:
        return known
    return (stem(low, code),) if len(low) >= _SHORTEST else ()


def stem(low: str, code: str = "en") -> str:
    low = next((low.removesuffix(each) for each in _VERB_ENDINGS.get(code, ()) if low.endswith(each)), low) or low
    letters = unicodedata.normalize("NFKD", low)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    if code == "de" and plain.startswith("ge") and len(plain) > 6 and plain.endswith(("t", "en")):
        plain = plain[2:]
    if code == "de" and len(plain) > _LONG:
        plain = _WITHIN.sub(r"\1", plain)
        first = _FIRST_PART.match(plain)
        return plain[: (first.end() if first else 0) + _STEM]
    ending = next((each for each in _ENDINGS.get(code, ()) if plain.endswith(each) and len(plain) > len(each) + 2), "")
    return plain.removesuffix(ending)[:_STEM]


@lru_cache(maxsize=20_000)
def families_of_parts(low: str, families: Families) -> tuple[str, ...]:
    """The families of the first and the last part of a compound: Brücken-buch, Öl-gemälde, Gesellen-prüfung."""
    found: list[str] = []
    for length in range(len(low) - _SHORT_LAST_PART, _SHORTEST_FIRST_PART - 1, -1):
        if families.has_noun(low[:length]):
            found += families.of(low[:length])
            break
    for at in range(_BEFORE_LAST_PART, len(low) - _SHORT_LAST_PART + 1):
        is_long = len(low) - at >= _LAST_PART or at >= _SHORT_LAST_PART
        if is_long and families.has_noun(low[at:]):
            # What is done is the same with everything; Stromverbrauch and Wasserverbrauch are two things.
            found += (name for name in families.of(low[at:]) if name.endswith("!"))
            break
    return tuple(name for name in dict.fromkeys(found) if name not in families.sides)
