"""Turnout, where a record gives the electorate and the votes: registered voters 20,000; votes cast 9,400."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.domain.fact_locks.facts import NUMBER, RECKONED, SHARE, Fact
from annotator.language.lexis.fact_tokens import Found, Pieces

# Pieces between a count and the words for what it counts.
_NEAR = 5
_MARKS = frozenset(",;.()")


def turnout(pieces: Pieces, found: Sequence[Found], facts: Sequence[Fact]) -> Iterator[Fact]:
    """`facts` are those of the pieces, among them the counts that were `found`."""
    ballots = pieces.words.ballots
    if not ballots.electorate:
        return
    counts = [each for each in found if each.kind == NUMBER and each.readings[0][0]]
    of = [
        next((each for each in counts if _counts(pieces, each, words)), None)
        for words in (ballots.electorate, ballots.cast)
    ]
    electorate, cast = (_fact_of(pieces, each, facts) for each in of)
    if electorate is None or cast is None or not 0 < cast.value < electorate.value:
        return
    share = 100 * cast.value / electorate.value
    names = tuple("|".join(pieces.words.families.of(word)) for word in ballots.turnout)
    yield replace(
        cast, kind=SHARE, unit="%", readings=((share, share),), role=RECKONED, hedge="", verbs=(),
        about=tuple(dict.fromkeys((*names, *cast.about, *electorate.about))), nouns=electorate.nouns,
    )  # fmt: skip


def _fact_of(pieces: Pieces, found: Found | None, facts: Sequence[Fact]) -> Fact | None:
    if found is None:
        return None
    return next((fact for fact in facts if fact.kind == NUMBER and fact.start == pieces[found.start].start), None)


def _counts(pieces: Pieces, found: Found, phrases: frozenset[str]) -> bool:
    """Whether a phrase stands right before the count or right behind it."""
    before = [*_until_mark(pieces, range(found.start - 1, found.start - 1 - _NEAR, -1))]
    behind = [*_until_mark(pieces, range(found.end, found.end + _NEAR))]
    return any(pieces.phrase(at, length) in phrases for at in (*before, *behind) for length in (1, 2, 3))


def _until_mark(pieces: Pieces, places: range) -> Iterator[int]:
    for at in places:
        if pieces.low(at) in _MARKS or pieces.is_figure(at):
            return
        yield at
