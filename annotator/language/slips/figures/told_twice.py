"""Two sentences that give different figures of one thing: 340 homes cut off in the first paragraph, 430 in the last.

No form of words is known here. The facts of both sentences are compared by the fact lock’s comparison, and
whatever may make two things of them (a time, a place, another speaker, a change) keeps the rule silent.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations, product
from typing import NamedTuple

from annotator.domain.fact_locks.facts import AMOUNT, DATE, MEASURE, NUMBER, WEEKDAY, Fact
from annotator.domain.fact_locks.same_thing import (
    are_opposed,
    families,
    have_a_verb_in_common,
    is_earlier,
    rates_differ,
)
from annotator.domain.fact_locks.values import comparison
from annotator.domain.revisions import Sentence
from annotator.language.facts.finding import find
from annotator.language.slips.rule import Prose, SlipFinding

_COMPARED = frozenset({NUMBER, AMOUNT, MEASURE})
_WORD = re.compile(r"[^\W\d_]{2,}")
# Letters of a word that is compared, and of it those that are.
_LONG, _STEM = 4, 5
# A word in more sentences than these says what the article is about, not what a sentence is; it also bounds the pairs.
_RARE = 6
_SHARED_STEMS, _SHARED_WORDS = 2, 3
_PLACE = re.compile(r"\b(?i:across|around|at|from|in|inside|near|of|outside)\s(?:the\s)?([A-Z]\w+)")
_LONGEST = 400  # code points of a sentence; a table that was taken for one has figures of many things
_LONGEST_QUOTED = 120
# A sentence with more figures tells of several things, and which belongs to which is not sure.
_MOST_FIGURES = 2
# With one of these a figure is of another time, of a part, an estimate or a change, or somebody disputes it.
_OTHERS = """
about additional after again ago almost alone already although another around average before below beside
between but combined compared daily each earlier either estimate estimated estimates even every except
expected extra fewer final finally first forecast former formerly further half if initial initially instead
just last late later latest least less like many maximum may might minimum monthly more most nearly neither
next now once only original originally other others over per plus possibly previous previously projected
record remaining revised roughly same second separate separately should since some still target than then
third though today total under until up usual versus weekly when while without yearly yesterday yet
"""
_OF_ANOTHER = frozenset(_OTHERS.split())


class _ToldFigure(NamedTuple):
    """A figure of a sentence, with its place in the article; `words` and `facts` are all of the sentence."""

    sentence: Sentence
    words: str
    fact: Fact
    facts: tuple[Fact, ...]

    @property
    def start(self) -> int:
        return self.sentence.start + self.fact.start

    @property
    def end(self) -> int:
        return self.sentence.start + self.fact.end

    @property
    def places(self) -> list[str]:
        return _PLACE.findall(self.words)


def told_twice(prose: Prose) -> Iterator[SlipFinding]:
    """The later of two figures of the same thing, unless the text gives it more than once.

    A figure that several others contradict stands in a list of like things: five people, each with a bail of their own.
    """
    told: dict[int, list[_ToldFigure]] = {}
    times = Counter(numeral.value for found in prose.numerals.values() for numeral in found)
    found: list[tuple[_ToldFigure, _ToldFigure]] = []
    for one, other in _alike(prose):
        for sentence in (one, other):
            if sentence.ordinal not in told:
                told[sentence.ordinal] = list(_told(prose, sentence))
        found += (pair for pair in product(told[one.ordinal], told[other.ordinal]) if _contradict(*pair))
    against: dict[float, set[float]] = defaultdict(set)
    for first, second in found:
        against[first.fact.value].add(second.fact.value)
        against[second.fact.value].add(first.fact.value)
    for first, second in found:
        are_two = len(against[first.fact.value]) == len(against[second.fact.value]) == 1
        if are_two and times[second.fact.value] < 2:
            said = first.words
            quoted = said if len(said) <= _LONGEST_QUOTED else f"{said[:_LONGEST_QUOTED]}…"
            yield SlipFinding(second.start, second.end, f"Elsewhere the text says: “{quoted}”")


def _alike(prose: Prose) -> Iterator[tuple[Sentence, Sentence]]:
    """Pairs of sentences with figures that have rare words in common, in text order."""
    having: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in prose.sentences:
        if prose.numerals[sentence.ordinal] and sentence.end - sentence.start <= _LONGEST:
            words = _WORD.findall(prose.words_of(sentence).lower())
            if _OF_ANOTHER.isdisjoint(words):
                for stem in sorted({word[:_STEM] for word in words if len(word) >= _LONG}):
                    having[stem].append(sentence)
    shared: Counter[tuple[int, int]] = Counter()
    by_ordinal = {sentence.ordinal: sentence for sentence in prose.sentences}
    for sentences in having.values():
        if len(sentences) <= _RARE:
            shared.update(combinations((sentence.ordinal for sentence in sentences), 2))
    for (one, other), count in sorted(shared.items()):
        if count >= _SHARED_STEMS:
            yield by_ordinal[one], by_ordinal[other]


def _told(prose: Prose, sentence: Sentence) -> Iterator[_ToldFigure]:
    """The exact figures of a sentence that are the only ones of their sort in it."""
    words = prose.words_of(sentence)
    facts = find(words, "en")
    figures = [fact for fact in facts if fact.kind in _COMPARED and fact.is_stated]
    for fact in figures if len(figures) <= _MOST_FIGURES else ():
        is_only = sum(_is_of_one_sort(fact, other) for other in figures) == 1
        if is_only and not fact.hedge and fact.readings[0][0] == fact.readings[0][-1]:
            yield _ToldFigure(sentence, words, fact, facts)


def _is_of_one_sort(one: Fact, other: Fact) -> bool:
    if one.kind != other.kind or one.unit != other.unit:
        return False
    return one.kind != NUMBER or bool(families(one.nouns) & families(other.nouns))


def _contradict(first: _ToldFigure, second: _ToldFigure) -> bool:
    one, other = first.fact, second.fact
    if not _is_of_one_sort(one, other) or one.role != other.role or rates_differ(one, other):
        return False
    if comparison.compare(one, other) != comparison.DIFFERS or comparison.compare(other, one) != comparison.DIFFERS:
        return False
    if are_opposed(one, other) or is_earlier(one, other) or is_earlier(other, one):
        return False
    if _are_of_other_days(first, second) or _are_of_other_parts(first, second):
        return False
    return have_a_verb_in_common(one, other) and _share_their_words(one, other)


def _are_of_other_parts(first: _ToldFigure, second: _ToldFigure) -> bool:
    """Whether one is of a place or month that the other does not name, or of things of a sort: 20 wooden houses."""
    if first.fact.kind == NUMBER and _stem_behind(first) != _stem_behind(second):
        return True
    return any(place not in other.words for one, other in ((first, second), (second, first)) for place in one.places)


def _stem_behind(told: _ToldFigure) -> str:
    word = _WORD.search(told.words, told.fact.end)
    return word[0][:_STEM].lower() if word else ""


def _share_their_words(one: Fact, other: Fact) -> bool:
    """Whether the one says nothing around its figure that the other does not say, too."""
    fewer, more = sorted((one, other), key=lambda fact: len(fact.about))
    said = families(more.about)
    shared = sum(bool(families((word,)) & said) for word in fewer.about)
    return shared >= _SHARED_WORDS and shared == len(fewer.about)


def _are_of_other_days(first: _ToldFigure, second: _ToldFigure) -> bool:
    """Whether each names a day or a time, and not the same."""
    days = [[fact for fact in told.facts if fact.kind in (DATE, WEEKDAY)] for told in (first, second)]
    return all(days) and not any(comparison.compare(a, b) == comparison.SAME for a in days[0] for b in days[1])
