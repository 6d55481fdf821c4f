"""Values that a passage does not print, but that two of its values make: a sum, a difference, a share."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, permutations

from annotator.domain.fact_locks.facts import (
    AMOUNT,
    BOUNDS,
    BY,
    DURATION,
    MARGIN,
    MEASURE,
    NUMBER,
    PART,
    QUANTITIES,
    RECKONED,
    SHARE,
    Fact,
)
from annotator.domain.fact_locks.same_thing import Surroundings, families
from annotator.domain.fact_locks.values import comparison

_ADDED = (NUMBER, AMOUNT, MEASURE, DURATION)
_SHARED = (NUMBER, AMOUNT, MEASURE)
# Values of one kind that are paired; in a table of more, two make any value by chance.
_MOST_VALUES = 8
_ALL = 100
# So much of the claim must stand beside the two.
_OF_THE_CLAIM = 0.3


def reckoned_values(
    ours: Fact, claim: Sequence[Fact], passage: Mapping[str, Sequence[Fact]], words: Surroundings
) -> list[Fact]:
    """Those that agree with the claim's value. What the claim states itself is no part of them."""
    if ours.kind == SHARE:
        made = [*_shares(ours, claim, passage, words), *_ratios(ours, passage)]
    else:
        made = [*_sums(ours, claim, passage), *_parts(ours, passage)]
    return [
        each
        for each in made
        if comparison.compare(ours, each) == comparison.SAME and words.agreement(ours, each) >= _OF_THE_CLAIM
    ]


def _sums(ours: Fact, claim: Sequence[Fact], passage: Mapping[str, Sequence[Fact]]) -> Iterator[Fact]:
    if ours.kind in _ADDED and ours.hedge not in BOUNDS:
        stated = _stated(claim, passage[ours.kind])
        for one, other in combinations([each for each in stated if each.rate == ours.rate], 2):
            if one.unit == other.unit == ours.unit:
                values = (one.value + other.value, abs(one.value - other.value))
                # What two have got has verbs of its own, and none for by how much the one has won.
                made = (_of(one, other, value) for value in values)
                yield from (replace(each, verbs=()) if ours.role == MARGIN else each for each in made)


def _parts(ours: Fact, passage: Mapping[str, Sequence[Fact]]) -> Iterator[Fact]:
    """Twelve of the 20 buses; 20 buses, 60 % electric."""
    if ours.role != PART or ours.kind not in _SHARED:
        return
    shares = [each for each in passage[SHARE] if each.is_stated and each.unit == "%" and 0 < each.value < _ALL]
    wholes = [each for each in passage[ours.kind] if each.is_stated and each.unit == ours.unit and each.value > 0]
    for share in shares if len(shares) <= _MOST_VALUES >= len(wholes) else ():
        for whole in wholes:
            part = round(whole.value * share.value / _ALL)
            if share.sentence == whole.sentence:
                yield replace(_of(share, whole, part), kind=ours.kind, unit=ours.unit)


def _shares(
    ours: Fact, claim: Sequence[Fact], passage: Mapping[str, Sequence[Fact]], words: Surroundings
) -> Iterator[Fact]:
    """Of each whole, the share of the part that says most of the claim; what that leaves, if it says nothing of it."""
    for kind in _SHARED:
        stated = _stated(claim, passage[kind])
        for whole in stated:
            if ours.nouns and not families(ours.nouns) & families((*whole.nouns, *whole.about)):
                continue
            parts = [each for each in stated if each.value < whole.value and each.unit == whole.unit]
            part = max(parts, key=lambda each: words.agreement(ours, each), default=None)
            if part is not None:
                says_it = (families(part.about) & families(ours.about)) - families(whole.about)
                says_it |= families(part.verbs) & families(ours.verbs)
                share = 100 * part.value / whole.value
                yield replace(_of(part, whole, share if says_it else 100 - share), kind=SHARE, unit="%")


def _ratios(ours: Fact, passage: Mapping[str, Sequence[Fact]]) -> Iterator[Fact]:
    """Twice as many pubs as churches; twelve pubs, six churches."""
    said = families(ours.about)
    counts = [each for each in passage[NUMBER] if each.is_stated and each.value > 0 and families(each.nouns) & said]
    if ours.role != BY or len(counts) > _MOST_VALUES:
        return
    for one, other in permutations(counts, 2):
        if not families(one.nouns) & families(other.nouns):
            change = abs(100 * (one.value / other.value - 1))
            yield replace(_of(one, other, change), kind=SHARE, unit="%")


def _stated(claim: Sequence[Fact], facts: Sequence[Fact]) -> list[Fact]:
    found = [
        each
        for each in facts
        if each.is_stated
        and each.hedge not in BOUNDS
        and each.value > 0
        and not any(comparison.compare(own, each) == comparison.SAME for own in claim if own.kind in QUANTITIES)
    ]
    return found if len(found) <= _MOST_VALUES else []


def _of(one: Fact, other: Fact, value: float) -> Fact:
    about = tuple(dict.fromkeys((*one.about, *other.about)))
    return replace(
        one, readings=((value, value),), role=RECKONED, hedge="", nouns=(*one.nouns, *other.nouns),
        verbs=(*one.verbs, *other.verbs), about=about,
    )  # fmt: skip
