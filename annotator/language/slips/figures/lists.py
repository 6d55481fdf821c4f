"""A count that is not that of the list, or of the names, behind it."""

import itertools
import re
from collections.abc import Iterator

from annotator.language.slips.rule import Prose, SlipFinding

_MOST = 12
_LONGEST_ITEM = 4  # words
_COUNTED = re.compile(r"\s(?:[a-z-]+\s){0,2}(?:[a-z]{2,}s|men|women|people|children)\b")
# Between the count and the colon: what makes the list another one, or only a part.
_OPEN = re.compile(
    r"\b(?:including|include|among|such as|like|especially|notably|of them|of whom|of which|days|weeks|months|years"
    r"|hours|minutes|seconds|times|points|goals|runs|votes|steps|ways|later|ago|\d)\b"
)
_PART_OF = re.compile(r"\bof\s(?:the\s|its\s|their\s|his\s|her\s|all\s)?$")
_UNCOUNTED = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens?|several|many|some|others?|more|rest|both|all|each"
    r"|his|her|their|who|which|that)\b",
    re.IGNORECASE,
)
_AGED = re.compile(r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]+){1,3},\s\d{1,2}\b")
_AGE = re.compile(r",\s\d{1,2}(?=,|\s|$)")

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


def counts(prose: Prose) -> Iterator[SlipFinding]:
    """`Three towns were hit: Lund, Moss, Tollen and Dahl`; `two men, Tom Rowe, 54, Bo Lind, 30, and …`."""
    for sentence in prose.sentences:
        for numeral in prose.numerals[sentence.ordinal]:
            if numeral.unit or not 2 <= numeral.value <= _MOST or numeral.value % 1:
                continue
            if _PART_OF.search(prose.text[max(sentence.start, numeral.start - 20) : numeral.start]):
                continue
            listed = _listed(prose.text[numeral.end : sentence.end])
            if listed and listed[0] != numeral.value:
                message = f"The list has {listed[0]}, not {numeral.value:.0f}."
                yield SlipFinding(numeral.start, numeral.end + listed[1], message)


def _listed(tail: str) -> tuple[int, int] | None:
    """How many items the list behind a count has, and where it ends; None if no closed list is there."""
    noun = _COUNTED.match(tail)
    if noun is None:
        return None
    return _with_ages(tail, noun.end()) or _behind_colon(tail)


def _with_ages(tail: str, start: int) -> tuple[int, int] | None:
    """Names with their ages, the last behind “and”, right behind the noun."""
    found = list(_AGED.finditer(tail, start))
    if len(found) < 2 or tail[start : found[0].start()] not in (", ", ": "):
        return None
    between = [tail[a.end() : b.start()] for a, b in itertools.pairwise(found)]
    is_closed = between[-1].strip(" ,") == "and" and all(gap.strip() == "," for gap in between[:-1])
    return (len(found), found[-1].end()) if is_closed else None


def _behind_colon(tail: str) -> tuple[int, int] | None:
    lead, colon, rest = tail.partition(": ")
    body = rest.rstrip(" .")
    if not colon or len(lead) > 60 or _OPEN.search(lead) or re.search(r"[:;()“”\"—–.?!]", body):
        return None
    items = _items(_AGE.sub("", body))
    return (len(items), len(lead) + len(colon) + len(body)) if items else None


def _items(body: str) -> list[str]:
    """The items of `A, B and C` or `A, B, and C`; none where “and” may be part of a name, or an item counts more."""
    *first, last = re.split(r",\s+", body)
    last = last.removeprefix("and ")
    tail = last.split(" and ")
    if len(tail) > 2 or (len(tail) == 1 and not re.search(r",\s+and\s", body)) or (len(tail) == 2 and ", and " in body):
        return []
    items = [*first, *tail]
    plain = all(1 <= len(item.split()) <= _LONGEST_ITEM and " and " not in item for item in items)
    alike = len({item[:1].isupper() for item in items}) == 1
    return items if plain and alike and not any(_UNCOUNTED.search(item) for item in items) else []


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
