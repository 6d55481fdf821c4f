"""The kind of a quotation: a speaker’s whole clause, a fragment, or words held at arm’s length (scare quotes)."""

import re

from annotator.language.quotes.contexts import Context, has_words
from annotator.language.quotes.reporting_verbs import is_weak
from annotator.language.quotes.signatures import DASHES
from annotator.language.quotes.speakers import Attribution
from annotator.language.words.english.cues import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NAMING,
    PREPOSITIONS,
    PRONOUNS,
)
from annotator.language.words.english.dates import MONTHS

_WORD = re.compile(r"[\w’'&-]+")
_SMALL = AUXILIARIES | CONJUNCTIONS | DETERMINERS | PREPOSITIONS
# docs/benchmarks/language.md watches these numbers; the words of a scare quotation have a test.
_SCARE_WORDS = 3
_TITLE_WORDS = 12
_CAPITALS_OF_TITLE = 2  # “Absolutely not” is none
_SHORTEST_REFERENCE = 4  # tokens
_LINKS = frozenset(["as", "of", "over", "about", "a", "an", "being"])
_MONTHS = frozenset(month.lower() for month in MONTHS)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NEAR = 4  # code points between a verb and the mark


def kind_of(setting: Context, attribution: Attribution | None) -> str:
    """`direct` | `mixed` | `scare`, by the first rule that holds."""
    words = _WORD.findall(setting.words)
    if _is_reference(setting):
        return "scare"
    if setting.text[setting.run.outer_start] in "「『":
        return "direct" if _is_quotative(setting) else "scare"
    if setting.stands_alone or not setting.run.closed:
        return "direct"
    if _is_title(setting, words) and (not _is_near(setting, attribution) or _is_named_so(setting)):
        return "scare"
    if len(words) <= _SCARE_WORDS and not _is_spoken(setting, attribution):
        return "scare"
    if attribution is None:
        return "direct" if _is_announced_behind(setting) else "mixed"
    if _is_clause(setting):
        return "direct"
    return "mixed"


def _is_quotative(setting: Context) -> bool:
    """Japanese 「…」と says that the words are speech; without it the corners hold a name or a term."""
    following = setting.text[setting.run.outer_end : setting.run.outer_end + 3]
    return following.startswith(("と", "って", "など")) or setting.words[-1:] in "。！？" or setting.stands_alone


def _is_reference(setting: Context) -> bool:
    """“Fire at the mill” — Evening Post, May 3, 2019: a dash, a publication and a date, as in a list of sources."""
    words = setting.rest_of_block
    if len(words) < _SHORTEST_REFERENCE or words[0].text not in DASHES or not words[1].is_capital:
        return False
    comma = next((place for place, word in enumerate(words) if word.text == ","), None)
    return comma is not None and any(word.low in _MONTHS or _YEAR.fullmatch(word.text) for word in words[comma:])


def _is_title(setting: Context, words: list[str]) -> bool:
    """“Nothing Left to Burn”: capitalised throughout, and no sentence."""
    if not words or len(words) > _TITLE_WORDS or setting.words[-1:] in ".?!" or words[0] == "I":
        return False
    if len(words) > 1 and sum(word[0].isupper() for word in words) < _CAPITALS_OF_TITLE:
        return False
    return words[0][:1].isupper() and all(not word[0].islower() or word.lower() in _SMALL for word in words)


def _is_named_so(setting: Context) -> bool:
    """The print called “Cowboys and Indians”: a participle behind its noun names a thing."""
    before = setting.before
    return bool(before) and before[-1].low in NAMING and not any(word.low in PRONOUNS for word in before[-3:-1])


def _is_spoken(setting: Context, attribution: Attribution | None) -> bool:
    """A word or two are speech behind a verb of saying in their sentence, near one, or if the marks enclose a stop."""
    if attribution is None:
        return _is_announced_behind(setting)
    if setting.behind_series and attribution.cue in setting.behind_series:
        return True
    if setting.words[-1:] in ".,?!" or _is_near(setting, attribution):
        return True
    return _is_governed(setting, attribution) and not _is_said_of(setting)


def _is_announced_behind(setting: Context) -> bool:
    """“Absolutely not,” came the reply: begins the sentence, ends in a comma, and goes on in small letters."""
    if setting.words[-1:] not in ",?!" or has_words(setting.before):
        return False
    following = next((token for token in setting.after if token.is_word), None)
    return following is not None and following.text.islower()


def _is_governed(setting: Context, attribution: Attribution) -> bool:
    """The verb of saying leads up to the quotation: Ms Lee branded the scheme “a white elephant”.

    A verb that says other things too does so only right before it, or before as, of and their like.
    """
    cue, before = attribution.cue, setting.before
    if cue is None or not before or not before[0].start <= cue.start < setting.run.outer_start:
        return False
    return not is_weak(cue) or before[-1].low in _LINKS


def _is_said_of(setting: Context) -> bool:
    """The so-called “smart” meters."""
    return bool(setting.before) and setting.before[-1].low == "so-called"


def _is_near(setting: Context, attribution: Attribution | None) -> bool:
    """The verb of saying is next to the quotation."""
    if attribution is None or attribution.cue is None:
        return False
    cue, run = attribution.cue, setting.run
    places = run.start - cue.end, attribution.first.start - run.end, cue.start - run.end
    return any(0 <= distance <= _NEAR for distance in places)


def _is_clause(setting: Context) -> bool:
    """Ends in a comma before its speaker, begins after a comma or a colon, or begins with a capital."""
    if setting.words[-1:] in ",?!" and not any(token.is_word for token in setting.before):
        return True
    if len(_WORD.findall(setting.words)) <= _SCARE_WORDS and setting.words[-1:] not in ".?!":
        return False
    announced = bool(setting.before) and setting.before[-1].text in (",", ":")
    return announced or setting.words.lstrip("[(…. “‘\"'")[:1].isupper()
