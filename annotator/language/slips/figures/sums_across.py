"""Totals and margins whose parts stand in the sentence beside them."""

import itertools
import re
from collections.abc import Iterator, Sequence

from annotator.domain.revisions import Sentence
from annotator.domain.values import Numeral
from annotator.language.slips.figures import complete_parts
from annotator.language.slips.figures.arithmetic import written
from annotator.language.slips.rule import Prose, SlipFinding

_WHOLE = re.compile(
    r"\b(?:valid\svotes|(?:whole|total|entire|full|overall|combined)\s(?:[a-z]+\s){0,3}|in\s(?:all|total)|altogether"
    r"|all\stold|sum\sof|bill\sof|votes\swere\s(?:cast|counted)|comes?\sto)\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\b(?:the\s(?:other|rest|remaining|last|final|remainder)|(?:is|are|was|were)\smade\sup\sof)\b", re.IGNORECASE
)
_BRINGS = re.compile(
    r"^(?:In\s(?:all|total)|Altogether|All\stold|Together|Between\sthem|Combined|The\s(?:combined\s)?total)\b[^.;]*$"
)
_OTHER_COUNTS = re.compile(
    r"\b(?:each|every|per|average|about|around|nearly|almost|more\sthan|over|up\sto|at\sleast|including|among|such\sas"
    r"|from|compared|last\s(?:year|month)|earlier|previous|up|down|rose|fell|percent|cent|a\s(?:day|week|month|year)"
    r"|spoil\w*\s(?:ballots|votes)|invalid|rejected|twice|double|half|most|some|additional|extra|aged?|hours?|minutes?)\b",
    re.IGNORECASE,
)
_NOUN = re.compile(r"[\s-](?:[a-z-]+\s)?([a-z]{3,}s|people|men|women|children)\b")
_TIME = re.compile(r"[\s-](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|year-old|miles?|km|kilomet\w+)\b")
_MARGIN = re.compile(
    r"\b(?:margin|majority|lead|gap|difference)\s(?:of|was|is|between\s\w+\s\w+\swas)\s(?:just\s|only\s)?(?:a\s\w+\s)?$",
    re.IGNORECASE,
)
_NEARLY, _FEWEST, _MOST = 0.2, 3, 8
_YEARS = range(1900, 2100)


def across(prose: Prose) -> Iterator[SlipFinding]:
    """`The whole cost is £1.2 million. The county has promised £750,000, the lottery £300,000 and the other …`."""
    told = {slip.end for slip in complete_parts.remainders(prose)}
    for one, other in _neighbours(prose):
        if told.isdisjoint(n.end for n in prose.numerals[other.ordinal]):
            yield from _wholes(prose, one, other)
        if _BRINGS.match(prose.words_of(other).rstrip(".")):
            totals, parts = _amounts(prose, other), _amounts(prose, one)
            if len(totals) == 1 and 2 <= len(parts) <= _MOST and not _OTHER_COUNTS.search(prose.words_of(one)):
                yield from _denied(prose, parts, totals[0])


def margins(prose: Prose) -> Iterator[SlipFinding]:
    """`She took 412 votes, her rival 388. The margin of 34`: not the difference of the two most."""
    for one, other in _neighbours(prose):
        counts = [n for n in _amounts(prose, one) if not n.unit]
        for told in _amounts(prose, other)[:1]:
            if told.unit or len(counts) < 2 or not _MARGIN.search(prose.text[other.start : told.start]):
                continue
            values = sorted((n.value for n in counts), reverse=True)
            apart = {abs(a - b) for a, b in itertools.combinations(values[:_MOST], 2)}
            if told.value < values[0] and told.value not in apart and not _OTHER_COUNTS.search(prose.words_of(one)):
                message = f"The difference is {written(values[0] - values[1])}, not {written(told.value)}."
                yield SlipFinding(told.start, told.end, message)


def _wholes(prose: Prose, one: Sentence, other: Sentence) -> Iterator[SlipFinding]:
    wholes, parts = _amounts(prose, one), _amounts(prose, other)
    if len(wholes) != 1 or not _FEWEST <= len(parts) <= _MOST or _OTHER_COUNTS.search(prose.words_of(other)):
        return
    is_whole = _WHOLE.search(prose.words_of(one)) or _CLOSING.search(prose.words_of(other))
    if is_whole and all(n.value < wholes[0].value for n in parts):
        yield from _denied(prose, parts, wholes[0])


def _denied(prose: Prose, parts: Sequence[Numeral], whole: Numeral) -> Iterator[SlipFinding]:
    if {n.unit for n in parts} != {whole.unit} or whole.unit == "%":
        return
    total = sum(n.value for n in parts)
    slack = whole.slack + sum(min(n.slack, whole.slack) for n in parts) if whole.unit else 0.0
    apart = abs(total - whole.value)
    if slack * 1.001 < apart <= _NEARLY * whole.value and len({n.value for n in parts}) > 1:
        message = f"The parts add up to {whole.unit}{written(total)}, not {prose.text[whole.start : whole.end]}."
        yield SlipFinding(whole.start, whole.end, message)


def _amounts(prose: Prose, sentence: Sentence) -> list[Numeral]:
    """Money and counts; no times, ages, places in a row, or years."""
    return [
        n
        for n in prose.numerals[sentence.ordinal]
        if not _TIME.match(prose.text, n.end) and (n.unit or (n.value > 2 and n.value not in _YEARS))
    ]


def _neighbours(prose: Prose) -> Iterator[tuple[Sentence, Sentence]]:
    return ((a, b) for a, b in itertools.pairwise(prose.sentences) if a.block == b.block)
