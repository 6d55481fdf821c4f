"""Who does what to whom: the council sued the builder, the builder sued the council."""

from annotator.domain.fact_locks.facts import ACTIVE, PASSIVE, Fact
from annotator.domain.fact_locks.same_thing import families

Words = tuple[str, ...]


def are_turned(ours: Fact, theirs: Fact) -> bool:
    """Whether both clauses have one verb in common, and all that does it in one suffers it in the other."""
    voices = {ours.role, theirs.role}
    if not (voices <= {ACTIVE, PASSIVE} and families(ours.verbs) & families(theirs.verbs)):
        return False
    (doer, object_), (their_doer, their_object) = _sides(ours), _sides(theirs)
    return _are_all_in(doer, their_object) and _are_all_in(their_doer, object_) and not _are_all_in(doer, their_doer)


def _sides(clause: Fact) -> tuple[Words, Words]:
    """The words for who does it, and those for who suffers it."""
    verbs = families(clause.verbs)
    at = next((at for at, word in enumerate(clause.about) if families((word,)) & verbs), 0)
    before, behind = clause.about[:at], clause.about[at + 1 :]
    return (behind, before) if clause.role == PASSIVE else (before, behind)


def _are_all_in(words: Words, others: Words) -> bool:
    known = families(others)
    return bool(words) and all(families((word,)) & known for word in words)
