"""The first, the highest or the older of several, whose figure is not."""

import itertools
import re
from collections.abc import Iterator

from annotator.language.slips.figures.arithmetic import written
from annotator.language.slips.rule import Prose, SlipFinding

_MOST = (
    r"highest|largest|biggest|most|greatest|busiest|strongest|best|longest|tallest|heaviest|deepest|steepest|dearest"
)
_LEAST = r"lowest|smallest|fewest|least|weakest|quietest|shortest|lightest|shallowest|cheapest"
_EXTREME = re.compile(
    rf"\b(?:(?P<most>{_MOST})|(?P<least>{_LEAST}))\b(?!\s(?:on\srecord|since|for|in\s(?:\w+\s)?years|ever|of\sall\stime))"
    r"[^.;:]{0,60}?(?:\b(?:where|with|at|on)\b|,|\()[^.;:\d]{0,30}$"
)
_FOLLOWED = re.compile(r"\b(?:followed\sby|ahead\sof|then\scame|next\scame|trailed\sby|in\sfront\sof)\b[^.;:\d]{0,60}$")
_BUT_ONE = re.compile(r"\b(?:only|second|except|after|behind)\b")
_LEADS = re.compile(rf"\b(?:{_MOST}|led|leads|tops?|topped|first)\b")
_LONGEST_LEAD = 90  # code points
_THAN = re.compile(
    r"^(?:\s[a-z-]+){0,3},\s(?:(?P<more>more)|fewer|less)\sthan\s(?:[A-Z][\w-]+(?:\s[A-Z][\w-]+)?[’']s?\s"
    r"|the\s(?=[\d£$€]))$"
)
_STOP = re.compile(r"[.,;]?(?:\s(?:in|by|from|for|of)\b|\s[A-Z]|$|\s(?:last|a|the)\b)")
_OTHER_TIME = re.compile(
    r"\b(?:last|earlier|previous\w*|ago|19\d\d|20\d\d|average|nation\w*|overall|record|than|compared|from|rose|fell|up|down"
    r"|increase\w*|total|altogether|combined|together|target|expected|per(?!\s?cent)|aged?|more|fewer|a\syear|other)\b",
    re.IGNORECASE,
)
_TIME = re.compile(r"(?<![\d:.])(?:(\d{1,2}):)?(\d{1,2}):(\d\d(?:\.\d+)?)(?![\d:])")
_PLACES = (
    re.compile(r"\b(?:won|victory|winner|winning|wins|gold|first\s(?:place|home|in\b))", re.IGNORECASE),
    re.compile(r"\b(?:second|runner-up|silver)\b", re.IGNORECASE),
    re.compile(r"\b(?:third|bronze)\b", re.IGNORECASE),
    re.compile(r"\bfourth\b", re.IGNORECASE),
)
_ANOTHER_RACE = re.compile(
    r"\b(?:women|men|girls?|boys?|junior|heats?|semi-?finals?|final|record|best|relay|behind|lap|leg|stage|seconds|minutes"
    r"|a\.m|p\.m|am|pm|o’clock|goal|quarter|half|period|over|last\syear|metres|meters|\d+m)\b",
    re.IGNORECASE,
)
_NOUN = re.compile(r"\s([a-z]{3,})")
_AGED = re.compile(r"([A-Z][\w’-]+),\s(?:who\sis\s)?(\d{1,2})\b(?=[,.;)\s])")
_OF_TWO = re.compile(
    r"(?P<name>[A-Z][\w’-]+),?\s(?:is\s|was\s)?the\s(?:(?P<older>older|elder)|(?P<younger>younger))\s(?:of\sthe\s(?:two|pair)"
    r"|brother|sister|sibling)\b"
)

_OF_TWO_THINGS = re.compile(
    r"\bthe\s(?:(?P<more>longer|larger|bigger|taller|higher|heavier|deeper|wider|farther|further)"
    r"|(?P<less>shorter|smaller|lower|lighter|shallower|narrower|nearer))\sof\sthe\s(?:two|pair)\b",
    re.IGNORECASE,
)


def extremes(prose: Prose) -> Iterator[SlipFinding]:
    """`It was highest in Eastfield, where 41 per cent voted. In Mill Lane it was 47 per cent`."""
    for sentence, following in itertools.pairwise(prose.sentences):
        here, later = prose.numerals[sentence.ordinal], prose.numerals[following.ordinal]
        if not here or not later or sentence.block != following.block:
            continue
        first = here[-1]
        called = _EXTREME.search(prose.text[sentence.start : first.start])
        words = prose.words_of(following)
        if not called or not first.unit or {n.unit for n in later} != {first.unit} or _OTHER_TIME.search(words):
            continue
        beyond = [n for n in later if (n.value > first.value if called["most"] else n.value < first.value)]
        if beyond and not _BUT_ONE.search(words):
            kind = called["most"] or called["least"]
            message = f"{written(beyond[0].value)} is beyond the {written(first.value)} that is called the {kind}."
            yield SlipFinding(sentence.start + called.start(), first.end, message)


def followed(prose: Prose) -> Iterator[SlipFinding]:
    """`Hale led with 41 votes, followed by Pryce with 47`."""
    for sentence in prose.sentences:
        if len(prose.numerals[sentence.ordinal]) < 2 or _OTHER_TIME.search(prose.words_of(sentence)):
            continue
        for one, other in itertools.pairwise(prose.numerals[sentence.ordinal]):
            lead = prose.text[max(sentence.start, one.start - _LONGEST_LEAD) : one.start]
            is_led = _LEADS.search(lead) and _FOLLOWED.search(prose.text[one.end : other.start])
            alike = one.unit == other.unit and (one.unit or _noun(prose.text, one.end) == _noun(prose.text, other.end))
            if is_led and alike and other.value > one.value:
                message = f"{written(other.value)} is more than {written(one.value)}, which is placed before it."
                yield SlipFinding(one.start, other.end, message)


def compared(prose: Prose) -> Iterator[SlipFinding]:
    """`Norway won 12 gold medals, more than Sweden's 15`."""
    for sentence in prose.sentences:
        for one, other in itertools.pairwise(prose.numerals[sentence.ordinal]):
            than = _THAN.match(prose.text[one.end : other.start])
            if not than or one.unit != other.unit or not _STOP.match(prose.text, other.end):
                continue
            if (one.value < other.value) if than["more"] else (one.value > other.value):
                way = "more" if than["more"] else "less"
                yield SlipFinding(
                    one.start, other.end, f"{written(one.value)} is not {way} than {written(other.value)}."
                )


def _noun(text: str, end: int) -> str:
    found = _NOUN.match(text, end)
    return found[1] if found else ""


def times(prose: Prose) -> Iterator[SlipFinding]:
    """`He was third in 2:09:14. Bekele won in 2:08:51, with Murata second in 2:10:02`."""
    for block in prose.blocks:
        text = prose.text[block.start : block.end]
        found = list(_TIME.finditer(text))[:12]
        places: dict[int, tuple[float, int, int]] = {}
        done = 0
        for time in found:
            lead = text[max(done, time.start() - 160) : time.start()]
            if _ANOTHER_RACE.search(lead):
                break
            named = [at for at, form in enumerate(_PLACES) if form.search(lead)]
            done = time.end()
            if len(named) != 1 or named[0] in places:
                break
            seconds = int(time[1] or 0) * 3600 + int(time[2]) * 60 + float(time[3])
            places[named[0]] = (seconds, block.start + time.start(), block.start + time.end())
        ordered = [places[at] for at in sorted(places)]
        for before, after in itertools.pairwise(ordered):
            if before[0] > after[0]:
                late = max(before, after, key=lambda each: each[1])
                yield SlipFinding(late[1], late[2], "The better place has the slower time.")


def older(prose: Prose) -> Iterator[SlipFinding]:
    """`Ida Holm, 34, and Bo Lind, 41. Holm, the older of the two`."""
    for block in prose.blocks:
        ages = dict(_AGED.findall(prose.words_of(block)))
        for told in _OF_TWO.finditer(prose.text, block.start, block.end):
            if len(ages) != 2 or told["name"] not in ages:
                continue
            mine = int(ages[told["name"]])
            others = [int(age) for name, age in ages.items() if name != told["name"]]
            if mine != others[0] and (mine > others[0]) != bool(told["older"]):
                message = f"{told['name']} is {mine}, the other {others[0]}."
                yield SlipFinding(told.start(), told.end(), message)


def of_the_two(prose: Prose) -> Iterator[SlipFinding]:
    """`The longer of the two stretches for 640 metres. Its rival measures 710 metres.`"""
    for sentence, following in itertools.pairwise(prose.sentences):
        said = list(_OF_TWO_THINGS.finditer(prose.text, sentence.start, sentence.end))
        if len(said) != 1 or sentence.block != following.block:
            continue
        ours, theirs = prose.measures[sentence.ordinal], prose.measures[following.ordinal]
        if len(ours) != 1 or len(theirs) != 1 or ours[0].kind != theirs[0].kind:
            continue
        is_less = ours[0].base < theirs[0].base if said[0]["more"] else ours[0].base > theirs[0].base
        if is_less:
            other = prose.text[theirs[0].start : theirs[0].end]
            yield SlipFinding(said[0].start(), ours[0].end, f"The other has {other}.")
