"""How much of an article is checked, and what blocks its publication."""

from dataclasses import dataclass

from annotator.domain.coverage.answers import answer_now
from annotator.domain.coverage.to_do import TaskGroup, to_do
from annotator.domain.dossiers import by_unit
from annotator.domain.explanations import why
from annotator.domain.readiness import Coverage, cover
from annotator.domain.source_concentration import Concentration, concentration
from annotator.formats.article_json import coverage_json
from annotator.storage import articles, dossiers, queries
from annotator.storage.database import Store
from annotator.storage.desk import schedules
from annotator.storage.people import people
from annotator.views.everything import Everything
from annotator.views.publication.signoffs import exceptions_of, signed_of


@dataclass(frozen=True, slots=True)
class CoverageReport:
    """`to_do` are the blockers and the thin units by task; `why` holds, by unit id, the reasons for the unit's state in
    words. `ran` is the moment at which the article ran, `excepted` counts the exceptions that it was signed off with.
    """

    coverage: Coverage
    concentration: Concentration | None
    to_do: tuple[TaskGroup, ...]
    why: dict[str, tuple[str, ...]]
    ran: str | None
    excepted: int

    @property
    def answer(self) -> str:
        return answer_now(self.coverage.answer, self.ran, self.excepted)


def coverage_of(store: Store, slug: str, minute: str) -> CoverageReport:
    """The report on an article by this minute at the desk."""
    db = store.reading()
    newest = article, revision = articles.load(db, slug)
    standing = dossiers.standing(db, article, revision, minute)
    found = cover(standing)
    names, alone = {person.id: person.name for person in people.everyone(db)}, by_unit(standing)
    reasons = {unit.id: why(unit, found.unit_states[unit.id], alone[unit.id], names) for unit in standing.units}
    groups = to_do(standing, found, queries.of_articles(db, [article.id]))
    ran = schedules.of_article(db, article.id).ran
    excepted = exceptions_of(db, Everything(db, minute), newest, minute, signed_of(db, newest.article.id))
    return CoverageReport(found, concentration(standing, found), groups, reasons, ran, excepted)


def coverage_as_json(store: Store, slug: str, minute: str) -> dict[str, object]:
    """The `coverage` object of annotator/article/1."""
    db = store.reading()
    standing = dossiers.standing(db, *articles.load(db, slug), minute)
    return coverage_json(standing, cover(standing))
