"""Figures, dates and times of a claim beside those of a passage."""

from datetime import date

from annotator.domain.fact_locks.facts import (
    ABSTAINED,
    AGE,
    AMOUNT,
    CLAUSE,
    DATE,
    DURATION,
    MEASURE,
    NUMBER,
    ORDINAL,
    RECKONED,
    SCORE,
    SHARE,
    TIME,
    TURNOUT,
    WEEKDAY,
    Fact,
)
from annotator.domain.fact_locks.pairing import ABSENT, DIFFERS, SAME, ComparedTexts, FactAnswer
from annotator.domain.fact_locks.same_thing import families, is_earlier
from annotator.domain.fact_locks.values import comparison as values
from annotator.domain.fact_locks.values.complements import complements
from annotator.domain.fact_locks.values.contradicting_values import contradicting
from annotator.domain.fact_locks.values.days_of_notices import day_of_notice
from annotator.domain.fact_locks.values.equal_values import (
    counts_another_place,
    is_the_claims_own,
    is_time_spent,
    is_told_alike,
    names_its_place,
)
from annotator.domain.fact_locks.values.hours_of_notices import hour_of_notice
from annotator.domain.fact_locks.values.reckoned_moments import reckoned_moments
from annotator.domain.fact_locks.values.reckoned_shares import reckoned_shares, rest_of
from annotator.domain.fact_locks.values.reckoned_values import reckoned_values
from annotator.domain.fact_locks.values.reckoned_votes import reckoned_votes
from annotator.domain.fact_locks.values.times_in_turn import in_turn

# Code points between a weekday and its date: a comma, a space, a bracket.
_BESIDE = 3
_TELL_APART = frozenset({ABSTAINED, TURNOUT})
_COMPARED_WITH = {
    AGE: (AGE, DURATION, NUMBER), DURATION: (DURATION, AGE), NUMBER: (NUMBER, AMOUNT, DATE, AGE),
    AMOUNT: (AMOUNT, NUMBER, MEASURE), MEASURE: (MEASURE, AMOUNT), DATE: (DATE, NUMBER), ORDINAL: (ORDINAL, NUMBER),
}  # fmt: skip


def answer(pair: ComparedTexts, ours: Fact) -> FactAnswer | None:
    if not ours.is_stated:
        return None
    if ours.kind == WEEKDAY and (dated := _by_its_date(pair, ours)):
        return dated
    if day := day_of_notice(pair, ours):
        return FactAnswer(ours, SAME if day[0] else DIFFERS, day[1])
    if ours.kind == TIME and (hour := hour_of_notice(ours, pair.theirs[TIME], are_short=pair.is_short)):
        return FactAnswer(ours, SAME if values.compare(ours, hour) == values.SAME else DIFFERS, hour)
    equals, doubtful, others = judged(pair, ours)
    past = [theirs for theirs in equals if is_earlier(ours, theirs) and theirs.is_stated]
    sure = (_is_of_its_date(pair, each) if each in past else is_told_alike(ours, each) for each in equals)
    if held := next((each for each, is_sure in zip(equals, sure, strict=True) if is_sure), None):
        return FactAnswer(ours, SAME, held)
    equals = [theirs for theirs in equals if theirs not in past]
    if other := contradicting(pair, ours, others, equals, doubtful):
        return FactAnswer(ours, DIFFERS, other)
    same = pair.best(ours, equals)
    is_own = same is not None and is_the_claims_own(pair, ours, *same)
    return FactAnswer(ours, SAME, same[1]) if same is not None and is_own else FactAnswer(ours, ABSENT)


def judged(pair: ComparedTexts, ours: Fact) -> tuple[list[Fact], list[Fact], list[Fact]]:
    """The values of the passage that are equal, may be, and are not."""
    candidates = [each for kind in _COMPARED_WITH.get(ours.kind, (ours.kind,)) for each in pair.theirs[kind]]
    candidates += complements(ours, pair.theirs[SHARE])
    candidates += reckoned_votes(ours, pair.theirs[SCORE], pair.theirs[CLAUSE])
    for reckoned in (_shares, _values_and_moments):
        if any(values.compare(ours, each) == values.SAME for each in candidates):
            break
        candidates += reckoned(pair, ours)
    candidates = [rest_of(ours, each) for each in in_turn(ours, candidates)]
    verdicts = [(values.compare(ours, theirs), theirs) for theirs in candidates]
    equals, doubtful, others = (
        [theirs for verdict, theirs in verdicts if verdict == wanted]
        for wanted in (values.SAME, values.DOUBT, values.DIFFERS)
    )
    # Turnout was 48 per cent; 48 per cent of the vote on a turnout of 61.
    has_its_role = ours.role in _TELL_APART and any(each.role == ours.role for _, each in verdicts)
    of_its_noun = [each for each in others if names_its_place(ours, each)]
    own = [
        each
        for each in equals
        if not _is_a_sum_with_others(ours, each, others)
        if not (has_its_role and each.role != ours.role and each.role != RECKONED)
        if not (counts_another_place(ours, each) or is_time_spent(ours, each) or (of_its_noun and each.kind == NUMBER))
    ]
    return own, doubtful, others


def _is_a_sum_with_others(ours: Fact, theirs: Fact, others: list[Fact]) -> bool:
    """17 children and two teachers are not 19 children."""
    if ours.kind != NUMBER or theirs.is_stated or not families(theirs.nouns) - families(ours.nouns):
        return False
    counts = (each for each in others if each.kind == NUMBER and each.is_stated and each.sentence == theirs.sentence)
    return any(families(ours.nouns) & families(each.nouns) for each in counts)


def _shares(pair: ComparedTexts, ours: Fact) -> list[Fact]:
    return list(reckoned_shares(ours, pair.theirs[NUMBER], pair.words)) if ours.kind == SHARE else []


def _values_and_moments(pair: ComparedTexts, ours: Fact) -> list[Fact]:
    return [*reckoned_values(ours, pair.ours, pair.theirs, pair.words), *reckoned_moments(ours, pair.theirs)]


def _is_of_its_date(pair: ComparedTexts, theirs: Fact) -> bool:
    """Whether the claim names the date that stands in the sentence of an earlier value."""
    dates = [fact for fact in pair.theirs[DATE] if fact.sentence == theirs.sentence]
    return any(values.compare(ours, date) == values.SAME for ours in pair.ours if ours.kind == DATE for date in dates)


def _by_its_date(pair: ComparedTexts, ours: Fact) -> FactAnswer | None:
    """A weekday beside a date that the passage has too, with its weekday: Tuesday 9 June, Mon 09/06."""
    for dated in pair.ours:
        if dated.kind == DATE and _are_side_by_side(ours, dated):
            for other in pair.theirs[DATE]:
                day = next((each for each in pair.theirs[WEEKDAY] if _are_side_by_side(each, other)), None)
                if values.compare(dated, other) != values.SAME:
                    continue
                if day:
                    return FactAnswer(ours, SAME if values.compare(ours, day) == values.SAME else DIFFERS, day)
                if ours.value in {_weekday_of(dated), _weekday_of(other)}:
                    return FactAnswer(ours, SAME, other)
    return None


def _weekday_of(day: Fact) -> float | None:
    """0 for Monday; None for a date that names no year, or that no calendar has."""
    year, month, number = day.readings[0]
    if not (isinstance(year, float) and isinstance(month, float) and isinstance(number, float)):
        return None
    try:
        return float(date(int(year), int(month), int(number)).weekday())
    except ValueError:
        return None


def _are_side_by_side(one: Fact, other: Fact) -> bool:
    return 0 <= other.start - one.end <= _BESIDE or 0 <= one.start - other.end <= _BESIDE
