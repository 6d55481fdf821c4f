"""Where else the article says what a unit says, and whether it is wrong there."""

from dataclasses import dataclass

from annotator.domain.fact_locks.repetitions.repetitions import GivenUp
from annotator.domain.readiness import NOWHERE
from annotator.domain.units import RightHere, Unit
from annotator.web.reading_table.table import ReadingTable

_PLACES = ("headline", "caption")


@dataclass(frozen=True, slots=True)
class SameFact:
    """Another unit that says the same: `words` are those of this unit, `theirs` those of the other.

    It is shown at the sentence `number`, which may be a headline or a caption, as `place` says. `wrong` are the facts
    that are wrong there, `stands` those that somebody lets stand here all the same.
    """

    other: Unit
    number: int
    place: str
    shown: str
    words: str
    theirs: str
    wrong: tuple[GivenUp, ...] = ()
    stands: tuple[RightHere, ...] = ()


def same_facts(table: ReadingTable, unit: Unit) -> tuple[SameFact, ...]:
    """In the order of the text; one for each of the other units."""
    states = table.coverage.unit_states
    by_id = table.units_by_id
    wrong = states[unit.id].wrong_elsewhere
    said = {each.other: (each.words, each.theirs) for each in table.repeated(unit)}
    said |= {each.other: (each.words, each.theirs) for each in reversed(wrong)}
    said |= {each.other: (each.words, "") for each in unit.let_stand if each.other not in said}
    found = []
    for other in sorted((by_id[id_] for id_ in said if id_ in by_id), key=lambda each: each.order):
        number = next(iter(states[other.id].sentences), NOWHERE)
        place = next((name for name in _PLACES if name in other.facets), "")
        found.append(SameFact(
            other, number, place, table.shown_of(other), *said[other.id],
            tuple(each for each in wrong if each.other == other.id),
            tuple(each for each in unit.let_stand if each.other == other.id),
        ))  # fmt: skip
    return tuple(found)
