"""How much a sentence is worth a check: integer points, each with its reason and the words it saw.

It orders and explains, it decides nothing: in news nearly every sentence can be checked. Each reason is a
row of `POINTS`; its words are in `words/english_checkworthy`. Reasons follow ClaimBuster's study of what fact-checkers
choose (Hassan, Arslan, Li and Tremayne, 2017): figures, comparisons, deeds and votes of the past, who said so;
opinion, advice, promises and courtesies are seldom checked.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from annotator.domain.readings import Reason, Suggestion
from annotator.domain.revisions import Sentence
from annotator.language.words.english.checkworthy import (
    NOT_NAMES,
    ORGANISATIONS,
    PAST,
    PHRASES,
    PLACE_BEFORE,
    WORDS,
)

# By reason: the points of its first words, of each that follows, and how many of those count.
POINTS = {
    "number": (8, 2, 2),
    "percent": (8, 1, 1),
    "money": (5, 1, 2),
    "date": (4, 0, 0),
    "duration": (1, 1, 1),
    "comparison": (4, 1, 1),
    "superlative": (1, 0, 0),
    "first_or_only": (2, 0, 0),
    "cause": (2, 1, 1),
    "attribution": (4, 1, 1),
    "decision": (8, 1, 1),
    "deed": (3, 1, 2),
    "accusation": (4, 1, 1),
    "public_matter": (3, 1, 2),
    "past": (3, 0, 0),
    "name": (2, 1, 2),
    "organisation": (2, 1, 2),
    "place": (2, 1, 2),
    "opinion": (-6, -1, 1),
    "hedge": (-3, -1, 1),
    "obligation": (-6, -1, 1),
    "future": (-5, -1, 1),
    "question": (-9, 0, 0),
    "courtesy": (-8, 0, 0),
    "first_person": (-4, 0, 0),
    "second_person": (-3, 0, 0),
    "short": (-3, 0, 0),
}
_SHORT = 6  # words
# A sentence longer than this is a list or a mistake: what comes after is not weighed.
_LONGEST = 2_000

_BY_WORD = {word: reason for reason, words in WORDS.items() for word in words}
_BY_PHRASE = {phrase: reason for reason, phrases in PHRASES.items() for phrase in phrases}
_PHRASE = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, _BY_PHRASE), key=len, reverse=True))})\b", re.IGNORECASE)
_TOKEN = re.compile(r"(?:[$£€]\s?)?\d[\d.,]*(?:\s?%)?|[^\W\d_][\w'’-]*")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_QUESTION = re.compile(r"\?[\s\"”’')]*$")

Seen = tuple[str, int, int]


def worthiness(text: str, sentences: Iterable[Sentence]) -> tuple[Suggestion, ...]:
    """One suggestion a sentence, in their order; offsets in `text`."""
    found = []
    for sentence in sentences:
        reasons = reasons_of(text[sentence.start : sentence.end], sentence.start)
        found.append(Suggestion(sentence.ordinal, sum(reason.points for reason in reasons), reasons))
    return tuple(found)


def reasons_of(sentence: str, shift: int = 0) -> tuple[Reason, ...]:
    """The reasons in text order, offsets shifted by `shift`; their points add up to the score."""
    counts: dict[str, int] = {}
    reasons = []
    for name, start, end in sorted(_seen(sentence[:_LONGEST]), key=lambda seen: seen[1:]):
        before = counts.get(name, 0)
        counts[name] = before + 1
        first, further, most = POINTS[name]
        points = first if not before else further if before <= most else 0
        if points:
            reasons.append(Reason(name, points, shift + start, shift + end))
    return tuple(reasons)


def _seen(sentence: str) -> Iterator[Seen]:
    words = list(_TOKEN.finditer(sentence))
    phrases = [(match.start(), match.end(), _BY_PHRASE[match[0].lower()]) for match in _PHRASE.finditer(sentence)]
    covered = {place for start, end, _ in phrases for place in range(start, end)}
    yield from ((name, start, end) for start, end, name in phrases)
    for match in words:
        if match.start() not in covered:
            yield from _of_word(match)
    yield from _names(sentence, words)
    if question := _QUESTION.search(sentence):
        yield "question", question.start(), question.start() + 1
    if 0 < len(words) < _SHORT:
        yield "short", words[0].start(), words[-1].end()


def _of_word(match: re.Match[str]) -> Iterator[Seen]:
    word, start, end = match[0], match.start(), match.end()
    if word[-1] == "%":
        yield "percent", start, end
    if word[0] in "$£€":
        yield "money", start, end
    if not word.isalpha() and any(letter.isdigit() for letter in word[:3]):
        yield "date" if _YEAR.match(word) else "number", start, end
        return
    low = word.lower().replace("’", "'")
    reason = _BY_WORD.get(low)
    if reason:
        yield reason, start, end
    if low in PAST or (len(low) > 4 and low.endswith("ed")):
        yield "past", start, end


def _names(sentence: str, words: Sequence[re.Match[str]]) -> Iterator[Seen]:
    """Runs of capitalised words that do not owe their capital to the sentence's beginning."""
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and _is_capital(words[end]) and (end == at or _is_next(sentence, words, end)):
            end += 1
        if end > at and (at > 0 or end - at > 1):
            yield _kind(words, at, end), words[at].start(), words[end - 1].end()
        at = max(end, at + 1)


def _is_capital(match: re.Match[str]) -> bool:
    return match[0][0].isupper() and match[0].lower() not in NOT_NAMES and match[0].lower() not in _BY_WORD


def _is_next(sentence: str, words: Sequence[re.Match[str]], at: int) -> bool:
    return sentence[words[at - 1].end() : words[at].start()].isspace()


def _kind(words: Sequence[re.Match[str]], at: int, end: int) -> str:
    last = words[end - 1][0]
    if last.lower() in ORGANISATIONS or (last.isupper() and len(last) > 1):
        return "organisation"
    return "place" if at and words[at - 1][0].lower() in PLACE_BEFORE else "name"
