"""Second readings as an editor sees them: how far each is, where its two readers differ, and how far they agree."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.articles import Article
from annotator.domain.second_readings.agreement import Agreement
from annotator.domain.second_readings.readings import SecondCheck, SecondReading, agreement_of
from annotator.domain.second_readings.samples import can_be_read
from annotator.domain.units import Unit
from annotator.storage import articles
from annotator.storage.connections.databases import Database
from annotator.storage.people import second_readings
from annotator.views.desk_view import DeskView


@dataclass(frozen=True, slots=True)
class ReadingRow:
    reading: SecondReading
    article: Article
    checks: tuple[SecondCheck, ...]

    @property
    def answered(self) -> int:
        return sum(check.status is not None for check in self.checks)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """`unit` is None if it was removed since; `is_same_text` says whether it still reads as both read it."""

    check: SecondCheck
    reading: SecondReading
    unit: Unit | None
    is_same_text: bool


@dataclass(frozen=True, slots=True)
class ArticleReadings:
    """`without_verdict` counts the units that no sample can hold yet."""

    rows: tuple[ReadingRow, ...]
    differing: tuple[Disagreement, ...]
    agreement: Agreement
    without_verdict: int


@dataclass(frozen=True, slots=True)
class DeskReadings:
    """Of all articles that the reader may know of; `by_article` has the agreement by article id."""

    rows: tuple[ReadingRow, ...]
    agreement: Agreement
    by_article: tuple[tuple[Article, Agreement], ...]


def readings_of(db: Database, view: DeskView, slug: str) -> ArticleReadings:
    """The second readings of the article with this slug. Raises NotFound."""
    newest = articles.load(db, slug)
    rows = _rows(db, second_readings.of_article(db, newest.article.id))
    standing = view.standing(newest)
    known = {unit.id: unit for unit in standing.units}
    differing = [
        Disagreement(check, row.reading, known.get(check.unit), _is_same(check, known.get(check.unit)))
        for row in rows
        for check in row.checks
        if check.differs
    ]
    differing.sort(key=lambda each: (each.check.adjudication is not None, each.unit.order if each.unit else (0, 0, "")))
    without = sum(not can_be_read(unit) for unit in standing.units)
    return ArticleReadings(rows, tuple(differing), _agreement(rows), without)


def readings_of_desk(db: Database) -> DeskReadings:
    """All second readings. An open one counts in no number: its reader has to stay blind."""
    rows = _rows(db, second_readings.everything(db))
    by_article: dict[str, list[ReadingRow]] = {}
    for row in rows:
        if row.reading.handed_in:
            by_article.setdefault(row.article.id, []).append(row)
    found = tuple((several[0].article, _agreement(several)) for several in by_article.values())
    return DeskReadings(rows, _agreement(rows), found)


def _rows(db: Database, listed: Iterable[SecondReading]) -> tuple[ReadingRow, ...]:
    listed = tuple(listed)
    known = {each.article.id: each.article for each in articles.by_ids(db, {each.article for each in listed})}
    checks = second_readings.checks_of(db, [each.id for each in listed])
    return tuple(
        ReadingRow(each, known[each.article], tuple(check for check in checks if check.reading == each.id))
        for each in listed
    )


def _agreement(rows: Iterable[ReadingRow]) -> Agreement:
    return agreement_of(check for row in rows if row.reading.handed_in for check in row.checks)


def _is_same(check: SecondCheck, unit: Unit | None) -> bool:
    return unit is not None and unit.check is not None and unit.check.sentence == check.words
