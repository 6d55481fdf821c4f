"""How much of an article is checked, and what blocks its publication."""

from annotator.domain.explanations import why
from annotator.domain.readiness import Coverage, cover
from annotator.formats.article_json import coverage_json
from annotator.storage import articles, dossiers, people
from annotator.storage.database import Store


def coverage_of(store: Store, slug: str, today: str) -> tuple[Coverage, dict[str, tuple[str, ...]]]:
    """Its coverage on the day `today` (YYYY-MM-DD), and by unit id the reasons for the unit's state."""
    db = store.reading()
    standing = dossiers.standing(db, *articles.load(db, slug), today)
    found = cover(standing)
    names = {person.id: person.name for person in people.everyone(db)}
    return found, {unit.id: why(unit, found.unit_states[unit.id], standing, names) for unit in standing.units}


def coverage_as_json(store: Store, slug: str, today: str) -> dict[str, object]:
    """The `coverage` object of annotator/article/1."""
    db = store.reading()
    standing = dossiers.standing(db, *articles.load(db, slug), today)
    return coverage_json(standing, cover(standing))
