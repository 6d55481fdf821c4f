"""Names that a list gives in pairs: Hamlet, Karl Ott; Ophelia, Ida Blom."""

from collections import defaultdict
from collections.abc import Sequence

from annotator.domain.fact_locks.facts import NAME, Fact
from annotator.domain.fact_locks.pairing import ComparedTexts


def partner_in_list(pair: ComparedTexts, ours: Fact, equals: Sequence[Fact]) -> Fact | None:
    """Who is listed with another name of the claim, where the claim's own name is listed with somebody else.

    `equals` are the passage's facts of the claim's own name. An entry of the list is a clause of two names, no verb.
    """
    entries = _entries_of_two(pair)
    own = [pair.their_clauses.of(each) for each in equals]
    if not own or not all(each in entries for each in own):
        return None
    sentences = {each.sentence for each in equals}
    clause = pair.our_clauses.of(ours)
    beside = {each.readings for each in pair.ours if each.kind == NAME and pair.our_clauses.of(each) == clause}
    for entry, (first, second) in entries.items():
        if entry in own or entry.sentence not in sentences:
            continue
        for one, partner in ((first, second), (second, first)):
            if one.readings in beside - {ours.readings}:
                return partner
    return None


def _entries_of_two(pair: ComparedTexts) -> dict[Fact, tuple[Fact, Fact]]:
    named: dict[Fact, list[Fact]] = defaultdict(list)
    for each in pair.theirs[NAME]:
        entry = pair.their_clauses.of(each)
        if entry is not None and not entry.verbs:
            named[entry].append(each)
    return {entry: (names[0], names[1]) for entry, names in named.items() if len(names) == 2}
