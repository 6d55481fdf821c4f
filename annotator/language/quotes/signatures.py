"""A name behind a dash, or on a line of its own, that signs the quotation above."""

from collections.abc import Sequence

from annotator.language.lexis.tokens import Token
from annotator.language.quotes.reporting_verbs import is_cue
from annotator.language.quotes.speakers import Attribution

DASHES = frozenset("—–―-")
_DASH = Token("—", 0, 0, "—")
_LONGEST_NAME = 5  # tokens; docs/benchmarks/language.md watches it


def signature(words: Sequence[Token]) -> Attribution | None:
    """`“…” — Ms Lee`: a dash, and only a name up to a comma or the end."""
    if len(words) < 2 or words[0].text not in DASHES or not words[1].is_capital:
        return None
    last = 1
    while last + 1 < len(words) and words[last + 1].is_capital:
        last += 1
    is_whole = last + 1 == len(words) or words[last + 1].text in (",", "(")
    return Attribution(words[1], words[last], None) if is_whole and last <= _LONGEST_NAME else None


def name_line(words: Sequence[Token]) -> Attribution | None:
    """A line below the quotation that is a name, alone or with an office: — Ida Holm · Ida Holm, harbour pilot."""
    if not words or words[-1].text in ".?!:" or any(is_cue(words, place) for place in range(len(words))):
        return None
    if words[0].text in DASHES:
        return signature(words)
    found = signature([_DASH, *words])
    return Attribution(found.first, found.last, None, certain=False) if found and found.last is not words[0] else None
