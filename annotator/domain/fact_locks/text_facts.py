"""What the rules found in a text, kept with the language in which it was read."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from annotator.domain.fact_locks.facts import Fact
from annotator.domain.fact_locks.locks import compare
from annotator.domain.fact_locks.pairing import FactAnswer

_KEPT = 8_192


@dataclass(frozen=True, slots=True, eq=False)
class TextFacts:
    """`language` is a code such as `de`. Two are equal only if they are one object: to hash all their facts is slow."""

    language: str
    facts: tuple[Fact, ...]


# By the words in which they were found.
FactsOnFile = Mapping[str, TextFacts]


@lru_cache(_KEPT)
def compare_texts(claim: TextFacts, passage: TextFacts) -> tuple[FactAnswer, ...]:
    """See `locks.compare`."""
    return compare(claim.facts, passage.facts, same_language=claim.language == passage.language)
