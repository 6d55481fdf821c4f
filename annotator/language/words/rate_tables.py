"""The table of a language for what a quantity is reckoned by: 900 a week, a monthly wage, per 1,000 births."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class RateWords:
    """The words of a language, all in lower case."""

    per: frozenset[str] = frozenset()
    """Words before the unit of a rate: 900 a week, per head."""
    each: frozenset[str] = frozenset()
    """Words before the time after which something happens again: every 20 minutes."""
    bases: frozenset[str] = frozenset()
    """Words before a thousand or more by which something is reckoned: pour 1 000 naissances."""
    during: frozenset[str] = frozenset()
    """Words between a quantity and the time for all of it: £5m over five years."""
    periodic: Mapping[str, str] = field(default_factory=dict)
    """Adjectives of what is reckoned by a time, with the word for that time: monthly, month."""
