"""Names that a list gives in pairs: Hamlet, Karl Ott; Ophelia, Ida Blom."""

from collections.abc import Iterator, Sequence

from annotator.domain.fact_locks.facts import NAME, Fact
from annotator.domain.fact_locks.names import comparison as names
from annotator.domain.fact_locks.pairing import ComparedTexts


def partner_in_list(pair: ComparedTexts, ours: Fact, equals: Sequence[Fact]) -> Fact | None:
    """Who is listed with another name of the claim, where the claim's own name is listed with somebody else.

    `equals` are the passage's facts of the claim's own name.
    """
    own = [each for each in map(pair.their_clauses.of, equals) if each is not None]
    for other in pair.ours:
        if other is ours or other.kind != NAME or pair.our_clauses.of(other) != pair.our_clauses.of(ours):
            continue
        for theirs in pair.theirs[NAME]:
            entry = pair.their_clauses.of(theirs)
            if entry is None or entry in own or not _is_same(other, theirs):
                continue
            partners = [*_partners(pair, entry, theirs)]
            are_pairs = all(not each.verbs and len([*_partners(pair, each)]) == len(partners) + 1 for each in own)
            if not entry.verbs and len(partners) == 1 and are_pairs and entry.sentence in {o.sentence for o in own}:
                return partners[0]
    return None


def _is_same(ours: Fact, theirs: Fact) -> bool:
    return names.compare(ours.readings[0], theirs.readings[0]) == names.SAME


def _partners(pair: ComparedTexts, entry: Fact, of: Fact | None = None) -> Iterator[Fact]:
    for each in pair.theirs[NAME]:
        if each is not of and entry.start <= each.start < entry.end:
            yield each
