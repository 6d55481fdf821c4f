"""Whether a passage that has the names and directions of a claim says of them what the claim says."""

from collections.abc import Sequence

from annotator.domain.fact_locks.facts import CLAUSE, DIRECTION, NAME, SEQUENCE, Fact
from annotator.domain.fact_locks.pairing import ComparedTexts
from annotator.domain.fact_locks.same_thing import families
from annotator.domain.fact_locks.values import comparison as values

# A claim with other facts than these is judged by those.
_SAYINGS = frozenset({CLAUSE, DIRECTION, NAME, SEQUENCE})
_HELD = (NAME, DIRECTION)
# Letters that a name has as a stem among the words of a clause.
_STEM = 4
# Words of its own by which a clause is about something else.
_FOREIGN = 2


def says_something_else(pair: ComparedTexts, ours: Fact) -> bool:
    """The owner of the best ewe, where the claim gives her the best ram, of which the passage speaks, too.

    Whether some name or direction of the clause stands only in sentences that lack a word of the claim, which others
    have, and that have words of their own.
    """
    if any(fact.kind not in _SAYINGS for fact in pair.ours):
        return False
    inside = (fact for fact in pair.ours if fact.kind in _HELD and ours.start <= fact.start < ours.end)
    return any(_stands_with_others(pair, ours, fact) for fact in inside)


def _stands_with_others(pair: ComparedTexts, ours: Fact, fact: Fact) -> bool:
    found = [each for each in pair.theirs[fact.kind] if values.compare(fact, each) == values.SAME]
    own = {str(part)[:_STEM] if fact.kind == NAME else str(part) for part in fact.readings[0]}
    own |= families(_of_the_other_event(pair, fact))
    words = [word for each in ours.about if not (word := families((each,))) & own]
    return bool(found) and all(_lacks_a_word(pair, words, each) for each in found)


def _of_the_other_event(pair: ComparedTexts, fact: Fact) -> Sequence[str]:
    """The pump failed before the levee broke: each of the two may have a sentence of its own."""
    orders = (each for each in pair.ours if each.kind == SEQUENCE and each.sentence == fact.sentence)
    return next((each.about if fact.start < each.start else each.nouns for each in orders), ())


def _lacks_a_word(pair: ComparedTexts, words: list[frozenset[str]], theirs: Fact) -> bool:
    clause = pair.their_clauses.of(theirs)
    is_elsewhere = any(pair.words.is_only_elsewhere(word, theirs) for word in words)
    return clause is not None and is_elsewhere and pair.evidence.foreign(clause) >= _FOREIGN
