"""A total behind its parts that they do not make."""

import itertools
import re
from collections.abc import Iterator, Sequence

from annotator.domain.revisions import Sentence
from annotator.language.slips.figures.arithmetic import written
from annotator.language.slips.measured import Measured
from annotator.language.slips.rule import Prose, SlipFinding

_TOTAL = re.compile(
    r"(?:\btotal(?:s|l?ing|l?ed)?\b(?:\s(?!of\b)[a-z]+){0,2}(?:\s(?:of|to|was|is))?|\bcombined(?:\s[a-z]+){0,2}(?:\sof)?"
    r"|\bsum of|\baltogether|\bin all|\btogether(?:\s[a-z]+){0,2}|\badds? up to)"
    r",?\s(?:(?:about|around|some|just|over|nearly|almost|more\sthan|a|an)\s)?$",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r",?(?:\s[a-z]+){0,2},?\s(?:in all|in total|all told|altogether|combined|together)\b")
_COLON = re.compile(r"[^.;,]{0,30}:\s")
_BROUGHT_TO = re.compile(
    r"\b(?:bring(?:s|ing)?|brought|tak(?:es|ing)|took|rais(?:es|ed|ing)|lift(?:s|ed|ing)|push(?:es|ed|ing))\s"
    r"[^.;,]{0,40}\bto\s(?:about\s|around\s|some\s|just\s|over\s|nearly\s)?$"
)
# Something is put on top of another: 5 feet 9 in her socks, and the hat adds another 8 inches.
_ADDED = re.compile(r"\b(?:adds|adding|plus|on top of)\b|\b(?:adds|added|gives|gave)\s(?:another|a further|an extra)\b")
_LEFT = re.compile(r"\bleaving\s(?:[a-z]+\s){0,4}(?:with\s|at\s)?(?:about\s|only\s|just\s)?$")
_BY = re.compile(
    r"\b(?:by|(?:rise|fall|drop|gain|loss|increase|decrease|difference|lead|margin) of)\s(?:just\s|only\s)?$"
)
_MORE = re.compile(
    r"\s(?:more|less|longer|shorter|higher|lower|deeper|taller|heavier|lighter|faster|slower|quicker|further|farther"
    r"|better|above|below|ahead|behind|inside|outside|over|under)\b"
)
_COMPARED = re.compile(
    r"\bfrom\s[^;]{0,40}\bto\b|\b(?:best|record|mark|than|beat|beating|beaten|against|previous|old)\b", re.IGNORECASE
)
_FACTOR = 3.0
# What is multiplied, compared or a range is no list of parts.
_MULTIPLIED = re.compile(
    r"\b(?:each|apiece|times|every|per|between|twice|double|half|an? day|an? week|an? year|daily|average|up to)\b"
)
_IS_RANGE = re.compile(r"(?:\d|\bto|[–-]|×|\bx|/)\s?$")
_AMONG = re.compile(r"[^.;:]{1,60}?(?:,|\band\b|\bplus\b)\s*(?:[a-z]+\s){0,2}")
_COUNT = "count"
_UNSUMMED = frozenset({"temperature", "speed"})
_SMALLER = {
    ("time", 60.0): (60, "minutes"),
    ("weight", 0.45359237): (16, "oz"),
    ("weight", 6.35029318): (14, "lb"),
    ("length", 0.3048): (12, "in"),
}
_NEARLY = 0.3
_MOST = 6
_REACH = 60


def totals(prose: Prose) -> Iterator[SlipFinding]:
    """`2 kg 750 g and 3 kg 600 g, a combined 6.15 kg`; `22 buses and 17 trams, 40 vehicles in all`."""
    before: list[Measured] = []
    for sentence in prose.sentences:
        found = _amounts(prose, sentence)
        for at, total in enumerate(found):
            if not _is_total(prose.text, sentence, total):
                continue
            parts = [each for each in found[:at] if each.kind == total.kind]
            if total.kind == _COUNT:
                parts = _listed(prose.text, parts, total)
            lone = not at and sum(each.kind == total.kind for each in found) == 1 and total.kind != _COUNT
            if lone:
                parts = [each for each in before if each.kind == total.kind]
            start = parts[0].start if parts else total.start
            if 2 <= len(parts) <= _MOST and not _MULTIPLIED.search(prose.text[min(start, sentence.start) : total.end]):
                yield from _finding(prose.text, parts, total)
        before = found


def behind_colons(prose: Prose) -> Iterator[SlipFinding]:
    """`The walk is 2.5 kilometres long: 800 metres by road and 900 by river`."""
    for sentence in prose.sentences:
        found = [each for each in prose.measures[sentence.ordinal] if each.kind not in _UNSUMMED]
        for at, total in enumerate(found):
            parts = [each for each in found[at + 1 :] if each.kind == total.kind]
            if len(parts) < 2 or not _COLON.match(prose.text, total.end):
                continue
            gaps = (prose.text[a.end : b.start] for a, b in itertools.pairwise(parts))
            is_multiplied = _MULTIPLIED.search(prose.text[total.end : parts[-1].end])
            if all(_AMONG.fullmatch(gap) for gap in gaps) and not is_multiplied:
                yield from _finding(prose.text, parts, total, is_closed=True)
            break


def rises(prose: Prose) -> Iterator[SlipFinding]:
    """`a base of 1.8 metres, and 35 centimetres fell, bringing it to 2.25 metres`: before, change and after."""
    for sentence in prose.sentences:
        for kind, group in itertools.groupby(sorted(_amounts(prose, sentence), key=lambda m: m.kind), lambda m: m.kind):
            amounts = list(group)
            if kind == _COUNT or len(amounts) != 3:
                continue
            one, other, last = amounts
            words = prose.text[max(one.end, last.start - _REACH) : last.start]
            sums = [one.base + other.base, abs(one.base - other.base)]
            is_sum = _BROUGHT_TO.search(words) or _ADDED.search(prose.text, one.end, other.start)
            wanted = sums[:1] if is_sum else sums[1:] if _LEFT.search(words) else []
            slack = _slack(amounts[:2], last)
            if not wanted or _MULTIPLIED.search(prose.words_of(sentence)) or _are_ranges(prose.text, amounts[:2]):
                continue
            fits = any(abs(each - last.base) <= slack for each in (*sums, one.base, other.base))
            if not fits and abs(wanted[0] - last.base) <= _NEARLY * wanted[0]:
                yield SlipFinding(one.start, last.end, _message(prose.text, "The figures make", wanted[0], last))


def differences(prose: Prose) -> Iterator[SlipFinding]:
    """`from 4.2 metres to 5.8 metres, a rise of 60 centimetres`; `1 hour 52 minutes, six minutes faster than …`."""
    for sentence in prose.sentences:
        amounts = [each for each in prose.measures[sentence.ordinal] if each.kind not in _UNSUMMED]
        if (
            len(amounts) != 3
            or len({each.kind for each in amounts}) > 1
            or _MULTIPLIED.search(prose.words_of(sentence))
        ):
            continue
        changes = [each for each in amounts if _is_change(prose.text, sentence, each)]
        if len(changes) != 1 or not _COMPARED.search(prose.words_of(sentence)):
            continue
        one, other = (each for each in amounts if each is not changes[0])
        apart, told = abs(one.base - other.base), changes[0].base
        if _are_ranges(prose.text, changes) or abs(apart - told) <= _slack((one, other), changes[0]):
            continue
        if told / _FACTOR <= apart <= told * _FACTOR:
            message = _message(prose.text, "The difference is", apart, changes[0])
            yield SlipFinding(amounts[0].start, amounts[-1].end, message)


def _is_change(text: str, sentence: Sentence, change: Measured) -> bool:
    is_led = _BY.search(text[max(sentence.start, change.start - _REACH) : change.start])
    return bool(is_led or _MORE.match(text, change.end, sentence.end))


def _amounts(prose: Prose, sentence: Sentence) -> list[Measured]:
    """The measures, amounts of money and bare counts of a sentence, in text order."""
    measures = [each for each in prose.measures[sentence.ordinal] if each.kind not in _UNSUMMED]
    others = [
        Measured(n.start, n.end, n.unit or _COUNT, n.value, n.slack if n.unit else 0.0, 1.0, n.unit)
        for n in prose.numerals[sentence.ordinal]
        if n.unit != "%" and not any(m.start <= n.start < m.end for m in measures)
    ]
    return sorted((*measures, *others))


def _is_total(text: str, sentence: Sentence, total: Measured) -> bool:
    before = text[max(sentence.start, total.start - _REACH) : total.start]
    return bool(_TOTAL.search(before) or _IN_ALL.match(text, total.end, sentence.end))


def _listed(text: str, parts: Sequence[Measured], total: Measured) -> list[Measured]:
    """The counts that stand in one list right before their total, with a noun behind each."""
    listed: list[Measured] = []
    for each in reversed(parts):
        following = listed[0] if listed else total
        gap = text[each.end : following.start]
        if ":" in gap or not (_AMONG.fullmatch(gap) if listed else len(gap) <= _REACH and "." not in gap):
            break
        listed.insert(0, each)
    return listed


def _finding(
    text: str, parts: Sequence[Measured], total: Measured, *, is_closed: bool = False
) -> Iterator[SlipFinding]:
    sums = list(itertools.accumulate(each.base for each in reversed(parts)))
    slack = _slack(parts, total)
    if _are_ranges(text, parts) or any(abs(each - total.base) <= slack for each in sums):
        return
    if is_closed or abs(sums[-1] - total.base) <= _NEARLY * sums[-1]:
        yield SlipFinding(
            min(parts[0].start, total.start),
            max(parts[-1].end, total.end),
            _message(text, "The parts add up to", sums[-1], total),
        )


def _slack(parts: Sequence[Measured], total: Measured) -> float:
    """A whole number is as exact as the total: who reckons 2 metres less 45 centimetres means two metres."""
    slacks = (min(p.base_slack, total.base_slack) if p.value % 1 == 0 else p.base_slack for p in parts)
    return (total.base_slack + sum(slacks)) * 1.001


def _are_ranges(text: str, amounts: Sequence[Measured]) -> bool:
    return any(_IS_RANGE.search(text[max(0, each.start - 4) : each.start]) for each in amounts)


def _message(text: str, lead: str, base: float, total: Measured) -> str:
    count, small = _SMALLER.get((total.kind, total.factor), (0, ""))
    if count and total.value % 1:
        large, rest = divmod(round(base / total.factor * count), count)
        return f"{lead} {large} {total.unit} {rest} {small}, not {text[total.start : total.end]}."
    right = written(round(base / total.factor, 2))
    sign, unit = (total.unit, "") if total.kind == total.unit else ("", f" {total.unit}" if total.unit else "")
    return f"{lead} {sign}{right}{unit}, not {text[total.start : total.end]}."
