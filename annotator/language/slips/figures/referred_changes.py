"""A change in percent that is told apart from its two figures: 60,000, against 48,000 a year before … the 20 % rise."""

import re
from collections.abc import Iterator
from itertools import pairwise

from annotator.domain.revisions import Sentence
from annotator.domain.values import Numeral
from annotator.language.slips.figures.arithmetic import written
from annotator.language.slips.figures.before_and_after import BeforeAndAfter, before_and_after
from annotator.language.slips.rule import Prose, SlipFinding

_RISE = r"(?:rise|increase|growth|jump|gain|surge|climb|improvement|boost|uplift)"
_FALL = r"(?:fall|decrease|drop|decline|cut|reduction|slump|dip|slide|loss|plunge|collapse)"
_LED = re.compile(
    rf"(?:\b(?:that|the|this|a|an|its|such\sa)\s|^)(?:[a-z]+\s)?(?:(?P<up>{_RISE})|(?P<down>{_FALL}))\sof\s(?:just\s)?$",
    re.I,
)
_FOLLOWED = re.compile(rf"[\s-](?:(?P<up>{_RISE})|(?P<down>{_FALL}))\b(?!\s(?:in|of)\s(?!the\b))", re.IGNORECASE)
_DEFINITE = re.compile(r"\b(?:that|the|this|its)\s$", re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:expect\w*|forecast\w*|predict\w*|next|will|could|target\w*|aim\w*|plan\w*)\b")
_ROUNDING = 0.5


def referred_changes(prose: Prose) -> Iterator[SlipFinding]:
    """The only share of a sentence, called that rise or the fall, behind a sentence with the only pair of figures."""
    for sentence, following in pairwise(prose.sentences):
        if sentence.block != following.block:
            continue
        found = prose.numerals[sentence.ordinal]
        pairs = [pair for pair in before_and_after(prose.text, found) if _can_change(pair)]
        shares = [n for n in prose.numerals[following.ordinal] if n.unit == "%"]
        if len(pairs) != 1 or len(shares) != 1 or any(n.unit == "%" for n in found):
            continue
        way = _way(prose.text, following, shares[0])
        if _TO_COME.search(prose.words_of(following)):
            continue
        if way and (told := _denied(pairs[0], shares[0], is_up=way == "up")):
            yield SlipFinding(shares[0].start, shares[0].end, told)


def _can_change(pair: BeforeAndAfter) -> bool:
    return pair.before.value > 0 and pair.before.unit == pair.after.unit != "%"


def _way(text: str, sentence: Sentence, share: Numeral) -> str:
    """Up or down, of a share that refers back; empty for any other."""
    lead = text[sentence.start : share.start]
    behind = _FOLLOWED.match(text, share.end, sentence.end) if _DEFINITE.search(lead) else None
    found = _LED.search(lead) or behind
    return "" if found is None else "up" if found["up"] else "down"


def _denied(pair: BeforeAndAfter, share: Numeral, *, is_up: bool) -> str:
    before, after = pair.before, pair.after
    actual = 100 * (after.value - before.value) / before.value
    ends = [
        100 * (b - a) / a
        for a in (before.value - before.slack, before.value + before.slack)
        for b in (after.value - after.slack, after.value + after.slack)
        if a > 0
    ]
    wanted = share.value if is_up else -share.value
    if min(*ends, actual - _ROUNDING) - share.slack <= wanted <= max(*ends, actual + _ROUNDING) + share.slack:
        return ""
    way = "rise" if actual > 0 else "fall"
    return f"From {written(before.value)} to {written(after.value)} is a {way} of {abs(actual):.1f} %."
