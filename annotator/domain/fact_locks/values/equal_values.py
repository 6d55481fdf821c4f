"""Whether an equal value of a passage is the claim’s own, or equal by chance."""

import re

from annotator.domain.fact_locks.facts import (
    ABSTAINED,
    AGAINST,
    AGE,
    DATE,
    DURATION,
    FOR,
    NUMBER,
    ORDINAL,
    PLACES,
    SCORE,
    SINCE,
    TIME,
    UNTIL,
    WEEKDAY,
    Fact,
)
from annotator.domain.fact_locks.pairing import SAME_THING, ComparedTexts
from annotator.domain.fact_locks.same_thing import (
    families,
    have_opposed_verbs,
    rates_differ,
    roles_differ,
    verbs_differ,
)

# An equal value of few digits is the same where so much agrees.
_EQUAL = 0.2
# An equal value of another subject says nothing where less than this agrees.
_LOOSE = 0.5
# A figure of so many digits that count is not equal by chance.
_TELLING = 3
_FIGURE = re.compile(r"\d+(?:[.,\s]\d+)*")
_DECIMALS = re.compile(r"[.,]\d{1,2}$")
_HALF_AN_HOUR = 30


def counts_another_place(ours: Fact, theirs: Fact) -> bool:
    """The 50th goal, in the 50th minute."""
    are_places = ours.kind == theirs.kind == ORDINAL and theirs.role not in PLACES
    return are_places and bool(ours.nouns and theirs.nouns) and not families(ours.about) & families(theirs.nouns)


def names_its_place(ours: Fact, theirs: Fact) -> bool:
    """On the fourth floor, on the 2nd floor: there, flat 4 is nothing of the kind."""
    are_places = ours.kind == theirs.kind == ORDINAL and theirs.role not in PLACES
    return are_places and bool(families(ours.nouns) & families(theirs.nouns))


def is_time_spent(ours: Fact, theirs: Fact) -> bool:
    """She is 34; she has lived there for 34 years."""
    return (
        ours.kind == AGE
        and theirs.kind == DURATION
        and bool(theirs.verbs)
        and not families(ours.verbs) & families(theirs.verbs)
    )


def is_told_alike(ours: Fact, theirs: Fact) -> bool:
    """Whether all that the claim says beside its value stands beside the equal one, or a notice has it for its day."""
    if ours.kind == TIME and not theirs.verbs and set(ours.rate) & set(theirs.rate) and not roles_differ(ours, theirs):
        return True
    is_quoted = set(ours.about) <= set(theirs.about) and set(ours.verbs) <= set(theirs.verbs)
    return ours.words == theirs.words and is_quoted and not roles_differ(ours, theirs)


def is_the_claims_own(pair: ComparedTexts, ours: Fact, agreement: float, theirs: Fact) -> bool:
    if roles_differ(ours, theirs) or rates_differ(ours, theirs) or _is_no_vote(ours, theirs):
        return False
    if _is_chance(ours, agreement) and bool(ours.nouns and theirs.nouns) and not _counts_this(ours, theirs):
        return False
    # Lost 0-4, won 4-0: a score says by its sides who won.
    if ours.kind != SCORE and have_opposed_verbs(ours, theirs) and not _are_ends(ours, theirs):
        return False
    if _is_a_thing_elsewhere(pair, ours, theirs):
        return False
    if (agreement < _LOOSE or ours.kind == WEEKDAY) and _is_of_another_subject(pair, ours, theirs):
        return False
    if not pair.is_short and (_happened_otherwise(ours, theirs) or _counts_another(ours, theirs, agreement)):
        return False
    is_sure = _is_telling(ours) or pair.is_short or agreement >= _EQUAL or not ours.about
    # Of the only score of a passage both counts agree.
    return is_sure or (ours.kind == SCORE and len(pair.theirs[SCORE]) == 1)


def _are_ends(ours: Fact, theirs: Fact) -> bool:
    """It closes at nine, it is open from seven to nine; it stays closed until Friday, it reopens on Friday."""
    if ours.kind == TIME and ours.role == theirs.role in (SINCE, UNTIL):
        return True
    return UNTIL in (ours.role, theirs.role) and ours.role != theirs.role and ours.kind == theirs.kind


def _is_no_vote(ours: Fact, theirs: Fact) -> bool:
    """Four voted against it; signs ordered (4)."""
    is_alike = theirs.role or families(ours.verbs) & families((*theirs.verbs, *theirs.about))
    return ours.kind == NUMBER and ours.role in (FOR, AGAINST, ABSTAINED) and not is_alike


def _is_a_thing_elsewhere(pair: ComparedTexts, ours: Fact, theirs: Fact) -> bool:
    """30 classrooms in one sentence, and teachers in another, are not 30 teachers."""
    if not ours.kind == theirs.kind == NUMBER or not ours.nouns or not theirs.nouns or _is_telling(ours):
        return False
    own = families(ours.nouns)
    is_foreign = not own & families(theirs.about) and not pair.evidence.is_said(theirs.nouns)
    return is_foreign and pair.words.is_only_elsewhere(own, theirs)


def _is_of_another_subject(pair: ComparedTexts, ours: Fact, theirs: Fact) -> bool:
    # What is reckoned stands in several clauses, and a score in none that has a subject.
    is_in_a_clause = ours.kind != SCORE and theirs.is_stated
    return is_in_a_clause and not _is_telling(ours) and pair.is_of_another_subject(ours, theirs)


def _happened_otherwise(ours: Fact, theirs: Fact) -> bool:
    """Trout found dead in the lake are those counted there, where all but the verb stands beside both."""
    if not verbs_differ(ours, theirs):
        return False
    verbs, beside = families(ours.verbs), families(theirs.about)
    things = [own for word in ours.about if not (own := families((word,))) & verbs]
    is_all_there = len(things) > 1 and all(own & beside for own in things)
    return not is_all_there


def _is_chance(ours: Fact, agreement: float) -> bool:
    return ours.kind == NUMBER and not _is_telling(ours) and agreement < SAME_THING


def _counts_this(ours: Fact, theirs: Fact) -> bool:
    return bool(families((*ours.nouns, *ours.verbs)) & families(theirs.about))


def _counts_another(ours: Fact, theirs: Fact, agreement: float) -> bool:
    """A shop with 14 people, in a street with 14 lamps: nothing that the claim says stands beside the figure."""
    is_counted = _is_chance(ours, agreement) and bool(theirs.nouns)
    return is_counted and not families(ours.about) & families(theirs.about)


def _is_telling(fact: Fact) -> bool:
    if fact.kind == DATE:
        return sum(part is not None for part in fact.readings[0]) > 1
    minute = fact.readings[0][0]
    if fact.kind == TIME:
        return isinstance(minute, float) and minute % _HALF_AN_HOUR != 0
    written = max(_FIGURE.findall(fact.words), key=len, default="")
    has_decimals = _DECIMALS.search(written) is not None
    return len(re.sub(r"[.,\s]", "", written).strip("0")) >= _TELLING - has_decimals
