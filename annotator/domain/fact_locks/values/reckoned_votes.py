"""What a passage gives as a score or as counts of votes, and a claim as a margin, a side, a share: 16 ayes, 17 noes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.domain.fact_locks.facts import AGAINST, FOR, MARGIN, MAY_AGREE, NUMBER, SHARE, WHOLE, Fact

# Of more scores, a table of results or the sets of a match, none is the one that the claim means.
_MOST_SCORES = 2
# A longer passage speaks of more than its only vote.
_MOST_SENTENCES = 3


def reckoned_votes(ours: Fact, scores: Sequence[Fact], passage: Sequence[Fact]) -> Iterator[Fact]:
    """The margin, the count of the claim's side or its share of both, of each score that is final.

    `passage` are its clauses: of its only vote all of a short passage speaks.
    """
    final = [score for score in scores if not score.unit]
    is_only = len(final) == 1 and len({clause.sentence for clause in passage}) <= _MOST_SENTENCES
    for score in final if len(final) <= _MOST_SCORES else ():
        most, least = (part if isinstance(part, float) else 0.0 for part in score.readings[0])
        if (value := _value(ours, score, most, least)) is not None:
            said = (word for clause in passage if is_only or clause.sentence == score.sentence for word in clause.about)
            yield replace(
                score, kind=ours.kind, unit=ours.unit, readings=((value, value),), nouns=ours.nouns, verbs=(),
                # Who won, or how it was decided, is what a score says.
                about=tuple(dict.fromkeys((*said, *ours.verbs))), role=MAY_AGREE if ours.role == WHOLE else ours.role,
            )  # fmt: skip


def _value(ours: Fact, score: Fact, most: float, least: float) -> float | None:
    if ours.kind == NUMBER and ours.role == MARGIN:
        return most - least
    has_sides = score.role in (FOR, AGAINST)
    if ours.kind == NUMBER and ours.role == WHOLE and (has_sides or score.nouns):
        return most + least
    if not has_sides:
        return None
    if ours.role not in (FOR, AGAINST) or ours.kind not in (NUMBER, SHARE):
        return None
    own = most if ours.role == score.role else least
    return own if ours.kind == NUMBER else 100 * own / (most + least)
