"""A majority, or a fraction in words, that the figures beside it are not."""

import re
from collections.abc import Iterator

from annotator.domain.values import Numeral
from annotator.language.slips.figures.arithmetic import written
from annotator.language.slips.rule import Prose, SlipFinding

_FRACTIONS = {"half": 1 / 2, "third": 1 / 3, "two thirds": 2 / 3, "quarter": 1 / 4, "three quarters": 3 / 4}
_PHRASE = re.compile(
    r"\b(?:(?P<most>(?:an?|the)\s(?:[a-z]+\s)?majority(?=\sof|,|\.|\s\()|most(?=\sof)|most(?=\s(?:[a-z]+s)\b)"
    r"|an?\s(?:outright|absolute|clear|comfortable)\smajority(?=\swith\s\d))"
    r"|(?P<minority>a\s(?:[a-z]+\s)?minority(?=\sof|,|\s\())"
    r"|(?:(?P<bound>more than|over|less than|fewer than|under|nearly|almost|about|around|just over|just under)\s)?"
    r"(?P<fraction>half|(?:a|one)[\s-]third|two[\s-]thirds|(?:a|one)[\s-]quarter|three[\s-]quarters)(?=\sof|,|\.|\s\())\b",
    re.IGNORECASE,
)
_WHOLE_OF = re.compile(r"\sof\s(?:all\s)?(?:(?:the|its|their|his|her|our)\s)?(?:[\w’'-]+\s){0,3}", re.IGNORECASE)
_PART_BEFORE = re.compile(
    r"[^.,;:()]{0,40}?(?:,\s|\s\(|\s[–—]\s)(?:(?:or|that is,?|exactly|about|some|around|roughly)\s)*"
)
_PART_BEHIND = re.compile(r"(?:\s(?:of|in)\s(?:them|all|whom|total)|\s[a-z]+)?\s?(?:,|\)|\s?[–—]|\.(?!\d))")
_SHARE_BEFORE = re.compile(r"(?:\sof\s[^.,;:()\d]{1,40})?(?:,\s|\s\(|\s[–—]\s)(?:or\s)?|\swith\s")
_SHARE_BEHIND = re.compile(r"(?:\sof\sthe\s(?:vote|votes|seats|ballots|poll))?\s?(?:,|\)|\s?[–—]|\.(?!\d))")
_BEFORE = re.compile(r"\s(?:out\s)?of\s(?:the\s|its\s|their\s|all\s)?$")
_NOUN_BEHIND = re.compile(r"(?:\s[\w’'-]+){0,3}(?:,|\s[–—]|\s\()\s?(?:or\s|which is\s)?")
_ENDS = re.compile(r"\s?[,.);–—]")
_APART = 0.05
_REACH = 80


def majorities(prose: Prose) -> Iterator[SlipFinding]:
    """`A majority of the 85 teachers, 41 of them`; `two thirds of the 90 seats, 45 in all`; `most, 46 percent,`."""
    for sentence in prose.sentences:
        found = prose.numerals[sentence.ordinal]
        for phrase in _PHRASE.finditer(prose.text, sentence.start, sentence.end) if found else ():
            behind = [n for n in found if phrase.end() <= n.start <= phrase.end() + _REACH][:2]
            before = [n for n in found if phrase.start() - _REACH <= n.start < phrase.start()][-2:]
            told = _told(prose.text, phrase.end(), behind) or _told_before(prose.text, phrase, before, behind)
            if told is None or _is_right(phrase, told[0]):
                continue
            share, last, words = told
            yield SlipFinding(
                phrase.start(),
                max(last.end, phrase.end()),
                f"{words} is {written(round(100 * share, 1))} %, not “{phrase[0]}”.",
            )


def _told(text: str, end: int, behind: list[Numeral]) -> tuple[float, Numeral, str] | None:
    """The share that the figures behind the phrase make, the last of them, and how they are read."""
    if behind and behind[0].unit == "%":
        share = behind[0]
        is_share = _SHARE_BEFORE.fullmatch(text[end : share.start]) and _SHARE_BEHIND.match(text, share.end)
        return (share.value / 100, share, "That") if is_share else None
    if len(behind) < 2 or any(n.unit or n.value % 1 for n in behind) or not behind[0].value:
        return None
    whole, part = behind
    are_counted = _WHOLE_OF.fullmatch(text[end : whole.start]) and part.value <= whole.value
    if are_counted and _PART_BEFORE.fullmatch(text[whole.end : part.start]) and _PART_BEHIND.match(text, part.end):
        return part.value / whole.value, part, f"{written(part.value)} of {written(whole.value)}"
    return None


def _told_before(
    text: str, phrase: re.Match[str], before: list[Numeral], behind: list[Numeral]
) -> tuple[float, Numeral, str] | None:
    """`41 of the 85 teachers, a majority, voted`; `of the 85 teachers, a majority, 41, voted`."""
    if not before or any(n.unit or n.value % 1 for n in before):
        return None
    part, whole = before[0], before[-1]
    if not _NOUN_BEHIND.fullmatch(text[whole.end : phrase.start()]):
        return None
    if len(before) == 1 or not _BEFORE.fullmatch(text[part.end : whole.start]):
        is_led = re.search(
            r"\bof\s(?:the|its|their|all)\s$", text[max(0, whole.start - 12) : whole.start], re.IGNORECASE
        )
        if not is_led or not behind or behind[0].unit or not re.fullmatch(r",\s", text[phrase.end() : behind[0].start]):
            return None
        part = behind[0]
        is_closed = bool(_PART_BEHIND.match(text, part.end))
    else:
        is_closed = bool(_ENDS.match(text, phrase.end()))
    if not is_closed or not 0 < part.value <= whole.value:
        return None
    return part.value / whole.value, part, f"{written(part.value)} of {written(whole.value)}"


def _is_right(phrase: re.Match[str], share: float) -> bool:
    if phrase["most"]:
        return share > 0.5
    if phrase["minority"]:
        return share < 0.5
    words = re.sub(r"[\s-]", " ", phrase["fraction"].lower()).removeprefix("a ").removeprefix("one ")
    fraction, bound = _FRACTIONS[words], (phrase["bound"] or "").lower()
    if bound in ("more than", "over", "just over"):
        return share > fraction
    if bound in ("less than", "fewer than", "under", "just under"):
        return share < fraction
    return abs(share - fraction) <= _APART
