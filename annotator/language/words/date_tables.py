"""The table of a language for dates in words: days with a name, seasons, parts of a month."""

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class DateWords:
    """Words of dates, all in lower case; part of `FactWords`."""

    day_words: dict[str, int] = field(default_factory=dict)
    named_days: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Month and day of days with a name: christmas eve."""
    seasons: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """The months of a season, if a year follows: in autumn 1937."""
    parts_of_months: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Phrases before a month, with the first and the last day that they may mean: early, Anfang, fin, mi -."""
    lasts: frozenset[str] = frozenset()
    """Words before a weekday that make it the last of its month."""
    has_romans: bool = False
    """Whether a Roman number before a noun is an ordinal: la XIII edición."""
    minutes_of_games: frozenset[str] = frozenset()
    """Words before the figure of a minute, which counts none: en el minuto 10."""
    centuries: frozenset[str] = frozenset()
