"""Names of a claim beside those of a passage."""

from annotator.domain.fact_locks import names
from annotator.domain.fact_locks.facts import CLAUSE, NAME, Fact
from annotator.domain.fact_locks.pairing import ABSENT, DIFFERS, SAME, SAME_THING, ComparedTexts, FactAnswer
from annotator.domain.fact_locks.same_thing import have_a_verb_in_common, may_be_one_thing

# Another name must stand so much nearer to what the claim says than the claim's own name, where the passage has both.
_IN_PLACE = 0.4
# Of one word, another name a letter apart must agree so much.
_OF_ONE_WORD = 0.4


def answer(pair: ComparedTexts, ours: Fact) -> FactAnswer:
    judged = [(names.compare(ours.readings[0], theirs.readings[0]), theirs) for theirs in pair.theirs[NAME]]
    same = pair.best(ours, [theirs for verdict, theirs in judged if verdict == names.SAME])
    misspelt = pair.best(ours, [theirs for verdict, theirs in judged if verdict == names.MISSPELT])
    least = 0.0 if len(ours.readings[0]) > 1 else _OF_ONE_WORD
    if misspelt and misspelt[0] >= (same[0] + _IN_PLACE if same else least):
        return FactAnswer(ours, DIFFERS, misspelt[1])
    others = [theirs for verdict, theirs in judged if verdict == names.ANOTHER]
    other = pair.best(ours, [theirs for theirs in others if _may_be_the_other(pair, ours, theirs)])
    if other and other[0] >= max(SAME_THING, same[0] + _IN_PLACE if same else 0.0):
        return FactAnswer(ours, DIFFERS, other[1])
    found = same[1] if same else _capital(pair, ours)
    return FactAnswer(ours, SAME if found else ABSENT, found)


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
    does_it = not ours.verbs or have_a_verb_in_common(ours, theirs)
    return lonely and alike and does_it and may_be_one_thing(ours, theirs)
