"""Who holds what: units by themselves, and whole articles and sections with all that is made in them later."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotator.domain.classification import DESK, classified
from annotator.domain.dossiers import Standing
from annotator.domain.readiness import UnitState
from annotator.domain.sections import Section, section_at
from annotator.domain.units import Unit

# The section of an assignment that is of the whole article.
WHOLE = ""


@classified(id=DESK, article=DESK, section=DESK, title=DESK, assignee=DESK, version=DESK)
@dataclass(frozen=True, slots=True)
class Assignment:
    """An article, or a section of it, that the person with the id `assignee` holds.

    `section` is the key of a section, or WHOLE; `title` are the words of its heading when it was assigned.
    """

    id: str
    article: str
    section: str
    title: str | None
    assignee: str
    version: int = 0


def assignment_id(article: str, section: str) -> str:
    """Made of both, so that undo can never bring back a second assignment of the same section."""
    return f"{article}.{section or 'whole'}"


def holder_of(known: Iterable[Assignment], section: str | None) -> str | None:
    """The id of who holds this section, or else the whole article; words without a place are in no section, None."""
    by_section = {each.section: each.assignee for each in known}
    return by_section.get(section or WHOLE) or by_section.get(WHOLE)


def section_of(unit: Unit, cut: tuple[Section, ...]) -> str | None:
    """The key of the section that a unit begins in; None if its words are gone."""
    return None if unit.anchor.start is None else section_at(cut, unit.anchor.start).key


@dataclass(frozen=True, slots=True)
class Holdings:
    """What one person holds of an article, or nobody where `person` is None.

    `sections` are the titles of sections that were assigned as such, None for the opening; `is_whole` if all was.
    `units` counts what is held, `unsettled` how many of these block.
    """

    person: str | None
    is_whole: bool
    sections: tuple[str | None, ...]
    units: int
    unsettled: int


def holdings(
    standing: Standing, states: Mapping[str, UnitState], known: tuple[Assignment, ...]
) -> tuple[Holdings, ...]:
    """By person, those with the most unsettled units first; what nobody holds comes last."""
    held = {unit.assignee for unit in standing.units} | {each.assignee for each in known}
    found = []
    for person in held:
        own = [unit for unit in standing.units if unit.assignee == person]
        assigned = [each for each in known if each.assignee == person]
        found.append(
            Holdings(
                person,
                any(each.section == WHOLE for each in assigned),
                tuple(each.title for each in assigned if each.section != WHOLE),
                len(own),
                sum(states[unit.id].blocks for unit in own),
            )
        )
    return tuple(sorted(found, key=lambda each: (each.person is None, -each.unsettled, each.person or "")))


def sentences_held(
    person: str,
    standing: Standing,
    states: Mapping[str, UnitState],
    known: tuple[Assignment, ...],
    cut: tuple[Section, ...],
) -> tuple[int, ...]:
    """The ordinals of the sentences of a person: of their units, and without any unit in what they were assigned."""
    own = {n for unit in standing.units if unit.assignee == person for n in states[unit.id].sentences}
    if any(each.assignee == person for each in known):
        taken = {n for state in states.values() for n in state.sentences}
        free = (s for s in standing.sentences if s.ordinal not in taken)
        own |= {s.ordinal for s in free if holder_of(known, section_at(cut, s.start).key) == person}
    return tuple(sorted(own))
