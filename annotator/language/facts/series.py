"""Directions that a series of figures shows: 312 in 2021, 405 in 2022."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from annotator.domain.fact_locks.facts import (
    ABOUT,
    AMOUNT,
    CHANGED,
    CLAUSE,
    CONTRAST,
    DATE,
    DIRECTION,
    MAY_AGREE,
    MEASURE,
    NUMBER,
    POINTS,
    RECKONED,
    SHARE,
    TIME,
    TURNOUT,
    WEEKDAY,
    Fact,
)
from annotator.domain.fact_locks.same_thing import families
from annotator.language.facts.content_words import EARLIER
from annotator.language.words.fact_tables import FactWords

_MEASURED = frozenset({NUMBER, AMOUNT, SHARE, MEASURE})
_MOST, _PAIR = 12, 2
_YEAR, _HALF_A_YEAR = 12, 6


def shown_by_series(facts: Sequence[Fact], words: FactWords, text: str) -> Iterator[Fact]:
    """For each sentence that gives one thing for several times: whether it rises or falls, and by how much."""
    if not words.growth:
        return
    for _, group in groupby(facts, key=lambda fact: fact.sentence):
        inside = list(group)
        values = [fact for fact in inside if fact.kind in _MEASURED and fact.role in ("", TURNOUT)]
        if not 2 <= len(values) <= _MOST or len({(fact.kind, fact.unit) for fact in values}) > 1:
            continue
        said = text[inside[0].start : values[-1].end + _BEHIND].lower().split()
        if EARLIER in families(values[-1].about) and EARLIER not in families(
            values[0].about
        ):  # `changes` compares these
            continue
        times = _times(inside, said, words)
        is_turned = _goes_back([fact for fact in inside if fact.kind == DATE]) or _says_so(said, words)
        if is_turned or _is_of_now(text, values[-1], words):
            values.reverse()
        side = _side([fact.value for fact in values]) if times >= len(values) else ""
        if side:
            about = tuple(dict.fromkeys(word for fact in inside for word in fact.about))
            yield replace(
                values[0], kind=DIRECTION, readings=((words.growth + side,),), unit=CONTRAST, role=RECKONED,
                hedge="", nouns=(), verbs=(), about=about,
            )  # fmt: skip
            for then, now in dict.fromkeys(((values[0], values[-1]), (values[-2], values[-1]))):
                yield from differences(then, now, about, CHANGED if len(values) == _PAIR else MAY_AGREE)


def _is_of_now(text: str, last: Fact, words: FactWords) -> bool:
    """From 1 February £9.00 (now £8.50)."""
    before = text[max(0, last.start - _LONGEST_SIGN) : last.start].lower()
    return "(" in before and before.rpartition("(")[2].strip() in words.nows


def _goes_back(dates: Sequence[Fact]) -> bool:
    """2023: 5.5 (2022: 5.0); August 5.2, July 5.1, but December 4.9, January 5.0."""
    return len(dates) > 1 and all(_is_before(other, one) for one, other in pairwise(dates))


def _is_before(one: Fact, other: Fact) -> bool:
    (year, month, _), (later_year, later_month, _) = one.readings[0], other.readings[0]
    if isinstance(year, float) and isinstance(later_year, float) and year != later_year:
        return year < later_year
    is_by_month = isinstance(month, float) and isinstance(later_month, float)
    return is_by_month and 0 < (float(later_month or 0) - float(month or 0)) % _YEAR < _HALF_A_YEAR


def _says_so(said: Sequence[str], words: FactWords) -> bool:
    """Whether the present comes first: this year 41,200, last year 38,900."""
    now = next((at for at, word in enumerate(said) if word in words.presents), None)
    then = next((at for at, word in enumerate(said) if word in words.pasts), None)
    return now is not None and then is not None and now < then


def _times(facts: Sequence[Fact], said: Sequence[str], words: FactWords) -> int:
    """How many moments a sentence names; two times of a day are rarely a series."""
    hours = sum(fact.kind in (TIME, WEEKDAY) for fact in facts)
    dates = sum(fact.kind == DATE for fact in facts) + (hours if hours > _PAIR else 0)
    plain = [word.strip(".,;:()") for word in said]
    # What is so now was otherwise before.
    return dates + sum(word in words.periods for word in plain) + 2 * any(word in words.nows for word in plain)


def differences(then: Fact, now: Fact, about: tuple[str, ...], role: str = MAY_AGREE) -> Iterator[Fact]:
    """How much a value changed, in itself and in per cent."""
    one, other = then.value, now.value
    apart = (abs(other - one),) * 2
    points = POINTS if now.kind == SHARE else now.unit
    yield replace(now, readings=(apart,), unit=points, role=role, hedge=ABOUT, verbs=(), about=about)
    if one > 0:
        share = (100 * abs(other - one) / one,) * 2
        yield replace(
            now, kind=SHARE, unit="%", readings=(share,), role=role, hedge=ABOUT, nouns=(), verbs=(), about=about
        )


_BEHIND = 30
_LONGEST_SIGN = 7
_SIGNS = {"+": "+", "-": "-", "−": "-", "–": "-"}
_OPENING = " \n\t(:"


def signed_directions(facts: Sequence[Fact], words: FactWords, text: str) -> Iterator[Fact]:
    """House prices: -3.2 % on the year."""
    beside: tuple[str, ...] = ()
    for fact in facts:
        beside = fact.about if fact.kind == CLAUSE else beside
        sign = _sign(text, fact.start, words) or (_sign_behind(text, fact.end, words) if fact.kind == SHARE else "")
        if words.growth and fact.kind in (SHARE, NUMBER) and sign:
            yield replace(
                fact, kind=DIRECTION, readings=((words.growth + sign,),), unit=CONTRAST, role=RECKONED,
                hedge="", nouns=(), verbs=(), about=fact.about if len(fact.about) > 1 else beside,
            )  # fmt: skip


def _sign(text: str, start: int, words: FactWords) -> str:
    before = text[max(0, start - _LONGEST_SIGN) : start]
    if before[-1:] in _SIGNS and not before[-2:-1].strip(_OPENING):
        return _SIGNS[before[-1]]
    bare = before.rstrip()
    if bare[-1:] in _SIGNS and bare[:-1].rstrip()[-1:] in (":", "("):  # entrées : + 11 %
        return _SIGNS[bare[-1]]
    said = before.lower().split()
    return words.signs.get(said[-1], "") if said and before[-1:].isspace() else ""


def _sign_behind(text: str, end: int, words: FactWords) -> str:
    """4 % mehr, 4 % de plus."""
    said = [word.strip(".,;:)") for word in text[end : end + _BEHIND].lower().split()[:2]]
    return words.signs_behind.get(" ".join(said)) or words.signs_behind.get(said[0] if said else "", "")


def _side(values: Sequence[float]) -> str:
    if all(one < other for one, other in pairwise(values)):
        return "+"
    return "-" if all(one > other for one, other in pairwise(values)) else ""
