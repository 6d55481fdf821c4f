"""The table of a language for ages: how old somebody is, in years, by the decade, or when something happens."""

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class AgeWords:
    """Words of ages, all in lower case; part of `FactWords`."""

    aged: frozenset[str] = frozenset()
    """Words before a figure that is an age."""
    ages: frozenset[str] = frozenset()
    """Words after a number of years that make it an age."""
    persons: frozenset[str] = frozenset()
    """Words before an age: a boy of seven."""
    beings: frozenset[str] = frozenset()
    """Words between a person and an age: she was 34."""
    reached: frozenset[str] = frozenset()
    """Words and phrases before an age at which something happens: at 81, a los 81."""
    standing: frozenset[str] = frozenset()
    """Verbs of figures, behind which no age is reached: the toll stands at 43."""
    decades_of_life: dict[str, int] = field(default_factory=dict)
    of_that_age: frozenset[str] = frozenset()
    """Those of them that stand for a person of that age: a teenager."""
    stages_of_life: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Words and phrases for the years from one age to another: minderjährig, menor de edad."""
    owners: frozenset[str] = frozenset()
    """Words and phrases before a decade of life: in her forties, dans la quarantaine."""
    parts_of_decades: frozenset[str] = frozenset()
    """Words before a full ten that make it an age: Mitte vierzig."""
