"""Parts that do not make their whole."""

import itertools
import re
from collections.abc import Iterator, Sequence

from annotator.domain.revisions import Sentence
from annotator.domain.values import Numeral
from annotator.language.slips.figures.arithmetic import written
from annotator.language.slips.rule import Prose, SlipFinding

_BETWEEN_PARTS = re.compile(r"^[^.;:]{1,60}?(?:,|\band\b|,\sand\b)\s*(?:[a-z]+\s){0,2}$")
_COLON = re.compile(r"[^.;,]{0,30}:\s")
_BETWEEN_SIDES = re.compile(r"[^.;:\d]{0,60}?(?:,|\band\b|\bto\b|\bwith\b|\bwhile\b)\s*(?:[\w’'-]+\s){0,5}")
_BARE = re.compile(r"(?:\s[a-z]|[,.;]|\s[A-Z][a-z]+[,.])(?!\d)")
_CHANGED = re.compile(
    r"\b(?:rose|risen|fell|fallen|grew|grown|up|down|gain(?:ed|s)?|los[st]|drop(?:ped)?|increase[ds]?|declined?|climbed"
    r"|jumped|from|than|points?|compared|against its|percent(?:age)? (?:more|less|higher|lower))\b",
    re.IGNORECASE,
)
_WHOLE = (85.0, 115.0)
_WHOLE_OF_ASKED = (80.0, 125.0)
_ASKED = re.compile(r"Of\s(?:those|the|all)\b[^.,]{0,40}\b(?:asked|polled|surveyed|questioned|voters|respondents)\b")
_OF_ALL = re.compile(r"Of\s(?:(?:the|its|their|all|those)\b|(?=\d))")
_WERE = re.compile(r"\s(?:were|are|was|had been)?\s?[a-z]")
REST = re.compile(r"\b(?:the (?:other|remaining|final)|the rest,|the balance of|the remainder,)\s$")
_LONGEST_OF = 20  # code points
_NEARLY = 0.25
FEWEST_GROUPS = 3
_ROUNDING = 0.5


def sums(prose: Prose) -> Iterator[SlipFinding]:
    """A sum that of money that differs from the parts listed after its colon."""
    for sentence in prose.sentences:
        found = prose.numerals[sentence.ordinal]
        for at, whole in enumerate(found):
            if not whole.unit or not _COLON.match(prose.text, whole.end):
                continue
            parts_ = [n for n in found[at + 1 :] if n.unit == whole.unit]
            if len(parts_) < 2:
                continue
            total = sum(n.value for n in parts_)
            slack = whole.slack + sum(n.slack for n in parts_)
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
        if REST.search(prose.text[max(0, listed[-1].start - 20) : listed[-1].start]):  # read with the remainders
            continue
        total = sum(n.value for n in listed)
        groups = all(_WERE.match(prose.text, n.end) for n in listed) and _are_listed(prose.text, listed)
        if groups and total != whole.value and abs(total - whole.value) <= _NEARLY * whole.value:
            message = f"The groups add up to {written(total)}, not {written(whole.value)}."
            yield SlipFinding(whole.start, listed[-1].end, message)


def is_of_all(prose: Prose, sentence: Sentence) -> bool:
    """Whether the sentence begins with a whole whose groups follow."""
    return bool(_OF_ALL.match(prose.text, sentence.start))


def wholes(prose: Prose) -> Iterator[SlipFinding]:
    """Three or more shares in a list that add up to nearly, but not exactly, a hundred percent."""
    for sentence in prose.sentences:
        found = prose.numerals[sentence.ordinal]
        listed = [n for n in found if n.unit == "%"]
        if not listed or len(found) < FEWEST_GROUPS:
            continue
        if _CHANGED.search(prose.text, sentence.start, listed[0].start):
            continue
        if not _are_listed(prose.text, listed) or len(listed) < FEWEST_GROUPS:
            listed = _shares_of_sides(prose, sentence)
        total = sum(n.value for n in listed)
        slack = sum(n.slack for n in listed) + _ROUNDING
        least, most = _WHOLE_OF_ASKED if _ASKED.match(prose.text, sentence.start) else _WHOLE
        if len(listed) >= FEWEST_GROUPS and least <= total <= most and abs(total - 100) > slack:
            yield SlipFinding(listed[0].start, listed[-1].end, f"These shares add up to {written(total)} %.")


def _shares_of_sides(prose: Prose, sentence: Sentence) -> list[Numeral]:
    """`Holm took 48 percent, Lind 33 percent and Dahl 29`: the word may be said once, and each has a name before it."""
    found = prose.numerals[sentence.ordinal]
    first = next((at for at, n in enumerate(found) if n.unit == "%"), len(found))
    listed = found[first:]
    if any(n.unit not in ("", "%") or n.value >= 100 for n in listed) or _CHANGED.search(prose.words_of(sentence)):
        return []
    are_sides = all(_BETWEEN_SIDES.fullmatch(prose.text[a.end : b.start]) for a, b in itertools.pairwise(listed))
    bare = [n for n in listed if not n.unit]
    are_bare = all(_BARE.match(prose.text, n.end) for n in bare) and (not bare or all(n.unit == "" for n in listed[1:]))
    return listed if are_sides and are_bare else []


def _are_listed(text: str, listed: Sequence[Numeral]) -> bool:
    return all(_BETWEEN_PARTS.match(text[a.end : b.start]) for a, b in itertools.pairwise(listed))
