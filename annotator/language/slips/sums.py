"""Parts that do not make their whole."""

import itertools
import re
from collections.abc import Iterator, Sequence

from annotator.domain.revisions import Sentence
from annotator.domain.values import Numeral
from annotator.language.slips.arithmetic import written
from annotator.language.slips.measured import measure_behind
from annotator.language.slips.rule import Prose, SlipFinding

_BETWEEN_PARTS = re.compile(r"^[^.;:]{1,60}?(?:,|\band\b|,\sand\b)\s*(?:[a-z]+\s){0,2}$")
_COLON = re.compile(r"[^.;,]{0,30}:\s")
_WHOLE = (85.0, 115.0)
_WHOLE_OF_ASKED = (80.0, 125.0)
_ASKED = re.compile(r"Of\s(?:those|the|all)\b[^.,]{0,40}\b(?:asked|polled|surveyed|questioned|voters|respondents)\b")
_OF_ALL = re.compile(r"Of\s(?:(?:the|its|their|all|those)\b|(?=\d))")
_WERE = re.compile(r"\s(?:were|are|was|had been)?\s?[a-z]")
_LONGEST_OF = 20  # code points
_NEARLY = 0.25
FEWEST_GROUPS = 3
_ROUNDING = 0.5


def sums(prose: Prose) -> Iterator[SlipFinding]:
    """A sum that differs from that of the parts listed after its colon."""
    for sentence in prose.sentences:
        found = prose.numerals[sentence.ordinal]
        for at, whole in enumerate(found):
            unit, factor = _unit(prose.text, whole)
            if not unit or not _COLON.match(prose.text, whole.end):
                continue
            listed = [(n, _unit(prose.text, n)[1]) for n in found[at + 1 :] if _unit(prose.text, n)[0] == unit]
            if len(listed) < 2:
                continue
            total = sum(n.value * each for n, each in listed) / factor
            slack = whole.slack + sum(n.slack * each for n, each in listed) / factor
            parts_ = [n for n, _ in listed]
            if _are_listed(prose.text, parts_) and abs(total - whole.value) > slack:
                message = f"The parts add up to {written(round(total, 6))}, not {written(whole.value)}."
                yield SlipFinding(whole.start, parts_[-1].end, message)
            break


def parts(prose: Prose) -> Iterator[SlipFinding]:
    """`Of the 120 people on board, 50 were men, 60 were women and 20 were children`: three groups of the whole."""
    for sentence in prose.sentences:
        if not is_of_all(prose, sentence):
            continue
        found = [n for n in prose.numerals[sentence.ordinal] if not n.unit]
        if len(found) < FEWEST_GROUPS + 1 or found[0].start > sentence.start + _LONGEST_OF:
            continue
        whole, listed = found[0], found[1:]
        total = sum(n.value for n in listed)
        groups = all(_WERE.match(prose.text, n.end) for n in listed) and _are_listed(prose.text, listed)
        if groups and total != whole.value and abs(total - whole.value) <= _NEARLY * whole.value:
            message = f"The groups add up to {written(total)}, not {written(whole.value)}."
            yield SlipFinding(whole.start, listed[-1].end, message)


def is_of_all(prose: Prose, sentence: Sentence) -> bool:
    """Whether the sentence begins with a whole whose groups follow."""
    return bool(_OF_ALL.match(prose.text, sentence.start))


def _unit(text: str, numeral: Numeral) -> tuple[str, float]:
    """The currency, or the kind of measure behind the number, and the factor to its base unit."""
    measure = measure_behind(text, numeral)
    return (measure.kind, measure.factor) if measure else (numeral.unit, 1.0)


def wholes(prose: Prose) -> Iterator[SlipFinding]:
    """Three or more shares in a list that add up to nearly, but not exactly, a hundred percent."""
    for sentence in prose.sentences:
        listed = [n for n in prose.numerals[sentence.ordinal] if n.unit == "%"]
        total = sum(n.value for n in listed)
        slack = sum(n.slack for n in listed) + _ROUNDING
        least, most = _WHOLE_OF_ASKED if _ASKED.match(prose.text, sentence.start) else _WHOLE
        if len(listed) >= 3 and least <= total <= most and abs(total - 100) > slack and _are_listed(prose.text, listed):
            yield SlipFinding(listed[0].start, listed[-1].end, f"These shares add up to {written(total)} %.")


def _are_listed(text: str, listed: Sequence[Numeral]) -> bool:
    return all(_BETWEEN_PARTS.match(text[a.end : b.start]) for a, b in itertools.pairwise(listed))
