"""The table of a language for events that are told in turn: first one, then the other; afterwards, last."""

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class TurnWords:
    """The words of a language, all in lower case."""

    firsts: frozenset[str] = frozenset()
    thens: frozenset[str] = frozenset()
    afterwards: frozenset[str] = frozenset()
    ranking: frozenset[str] = frozenset()
    """Verbs by which before and after are places in a ranking: liegt vor."""
    routes: dict[str, str] = field(default_factory=dict)
    """Words before the place from which something goes, with those before where it goes: from, to."""
    no_events: frozenset[str] = frozenset()
    """Words behind after or before that say where, and when nothing happened: nach links."""
    orders: frozenset[str] = frozenset()
    """Words in the head of a list that gives an order: in order of arrival."""
    earliers: frozenset[str] = frozenset()
    """Words beside a count of those that came first: two before her, four already."""
    formerly: frozenset[str] = frozenset()
    """Words right before a value of the past: old £2.50, previously 4.00 %."""
    rests: frozenset[str] = frozenset()
    """Words for what is left of a whole: the rest."""
    superlatives: tuple[str, ...] = ()
    """Endings of adjectives that name the first of many: the driest."""
    no_superlatives: frozenset[str] = frozenset()
    """Words that end so, and are none."""
    numbered: frozenset[str] = frozenset({"no", "nos", "nr", "№"})
    """What stands before the number of a thing, with or without a full stop: no. 38."""
