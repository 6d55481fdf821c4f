"""The table of a language for times of the day, beside the phrases of its clock."""

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class ClockWords:
    """Words for times of the day, all in lower case; part of `FactWords`."""

    near_times: dict[str, str] = field(default_factory=dict)
    """Phrases before a time that it misses by some minutes: shortly before (nearly), just after (over)."""
    hours: dict[str, int] = field(default_factory=dict)
    """Words for an hour that are not numerals too."""
    for_times: frozenset[str] = frozenset()
    """Words before a duration that looks like a time: in 1 h 32."""
    lengths: frozenset[str] = frozenset()
    """Words in a label behind which what looks like a time is a duration: durée : 1 h 20."""
    military: frozenset[str] = frozenset()
    """Words after the four figures of a time: 1900 hours."""
    bare_hours: frozenset[str] = frozenset()
    """Phrases before an hour without a word for the clock: a las ocho, um acht."""
    less_minutes: frozenset[str] = frozenset()
    plus_minutes: frozenset[str] = frozenset()
    """Words between an hour and minutes in words: las nueve menos diez, las seis y veinte."""
    hours_last: bool = False
    """Whether the word for o'clock is also the word for hours."""
    clock_verbs: dict[str, str] = field(default_factory=dict)
    """Words before the time from which on (since) or up to which (until) something is so: opens, closes, dep, arr."""
    turns_of_times: dict[str, str] = field(default_factory=dict)
    """Words for the first and the last of several times in a day: the last bus."""
    opening: str = ""
    """The family of opening and closing, which a day of the week may be told by."""
    priced: frozenset[str] = frozenset()
    """Words for what opens and closes at a price: shares."""
    time_labels: frozenset[str] = frozenset()
    """Labels behind which figures that a dot parts are a time: Abf. 8.05."""
