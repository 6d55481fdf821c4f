"""Decides whether a sentence ends at a stop: named rules are tried in order until one applies.

The rules that surely let a sentence go on come first, then those that may end it; a stop to which no rule applies ends
its sentence. The rules follow the style books of news agencies (abbreviated ranks, states, months and firms; the full
stop inside the quotation marks), and cases written for them in the manner of the Golden Rules.
"""

import re
from collections.abc import Callable

from annotator.language.sentences import abbreviations
from annotator.language.sentences.possible_ends import DASHES, QUOTES, Stop
from annotator.language.sentences.trailing_attributions import attributes_what_went_before

Rule = Callable[[Stop], bool | None]

_ENUMERATOR = re.compile(r"[•⁃*·–—-]?\s?\(?(?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,5})")
_CAMEL = re.compile(r"[a-z]+[A-Z]|https?$|www$")
_ELLIPSES = ("…", "..", "….", "…?", "…!")
_INITIALS_IN_BRACKETS = re.compile(r"\[(?:[^\W\d_]\.\s?)*[^\W\d_]$")
_BEFORE_NAMES = frozenset(["at", "of", "by", "for", "from", "with", "the", "via"])
_NAME = r"[^\W\d_a-zß-ÿ][\w.’'-]*+"
_SIGNATURE = re.compile(
    rf"\s*[—–―-]+\s?{_NAME}(?:\s(?:(?:of|the|and|for|in|de|van|von)\s){{0,3}}{_NAME}){{0,5}}+"
    r"(?:,\s[^.,;:!?]{2,50}+)?\s*$"
)
_REFERENCE = re.compile(r"\s*[\[(][^\W_a-z][^a-z\])]{0,40}[\])][.?!]")
_LONE_IN_BRACKETS = re.compile(r"[(\[][^\W\d_][\w.]{0,6}$")
_BRACKET_REACH = 15
# In code points. docs/benchmarks/sentences.md measures the effect of these numbers.
_TITLE_REACH = 60
_QUOTE_REACH = 600


def ends_sentence(stop: Stop) -> bool:
    for rule in RULES:
        verdict = rule(stop)
        if verdict is not None:
            return verdict
    return True


def mark_of_a_script(stop: Stop) -> bool | None:
    """Ideographic, Armenian, Ethiopic, Burmese, Khmer; the Greek question mark, a semicolon elsewhere."""
    return True if stop.kind in ("full", "greek") else None


def no_space(stop: Stop) -> bool | None:
    """`best player.The fans`: the space was lost; not `node.Js`, `bbc.co.uk/News.He`."""
    return stop.is_between_words if stop.kind == "tight" else None


def emoticon(stop: Stop) -> bool | None:
    return stop.next[:1].isupper() or stop.opens_a_quotation if stop.kind == "face" else None


def ellipsis_opens(stop: Stop) -> bool | None:
    """`It was late. …and then it rained.`: the dots are joined to the word behind them."""
    opens = stop.lead.startswith(("…", "...")) and stop.paragraph.text[stop.next_start - 1 : stop.next_start] in "….["
    return True if opens and stop.marks in (".", "!", "?") and bool(stop.next) else None


def initials_in_brackets(stop: Stop) -> bool | None:
    """`[J. R.] Holt` goes on."""
    if not stop.closers.startswith("]"):
        return None
    before = stop.paragraph.text[max(stop.begin, stop.start - _BRACKET_REACH) : stop.start]
    return stop.next_starts_sentences if _INITIALS_IN_BRACKETS.search(before) else None


def abbreviation_in_brackets(stop: Stop) -> bool | None:
    """`Gen. (Ret.) Lee` and `Tampa (Fla.) Times` go on: nothing else is in the brackets."""
    if stop.marks != "." or stop.closers not in (")", "]"):
        return None
    before = stop.paragraph.text[max(stop.begin, stop.start - _BRACKET_REACH) : stop.start]
    return stop.next_starts_sentences if _LONE_IN_BRACKETS.search(before) and not stop.lead else None


def reference_in_brackets(stop: Stop) -> bool | None:
    """`It rained in May. (2019).` goes on: figures and capitals in brackets, and the stop behind them."""
    has_bracket = stop.lead.startswith(("(", "["))
    return False if has_bracket and _REFERENCE.match(stop.paragraph.text, stop.end) else None


def signature(stop: Stop) -> bool | None:
    """`“We lost.” — Ida Holm` goes on: a name, perhaps with an office, is all that follows in the paragraph."""
    if not stop.lead or stop.lead[0] not in DASHES:
        return None
    return False if _SIGNATURE.match(stop.paragraph.text, stop.end) else None


def more_marks_follow(stop: Stop) -> bool | None:
    """`. . .`, or only ornaments up to the end of the text."""
    return False if (stop.lead[:1] in (".", "!", "?", "…") and stop.lead) or not stop.next else None


def enumerator(stop: Stop) -> bool | None:
    """`1.`, `(a).` or `iv.` at the start of a sentence belongs to it."""
    if stop.start - stop.begin > 8 or "." not in stop.marks:
        return None
    before = stop.paragraph.text[stop.begin : stop.start]
    return False if _ENUMERATOR.fullmatch(before) else None


def attribution(stop: Stop) -> bool | None:
    """`“Why?” Ms Park asked` goes on."""
    if stop.marks[-1] in "?!…" and not QUOTES.isdisjoint(stop.closers) and attributes_what_went_before(stop):
        return False
    return None


def lower_case_follows(stop: Stop) -> bool | None:
    """A word in lower case goes on, except for names and addresses spelled so: eBay, van der Berg, www.…"""
    if not stop.next[:1].islower() or "\u10d0" <= stop.next[0] <= "\u10ff":  # Georgian has no capitals in prose
        return None
    if stop.lead[:1] in ("¿", "¡"):
        return True
    if abbreviations.is_known(stop):
        return False
    return _CAMEL.match(stop.next) is not None or _surname_follows(stop) or _careless_start(stop)


def _surname_follows(stop: Stop) -> bool:
    if stop.next not in stop.words.particles or stop.lead:
        return False
    return stop.following[:1].isupper() or stop.following in stop.words.particles


def _careless_start(stop: Stop) -> bool:
    """Whether a quoted post begins a sentence in lower case: `suited to it. we find`; not `Is it true? he wondered`."""
    subject = stop.next.replace("’", "'").partition("'")[0]
    is_word = len(stop.word) > 3 and stop.word.isalpha() and len(stop.marks) == 1 and stop.marks != "…"
    return (
        subject in stop.words.subjects
        and is_word
        and not stop.closers
        and not stop.lead
        and stop.following not in stop.words.saying
    )


def exclaiming_name(stop: Stop) -> bool | None:
    """`Yahoo! said` goes on; `He left Yahoo! The` ends."""
    if stop.marks != "!" or stop.closers:
        return None
    if stop.word in stop.words.exclaiming or _is_governed_name(stop):
        return stop.next_starts_sentences
    return None


def _is_governed_name(stop: Stop) -> bool:
    """`at Zing! Records`, `told Zing! Magazine`: behind a preposition, or before what firms are called."""
    if stop.lead or not stop.word[:1].isupper() or not stop.next[:1].isupper():
        return False
    if stop.next.lower() in stop.words.firms:
        return True
    before = stop.paragraph.text[max(stop.begin, stop.start - len(stop.word) - _BRACKET_REACH) : stop.start].split()
    return len(before) > 1 and before[-2] in _BEFORE_NAMES


def title_of_a_work(stop: Stop) -> bool | None:
    """`His “Who Cares?” Tour` goes on: all words in the quotation marks are capitalised, and so is the next word."""
    if stop.marks[-1] not in "?!" or QUOTES.isdisjoint(stop.closers) or stop.lead or stop.next_starts_sentences:
        return None
    text = stop.paragraph.text
    window = text[max(stop.begin, stop.start - _TITLE_REACH) : stop.start]
    opening = max(window.rfind(mark) for mark in '"“‘«')
    title = window[opening + 1 :].split()
    is_inside = opening > 0 and stop.begin < stop.start - len(window) + opening
    return False if is_inside and title and all(word[:1].isupper() for word in title) else None


def ellipsis(stop: Stop) -> bool | None:
    """Before `I` a sentence goes on, as it often does; after `[...]` it ends only before the start of a clause."""
    if not (stop.marks.endswith(_ELLIPSES) or stop.is_spaced_ellipsis):
        return None
    if stop.next.split("’")[0].split("'")[0] == "I" and not stop.closers:
        return False
    if _is_omission(stop):
        return False
    if stop.closers.startswith("]"):
        is_subject = not stop.lead and stop.following in stop.words.auxiliaries
        return is_subject or stop.next_starts_sentences or stop.next_stands_in_lower_case
    return None


def _is_omission(stop: Stop) -> bool:
    """`“More people turn to credit … While”`: between spaces inside a quotation, an ellipsis marks omitted words.

    If a sentence ended before the omission, its end mark is there too.
    """
    before = stop.paragraph.text[max(stop.begin, stop.start - _QUOTE_REACH) : stop.start]
    is_set_off = before[-1:].isspace() and before.rstrip()[-1:].isalnum() and not stop.closers
    return is_set_off and (before.count('"') % 2 == 1 or max(map(before.rfind, "“„«")) > max(map(before.rfind, "”»")))


def dash_after_abbreviation(stop: Stop) -> bool | None:
    """`ST. PAUL, Minn. — A judge` goes on."""
    if stop.may_be_abbreviation and stop.lead[:1] and stop.lead[0] in DASHES and abbreviations.is_known(stop):
        return False
    return None


RULES: tuple[Rule, ...] = (
    mark_of_a_script,
    no_space,
    emoticon,
    ellipsis_opens,
    initials_in_brackets,
    abbreviation_in_brackets,
    reference_in_brackets,
    signature,
    more_marks_follow,
    enumerator,
    attribution,
    lower_case_follows,
    exclaiming_name,
    title_of_a_work,
    ellipsis,
    dash_after_abbreviation,
    *abbreviations.RULES,
)
