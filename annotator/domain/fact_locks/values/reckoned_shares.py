"""Shares that a passage does not print, but whose two counts it does: 25 lifts; 11 in working order."""

from collections.abc import Sequence
from dataclasses import replace

from annotator.domain.fact_locks.facts import MARGIN, RECKONED, SHARE, Fact
from annotator.domain.fact_locks.same_thing import Surroundings, are_opposed, families, opposed_words

# Counts of one passage that are paired; a table of more says too little of what belongs together.
_MOST_COUNTS = 12
_ALL = 100.0
# So much of the claim must stand beside the count of the part.
_PART = 0.3


def rest_of(ours: Fact, theirs: Fact) -> Fact:
    """Attendance 75 per cent, where the claim speaks of who is absent: the other 25; any other value as it is."""
    is_share = ours.kind == theirs.kind == SHARE and ours.unit == theirs.unit == "%" and theirs.is_stated
    opposed = opposed_words(ours, theirs)
    # Nine in favour, four against: the share is of one of the two.
    has_both = bool(families(opposed) & families(theirs.about))
    if not is_share or not 0 < theirs.value < _ALL or has_both or not are_opposed(ours, theirs):
        return theirs
    rest = _ALL - theirs.value
    about = tuple(dict.fromkeys((*opposed, *theirs.about)))
    return replace(theirs, readings=((rest, rest),), role=RECKONED, verbs=(), about=about)


def reckoned_shares(ours: Fact, counts: Sequence[Fact], words: Surroundings) -> list[Fact]:
    """The share of the count that speaks of what the claim's share is of, and of the one that says most of the rest."""
    if not ours.nouns or len(counts) > _MOST_COUNTS:
        return []
    nouns = families(ours.nouns)
    wholes = [each for each in counts if families(each.nouns) & nouns]
    found = []
    for whole in wholes[:1]:
        rest = replace(ours, about=tuple(word for word in ours.about if not families((word,)) & families(whole.nouns)))
        # By how much one side has more than the other is no part of the whole.
        parts = [each for each in counts if each is not whole and 0 < each.value < whole.value]
        parts = [each for each in parts if MARGIN not in (each.role, *each.nouns)]
        part = max(parts, key=lambda each: words.agreement(rest, each), default=None)
        if part is not None and words.agreement(rest, part) >= _PART:
            share = 100 * part.value / whole.value
            about = tuple(dict.fromkeys((*part.about, *whole.about)))
            found.append(
                replace(part, kind=SHARE, unit="%", readings=((share, share),), role=RECKONED, about=about, verbs=())
            )
    return found
