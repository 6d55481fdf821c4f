"""What a claim says came before or after something else, by the dates or times that a passage gives for both."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.domain.fact_locks.facts import (
    AFTER,
    AGE,
    AMOUNT,
    DATE,
    FIRST,
    LAST,
    MEASURE,
    NUMBER,
    OLDER,
    ORDINAL,
    PLACES,
    POSSIBLE,
    RANKED,
    ROUTE,
    SEQUENCE,
    SHARE,
    SINCE,
    TIME,
    TURN,
    UNTIL,
    Fact,
    Part,
)
from annotator.domain.fact_locks.pairing import ABSENT, DIFFERS, SAME, ComparedTexts, FactAnswer
from annotator.domain.fact_locks.same_thing import families

_MOMENTS = (TIME, DATE, ORDINAL)
Words = Sequence[str]
# By what a passage may show the order: who is ahead by places, times, or votes; who is older by dates or ages.
_BY = {RANKED: (ORDINAL, TIME, DATE, SHARE, NUMBER, AMOUNT, MEASURE), OLDER: (DATE, AGE)}
# An hour at which something opens or closes is when that happens.
_OF_TIMES = frozenset({SINCE, UNTIL, FIRST, LAST})
_MORE_IS_FIRST = frozenset({SHARE, NUMBER, AMOUNT, MEASURE, AGE})
# So much of what a claim says of an event must stand beside its date.
_OF_THE_EVENT = 0.4
# How the family of a verb ends, or of one of two opposites.
_MARKS = frozenset("!+-")
_OF_A_VERB = 0.5
# Of two people or things that are compared, a name among other words will do.
_OF_A_THING = 0.25


def answer(pair: ComparedTexts, ours: Fact) -> FactAnswer | None:
    """ABSENT where the passage gives nothing for both by which they could be put in an order; then no answer for
    words that need not be an order."""
    if ours.unit == ROUTE:
        ways = ((theirs, _compared(ours, theirs)) for theirs in pair.theirs[SEQUENCE] if theirs.unit == ROUTE)
        return next((FactAnswer(ours, verdict, theirs) for theirs, verdict in ways if verdict), None)
    comes_after = ours.readings[0][0] == AFTER
    for kind in _BY.get(ours.unit, _MOMENTS):
        roles = (
            {TURN} if kind == ORDINAL and not ours.unit else {"", *PLACES, *(_OF_TIMES if kind in (TIME, DATE) else ())}
        )
        values = _in_turn(fact for fact in pair.theirs[kind] if fact.role in roles)
        least = _OF_A_THING if ours.unit else _OF_THE_EVENT
        one, other = (
            _of_event(values, *words, least) for words in ((ours.nouns, ours.about), (ours.about, ours.nouns))
        )
        is_more = _is_more(one, other) if one and other else None
        if is_more is not None:
            is_same = is_more == (comes_after != (kind in _MORE_IS_FIRST))
            return FactAnswer(ours, SAME if is_same else DIFFERS, one)
    told = (
        (theirs, verdict)
        for theirs in pair.theirs[SEQUENCE]
        if theirs.unit != ROUTE and (verdict := _compared(ours, theirs))
    )
    theirs, verdict = next(told, (None, ABSENT))
    return None if theirs is None and ours.role == POSSIBLE else FactAnswer(ours, verdict, theirs)


def _compared(ours: Fact, theirs: Fact) -> str | None:
    """What the passage’s own order of the two says, in the claim’s words or turned; None where it is of others."""
    straight = _pairing(ours.nouns, ours.about, theirs.nouns, theirs.about)
    turned = _pairing(ours.nouns, ours.about, theirs.about, theirs.nouns)
    if max(straight, turned) < _OF_THE_EVENT or straight == turned:
        return None
    is_same = (ours.readings == theirs.readings) == (straight > turned)
    return SAME if is_same else DIFFERS


def _pairing(first: Words, second: Words, their_first: Words, their_second: Words) -> float:
    """How far two events are those of the passage. What they share with the other (a place, a verb) says nothing."""
    shares = (
        _share_in([word for word in words if not families((word,)) & families(others)] or words, beside)
        for words, beside, others in ((first, their_first, their_second), (second, their_second, their_first))
    )
    return min(shares)


def _in_turn(values: Iterable[Fact]) -> list[Fact]:
    """With one reading each: what is told later is taken to be later in the day, where a time may be either half's."""
    found: list[Fact] = []
    for fact in values:
        if found and (found[-1].role, fact.role) == (SINCE, UNTIL) and found[-1].about == fact.about:
            found.pop()  # what took from 1 to 28 March was over on the 28th
        reading = fact.readings[0]
        if fact.kind == TIME and found:
            last = _number(found[-1].readings[0][0])
            reading = next((each for each in fact.readings if _number(each[0]) >= last), reading)
        found.append(replace(fact, readings=(reading,)))
    return found


def _of_event(moments: Sequence[Fact], words: Sequence[str], others: Sequence[str], least: float) -> Fact | None:
    """The one moment that stands with the words of the event more than with those of the other event."""
    both = [(_share(words, moment), _share(others, moment), moment) for moment in moments]
    scored = sorted(
        ((own - other, moment) for own, other, moment in both if own >= least and own > other),
        key=lambda each: -each[0],
    )
    is_clear = len(scored) == 1 or (scored and (least == _OF_A_THING or scored[0][0] > scored[1][0]))
    return scored[0][1] if is_clear else None


def _share(words: Iterable[str], moment: Fact) -> float:
    """How much of what is said of an event stands beside a moment."""
    return _share_in(words, moment.about)


def _share_in(words: Iterable[str], others: Iterable[str]) -> float:
    """What happens says less of which event is meant than to whom: it may stand in the head of a list."""
    beside = families(others)
    total = found = 0.0
    for own in (families((word,)) for word in words):
        weight = _OF_A_VERB if all(family[-1:] in _MARKS for family in own) else 1.0
        total += weight
        found += weight if own & beside else 0.0
    return found / total if total else 0.0


def _is_more(one: Fact, other: Fact) -> bool | None:
    """None where the two cannot be told apart: a year and a day of it."""
    for ours, theirs in zip(one.readings[0], other.readings[0], strict=True):
        if ours == theirs:
            continue
        return None if ours is None or theirs is None else _number(ours) > _number(theirs)
    return None


def _number(part: Part) -> float:
    return part if isinstance(part, float) else 0.0
