"""Recognises a speaker and a verb of saying after a quotation that ends with a question or an exclamation mark."""

import re
from functools import lru_cache

from annotator.language.sentences.possible_ends import Stop
from annotator.language.words.tables import SentenceWords

_NAME_WORD = r"[^\W\d_a-z][\w’'.-]{0,30}+,?\s"
_JOINERS = r"(?:(?:(?:of|de|van|von|der|al|bin|the|and)\s)++(?=[^\W\d_a-z]))?+"
_APPOSITION = r"(?:(?<=,\s)[^.,;:!?“”\"]{2,80},\s)?+"
# A name and a verb in the past are all there is: Ida Holm gushed.
_BY_SHAPE = re.compile(rf"(?:{_NAME_WORD}{_JOINERS}){{1,4}}+{_APPOSITION}[a-z][a-z-]*ed[.,;]")
_AFTER_VERB = re.compile(r"\s([\w’']+)")


def attributes_what_went_before(stop: Stop) -> bool:
    """True of `“Why?” Ms Park, the mayor, asked.` and `“No!” Ms Park fumed.`; not of `“Why?” Ms Park said she may`."""
    if not stop.next[:1].isupper() or stop.lead:
        return False
    if stop.next_starts_sentences and stop.next != "I":
        return False
    text = stop.paragraph.text
    if _BY_SHAPE.match(text, stop.next_start):
        return True
    found = _speaker_and_verb(stop.words).match(text, stop.next_start)
    if found is None:
        return False
    after = _AFTER_VERB.match(text, found.end())
    return after is None or after[1].lower() not in stop.words.complements or found["verb"] in stop.words.asking


@lru_cache(maxsize=8)
def _speaker_and_verb(words: SentenceWords) -> re.Pattern[str]:
    verbs = "|".join(sorted(words.saying, key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"(?:{_NAME_WORD}{_JOINERS}){{1,5}}?{_APPOSITION}(?P<verb>{verbs})\b")
