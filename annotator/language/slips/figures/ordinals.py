"""Ordinals that the years beside them deny: a third win after three victories, the 125th of a hundred and twenty."""

import re
from collections.abc import Iterator

from annotator.language.slips.rule import Prose, SlipFinding
from annotator.language.words import fact_words_of

_ORDINALS = {word: value for word, value in fact_words_of("en").ordinals.items() if value > 1}
_NTH = rf"(?P<nth>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"
_WIN = r"(?:wins?|victor(?:y|ies)|titles?|triumphs?|success(?:es)?|crowns?|championships?|gold(?:\smedal)?s?|cups?)"
_YEAR = r"(?:1[6-9]|20)\d\d"
# A list that goes on may name what counts otherwise: in 2011 and 2013, and two second places.
_YEARS = (
    rf"(?P<years>{_YEAR}(?:,\s{_YEAR})*,?\sand\s{_YEAR})"
    r"(?!\s?[–-]\d|,?\s(?:and(?!\s(?:she|he|it|they|said)\b)|as\swell|plus)\b)"
)
_WON = re.compile(
    rf"\b(?:for\s)?(?:her|his|its|their|the|a)\s{_NTH}\s(?:time|(?:[\w’'-]+\s){{0,3}}?{_WIN})\b", re.IGNORECASE
)
_AFTER = re.compile(
    r"[^.;]{0,80}?\b(?:(?:after|following|adding\sto|on\stop\sof|besides)\s"
    r"(?:(?:her|his|its|their|the|earlier|previous)\s){0,2}"
    rf"(?:{_WIN}|those|ones|winning(?:\s(?:it|the\s\w+))?)|having\s(?:already\s)?won(?:\s(?:it|the\s\w+))?)"
    rf"\s(?:there\s|here\s|also\s)?in\s{_YEARS}"
)
_BEFORE = re.compile(
    r"(?:He|She|It|They|The\s[\w’' -]{2,40}?)\s(?:had|has|have)?\s?(?:also\s|already\s|previously\s)?"
    rf"(?:won|taken|took|lifted|claimed|triumphed)\b[^.;\d]{{0,40}}?\bin\s{_YEARS}(?P<behind>\sbefore\b)?"
)
_EARLIER = re.compile(r"\b(?:before|previously|earlier|already|also)\b")
_IN_A_ROW = re.compile(r"\b(?:straight|consecutive|successive|running|row|season|since|career|overall|stage|tour)\b")

_FIRST = re.compile(
    rf"\b(?:first|originally)\s(?:held|staged|run|sailed|played|organi[sz]ed|celebrated|rowed|put\son|took\splace)\b"
    rf"[^.;]{{0,40}}?\bin\s(?P<first>{_YEAR})\b"
)
_NEVER_MISSED = re.compile(
    r"\b(?:not|never)\s(?:once\s)?(?:missed|skipped)\b"
    r"|\b(?:every|each)\s(?:single\s)?(?:year|summer|winter|spring|autumn|fall|January|February|March|April|May|June"
    r"|July|August|September|October|November|December)\s(?:ever\s)?since\b"
    r"|\b(?:annually|yearly)\s(?:ever\s)?since\b|\bwithout\s(?:a\s|any\s)?(?:break|gap|interruption)\b"
)
_BUT_MISSED = re.compile(r"\b(?:except|apart\sfrom|but\sfor|save\sfor|cancel\w+|suspended|other\syear|second\syear)\b")
_EDITION = re.compile(
    rf"\b(?P<year>{_YEAR})(?:\s[a-z]+)?(?:,?\s(?:is|was|will\sbe|makes?\sit|becomes))?\s(?:the|its)\s{_NTH}\b"
    r"(?!\s(?:anniversary|birthday|jubilee|year)\b)"
)


def victories(prose: Prose) -> Iterator[SlipFinding]:
    """A third win after victories in three earlier years, here or in the next sentence; none in a row."""
    for sentence in prose.sentences:
        words = prose.words_of(sentence)
        won = _WON.search(words)
        if won is None or _IN_A_ROW.search(words):
            continue
        listed = _AFTER.match(words, won.end()) or _in_next_sentence(prose, sentence.ordinal)
        years = len(set(re.findall(_YEAR, listed["years"]))) if listed else 0
        nth = _value(won["nth"])
        if listed and nth != years + 1:
            message = f"After {years} earlier ones this is number {years + 1}, not {nth}."
            yield SlipFinding(sentence.start + won.start(), sentence.start + won.end(), message)


def _in_next_sentence(prose: Prose, ordinal: int) -> re.Match[str] | None:
    """He had taken the title before in 2009, 2011 and 2015."""
    this, *following = prose.sentences[ordinal - 1 : ordinal + 1]
    if not following or following[0].block != this.block:
        return None
    words = prose.words_of(following[0])
    listed = _BEFORE.match(words)
    return listed if listed and _EARLIER.search(words, 0, listed.end()) and not _IN_A_ROW.search(words) else None


def editions(prose: Prose) -> Iterator[SlipFinding]:
    """The number of an edition, counted from the first, where the text says that no year was missed."""
    for block in prose.blocks:
        words = prose.words_of(block)
        first = _FIRST.search(words)
        if first is None or not _NEVER_MISSED.search(words) or _BUT_MISSED.search(words):
            continue
        for match in _EDITION.finditer(words):
            start, year, nth = int(first["first"]), int(match["year"]), _value(match["nth"])
            count = year - start + 1
            if year > start and nth not in (0, count):
                message = f"From {start} to {year}, with no year missed, there are {count}, not {nth}."
                yield SlipFinding(block.start + match.start(), block.start + match.end(), message)


def _value(word: str) -> int:
    return int(word[:-2]) if word[0].isdigit() else _ORDINALS[word.lower()]
