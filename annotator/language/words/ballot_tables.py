"""The table of a language for votes that are counted by sides, and for what a majority or a win is by."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class BallotWords:
    """The words of a language, all in lower case; tuples hold beginnings of words."""

    abstaining: tuple[str, ...] = ()
    """Beginnings of the words for abstaining: abstained, abstentions."""
    voting: tuple[str, ...] = ()
    """Beginnings of the verbs for voting, behind which the side may stand: votaron en contra."""
    matters: tuple[str, ...] = ()
    """Words for what is voted on, of which counts that stand alone may speak."""
    nobodies: frozenset[str] = frozenset()
    """Words for none before an abstention: no abstentions, nobody abstained."""
    loose_sides: frozenset[str] = frozenset()
    """Words for a side that say so in a tally only: 12 for, but 12 for lunch."""
    turnout: tuple[str, ...] = ()
    """Words for the share of those entitled who voted."""
    electorate: frozenset[str] = frozenset()
    """Phrases for those entitled to vote: registered voters, papers issued."""
    cast: frozenset[str] = frozenset()
    """Phrases for the votes: votes cast, papers returned."""
    margins: frozenset[str] = frozenset()
    """Words for that by which something is won: majority, margin, lead."""
    majorities: Mapping[str, str] = field(default_factory=dict)
    """Phrases for more than half of all (over) or less (under): most, a minority of."""
    bys: frozenset[str] = frozenset()
    """Words before a margin: by three goals."""
    won_by: tuple[str, ...] = ()
    """Beginnings of what a margin counts, besides votes: goals, wickets."""
    singles: frozenset[str] = frozenset()
    """Words for one before what a margin counts: a single vote."""
