"""Whether two facts of one kind speak of the same thing, by the words around them."""

from collections.abc import Iterable

from annotator.domain.fact_locks.facts import AGE, NUMBER, ORDINAL, Fact

# Of what the shorter of two clauses says, this share must be in the other.
_SHARE = 0.5
_SHARED = 2


def bases(families: Iterable[str]) -> frozenset[str]:
    """The families without the side of an opposite: rose and fell say something of the same."""
    return frozenset(family.rstrip("+-") for family in families)


def is_same_thing(ours: Fact, theirs: Fact, *, alone: bool) -> bool:
    """`alone`: each is the only fact of its kind in one short line, where less must agree."""
    if _roles_differ(ours, theirs):
        return False
    shared = shared_words(ours, theirs)
    if alone:
        return bool(shared) or not theirs.verbs
    if ours.nouns and theirs.nouns and not shared_nouns(ours, theirs) and ours.kind in (NUMBER, ORDINAL):
        return False
    if verbs_differ(ours, theirs):
        return False
    least = min(len(bases(ours.about)), len(bases(theirs.about)))
    return len(shared) >= min(_SHARED, max(least, 1)) and len(shared) >= _SHARE * least


def shared_words(ours: Fact, theirs: Fact) -> frozenset[str]:
    return bases(ours.about) & bases(theirs.about)


def shared_nouns(ours: Fact, theirs: Fact) -> frozenset[str]:
    return bases(ours.nouns) & bases(theirs.nouns)


def verbs_differ(ours: Fact, theirs: Fact) -> bool:
    """Both have verbs, and none in common; a verb may also be among the other's nouns (a sale, sold)."""
    one, other = bases(ours.verbs), bases(theirs.verbs)
    return bool(one and other) and not (one & bases(theirs.about) or other & bases(ours.about))


def _roles_differ(ours: Fact, theirs: Fact) -> bool:
    return bool(ours.role and theirs.role) and ours.role != theirs.role and ours.kind != AGE
