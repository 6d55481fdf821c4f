"""A count that is not that of the names right behind it."""

import re
from collections.abc import Iterator

from annotator.language.slips.rule import Prose, SlipFinding

_COUNTS = {"two": 2, "both": 2, "pair": 2, "duo": 2, "three": 3, "trio": 3, "four": 4, "quartet": 4,
           "five": 5, "quintet": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}  # fmt: skip
_GROUPS = "pair|duo|trio|quartet|quintet"
_WORDS = "|".join(sorted(_COUNTS.keys() - set(_GROUPS.split("|"))))
_NOUN = r"(?:[a-z-]+\s){0,2}(?:[a-z]{2,}s|men|women|people|children)"
_LEAD = re.compile(
    rf"\b(?:(?P<group>{_GROUPS})(?:\sof\s{_NOUN})?|(?P<count>(?i:{_WORDS})|[2-9]|10)"
    rf"\s(?:(?:of\s)?(?:the|its|their|his|her)\s)?(?P<noun>{_NOUN}))(?:,\s|\s[–—]\s|\s\()(?=(?:the\s)?[A-Z])"
)
_TITLE = r"(?:(?:St|Dr|Mr|Mrs|Ms|Sgt|Lt|Capt)\.\s)?"
_NAME = rf"(?:the\s)?{_TITLE}[A-Z][\w’'&-]*(?:\s(?:(?:of|de|la|van|von|the|du|al|bin|on|le)\s)?[A-Z][\w’'&-]*){{0,3}}"
_NAMES = re.compile(
    rf"(?P<first>{_NAME}(?:,\s{_NAME}){{0,14}})(?P<oxford>,)?\sand\s{_NAME}"
    r"(?=[,.;)]|\s[–—]|\s(?:were|are|have|had|will|was|to|who)\b)"
)
# What makes the names a part of those counted, or the count another one.
_PART_BEFORE = re.compile(
    r"(?:\bof\s(?:the|its|their|his|her)|\bnearly|\babout|\bat least|\bmore than)\s(?:[a-z]+\s)?$"
)
_PART_BEHIND = re.compile(
    r",\s(?:the\s)?[A-Z]|,?\s(?:among|included?|including|in particular|notably|and"
    r"|for (?:example|instance)|respectively|plus|as well)\b"
)
_OTHER_NOUNS = re.compile(
    r"\b(?:including|like|such as|days|weeks|months|years|hours|minutes|times|points|goals|sides|places"
    r"|generations|halves|ways|miles|feet|homes|shots|stops|seasons|runs|teams of|pairs)\b"
)


def named(prose: Prose) -> Iterator[SlipFinding]:
    """`Three villages, Aldmoor, Penny Cross, Thrupley and Wickerby, were`; `both suspects, A, B and C, were`."""
    for sentence in prose.sentences:
        for lead in _LEAD.finditer(prose.text, sentence.start, sentence.end):
            names = _NAMES.match(prose.text, lead.end(), sentence.end)
            if names is None or _is_part(prose.text, lead, names):
                continue
            word = (lead["group"] or lead["count"]).lower()
            count = _COUNTS[word] if word in _COUNTS else int(word)
            listed = names["first"].count(", ") + 2
            # With a comma before “and”, a name may stand beside what it is: Ida Holm, Mayor of Tollen, and Bo Lind.
            if listed != count and not (names["oxford"] and listed > count):
                yield SlipFinding(lead.start(), names.end(), f"{listed} are named, not {count}.")


def _is_part(text: str, lead: re.Match[str], names: re.Match[str]) -> bool:
    if _OTHER_NOUNS.search(lead["noun"] or "") or _PART_BEFORE.search(text[max(0, lead.start() - 24) : lead.start()]):
        return True
    return bool(_PART_BEHIND.match(text, names.end()))
