"""Values that two claims of one article both state of one thing."""

import re
from functools import lru_cache

from annotator.domain.fact_locks.facts import (
    DATE,
    NUMBER,
    ORDINAL,
    QUANTITIES,
    SCORE,
    SHARE,
    TIME,
    WEEKDAY,
    Fact,
)
from annotator.domain.fact_locks.same_thing import (
    are_opposed,
    families,
    have_a_verb_in_common,
    may_mean_the_same,
    rates_differ,
    roles_differ,
    verbs_differ,
)
from annotator.domain.fact_locks.text_facts import TextFacts
from annotator.domain.fact_locks.values import comparison as values

# The first half, a second goal: an ordinal tells things apart, and many have the same.
VALUES = (QUANTITIES - {ORDINAL}) | {DATE, WEEKDAY, TIME, SCORE}
_TWO_DIGITS = 10
_ANYBODY = frozenset({"people", "person", "menschen", "personen", "personnes", "personas"})
_DIGIT = re.compile(r"\d")
# Pairs of claims: twenty wrong ones in an article of three thousand.
_KEPT = 65_536


@lru_cache(_KEPT)
def stated_by_both(ours: TextFacts, theirs: TextFacts) -> tuple[tuple[Fact, Fact], ...]:
    """(a fact of ours, the fact of theirs that is the same), in the order of ours."""
    return tuple(
        (here, there)
        for here in ours.facts
        if here.kind in VALUES and here.is_stated
        for there in theirs.facts
        if there.kind in VALUES and there.is_stated and _are_one_fact(here, there)
    )


def _are_one_fact(here: Fact, there: Fact) -> bool:
    """Whether both say the same of one thing. Of a value that many things have, the words around it must agree, too."""
    if values.SAME not in (values.compare(here, there), values.compare(there, here)):
        return False
    if not _may_be_of_one_thing(here, there):
        return False
    if not _is_telling(here) or not _is_telling(there):  # many things are of 2019
        return DATE not in (here.kind, there.kind) and have_a_verb_in_common(here, there)
    if not verbs_differ(here, there):
        return True
    # What a crane cost when it was bought, and what was paid for it; but not 15 who died and 15 who were hurt.
    return _is_exact(here) and (NUMBER not in (here.kind, there.kind) or may_mean_the_same(here, there))


def _may_be_of_one_thing(here: Fact, there: Fact) -> bool:
    if roles_differ(here, there) or rates_differ(here, there) or are_opposed(here, there):
        return False
    if here.kind != NUMBER or there.kind != NUMBER:
        return _share_a_subject(here, there)
    if here.nouns and there.nouns:
        return _share_a_noun(here, there)
    if not _counts_a_thing(here) and not _counts_a_thing(there):
        return True
    # 15 towns are not 15 people; the 15 who died are.
    return have_a_verb_in_common(here, there) or _share_a_noun(here, there)


def _share_a_subject(here: Fact, there: Fact) -> bool:
    """Rents and wages may rise by the same share: where both say of what, one thing must be in both."""
    one, other = _things(here), _things(there)
    return not one or not other or bool(one & other)


def _things(fact: Fact) -> frozenset[str]:
    """What stands beside it, but for its verbs and for people in general."""
    return families(fact.about) - families(fact.verbs) - _ANYBODY


def _share_a_noun(here: Fact, there: Fact) -> bool:
    one, other = families((*here.nouns, *here.about)), families((*there.nouns, *there.about))
    return bool(families(here.nouns) & other or families(there.nouns) & one)


def _counts_a_thing(fact: Fact) -> bool:
    """Whether it counts what has a name of its own; dead and injured go by what happened to them."""
    return bool(fact.nouns) and not any(family[-1:] in "!+-" for family in families(fact.nouns))


def _is_telling(fact: Fact) -> bool:
    """Whether few other things in an article have it too: a day, a time, a score, a figure of two digits or more."""
    if fact.kind == DATE:
        return all(None not in reading[1:] for reading in fact.readings)
    if fact.kind in (TIME, SCORE):
        return True
    value = fact.readings[0][0]
    is_large = isinstance(value, float) and value >= _TWO_DIGITS and fact.kind != SHARE
    return fact.kind != WEEKDAY and (is_large or len(_DIGIT.findall(fact.words)) > 1)


def _is_exact(fact: Fact) -> bool:
    """Whether two digits of it count, so that no two things are likely to have it: 3.2 million, 15, not 20."""
    value = fact.readings[0][0]
    return fact.kind in QUANTITIES and isinstance(value, float) and len(f"{value:.6g}".strip("0").replace(".", "")) > 1
