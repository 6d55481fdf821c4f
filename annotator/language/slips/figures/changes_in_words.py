"""Changes that are said in a word: fell by half, from 320 to 240; has cut the fare: now £12.40, it will be £13.80."""

import re
from collections.abc import Iterator
from itertools import pairwise

from annotator.domain.values import Numeral
from annotator.language.slips.figures.arithmetic import written
from annotator.language.slips.figures.before_and_after import before_and_after
from annotator.language.slips.rule import Prose, SlipFinding

_BY = re.compile(
    r"\b(?P<way>fell|falls|fallen|dropped|drops|declined|shrank|shrunk|cut|reduced|down|rose|rises|risen|grew|grown|increased|up|jumped)"
    r"\s(?:by\s)?(?P<part>(?:a\s|one\s|more\sthan\s)?(?:half|third|quarter|fifth|tenth)|two[\s-]thirds|three[\s-]quarters)\b"
    r"|\b(?P<verb>halved|doubled|trebled|tripled|quadrupled)\b",
    re.IGNORECASE,
)
_DOWN = re.compile(r"fell|falls|fallen|drop|declin|shr|cut|reduc|down", re.IGNORECASE)
_PARTS = {
    "half": 1 / 2,
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fifth": 1 / 5,
    "tenth": 1 / 10,
    "thirds": 2 / 3,
    "quarters": 3 / 4,
}
_TIMES = {"halved": 0.5, "doubled": 2.0, "trebled": 3.0, "tripled": 3.0, "quadrupled": 4.0}
# How far off a word for a share may be, of the figure before: who says a third means .3 to .37.
_OFF = 0.06
_NOT_EXACT = re.compile(r"\b(?:more\sthan|almost|nearly|over|about|around|well|less\sthan|under)\s*$")
_NOW = re.compile(
    r"\b(?:now|currently|at\spresent)\s(?:[a-z]+\s){0,2}$|\bfrom\s(?:its|the)\s(?:current|present)\s(?:[a-z]+\s){0,2}$"
)
_THEN = re.compile(
    r"^[^.;]{0,40}?\b(?:will|is\sto|are\sto)\s(?:be|cost|become|pay|go\s(?:up|down)\sto|rise\sto|fall\sto)\s$"
)
_CUTS = re.compile(r"\b(?:cut|cuts|cutting|reduc\w+|lower\w*|slash\w*|cheaper|trim\w*)\b", re.IGNORECASE)
_RAISES = re.compile(r"\b(?:rais\w+|increas\w+|put\sup|dearer|hik\w+|lift\w*)\b", re.IGNORECASE)


def changes_in_words(prose: Prose) -> Iterator[SlipFinding]:
    yield from _parts(prose)
    yield from _to_come(prose)


def _parts(prose: Prose) -> Iterator[SlipFinding]:
    """The only such word of a sentence with the only two figures of a change."""
    for sentence in prose.sentences:
        said = list(_BY.finditer(prose.text, sentence.start, sentence.end))
        pairs = list(before_and_after(prose.text, prose.numerals[sentence.ordinal])) if len(said) == 1 else []
        if len(pairs) != 1 or pairs[0].before.unit != pairs[0].after.unit or pairs[0].before.value <= 0:
            continue
        if _NOT_EXACT.search(prose.text[max(sentence.start, said[0].start() - 14) : said[0].start()]):
            continue
        before, after, wanted = pairs[0].before.value, pairs[0].after.value, _wanted(said[0])
        if wanted is not None and abs(after / before - wanted) > _OFF * max(1.0, wanted):
            message = f"From {written(before)} to {written(after)} is {abs(100 * (after / before - 1)):.0f} %."
            yield SlipFinding(said[0].start(), said[0].end(), message)


def _wanted(said: re.Match[str]) -> float | None:
    """What is left, as a share of the figure before; None for more than a half."""
    if said["verb"]:
        return _TIMES[said["verb"].lower()]
    words = re.split(r"[\s-]", said["part"].lower())
    if words[0] == "more":
        return None
    part = _PARTS[words[-1]]
    return 1 - part if _DOWN.match(said["way"]) else 1 + part


def _to_come(prose: Prose) -> Iterator[SlipFinding]:
    """What it is now and what it will be, in this sentence or the next, behind a verb that says which way it goes."""
    for sentence, following in pairwise([*prose.sentences, None]):
        if sentence is None:
            continue
        is_cut, is_raised = bool(_CUTS.search(prose.words_of(sentence))), bool(_RAISES.search(prose.words_of(sentence)))
        near = [sentence, following] if following and following.block == sentence.block else [sentence]
        pair = next((pair for each in near if (pair := _now_and_then(prose.text, prose.numerals[each.ordinal]))), None)
        if pair is None or is_cut == is_raised:
            continue
        now, then = pair
        if now.unit == then.unit and (then.value > now.value if is_cut else then.value < now.value):
            way, other = ("rise", "cut") if is_cut else ("fall", "rise")
            message = f"From {written(now.value)} to {written(then.value)} is a {way}, not a {other}."
            verb = (_CUTS if is_cut else _RAISES).search(prose.text, sentence.start, sentence.end)
            yield SlipFinding(verb.start() if verb else now.start, verb.end() if verb else then.end, message)


def _now_and_then(text: str, found: list[Numeral]) -> tuple[Numeral, Numeral] | None:
    for now, then in pairwise(found):
        if _NOW.search(text[max(0, now.start - 40) : now.start]) and _THEN.match(text[now.end : then.start]):
            return now, then
    return None
