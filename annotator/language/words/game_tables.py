"""The table of a language for games and races: who plays, when it is over, what a medal is worth."""

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class GameWords:
    """The words of a language, all in lower case; the pieces of a phrase are parted by a space: half - time."""

    teams: dict[str, str] = field(default_factory=dict)
    """Words for the sides of a game that are no names, each with one for all of them: hosts, visitors."""
    goalless: frozenset[str] = frozenset()
    """Words and phrases for a game without goals: goalless, sin goles."""
    draws: tuple[str, ...] = ()
    """Beginnings of words before the goals of both sides: empate a dos."""
    places: frozenset[str] = frozenset()
    """Words beside a figure that is a place in a list of results: Platz 4, 4. Platz."""
    half_times: frozenset[str] = frozenset()
    """Phrases for the break of a game."""
    whistles: frozenset[str] = frozenset()
    """Phrases before a colon that introduce a score: full time, half-time."""
    medals: dict[str, int] = field(default_factory=dict)
    medal_verbs: frozenset[str] = frozenset()
    """Words before a medal or behind it, by which silver is no metal; a word for a medal may be one itself."""
