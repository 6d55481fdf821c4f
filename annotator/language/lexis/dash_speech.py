"""Speech that a dash begins, without quotation marks: – Det är en katastrof, säger Ola Berg. —No sé —dijo Gil."""

import re

from annotator.language.lexis.quotation_marks import QuotedRun
from annotator.language.words.tables import word_set

# Languages whose papers and books set speech so; elsewhere a dash at the beginning is that of a list.
_BY_COMMA = word_set("sv no nb nn da fi is fr it")
_BY_DASH = word_set("es ca pt ro pl cs sk ru uk bg el tr hu et lv lt")
LANGUAGES = _BY_COMMA | _BY_DASH

_OPENING = re.compile(r"\s*[–—―]\s?(?=[^\W\d_]|[¿¡…«“\"])")
_SET_OFF = re.compile(r",?\s[–—―]\s?(?=[^\W\d_])")
# The last clause behind a mark: a verb or two in small letters, then a name.
_ATTRIBUTION = re.compile(r"(?P<mark>[,?!…])\s+(?:[^\W\d_A-ZÀ-Þ][\w’'-]*+\s){1,5}+(?:[^\W\d_a-zß-ÿ][\w’'.-]*+[\s,.]*+)")
_LONGEST_TAIL = 200  # code points
_END = re.compile(r"[.!?…]\s*$")


def speech_runs(text: str, language: str) -> list[QuotedRun]:
    """The words that are spoken in a block that begins with a dash; none where it does not, or has no end mark."""
    opening = _OPENING.match(text) if language in LANGUAGES else None
    if opening is None or not _END.search(text[-3:]):
        return []
    start, end = opening.end(), len(text.rstrip())
    return _between_dashes(text, start, end) if language in _BY_DASH else [_before_attribution(text, start, end)]


def _between_dashes(text: str, start: int, end: int) -> list[QuotedRun]:
    """— No sé —dijo Gil—. Mañana: what is said and who says it take turns, from dash to dash."""
    cuts = [found.span() for found in _SET_OFF.finditer(text, start, end)]
    starts = [start, *(cut[1] for cut in cuts[1::2])]
    ends = [*(cut[0] for cut in cuts[0::2]), end]
    return [_run(a, b) for a, b in zip(starts, ends, strict=False) if b > a]


def _before_attribution(text: str, start: int, end: int) -> QuotedRun:
    """– Det är en katastrof, säger Ola Berg."""
    found = list(_ATTRIBUTION.finditer(text, max(start, end - _LONGEST_TAIL), end))
    return _run(start, found[-1].start("mark") + (found[-1]["mark"] != ",") if found else end)


def _run(start: int, end: int) -> QuotedRun:
    return QuotedRun(start, end, start, end, closed=True)
