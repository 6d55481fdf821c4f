"""The kind of a quotation: a speaker’s whole clause, a fragment, or words held at arm’s length (scare quotes)."""

import re

from annotator.language.quotes.contexts import Context
from annotator.language.quotes.speakers import Attribution
from annotator.language.words.english_cues import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS

_WORD = re.compile(r"[\w’'&-]+")
_SMALL = AUXILIARIES | CONJUNCTIONS | DETERMINERS | PREPOSITIONS
# docs/benchmarks/language.md watches these numbers; the words of a scare quotation have a test.
_SCARE_WORDS = 3
_TITLE_WORDS = 7
_NEAR = 4  # code points between a verb and the mark


def kind_of(setting: Context, attribution: Attribution | None) -> str:
    """`direct` | `mixed` | `scare`, by the first rule that holds."""
    words = _WORD.findall(setting.words)
    if setting.stands_alone or not setting.run.closed:
        return "direct"
    if _is_title(setting, words) and not _is_near(setting, attribution):
        return "scare"
    if len(words) <= _SCARE_WORDS and not _is_spoken(setting, attribution):
        return "scare"
    if attribution is None:
        return "mixed"
    if _is_clause(setting):
        return "direct"
    return "mixed"


def _is_title(setting: Context, words: list[str]) -> bool:
    """“Nothing Left to Burn”: capitalised throughout, and no sentence."""
    if not words or len(words) > _TITLE_WORDS or setting.words[-1:] in ".?!" or words[0] == "I":
        return False
    return words[0][:1].isupper() and all(not word[0].islower() or word.lower() in _SMALL for word in words)


def _is_spoken(setting: Context, attribution: Attribution | None) -> bool:
    """A word or two is speech if a verb of saying is near, or if the marks enclose a stop."""
    if attribution is None:
        return False
    return setting.words[-1:] in ".,?!" or _is_near(setting, attribution)


def _is_near(setting: Context, attribution: Attribution | None) -> bool:
    """The verb of saying is next to the quotation."""
    if attribution is None or attribution.cue is None:
        return False
    cue, run = attribution.cue, setting.run
    return 0 <= run.start - cue.end <= _NEAR or 0 <= attribution.first.start - run.end <= _NEAR


def _is_clause(setting: Context) -> bool:
    """Ends in a comma before its speaker, begins after a comma or a colon, or begins with a capital."""
    if setting.words[-1:] in ",?!" and not any(token.is_word for token in setting.before):
        return True
    if len(_WORD.findall(setting.words)) <= _SCARE_WORDS and setting.words[-1:] not in ".?!":
        return False
    announced = bool(setting.before) and setting.before[-1].text in (",", ":")
    return announced or setting.words.lstrip("[(…. “‘\"'")[:1].isupper()
