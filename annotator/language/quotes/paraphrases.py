"""What a speaker says, in the reporter's words: a claim with a speaker (English).

Only the plain forms: “X said that …”, “…, X said”, “…, said X”, “according to X”. A sentence that quotes is none.
"""

from collections.abc import Iterable, Sequence

from annotator.domain.readings import Paraphrase, Quotation
from annotator.domain.revisions import HEADINGS, Block, Sentence
from annotator.language.lexis.tokens import Token, tokens
from annotator.language.quotes.mentions import cue_of, voices_of
from annotator.language.quotes.people import People
from annotator.language.quotes.speakers import Attribution, attribution_after, attribution_of_sentence
from annotator.language.words.english.cues import (
    AUXILIARIES,
    CLAUSE_SUBJECTS,
    CUES,
    DETERMINERS,
    NAME_JOINERS,
    NOUNS_TOO,
    PREPOSITIONS,
    WEAK,
)

_SAYING = CUES - NOUNS_TOO - WEAK
_LANGUAGES = frozenset({"en"})
_LONGEST_OFFICE = 7  # words
_FEWEST = 4  # words: less is no claim
# The speaker is named within so many tokens of the beginning or the end.
_REACH = 24
_ENDS = ".!?…"
# With these goes on what is told of a speaker behind a comma.
_OF_THE_SPEAKER = frozenset(["who", "whose", "which", "the", "a", "an", "its", "his", "her", "their"])


def find_paraphrases(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    quotes: Iterable[Quotation],
    language: str = "en",
) -> tuple[Paraphrase, ...]:
    """In text order, one a sentence at most; none where `language` is not English. Linear in time; never raises.

    `blocks`, `sentences` and `quotes` are those of `text`; all offsets count its code points. `language` is a code
    such as `en` or `en-GB`.
    """
    if language[:2].lower() not in _LANGUAGES:
        return ()
    quoted = {ordinal for quote in quotes for ordinal in quote.sentences}
    titles = {block.ordinal for block in blocks if block.kind in HEADINGS}
    cut = [(s, tokens(text, s.start, s.end)) for s in sentences if s.block not in titles]
    people = People([token for _, words in cut for token in words])
    found = []
    for sentence, words in cut:
        reported = None if sentence.ordinal in quoted else _reported(words)
        if reported:
            attribution, first, last = reported
            start, end = words[first].start, words[last].end
            speaker, candidates = voices_of(text, people, attribution)
            cue = cue_of(text, attribution)
            found.append(Paraphrase(start, end, sentence.ordinal, speaker, cue, candidates))
    return tuple(found)


Reported = tuple[Attribution, int, int]


def _reported(words: Sequence[Token]) -> Reported | None:
    """The speaker, and the first and the last token of the claim."""
    last = len(words) - 1
    while last >= 0 and words[last].text in _ENDS:
        last -= 1
    if last < _FEWEST:
        return None
    return _according(words, last) or _inverted(words, last) or _with_that(words, last) or _at_the_end(words, last)


def _according(words: Sequence[Token], last: int) -> Reported | None:
    if words[0].low != "according":
        return None
    comma = next((at for at, word in enumerate(words[:_REACH]) if word.text == ","), None)
    attribution = attribution_of_sentence(words[:comma]) if comma else None
    return _made(attribution, (comma or 0) + 1, last)


def _inverted(words: Sequence[Token], last: int) -> Reported | None:
    """“…, said X, who …”: nothing of what stands before the comma is the speaker."""
    for at in range(_FEWEST, last):
        if _is_inverted(words, at + 1, last):
            end = _comma_behind(words, at + 2, last)
            if end < last and words[end + 1].low not in _OF_THE_SPEAKER:
                return None
            return _made(attribution_after(words[at + 1 : end]), 0, at - 1)
    return None


def _is_inverted(words: Sequence[Token], at: int, last: int) -> bool:
    """Whether this verb stands behind a comma and before a speaker: said Ida Holm, and not said Monday that."""
    if words[at - 1].text != "," or words[at].low not in _SAYING or at == last:
        return False
    name = words[at + 1 : _comma_behind(words, at + 1, last)]
    if not name:
        return False
    is_office = name[0].low in DETERMINERS and len(name) <= _LONGEST_OFFICE and not any(map(_is_verb, name))
    return is_office or all(word.is_capital or word.low in NAME_JOINERS for word in name)


def _is_verb(word: Token) -> bool:
    return word.low in AUXILIARIES or (word.low.endswith("ed") and not word.is_capital)


def _comma_behind(words: Sequence[Token], at: int, last: int) -> int:
    return next((place for place in range(at, last + 1) if words[place].text == ","), last + 1)


def _with_that(words: Sequence[Token], last: int) -> Reported | None:
    """“X said that …”; without “that”, only where a subject follows the verb."""
    for at, word in enumerate(words[:_REACH]):
        if word.low in _SAYING and at and at < last and not _is_gerund(words, at) and not _is_inverted(words, at, last):
            that = words[at + 1].low == "that"
            if not that and not _begins_clause(words[at + 1]):
                return None
            return _made(attribution_of_sentence(words[: at + 1]), at + (2 if that else 1), last)
    return None


def _is_gerund(words: Sequence[Token], at: int) -> bool:
    """Without asking the council."""
    return words[at].low.endswith("ing") and words[at - 1].low in PREPOSITIONS


def _at_the_end(words: Sequence[Token], last: int) -> Reported | None:
    """“…, X said.” and “…, according to X.”"""
    comma = next((at for at in range(last, max(0, last - _REACH), -1) if words[at].text == ","), None)
    if not comma:
        return None
    tail = words[comma + 1 : last + 1]
    if not tail or not (tail[0].low == "according" or tail[-1].low in _SAYING or tail[0].low in _SAYING):
        return None
    return _made(attribution_after(tail), 0, comma - 1)


def _begins_clause(token: Token) -> bool:
    return token.is_capital or token.low in CLAUSE_SUBJECTS


def _made(attribution: Attribution | None, first: int, last: int) -> Reported | None:
    return (attribution, first, last) if attribution and last - first + 1 >= _FEWEST else None
