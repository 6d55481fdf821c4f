"""What a reader reckons from two figures of a sentence: their sum, and how much the one is more than the other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from annotator.domain.fact_locks.facts import (
    AMOUNT,
    CHANGED,
    CLAUSE,
    CONTRAST,
    DIRECTION,
    DURATION,
    MAY_AGREE,
    MEASURE,
    NUMBER,
    RECKONED,
    SHARE,
    TURNOUT,
    Fact,
)
from annotator.domain.fact_locks.same_thing import families
from annotator.language.facts.content_words import EARLIER
from annotator.language.facts.series import differences
from annotator.language.words.fact_tables import FactWords

_GROWING = (AMOUNT, MEASURE, NUMBER, SHARE)
# Code points between two counts that belong to one list: 19 trawlers and seven yachts.
_NEAR = 40


def sums(facts: Sequence[Fact], words: FactWords, text: str) -> Iterator[Fact]:
    """19 trawlers and seven yachts: 26; £65,000 from the county and £25,000 from the parish: £90,000."""
    for kind in (NUMBER, AMOUNT, MEASURE, DURATION):
        values = [fact for fact in facts if fact.kind == kind and not fact.role and not fact.hedge]
        for first, second in pairwise(values):
            between = text[first.end : second.start]
            is_list = 0 < len(between) <= _NEAR and words.ands & set(between.lower().split())
            is_one_kind = first.sentence == second.sentence and first.unit == second.unit
            if is_list and is_one_kind and (second.nouns or kind != NUMBER):
                yield from _sum(first, second, text)


def _sum(first: Fact, second: Fact, text: str) -> Iterator[Fact]:
    total = first.value + second.value
    found = replace(
        first, readings=((total, total),), end=second.end, words=text[first.start : second.end], role=MAY_AGREE,
        nouns=(*first.nouns, *second.nouns), about=tuple(dict.fromkeys((*first.about, *second.about))),
    )  # fmt: skip
    yield found
    # The lottery grant is £65,000 and the county grant £25,000: two grants.
    shared = tuple(word for word in first.about if word in second.about)
    if first.kind != NUMBER and shared and first.about != second.about:
        yield replace(found, kind=NUMBER, unit="", readings=((2.0, 2.0),), nouns=shared, verbs=(), about=shared)


def rests(facts: Sequence[Fact], words: FactWords, text: str) -> Iterator[Fact]:
    """The town bears 60 per cent, the state the rest: 40."""
    for _, group in groupby(facts, key=lambda fact: fact.sentence):
        inside = list(group)
        shares = [fact for fact in inside if fact.kind == SHARE and not fact.role and fact.unit == "%"]
        rest = 100 - sum(fact.value for fact in shares)
        end = max((fact.end for fact in inside), default=0)
        if shares and 0 < rest < 100 and words.turns.rests & set(text[shares[-1].end : end].lower().strip(".").split()):
            about = tuple(dict.fromkeys(word for fact in inside if fact.kind == CLAUSE for word in fact.about))
            yield replace(shares[-1], readings=((rest, rest),), role=MAY_AGREE, verbs=(), about=about)


def changes(facts: Sequence[Fact], words: FactWords) -> Iterator[Fact]:
    """EUR 5.5m (2022: EUR 5.0m): half a million or a tenth more, so it rose."""
    values = [fact for fact in facts if fact.kind in _GROWING and fact.role in ("", TURNOUT)]
    for first, second in pairwise(values):
        # Old fare £2.50, new fare £2.00.
        now, then = (second, first) if _is_earlier(first) and not _is_earlier(second) else (first, second)
        # 84 this summer. Last year there were 42.
        is_next = first.sentence + 1 == second.sentence and not then.nouns
        is_pair = (now.sentence == then.sentence or is_next) and (now.kind, now.unit) == (then.kind, then.unit)
        if not is_pair or _is_earlier(now) or not _is_earlier(then) or then.value <= 0:
            continue
        change = 100 * (now.value - then.value) / then.value
        about = tuple(dict.fromkeys((*now.about, *(word for word in then.about if EARLIER not in families((word,))))))
        if not change:
            continue
        yield from differences(then, now, about, CHANGED)
        if words.growth:
            yield _direction(now, words.growth + ("+" if change > 0 else "-"), about)


def _is_earlier(fact: Fact) -> bool:
    return EARLIER in families(fact.about)


def spans(facts: Sequence[Fact], words: FactWords) -> Iterator[Fact]:
    """Raised from 2.50 to 2.75 per cent: by how much. No range falls: what goes from 1,340 to 1,205 does."""
    values = [fact for fact in facts if fact.kind in _GROWING]
    for then, now in pairwise(values):
        is_span = (then.role, now.role) == ("since", "until") and then.sentence == now.sentence
        if is_span and (now.kind, now.unit) == (then.kind, then.unit) and then.value > 0:
            yield from differences(then, now, now.about, CHANGED)
            if words.growth and now.value < then.value:
                yield _direction(now, words.growth + "-", now.about)


def _direction(shown_by: Fact, side: str, about: tuple[str, ...]) -> Fact:
    return replace(
        shown_by, kind=DIRECTION, unit=CONTRAST, role=RECKONED, readings=((side,),), hedge="", nouns=(), verbs=(),
        about=about,
    )  # fmt: skip
