"""Casualties that are more or fewer than the dead and the injured: 17 casualties … four died and 15 were injured."""

import re
from collections.abc import Iterator

from annotator.domain.revisions import Sentence
from annotator.domain.values import Numeral
from annotator.language.slips.figures.arithmetic import written
from annotator.language.slips.rule import Prose, SlipFinding

_CASUALTIES = re.compile(r"\s(?:people\s)?(?:casualties|victims)\b")
_DEAD = re.compile(r"\s(?:[a-z]+\s){0,2}?(?:died|dead|killed|were\skilled|deaths?|fatalities)\b")
_HURT = re.compile(r"\s(?:[a-z]+\s){0,2}?(?:were\s|was\s)?(?:injured|hurt|wounded|injuries)\b")
_VAGUE = re.compile(r"\b(?:at\sleast|about|some|more\sthan|nearly|almost|up\sto|dozens?|several|around|over)\s$")


def casualties(prose: Prose) -> Iterator[SlipFinding]:
    """One count of each in the whole text, none of them vague."""
    of: dict[str, list[tuple[Sentence, Numeral]]] = {"all": [], "dead": [], "hurt": []}
    for sentence in prose.sentences:
        for numeral in prose.numerals[sentence.ordinal]:
            kind = _kind(prose.text, numeral)
            if kind and not numeral.unit:
                of[kind].append((sentence, numeral))
    if any(len({n.value for _, n in found}) != 1 for found in of.values()):
        return
    whole, dead, hurt = (of[kind][0][1] for kind in ("all", "dead", "hurt"))
    vague = (_VAGUE.search(prose.text[max(0, n.start - 12) : n.start]) for n in (whole, dead, hurt))
    if dead.value + hurt.value != whole.value and not any(vague) and whole.value > max(dead.value, hurt.value):
        message = (
            f"{written(dead.value)} dead and {written(hurt.value)} injured are {written(dead.value + hurt.value)}."
        )
        yield SlipFinding(min(dead.start, hurt.start), max(dead.end, hurt.end), message)


def _kind(text: str, numeral: Numeral) -> str:
    for kind, pattern in (("all", _CASUALTIES), ("dead", _DEAD), ("hurt", _HURT)):
        if pattern.match(text, numeral.end):
            return kind
    return ""
