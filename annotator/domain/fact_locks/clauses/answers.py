"""Directions and denials of a claim beside those of a passage in its language."""

from collections.abc import Sequence

from annotator.domain.fact_locks.clauses.opening_and_closing import are_hours, ends_then
from annotator.domain.fact_locks.clauses.predicates import says_something_else
from annotator.domain.fact_locks.clauses.turned_clauses import are_turned
from annotator.domain.fact_locks.facts import (
    CLAUSE,
    CONTRAST,
    DATE,
    DIRECTION,
    LOST,
    NOT,
    NUMBER,
    QUANTITIES,
    RECKONED,
    RESULT,
    SCORE,
    SINCE,
    TIME,
    Fact,
)
from annotator.domain.fact_locks.pairing import ABSENT, ALONE, DIFFERS, SAME, SAME_THING, ComparedTexts, FactAnswer
from annotator.domain.fact_locks.same_thing import are_opposed, families, have_a_verb_in_common, is_earlier
from annotator.domain.fact_locks.values import comparison as values

# A direction must be so much nearer to contradict, where the passage has the claim's own elsewhere.
_CLOSER = 0.05
# Words beside the only score of a line that the claim does not have: the names of both sides.
_FOREIGN = 2
# So much of a clause must be in another that says the same; so near to the best are others as good.
_SAME_CLAUSE, _TIED = 0.5, 0.1
_VALUES = (DATE, TIME, *sorted(QUANTITIES))


def direction_answer(pair: ComparedTexts, ours: Fact) -> FactAnswer | None:
    if ours.role == RECKONED:  # its figures are compared themselves
        return None
    judged = [(values.compare(ours, theirs), theirs) for theirs in pair.theirs[DIRECTION]]
    equals = [theirs for verdict, theirs in judged if verdict == values.SAME]
    same = pair.best(ours, [theirs for theirs in equals if not pair.is_of_another_subject(ours, theirs)])
    others = [theirs for verdict, theirs in judged if verdict == values.DIFFERS]
    if not equals and (result := next((theirs for theirs in others if _is_the_only_result(pair, theirs)), None)):
        return FactAnswer(ours, DIFFERS, result)
    other = pair.best(ours, [theirs for theirs in others if _may_be_turned(pair, ours, theirs)])
    if other and (are_hours(pair, ours, other[1]) or ends_then(pair, ours, other[1])):
        return FactAnswer(ours, SAME, other[1])
    least = ALONE if pair.is_short else SAME_THING
    if other and other[0] >= max(least, same[0] + _CLOSER if same else 0.0):
        return FactAnswer(ours, DIFFERS, other[1])
    is_alike = same is not None and not ours.about and set(ours.verbs) <= set(same[1].verbs)
    is_named = pair.is_short or (same is not None and not _is_of_another(pair, ours, same[1]))
    if same and is_named and (same[0] >= ALONE or pair.is_short or is_alike):
        return FactAnswer(ours, SAME, same[1])
    is_asked = ours.unit != CONTRAST and not _is_record(pair, ours) and not _is_denied_in_words(pair, ours)
    return FactAnswer(ours, ABSENT) if is_asked else None


def _is_denied_in_words(pair: ComparedTexts, ours: Fact) -> bool:
    """He denied taking it; he never took it."""
    clause = pair.our_clauses.of(ours)
    is_losing = clause is not None and bool(values.sides(ours) & families((clause.unit,)))
    return is_losing and any(clause is not None and _both_deny(clause, theirs) for theirs in pair.theirs[CLAUSE])


def _both_deny(ours: Fact, theirs: Fact) -> bool:
    """Whether the one says by a verb such as "denied" what the other says by a negation."""
    denied = families(ours.verbs) - families((ours.unit,))
    return ours.readings[0][0] == LOST and _denies(theirs) and bool(denied & families((theirs.unit,)))


def _is_the_only_result(pair: ComparedTexts, theirs: Fact) -> bool:
    """A short line with one score, beside a claim of one line: it ended in a draw; Alba 3-1 Moral."""
    is_only = pair.is_short and len(pair.theirs[SCORE]) == 1
    return is_only and theirs.rate == RESULT and pair.evidence.foreign(theirs) <= _FOREIGN


def _is_of_another(pair: ComparedTexts, ours: Fact, theirs: Fact) -> bool:
    """Whether nothing that rises or falls in the claim stands with what does in the passage."""
    one, other = families(ours.about), families(theirs.about)
    if ours.unit == CONTRAST or not one or not other:
        return False
    # The turnover of a brewery rose; the brewery raised its prices.
    is_without_its_head = not families(ours.about[:1]) & (other | pair.words.of_sentence(theirs))
    has_others = any(not families((word,)) & one for word in theirs.about)
    return not one & other or (is_without_its_head and has_others)


def _may_be_turned(pair: ComparedTexts, ours: Fact, theirs: Fact) -> bool:
    """Whether one direction contradicts the other. In a list the subject must stand beside it."""
    if are_opposed(ours, theirs) or pair.evidence.is_anchored_elsewhere(ours, theirs):
        return False
    if pair.is_of_another_subject(ours, theirs):
        return False
    if CONTRAST in (ours.unit, theirs.unit):
        shared = families(ours.about) & families(theirs.about)
        return bool(shared) and not _other_verbs_differ(ours, theirs) and _is_of_one_value(pair, theirs)
    return pair.words.share_a_subject(ours, theirs)


def _is_of_one_value(pair: ComparedTexts, theirs: Fact) -> bool:
    """Whether a figure or a date of the claim stands in this sentence: a shop opens at 9 and closes at 6."""
    ours = [fact for fact in pair.ours if fact.kind in _VALUES]
    near = [fact for kind in _VALUES for fact in pair.theirs[kind] if fact.sentence == theirs.sentence]
    near = [fact for fact in near if pair.words.are_in_one_clause(fact, theirs)] or near
    return not ours or any(values.compare(one, other) == values.SAME for one in ours for other in near)


def _is_record(pair: ComparedTexts, ours: Fact) -> bool:
    """Whether the clause that says most of the rest has no verb: then it cannot be asked to say the direction."""
    best = pair.best(ours, pair.theirs[CLAUSE])
    return best is not None and not best[1].verbs


def clause_answer(pair: ComparedTexts, ours: Fact) -> FactAnswer | None:
    """A clause that denies needs one that denies the same; one that does not must not be denied.

    What is said of the claim's names must not be something else.
    """
    found = _denial_answer(pair, ours)
    return FactAnswer(ours, ABSENT) if found is None and says_something_else(pair, ours) else found


def _denial_answer(pair: ComparedTexts, ours: Fact) -> FactAnswer | None:
    denies = _denies(ours)
    scored = [(pair.words.agreement(ours, theirs), theirs) for theirs in pair.theirs[CLAUSE]]
    best = max((score for score, _ in scored), default=0.0)
    likest = [theirs for score, theirs in scored if score == best]
    if likest and all(are_turned(ours, theirs) for theirs in likest):
        return FactAnswer(ours, DIFFERS, likest[0])
    alike = [
        theirs
        for score, theirs in scored
        if score >= max(_SAME_CLAUSE, 0.0 if denies and _deny_the_same(ours, theirs) else best - _TIED)
    ]
    opposed = _opposed(pair, ours, alike) if best >= SAME_THING else None
    agreeing = next(
        (
            theirs
            for theirs in alike
            if (_denies(theirs) == denies or _both_deny(ours, theirs)) and not pair.is_of_another_subject(ours, theirs)
        ),
        None,
    )
    if agreeing is None and denies:
        agreeing = _opposite(pair, ours)
    if agreeing is None and denies:
        agreeing = next((theirs for theirs in alike if _may_deny(theirs, ours)), None)
    if agreeing is None and denies and (count := _counted(pair, ours)):
        return FactAnswer(ours, DIFFERS, count)
    if agreeing is not None or not alike:
        is_asked = denies or (agreeing is not None and _both_deny(ours, agreeing))
        return FactAnswer(ours, SAME if agreeing else ABSENT, agreeing) if is_asked else None
    if opposed is not None:
        return FactAnswer(ours, SAME if _is_the_last_time(pair, ours, opposed) else DIFFERS, opposed)
    return FactAnswer(ours, ABSENT) if denies else None


def _counted(pair: ComparedTexts, ours: Fact) -> Fact | None:
    """A count of what the clause denies: nobody was hurt; injuries: 2."""
    denied = families((ours.unit,))
    said = families(ours.about) - denied
    for fact in pair.theirs[NUMBER]:
        counts = families(fact.nouns) & denied or (fact.nouns and families(fact.verbs) & denied)
        is_same = (
            pair.is_short
            or not fact.verbs
            or bool(said & (pair.words.of_sentence(fact) | families(fact.about)))
            or not said
        )
        is_own = any(own.kind == NUMBER and own.readings == fact.readings for own in pair.ours)
        if counts and not is_own and fact.is_stated and not fact.role and fact.value > 0 and is_same:
            is_elsewhere = pair.evidence.is_anchored_elsewhere(ours, fact)
            return None if is_elsewhere or is_earlier(ours, fact) else fact
    return None


def _opposite(pair: ComparedTexts, ours: Fact) -> Fact | None:
    """What says the opposite of what the clause denies: not safe, unsafe."""
    denied = families((ours.unit,))
    for fact in pair.ours:
        if fact.kind == DIRECTION and fact.sentence == ours.sentence and denied & values.sides(fact):
            answer = direction_answer(pair, fact)
            if answer is not None and answer.verdict == SAME and answer.theirs is not None:
                return answer.theirs
    return None


def _is_the_last_time(pair: ComparedTexts, ours: Fact, theirs: Fact) -> bool:
    """Not inspected since 2012; last inspected in 2012."""
    since = [fact for fact in pair.ours if fact.kind == DATE and fact.role == SINCE and fact.sentence == ours.sentence]
    dates = [fact for fact in pair.theirs[DATE] if fact.sentence == theirs.sentence]
    return _denies(ours) and any(values.compare(one, other) == values.SAME for one in since for other in dates)


def _opposed(pair: ComparedTexts, ours: Fact, alike: Sequence[Fact]) -> Fact | None:
    denied = (theirs for theirs in alike if _denies(theirs) != _denies(ours) and _is_denied_by(ours, theirs))
    return next(
        (
            theirs
            for theirs in denied
            if not pair.evidence.is_anchored_elsewhere(ours, theirs) and not pair.is_of_another_subject(ours, theirs)
        ),
        None,
    )


def _denies(clause: Fact) -> bool:
    return clause.readings[0][0] == NOT


def _deny_the_same(ours: Fact, theirs: Fact) -> bool:
    """Injured: none; brakes – no test ever carried out.

    A record says it in a line of its own, away from what it is about, with nothing in it but what it denies.
    """
    denied = families((theirs.unit,))
    is_bare = not theirs.verbs or families(theirs.about) <= denied
    return _denies(theirs) and is_bare and bool(families((ours.unit,)) & denied)


def _may_deny(theirs: Fact, ours: Fact) -> bool:
    """Whether the words say what the other denies in words without a negation, which that does not deny itself."""
    denied = families((ours.unit,))
    return theirs.readings[0][0] == LOST and not denied & families((theirs.unit, *theirs.verbs))


def _is_denied_by(one: Fact, other: Fact) -> bool:
    """Whether what the one clause denies is what the other says."""
    denying, saying = (one, other) if _denies(one) else (other, one)
    # A register without verbs says what there is: Turnhalle (Bj. 1974).
    is_register = not (one.verbs or other.verbs) and len(saying.about) > 1
    is_alike = have_a_verb_in_common(one, other) or is_register
    return bool(families((denying.unit,)) & families(saying.about)) and is_alike


def _other_verbs_differ(ours: Fact, theirs: Fact) -> bool:
    """Lost in the north, won in the south: the verbs but for the two that are compared."""
    one, other = (families(each.verbs) - values.sides(each) for each in (ours, theirs))
    return bool(one and other) and not one & other
