"""More than half of something, or less, in words: most respondents, a majority of members, only a minority."""

from collections.abc import Iterator

from annotator.domain.fact_locks.facts import SHARE, Fact
from annotator.language.facts.clauses import Clause
from annotator.language.facts.segments import counted
from annotator.language.facts.surrounding_words import span
from annotator.language.lexis.fact_tokens import Pieces
from annotator.language.lexis.numbers.numerals import number_at

_HALF = 50.0


def majorities(pieces: Pieces, part: Clause) -> Iterator[Fact]:
    phrases = pieces.words.ballots.majorities
    end = part.start
    for at in range(part.start, part.end) if phrases else ():
        if at < end:
            continue
        end = at + next((length for length in (3, 2, 1) if pieces.phrase(at, length) in phrases), 0)
        if end > at and _is_of_something(pieces, at, end):
            yield Fact(
                SHARE, *span(pieces, at, end), ((_HALF, _HALF),), "%", hedge=phrases[pieces.phrase(at, end - at)],
                nouns=counted(pieces, part, at, end), verbs=part.verbs_in(part.start, part.end),
                about=part.about(part.start, part.end, frozenset(range(at, end))), sentence=part.sentence,
            )  # fmt: skip


def _is_of_something(pieces: Pieces, at: int, end: int) -> bool:
    """Not of a majority of five, nor of the most, nor of what is most important."""
    words = pieces.words
    if number_at(pieces, end) is not None:
        return False
    is_bare = end == at + 1
    is_plural = pieces.low(end).endswith("s") or pieces.low(end) in words.people
    return not is_bare or (pieces.low(at - 1) not in words.determiners and is_plural)
