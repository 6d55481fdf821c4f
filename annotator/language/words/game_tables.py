"""The table of a language for games and races: who plays, when it is over, what a medal is worth."""

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class GameWords:
    """The words of a language, all in lower case; the pieces of a phrase are parted by a space: half - time."""

    teams: dict[str, str] = field(default_factory=dict)
    """Words for the sides of a game that are no names, each with one for all of them: hosts, visitors."""
    goalless: frozenset[str] = frozenset()
    half_times: frozenset[str] = frozenset()
    """Phrases for the break of a game."""
    whistles: frozenset[str] = frozenset()
    """Phrases before a colon that introduce a score: full time, half-time."""
    medals: dict[str, int] = field(default_factory=dict)
    medal_verbs: frozenset[str] = frozenset()
    """Words before a medal or behind it, by which silver is no metal."""
