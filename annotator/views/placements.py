"""Candidates for the place of a unit whose place in the text is lost."""

from dataclasses import dataclass

from annotator.domain.anchors import occurrences
from annotator.domain.dossiers import Standing
from annotator.domain.units import Unit
from annotator.language.alignment.lost_units import likeliest

# More places than this are no help: then the person selects the words.
_OFFERED = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place in the text, in code points, and the ordinal of the sentence in which it begins."""

    sentence: int
    start: int
    end: int


def candidates(standing: Standing, unit: Unit) -> tuple[Candidate, ...]:
    """The places of the unit's exact words; if there are none, the most similar sentences, the likeliest first."""
    exact = unit.anchor.exact
    places = occurrences(standing.text, exact, 0, len(standing.text))
    if places:
        spans = [(start, start + len(exact)) for start in places[:_OFFERED]]
    else:
        wanted = unit.check.sentence if unit.check and unit.check.sentence else exact
        ranked = likeliest(wanted, [s.folded for s in standing.sentences], _OFFERED)
        spans = [(standing.sentences[at].start, standing.sentences[at].end) for at in ranked]
    return tuple(Candidate(_sentence_at(standing, start), start, end) for start, end in spans)


def _sentence_at(standing: Standing, start: int) -> int:
    return next((s.ordinal for s in standing.sentences if start < s.end), 1)
