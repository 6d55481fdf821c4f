"""Names of a claim beside those of a passage."""

from collections.abc import Sequence

from annotator.domain.fact_locks.facts import CLAUSE, FIELD, NAME, ORDINAL, SINCE, UNTIL, WORD, Fact
from annotator.domain.fact_locks.names import comparison as names
from annotator.domain.fact_locks.names.listed_pairs import partner_in_list
from annotator.domain.fact_locks.pairing import ABSENT, ALONE, DIFFERS, SAME, SAME_THING, ComparedTexts, FactAnswer
from annotator.domain.fact_locks.same_thing import are_opposed, families, have_a_verb_in_common, may_be_one_thing
from annotator.domain.fact_locks.values import comparison as values

# A first name and a surname.
_FULL_NAME = 2
# Another name must stand so much nearer to what the claim says than the claim's own name, where the passage has both.
_IN_PLACE = 0.4
# Of one word, another name a letter apart must agree so much.
_OF_ONE_WORD = 0.4
# And another name behind a label.
_IN_A_FIELD = 0.4
# So much more of the claim, in words and shares of words, must stand with another name.
_LEAD = 1.2
# At most so much of what stands beside the claim's own name may be the claim's.
_OF_ANOTHER = 0.5


def answer(pair: ComparedTexts, ours: Fact) -> FactAnswer:
    judged = [(names.compare(ours.readings[0], theirs.readings[0]), theirs) for theirs in pair.theirs[NAME]]
    equals = [theirs for verdict, theirs in judged if verdict == names.SAME]
    if not equals and (capital := _capital(pair, ours)):
        return FactAnswer(ours, SAME, capital)
    if equals and (there := _at_the_other_end(pair, ours, equals) or partner_in_list(pair, ours, equals)):
        return FactAnswer(ours, DIFFERS, there)
    same = pair.best(ours, equals)
    misspelt = pair.best(ours, [theirs for verdict, theirs in judged if verdict == names.MISSPELT])
    least = 0.0 if len(ours.readings[0]) > 1 else _OF_ONE_WORD
    if misspelt and misspelt[0] >= (same[0] + _IN_PLACE if same else least):
        return FactAnswer(ours, DIFFERS, misspelt[1])
    others = [theirs for verdict, theirs in judged if verdict != names.SAME]
    if not equals and (namesake := _namesake(pair, ours, others)):
        return FactAnswer(ours, DIFFERS, namesake)
    other = pair.best(ours, [theirs for theirs in others if _may_be_the_other(pair, ours, theirs)])
    least = _IN_A_FIELD if other and other[1].role == FIELD else SAME_THING
    if other and other[0] >= max(least, same[0] + _IN_PLACE if same else 0.0):
        return FactAnswer(ours, DIFFERS, other[1])
    if same and (rival := next((theirs for theirs in others if _is_in_its_place(pair, ours, theirs, equals)), None)):
        return FactAnswer(ours, DIFFERS, rival)
    if same and all(_is_only_an_owner(pair, each) for each in equals):
        return FactAnswer(ours, ABSENT)
    return FactAnswer(ours, SAME, same[1]) if same else FactAnswer(ours, ABSENT)


def _at_the_other_end(pair: ComparedTexts, ours: Fact, equals: Sequence[Fact]) -> Fact | None:
    """It moved to Leeds; it moved from Leeds to York: the name in the place of the claim's own."""
    turned = [each for each in equals if _is_an_end(ours, each) and ours.role != each.role]
    if len(turned) < len(equals):
        return None
    ends = (theirs for theirs in pair.theirs[NAME] if theirs.role == ours.role)
    return next((theirs for theirs in ends if theirs.sentence in {each.sentence for each in turned}), None)


def _is_an_end(ours: Fact, theirs: Fact) -> bool:
    ends = (SINCE, UNTIL)
    return ours.role in ends and theirs.role in ends and have_a_verb_in_common(ours, theirs)


def _namesake(pair: ComparedTexts, ours: Fact, others: Sequence[Fact]) -> Fact | None:
    """The only one of that surname, with another first name, of whom the same is said: Jonas Wirth, Jan Wirth."""
    own = ours.readings[0]
    found = [each for each in others if each.readings[0][-1] == own[-1] and WORD not in (ours.unit, each.unit)]
    is_one = len({each.readings for each in found}) == 1 and len(own) == len(found[0].readings[0]) == _FULL_NAME
    best = pair.best(ours, found)
    return best[1] if is_one and best is not None and best[0] >= ALONE else None


def _is_only_an_owner(pair: ComparedTexts, theirs: Fact) -> bool:
    """Wanda Greer’s deputy received them: nothing is said of her, unless the claim is about that deputy."""
    return bool(theirs.nouns) and not pair.evidence.is_said(theirs.nouns)


def _is_in_its_place(pair: ComparedTexts, ours: Fact, theirs: Fact, equals: Sequence[Fact]) -> bool:
    """Whether another name stands with what the claim says of its own, and the claim's own name with other things."""
    if are_opposed(ours, theirs) or not (not (ours.verbs and theirs.verbs) or have_a_verb_in_common(ours, theirs)):
        return False
    if any(
        names.compare(fact.readings[0], theirs.readings[0]) == names.SAME for fact in pair.ours if fact.kind == NAME
    ):
        return False
    near = [each for each in pair.theirs[NAME] if each.sentence == theirs.sentence and each is not theirs]
    if any(set(ours.readings[0]) & set(each.readings[0]) and each not in equals for each in near):
        return False  # a fuller or another form of the claim's own
    return all(
        not pair.words.are_in_one_clause(theirs, equal)
        and (_lead(pair, ours, theirs, equal) >= _LEAD or _has_its_number(pair, ours, theirs, equal))
        for equal in equals
    )


def _has_its_number(pair: ComparedTexts, ours: Fact, theirs: Fact, equal: Fact) -> bool:
    """The second violin: whether the other name is in the entry of that number, and the claim's own in another."""
    numbers = [fact for fact in pair.ours if fact.kind == ORDINAL and fact.sentence == ours.sentence]
    own, others = (
        {
            values.compare(number, each) == values.SAME
            for number in numbers
            for each in pair.theirs[ORDINAL]
            if pair.words.are_in_one_clause(each, name)
        }
        for name in (theirs, equal)
    )
    return own == {True} and others == {False} and bool(families(ours.about) & families(theirs.about))


def _lead(pair: ComparedTexts, ours: Fact, theirs: Fact, equal: Fact) -> float:
    """How much more of the claim stands with the other name than with the claim's own."""
    beside, _, own = pair.evidence.shares(ours, theirs)
    equal_beside, _, equal_own = pair.evidence.shares(ours, equal)
    if not equal.about or own < equal_own or beside < equal_beside or equal_own > _OF_ANOTHER:
        return 0.0
    return pair.words.nearer(ours, theirs, equal) + beside - equal_beside + own - equal_own


def _capital(pair: ComparedTexts, ours: Fact) -> Fact | None:
    """A clause that has the name in capitals of its own, where the passage has no full name with it."""
    last = str(ours.readings[0][-1])
    if any(last in theirs.readings[0] for theirs in pair.theirs[NAME]):
        return None
    return next((clause for clause in pair.theirs[CLAUSE] if last in map(names.plain, clause.nouns)), None)


def _may_be_the_other(pair: ComparedTexts, ours: Fact, theirs: Fact) -> bool:
    """Another person in the same role: both are full names, and neither sentence names anybody else."""
    lonely = pair.names[0][ours.sentence] == 1 == pair.names[1][theirs.sentence]
    alike = (len(ours.readings[0]) > 1) == (len(theirs.readings[0]) > 1)
    # A record says under its label who does it, and has no verb.
    does_it = not ours.verbs or theirs.role == FIELD or have_a_verb_in_common(ours, theirs)
    is_elsewhere = pair.evidence.is_anchored_elsewhere(ours, theirs)
    return lonely and alike and does_it and not is_elsewhere and may_be_one_thing(ours, theirs)
