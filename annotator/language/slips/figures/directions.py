"""Figures that go the other way than the verb before them: fell to 6.4 percent from 5.9 percent."""

import re
from collections.abc import Iterator

from annotator.domain.revisions import Sentence
from annotator.domain.values import Numeral
from annotator.language.slips.figures.arithmetic import written
from annotator.language.slips.figures.before_and_after import BeforeAndAfter, before_and_after
from annotator.language.slips.figures.changes import changes_in
from annotator.language.slips.measured import measure_behind
from annotator.language.slips.rule import Prose, SlipFinding

_FALLS = (
    r"fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|declin(?:e[ds]?|ing)|decreas(?:e[ds]?|ing)|s[aiu]nk(?:s|ing)?"
    r"|sl(?:ides?|id|iding)|slip(?:s|ped|ping)?|slump(?:s|ed|ing)?|plung(?:e[ds]?|ing)|plummet(?:s|ed|ing)?"
    r"|tumbl(?:e[ds]?|ing)|shorten(?:s|ed|ing)?|shr[aiu]nk(?:s|ing)?|dwindl(?:e[ds]?|ing)|dip(?:s|ped|ping)?|down|narrow(?:s|ed|ing)?"
    r"|reductions?"
)
_RISES = (
    r"r[io]ses?|risen|rising|gr[eo]w(?:s|n|ing)?|growth|climb(?:s|ed|ing)?|increas(?:e[ds]?|ing)|jump(?:s|ed|ing)?"
    r"|soar(?:s|ed|ing)?|lengthen(?:s|ed|ing)?|surg(?:e[ds]?|ing)|swell(?:s|ed|ing)?|swollen|widen(?:s|ed|ing)?|up(?!\sto\b)"
)
# With a thing behind them: cut its forecast from 3 percent to 4 percent; or done to it: was cut from.
_LOWERS = r"cuts?|cutting|reduc(?:e[ds]?|ing)|lower(?:s|ed|ing)?|trim(?:s|med|ming)?|slash(?:es|ed|ing)?"
_RAISES = r"rais(?:e[ds]?|ing)|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|increas(?:e[ds]?|ing)"
_TIME = (
    r"(?:in|over|during|on|by)\s(?:the\s)?[\w’]+(?:\s(?:year|month|week|quarter|season|of\s[A-Z][a-z]+))?"
    r"|(?:this|last)\s[a-z]+|overnight|year[ -]on[ -]year|again|back|further|even\sfurther|still\sfurther|once\sagain"
    r"|slightly|sharply|[a-z]+ly"
)
_THING = (
    r"(?:the|its|their|his|her|our|interest|prices?|fares?|rents?|taxes|fees?)"
    r"(?:\s(?!from\b|to\b|and\b)[\w’-]+){0,5}?"
)
_BY_ITSELF = re.compile(rf"\b(?:(?P<down>{_FALLS})|(?P<up>{_RISES}))(?:,?\s(?:{_TIME})){{0,2}},?\s$", re.IGNORECASE)
_DONE = re.compile(
    rf"\b(?:(?:was|were|is|are|be|been|being|has|have)\s(?:[a-z]+ly\s)?(?:(?P<down>{_LOWERS})|(?P<up>{_RAISES}))"
    rf"|(?:(?P<lower>{_LOWERS})|(?P<raise>{_RAISES}))\s{_THING})(?:,?\s(?:{_TIME}))?,?\s$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"(?:from|to)\s(?:about\s|around\s|some\s|only\s|just\s|nearly\s|almost\s)?$")
# A lower place is a larger number, a weaker currency costs more of itself, and what is below zero falls upwards.
_UPSIDE_DOWN = re.compile(
    r"\b(?:rank\w*|places?|placing|positions?|seed\w*|table|standings|ladder|grid|charts?|list|index|league|spots?"
    r"|minus|negative|below|zero|loss\sof|deficit\sof|odds|handicaps?|currency|exchange|depths?|bonds?"
    r"|(?:the|a|per|each|one)\s(?:[A-Za-z]+\s)?"
    r"(?:dollar|euro|pound|yen|yuan|lira|rou?ble|rupee|peso|naira|rand|won|franc|krona|krone|real|sterling|greenback))\b"
    r"|[-−–]\d",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:numbers?|total|counts?|toll|average|rates?|share|size|price|cost|membership|attendance|turnout|cases|deaths"
    r"|arrests|workforce|enrolment|enrollment|population|fleet|staff|percentage|proportion|age)\b",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"[\s-](?!(?:last|this|the|from|and|but|with|after|when|over|during|per|for|before|while|since|between|next|year"
    r"|earlier|within|among|across)\b)([a-z]{3,})\b"
)
_GOES_ON = re.compile(r"[^.;]{0,60}?\b(?:then|before|and)\b[^.;]{0,40}?\bto\s[^\s\w]?\d")
_FEW = 1_000.0
_LONGEST_LEAD = 90  # code points


def directions(prose: Prose) -> Iterator[SlipFinding]:
    """What fell to a larger figure, or rose to a smaller one; not a rank, an exchange rate or what is below zero."""
    for sentence in prose.sentences:
        pairs = list(before_and_after(prose.text, prose.numerals[sentence.ordinal]))
        if not pairs or _UPSIDE_DOWN.search(prose.words_of(sentence)):
            continue
        reckoned = {change.figures.start for change in changes_in(prose, sentence)}
        for pair in pairs:
            start, is_up = _verb(prose.text, sentence, pair)
            before, after = pair.before, pair.after
            is_wrong = before.value > after.value if is_up else before.value < after.value
            if start < 0 or not is_wrong or pair.start in reckoned or not _are_alike(prose, sentence, pair, is_up):
                continue
            way, other = ("fall", "rise") if is_up else ("rise", "fall")
            percent = " %" if before.unit == "%" else ""
            from_to = f"From {written(before.value)}{percent} to {written(after.value)}{percent}"
            yield SlipFinding(start, pair.end, f"{from_to} is a {way}, not a {other}.")


def _verb(text: str, sentence: Sentence, pair: BeforeAndAfter) -> tuple[int, bool]:
    """Where the verb is that says which way the figures go, and whether it is up; -1 if none is right before them."""
    first = max(sentence.start, pair.start - _LONGEST_LEAD)
    lead = text[first : pair.start]
    preposition = _PREPOSITION.search(lead)
    if preposition is None:
        return -1, False
    lead = lead[: preposition.start()]
    verb = _BY_ITSELF.search(lead) or _DONE.search(lead)
    if verb is None:
        return -1, False
    names = {name for name, words in verb.groupdict().items() if words}
    return first + verb.start(), bool(names & {"up", "raise"})


def _are_alike(prose: Prose, sentence: Sentence, pair: BeforeAndAfter, is_up: bool) -> bool:
    """Whether both figures count the same thing, and can be no range, no hours of the day and no places in a row."""
    text, before, after = prose.text, pair.before, pair.after
    if before.unit != after.unit or _GOES_ON.match(text, pair.end, sentence.end):
        return False
    first, last = (before, after) if pair.is_range else (after, before)
    one, other = measure_behind(text, first), measure_behind(text, last)
    nouns = _noun(text, first), _noun(text, last)
    if one or other:
        return one is not None and other is not None and one[:2] == other[:2]
    if before.unit:
        # “Fell from 20 to 25 percent” may be by how much.
        return is_up or not pair.is_range or _names_unit(text, first)
    if all(nouns) and nouns[0] != nouns[1]:
        return False
    if nouns[1] and not nouns[0] and (not pair.is_range or max(before.value, after.value) < _FEW):
        return False
    is_told = all(nouns) or max(before.value, after.value) >= _FEW
    return is_told or bool(_COUNTED.search(prose.words_of(sentence)))


def _names_unit(text: str, figure: Numeral) -> bool:
    return bool(re.search(r"[^\d\s.,]", text[figure.start : figure.end]))


def _noun(text: str, figure: Numeral) -> str:
    found = _NOUN.match(text, figure.end)
    return found[1] if found else ""
