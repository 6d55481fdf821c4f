"""The table of a language for games and races: who plays, when it is over, what a medal is worth."""

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class GameWords:
    """The words of a language, all in lower case; the pieces of a phrase are parted by a space: half - time."""

    teams: dict[str, str] = field(default_factory=dict)
    """Words for the sides of a game that are no names, each with one for all of them: hosts, visitors."""
    no_sides: frozenset[str] = frozenset()
    """Words that have a figure behind them and are no names: section 3, men 12."""
    goalless: frozenset[str] = frozenset()
    """Words and phrases for a game without goals: goalless, sin goles."""
    draws: tuple[str, ...] = ()
    """Beginnings of words before the goals of both sides: empate a dos."""
    places: frozenset[str] = frozenset()
    """Words beside a figure that is a place in a list of results: Platz 4, 4. Platz."""
    half_times: frozenset[str] = frozenset()
    """Phrases for the break of a game."""
    shoot_outs: frozenset[str] = frozenset()
    """Phrases for the kicks that decide a drawn game."""
    leads: dict[str, str] = field(default_factory=dict)
    """Words by which the side before them is ahead (+) or behind (-), besides winning and losing: led, trailed."""
    has_colons: bool = False
    """Whether a colon parts the counts of a result, as it parts hours and minutes: 81:79."""
    winning: tuple[str, ...] = ()
    """Beginnings of the verbs for winning and losing, beside which such figures are a result."""
    againsts: frozenset[str] = frozenset()
    """Words and phrases before the other side: gegen, face à."""
    in_favour: frozenset[str] = frozenset()
    """Words between a score and the side that is ahead: 4:3 für Lohr."""
    both_sides: frozenset[str] = frozenset()
    """Words behind two that stand for the sides of a game, and count nothing: les deux équipes."""
    levels: frozenset[str] = frozenset()
    """Phrases for a game or a vote in which both sides have the same."""
    nils: frozenset[str] = frozenset()
    """Phrases for a game in which one side has nothing: a clean sheet."""
    sets: frozenset[str] = frozenset()
    """The word for a part of a match that is won on its own."""
    straights: frozenset[str] = frozenset()
    """The word for sets of which the loser has none."""
    rounds: frozenset[str] = frozenset()
    """Words for one game of several: leg, round, cup."""
    whistles: frozenset[str] = frozenset()
    """Phrases before a colon that introduce a score: full time, half-time."""
    finishes: dict[str, int] = field(default_factory=dict)
    """Phrases for a place in a result or a table: runner-up, top of the table."""
    medals: dict[str, int] = field(default_factory=dict)
    medal_verbs: frozenset[str] = frozenset()
    """Words before a medal or behind it, by which silver is no metal; a word for a medal may be one itself."""
