"""What readers are told of each unit of an article, and the sources that it rests on, both numbered."""

from collections import defaultdict
from dataclasses import dataclass

from annotator.domain import profile
from annotator.domain.dossiers import Dossier
from annotator.domain.evidence import WITHHELD, Evidence
from annotator.domain.flags import flag_of
from annotator.domain.publication.corrections import Correction
from annotator.domain.readiness import cover
from annotator.domain.sources import Source
from annotator.domain.unit_families import shown_status, status_words
from annotator.domain.units import Unit


@dataclass(frozen=True, slots=True)
class ReaderSource:
    """A source under its `number` in the list; `words` say how it stands to the unit, `passage` is quoted from it."""

    number: int
    words: str
    passage: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ReaderNote:
    """The note of a unit; its `number` counts in text order. `status` and `more` are in words, `family` is its look.

    The `status` stands in the place of a verdict that does not hold, unless it `holds`. `corrections` are those that
    were made of its words since they ran.
    """

    number: int
    unit: Unit
    family: str
    status: str
    holds: bool
    more: tuple[str, ...]
    sources: tuple[ReaderSource, ...]
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class ReaderNotes:
    """`sources` are in the order of their numbers, from 1."""

    notes: tuple[ReaderNote, ...]
    sources: tuple[Source, ...]


def reader_notes(dossier: Dossier, *, with_lost: bool = False) -> ReaderNotes:
    """The notes of a public dossier.

    Units whose words are gone have none, for readers have nothing to see of them; `with_lost` they come last.
    """
    standing = dossier.standing
    states = cover(standing).unit_states
    tied: dict[str, list[Evidence]] = defaultdict(list)
    for each in sorted(standing.evidence, key=lambda e: e.id):
        tied[each.unit].append(each)
    numbers: dict[str, int] = {}
    notes: list[ReaderNote] = []
    for unit in sorted(standing.units, key=lambda u: u.order):
        if unit.anchor.start is None and not with_lost:
            continue
        state = states[unit.id]
        for each in tied[unit.id]:
            numbers.setdefault(each.source, len(numbers) + 1)
        shown = shown_status(unit, state.family, state.flags)
        sources = tuple(_source(each, numbers[each.source]) for each in tied[unit.id])
        more = _more(unit, state.flags)
        notes.append(
            ReaderNote(
                number=len(notes) + 1,
                unit=unit,
                family=state.family,
                status=status_words(shown),
                holds=shown == unit.status,
                more=more,
                sources=sources,
                corrections=tuple(each for each in dossier.corrections if each.unit == unit.id),
            )
        )
    return ReaderNotes(tuple(notes), tuple(standing.sources[id_] for id_ in numbers))


def called(source: Source) -> str:
    """“The log, Ida Holm, City Press, 2026-03-01”"""
    return ", ".join(filter(None, (source.title, source.author, source.publisher, source.published)))


def _more(unit: Unit, flags: tuple[str, ...]) -> tuple[str, ...]:
    confidence = [f"{profile.CONFIDENCES.get(unit.confidence, unit.confidence)} confidence"] if unit.confidence else []
    return (*confidence, *(flag_of(flag).words for flag in flags))


def _source(evidence: Evidence, number: int) -> ReaderSource:
    places = evidence.locator
    named = (("page", places.page), ("time", places.time), ("paragraph", places.paragraph))
    where = [f"{name} {value}" for name, value in named if value]
    passage = evidence.passage.exact if evidence.passage and evidence.passage != WITHHELD else ""
    stance = profile.STANCES.get(evidence.stance, evidence.stance)
    return ReaderSource(number, ", ".join([stance, *where]), passage, evidence)
