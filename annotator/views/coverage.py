"""How much of an article is checked, and what blocks its publication."""

from dataclasses import dataclass

from annotator.domain.concentration import Concentration, concentration
from annotator.domain.explanations import why
from annotator.domain.readiness import Coverage, cover
from annotator.formats.article_json import coverage_json
from annotator.storage import articles, dossiers
from annotator.storage.database import Store
from annotator.storage.people import people


@dataclass(frozen=True, slots=True)
class CoverageReport:
    """`why` holds, by unit id, the reasons for the unit's state in words."""

    coverage: Coverage
    concentration: Concentration | None
    why: dict[str, tuple[str, ...]]


def coverage_of(store: Store, slug: str, today: str) -> CoverageReport:
    """The report on an article on the day `today` (YYYY-MM-DD)."""
    db = store.reading()
    standing = dossiers.standing(db, *articles.load(db, slug), today)
    found = cover(standing)
    names = {person.id: person.name for person in people.everyone(db)}
    reasons = {unit.id: why(unit, found.unit_states[unit.id], standing, names) for unit in standing.units}
    return CoverageReport(found, concentration(standing, found), reasons)


def coverage_as_json(store: Store, slug: str, today: str) -> dict[str, object]:
    """The `coverage` object of annotator/article/1."""
    db = store.reading()
    standing = dossiers.standing(db, *articles.load(db, slug), today)
    return coverage_json(standing, cover(standing))
