"""Tables of words that the rules look up, in one folder for each language."""

from annotator.language.words import polish
from annotator.language.words.english import facts as english_facts
from annotator.language.words.english import sentences as english
from annotator.language.words.fact_tables import FactWords
from annotator.language.words.french import facts as french_facts
from annotator.language.words.french import sentences as french
from annotator.language.words.german import facts as german_facts
from annotator.language.words.german import sentences as german
from annotator.language.words.spanish import facts as spanish_facts
from annotator.language.words.spanish import sentences as spanish
from annotator.language.words.tables import SentenceWords, SpeakerWords

# Where a library knows the abbreviations, but not all of them.
_BESIDE_LIBRARY = {"pl": polish.WORDS}
_GENERIC = SentenceWords(starters=english.WORDS.starters, saying=english.WORDS.saying, asking=english.WORDS.asking)
_BY_CODE = {"en": english.WORDS, "de": german.WORDS, "fr": french.WORDS, "es": spanish.WORDS}
_SPEAKERS = {"de": german.SPEAKERS, "fr": french.SPEAKERS, "es": spanish.SPEAKERS}
_FACTS = {
    "en": english_facts.WORDS, "de": german_facts.WORDS, "fr": french_facts.WORDS, "es": spanish_facts.WORDS,
}  # fmt: skip


def fact_words_of(language: str | None) -> FactWords:
    """The table of facts for a language code; that of English for a language without a table, and for None."""
    return _FACTS.get(code_of(language), english_facts.WORDS)


def words_of(language: str | None) -> SentenceWords:
    """The tables for a language code such as `de` or `de-AT`; None counts as English.

    A language without tables gets those for any text in Latin script, which have no abbreviations.
    """
    code = code_of(language)
    return _BY_CODE.get(code) or _BESIDE_LIBRARY.get(code, _GENERIC)


def speaker_words_of(language: str) -> SpeakerWords | None:
    """The table of speakers; None for English, which has separate rules, and for a language without a table."""
    return _SPEAKERS.get(language[:2].lower())


def has_tables(language: str | None) -> bool:
    return code_of(language) in _BY_CODE


def code_of(language: str | None) -> str:
    """`de` for `de-AT`."""
    return (language or "en").replace("_", "-").partition("-")[0].lower()
