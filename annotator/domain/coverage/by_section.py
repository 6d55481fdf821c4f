"""How far each section of an article is."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from annotator.domain.revisions import Sentence
from annotator.domain.sections import Section, section_at

# How the states of sentences are counted here. A state that is not named counts as in trouble.
_COUNTED = {"settled": "settled", "thin": "settled", "no_claim": "settled", "open": "open", "unaccounted": "open"}


@dataclass(frozen=True, slots=True)
class SectionCoverage:
    """`title` are the words of its heading, None in the opening; `first` and `last` are ordinals of sentences.

    `settled` counts sentences in which nothing is left to do, also because they hold no claim; `open` those that nobody
    has finished; `in_trouble` those that are wrong, or wait.
    """

    title: str | None
    first: int
    last: int
    settled: int
    open: int
    in_trouble: int

    @property
    def sentences(self) -> int:
        return self.last - self.first + 1


def by_section(
    cut: tuple[Section, ...], sentences: tuple[Sentence, ...], states: tuple[str, ...]
) -> tuple[SectionCoverage, ...]:
    """The sections that hold sentences, in text order; `states` has the state of each sentence, in order."""
    return tuple(_covered(cut, sentences, states))


def _covered(
    cut: tuple[Section, ...], sentences: tuple[Sentence, ...], states: tuple[str, ...]
) -> Iterator[SectionCoverage]:
    found = zip(sentences, states, strict=True)
    for section, group in groupby(found, key=lambda pair: section_at(cut, pair[0].start)):
        inside = list(group)
        counts = Counter(_COUNTED.get(state, "in_trouble") for _, state in inside)
        first, last = inside[0][0].ordinal, inside[-1][0].ordinal
        yield SectionCoverage(section.title, first, last, counts["settled"], counts["open"], counts["in_trouble"])
