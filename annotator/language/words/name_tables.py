"""The table of a language for names of places, where all nouns have capitals."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class NameWords:
    """Words of names, all in lower case; part of `FactWords`."""

    places: frozenset[str]
    """Prepositions after which a capital names a place."""
    place_endings: tuple[str, ...] = ()
    """Endings of names of places, where all nouns have capitals."""
    places_alone: frozenset[str] = frozenset()
    """Prepositions behind which few other nouns stand without an article: in Kempten, aus Polen."""
    no_places: frozenset[str] = frozenset()
    """Those nouns: in Haft, aus Holz."""
    abstract_endings: tuple[str, ...] = ()
    """Endings of nouns that name no place."""
    name_labels: frozenset[str] = frozenset()
    """Labels behind which one word is a name, where all nouns have capitals: Ziel: Traunstein."""
    label_endings: tuple[str, ...] = ()
    """Endings of others: Firmensitz, Abteilungsleiterin."""
