"""Shares of one whole in sentences of their own that make more than a hundred: 46 % … 38 % … another 21 %."""

import re
from collections.abc import Iterator
from itertools import pairwise

from annotator.domain.revisions import Sentence
from annotator.domain.values import Numeral
from annotator.language.slips.figures.arithmetic import written
from annotator.language.slips.rule import Prose, SlipFinding

# A share that is called so is of the same whole as those before it, and of none of them.
_FURTHER = re.compile(
    r"\b(?:another|a\sfurther|the\s(?:remaining|other|rest,)|the\sfinal|and\sthe\sremaining)\s$", re.IGNORECASE
)
_CHANGED = re.compile(
    r"\b(?:rose|fell|up|down|from|than|points?|compared|against|increase[ds]?|declined?|grew|dropped|turnout|more|less)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:several|multiple|more\sthan\sone|both|as\swell|respondents\scould)\b", re.IGNORECASE)
_REMAINING = re.compile(r"\bthe\s(?:remaining|other)\s(?P<part>half|third|quarter|fifth)\b", re.IGNORECASE)
_PART = re.compile(
    r"\b(?P<part>half|(?:a|one|two|three|four)[\s-](?:third|quarter|fifth)s?)\b(?!\s(?:place|time|year))", re.IGNORECASE
)
_TIMES = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5}
_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_IN_TEN = re.compile(
    rf"\b(?P<part>{'|'.join(_NUMBERS)})\s(?:in|out\sof)\s(?:every\s)?(?P<whole>three|four|five|six|eight|ten)\b",
    re.IGNORECASE,
)
_ALL = 100
_LEAST_SLIP = 0.5
# Sentences that may tell the shares of one question.
_SENTENCES = 3


def poll_shares(prose: Prose) -> Iterator[SlipFinding]:
    """The shares of a paragraph up to one that is called another, or the remaining."""
    for sentence in prose.sentences:
        shares = [n for n in prose.numerals[sentence.ordinal] if n.unit == "%"]
        share = shares[-1] if shares else None
        if share is None or not _FURTHER.search(prose.text[max(sentence.start, share.start - 24) : share.start]):
            continue
        shares = _before(prose, sentence, share)
        total = sum(n.value for n in shares)
        slack = sum(n.slack for n in shares) + _LEAST_SLIP
        if len(shares) > 1 and total - _ALL > slack:
            yield SlipFinding(share.start, share.end, f"Up to here the shares make {written(round(total, 2))} %.")


def rest_of_so_many(prose: Prose) -> Iterator[SlipFinding]:
    """`Nine in ten samples were clean. The other 20 per cent held bacteria.`"""
    for sentence, following in pairwise(prose.sentences):
        said = list(_IN_TEN.finditer(prose.text, sentence.start, sentence.end))
        shares = [n for n in prose.numerals[following.ordinal] if n.unit == "%"]
        if len(said) != 1 or len(shares) != 1 or sentence.block != following.block:
            continue
        is_rest = _FURTHER.search(prose.text[max(following.start, shares[0].start - 24) : shares[0].start])
        whole = _NUMBERS.get(said[0]["whole"].lower(), 0)
        left = _ALL * (1 - _NUMBERS[said[0]["part"].lower()] / whole) if whole else 0
        if is_rest and 0 < left < _ALL and abs(left - shares[0].value) > shares[0].slack + _LEAST_SLIP:
            yield SlipFinding(shares[0].start, shares[0].end, f"“{said[0][0]}” leaves {written(round(left, 1))} %.")


def remaining_parts(prose: Prose) -> Iterator[SlipFinding]:
    """`Two-thirds goes to farms, and the remaining half to the city`; `… by bus. The other half walk`."""
    for sentence in prose.sentences:
        rest = _REMAINING.search(prose.text, sentence.start, sentence.end)
        if rest is None or prose.text[: rest.start()].endswith("of "):
            continue
        is_first = rest.start() == sentence.start and sentence.ordinal > 1
        start = prose.sentences[sentence.ordinal - 2].start if is_first else sentence.start
        parts = list(_PART.finditer(prose.text, start, rest.start()))
        left = 1 - sum(_value(part["part"]) for part in parts)
        if parts and abs(left - _PARTS[rest["part"].lower()]) > 0.01:
            yield SlipFinding(rest.start(), rest.end(), f"“{parts[0][0]}” leaves another part than “{rest['part']}”.")


def _value(part: str) -> float:
    words = re.split(r"[\s-]", part.lower())
    return _PARTS[words[-1].removesuffix("s")] * _TIMES.get(words[0], 1)


def _before(prose: Prose, sentence: Sentence, last: Numeral) -> list[Numeral]:
    """The shares of this sentence and the ones right before it, where none of them says what changed."""
    near = [
        s
        for s in prose.sentences[max(0, sentence.ordinal - _SENTENCES) : sentence.ordinal]
        if s.block == sentence.block
    ]
    told = [s for s in near if any(n.unit == "%" for n in prose.numerals[s.ordinal])]
    if len(told) < 2 or any(_CHANGED.search(words) or _SEVERAL.search(words) for words in map(prose.words_of, near)):
        return []
    return [n for s in told for n in prose.numerals[s.ordinal] if n.unit == "%" and n.start <= last.start]
