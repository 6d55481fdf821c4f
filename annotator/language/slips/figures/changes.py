"""Changes in percent that do not agree with the figures beside them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from annotator.domain.revisions import Sentence
from annotator.domain.values import Numeral
from annotator.language.slips.figures.arithmetic import written
from annotator.language.slips.figures.before_and_after import BeforeAndAfter, before_and_after
from annotator.language.slips.rule import Prose, SlipFinding

_UP = re.compile(
    r"\b(?:rose|rise[ns]?|rising|grew|grow[ns]?|growth|growing|increase[ds]?|increasing|climb(?:ed|s|ing)?"
    r"|jump(?:ed|s|ing)?|up|gained|gains?|soar(?:ed|s|ing)?|surg(?:ed?|es|ing)|raise[ds]?|raising)\b",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"\b(?:fell|fall(?:en|s|ing)?|dropp?(?:ed|s|ing)?|decreas\w+|declin\w+|cuts?|cutting|down|shrank|shrunk|lost"
    r"|reduc\w+|lower(?:ed|s|ing)?|plung\w+|plummet\w+|slump\w+|tumbl\w+|slid|slipped)\b",
    re.IGNORECASE,
)
# Points are no percent, and 10 percent of them or 10 percent more than expected is no change.
_OTHER_SHARE = re.compile(
    r"\s(?:percentage\s)?points?\b|\s(?:of|higher|lower|more|less|above|below|ahead|short|faster|slower|stake|share)\b"
)
_LONGEST_AFTER = 25  # code points
_ROUNDING = 0.5


class _Change(NamedTuple):
    """A change in percent, the figures before and after it, and the words that say whether it is a rise."""

    share: Numeral
    figures: BeforeAndAfter
    words: str


def changes(prose: Prose) -> Iterator[SlipFinding]:
    """A rise or a fall given both as from–to and in percent, which differ."""
    for sentence in prose.sentences:
        for share, figures, words in changes_in(prose, sentence):
            before, after = figures.before, figures.after
            up, down = bool(_UP.search(words)), bool(_DOWN.search(words))
            if up == down:
                continue
            least, most = _change(before, after)
            wanted = share.value if up else -share.value
            if not least - share.slack <= wanted <= most + share.slack:
                start, end = min(figures.start, share.start), max(figures.end, share.end)
                yield SlipFinding(start, end, _message(before, after, share, is_up=up))


def changes_in(prose: Prose, sentence: Sentence) -> list[_Change]:
    """Each pair of figures in a sentence with its percentage; none unless every one has one of its own."""
    found = prose.numerals[sentence.ordinal]
    pairs = [pair for pair in before_and_after(prose.text, found) if _can_change(pair)]
    taken = {id(figure) for pair in pairs for figure in (pair.before, pair.after)}
    shares = [n for n in found if n.unit == "%" and id(n) not in taken and not _OTHER_SHARE.match(prose.text, n.end)]
    if not pairs or len(shares) != len(pairs):
        return []
    if len(pairs) == 1:
        return [_Change(shares[0], pairs[0], prose.words_of(sentence))]
    together = []
    done = sentence.start
    for share, pair in zip(shares, pairs, strict=True):
        start, end = min(share.start, pair.start), max(share.end, pair.end)
        if start < done:  # two percentages side by side
            return []
        after = prose.text[end : min(sentence.end, end + _LONGEST_AFTER)].partition(",")[0]
        together.append(_Change(share, pair, prose.text[done:end] + after))
        done = end
    return together


def _can_change(pair: BeforeAndAfter) -> bool:
    unit = pair.before.unit
    return pair.before.value > 0 and unit != "%" and unit == pair.after.unit


def _change(before: Numeral, after: Numeral) -> tuple[float, float]:
    """The least and the largest change in percent, as both figures may be rounded; no less than a percent apart."""
    actual = _in_percent(before, after)
    ends = [
        100 * (b - a) / a
        for a in (before.value - before.slack, before.value + before.slack)
        for b in (after.value - after.slack, after.value + after.slack)
        if a
    ]
    return min(*ends, actual - _ROUNDING), max(*ends, actual + _ROUNDING)


def _in_percent(before: Numeral, after: Numeral) -> float:
    return 100 * (after.value - before.value) / before.value


def _message(before: Numeral, after: Numeral, share: Numeral, *, is_up: bool) -> str:
    actual = _in_percent(before, after)
    way = "rise" if actual > 0 else "fall"
    from_to = f"From {written(before.value)} to {written(after.value)}"
    other = "" if is_up == (actual > 0) else f"a {'rise' if is_up else 'fall'} of "
    return f"{from_to} is a {way} of {abs(actual):.1f} %, not {other}{written(share.value)} %."
