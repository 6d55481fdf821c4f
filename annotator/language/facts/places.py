"""Places that a reader counts: the fourth, where three came before; the second largest of a list of lakes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from annotator.domain.fact_locks.facts import (
    AMOUNT,
    CLAUSE,
    DATE,
    MAY_AGREE,
    MEASURE,
    NUMBER,
    ORDINAL,
    SHARE,
    Fact,
)
from annotator.domain.fact_locks.same_thing import Clauses
from annotator.language.facts.content_words import EARLIER
from annotator.language.words.fact_tables import FactWords

_RANKED = (MEASURE, AMOUNT, NUMBER, SHARE)
# Of a list of two, nobody says that one is the second largest.
_SHORTEST, _LONGEST = 3, 20
# Earlier ones that a reader counts.
_MOST = 50


def places(facts: Sequence[Fact], words: FactWords, text: str) -> Iterator[Fact]:
    yield from _behind_earlier_ones(facts, words, text)
    yield from _of_years(facts)
    for _, group in groupby(facts, key=lambda fact: fact.sentence):
        yield from _in_a_list(list(group), words)


def _behind_earlier_ones(facts: Sequence[Fact], words: FactWords, text: str) -> Iterator[Fact]:
    """Two women had held the office before her: she is the third."""
    clauses = Clauses(facts)
    for fact in facts:
        count = fact.value
        if fact.kind != NUMBER or fact.role or fact.hedge or not 0 < count <= _MOST or count != int(count):
            continue
        clause = clauses.of(fact)
        said = text[fact.end : clause.end].lower().split() if clause else []
        if EARLIER in fact.about or words.turns.earliers & {word.strip(".,;:") for word in said}:
            about = clause.about if clause else fact.about
            yield _place(fact, count + 1, about)


def _of_years(facts: Sequence[Fact]) -> Iterator[Fact]:
    """Offences: 2017, 2020 and 2023: the third."""
    for _, group in groupby((fact for fact in facts if fact.kind in (DATE, CLAUSE)), key=lambda fact: fact.sentence):
        inside = list(group)
        dates = [fact for fact in inside if fact.kind == DATE and not fact.role]
        if 1 < len(dates) <= _LONGEST and all(fact.readings[0][1] is None for fact in dates):
            about = tuple(dict.fromkeys(word for fact in inside for word in fact.about))
            yield _place(dates[-1], float(len(dates)), about)


def _in_a_list(facts: Sequence[Fact], words: FactWords) -> Iterator[Fact]:
    """Largest lakes: Holm, 118 km²; Orsa, 94 km²: Orsa is the second."""
    heads = [fact for fact in facts if fact.kind == CLAUSE]
    said = {family for fact in heads for word in fact.about for family in word.split("|")}
    sides = {side[-1] for side in said if words.extremes and side[:-1] == words.extremes}
    values = [fact for fact in facts if fact.kind in _RANKED and not fact.role and not fact.hedge]
    if len(sides) != 1 or not _SHORTEST <= len(values) <= _LONGEST or len({(f.kind, f.unit) for f in values}) > 1:
        return
    ordered = sorted(values, key=lambda fact: fact.value, reverse=sides == {"+"})
    if len({fact.value for fact in ordered}) == len(ordered):
        for place, fact in enumerate(ordered, 1):
            yield _place(fact, float(place), (*fact.about, *heads[0].about))


def _place(fact: Fact, place: float, about: Sequence[str]) -> Fact:
    return replace(
        fact, kind=ORDINAL, unit="", readings=((place, place),), role=MAY_AGREE, hedge="", nouns=(), verbs=(),
        about=tuple(dict.fromkeys(word for word in about if word != EARLIER)),
    )  # fmt: skip
