"""The facts of a text together with the language in which it was read."""

from functools import lru_cache

from annotator.domain.fact_locks.text_facts import TextFacts
from annotator.language.detection import language_of_words
from annotator.language.facts.finding import find

# Where the page of an article names no language.
_DEFAULT = "en"


# The same words are read when they are compared before they are tied, and again when their facts are stored.
@lru_cache(256)
def text_facts(words: str, language: str | None) -> TextFacts:
    """The facts of words that stand in, or beside, an article in this `language`; a passage may be in another one."""
    article = (language or _DEFAULT).split("-")[0].lower()
    spoken = language_of_words(words, article)
    return TextFacts(spoken, find(words, spoken))
