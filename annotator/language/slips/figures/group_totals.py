"""A total in one sentence and its groups in the next: all 24 were present. Fourteen backed it, nine … and three …"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from annotator.domain.revisions import Sentence
from annotator.domain.values import Numeral
from annotator.language.slips.figures import sums_across
from annotator.language.slips.figures.arithmetic import written
from annotator.language.slips.rule import Prose, SlipFinding

# What makes a count the whole of what follows.
_WHOLE_BEFORE = re.compile(
    r"\b(?:[Aa]ll|total\sof|[Tt]here\swere|[Tt]here\sare|[Tt]here\shave\sbeen|killed|killing|arrested|rescued|injured|consists?\sof|is\smade\sup\sof|[Tt]he)\s$"
)
_WHOLE_BEHIND = re.compile(
    r"\s(?:[a-z-]+\s){0,3}?(?:were\s(?:present|cast|counted|on\sboard|polled|killed|elected|sold|entered|issued|returned|surveyed"
    r"|interviewed|tested|inspected|examined)|voted|took\spart|valid\svotes|votes|in\sall|in\stotal|altogether|members|seats|lives"
    r"|councillors|passengers|people|cases|complaints|homes|pupils)\b"
)
_GROUP = re.compile(r"\s(?:of\s(?:them|these|those)\s)?(?:[a-z][\w’'-]*)\b|(?:[,.;]|$)|\s[A-Z]")
_OPEN = re.compile(
    r"\b(?:others?|rest|remainder|remaining|including|among|about|around|nearly|almost|over|more|least|most|than|some|up|down"
    r"|from|rose|fell|compared|points?|years?|days?|months?|weeks?|hours?|minutes?|miles?|km|aged|majority|margin|by)\b"
)
_FEWEST, _MOST, _NEARLY = 2, 6, 0.25
_LEAST_WHOLE = 5


def group_totals(prose: Prose) -> Iterator[SlipFinding]:
    """Bare counts alone, three of them or two that are all of the sentence, which come near their whole and miss it."""
    told = {slip.start for slip in sums_across.across(prose)}
    for sentence, following in pairwise(prose.sentences):
        if sentence.block != following.block or (whole := _whole(prose, sentence)) is None:
            continue
        groups = [n for n in prose.numerals[following.ordinal] if not n.unit]
        if whole.start in told or not _are_groups(prose, following, groups, whole):
            continue
        total = sum(n.value for n in groups)
        if total != whole.value and abs(total - whole.value) <= _NEARLY * whole.value:
            message = f"The groups make {written(total)}, not {written(whole.value)}."
            yield SlipFinding(groups[0].start, groups[-1].end, message)


def _whole(prose: Prose, sentence: Sentence) -> Numeral | None:
    """The only count of the sentence, if its words make it a whole."""
    counts = prose.numerals[sentence.ordinal]
    if len(counts) != 1 or counts[0].unit or counts[0].value < _LEAST_WHOLE or counts[0].value % 1:
        return None
    before = prose.text[max(sentence.start, counts[0].start - 24) : counts[0].start]
    if re.search(r"\b(?:about|around|nearly|almost|over|more\sthan|some|at\sleast|up\sto)\s$", before):
        return None
    is_whole = _WHOLE_BEFORE.search(before) or counts[0].start == sentence.start
    return counts[0] if is_whole and _WHOLE_BEHIND.match(prose.text, counts[0].end, sentence.end) else None


def _are_groups(prose: Prose, sentence: Sentence, groups: Sequence[Numeral], whole: Numeral) -> bool:
    if not _FEWEST < len(groups) <= _MOST or len(groups) != len(prose.numerals[sentence.ordinal]):
        return False
    if _OPEN.search(prose.words_of(sentence)) or any(n.value >= whole.value or n.value % 1 for n in groups):
        return False
    closes = re.search(r"\band\b|;", prose.text[groups[-2].end : groups[-1].start])
    return bool(closes) and all(_GROUP.match(prose.text, n.end, sentence.end) for n in groups)
