"""What rests on a source: its articles, in each its passages, under each the units that they carry."""

from collections import defaultdict
from dataclasses import dataclass

from sqlite_utils import Database

from annotator.actions.deeds import today
from annotator.domain.evidence import Evidence
from annotator.domain.units import Unit
from annotator.storage import articles, dossiers, evidence
from annotator.web.tables import Table


@dataclass(frozen=True, slots=True)
class Carried:
    """Exact words of the source, or None where nobody gave any, and the units that rest on them, in text order."""

    passage: str | None
    ties: tuple[tuple[Unit, Evidence], ...]


@dataclass(frozen=True, slots=True)
class Use:
    table: Table
    carried: tuple[Carried, ...]


def uses_of(db: Database, source: str) -> list[Use]:
    """The newest article first; as many statements however many there are."""
    by_article: dict[str, list[Evidence]] = defaultdict(list)
    for each in evidence.of_source(db, source):
        by_article[each.article].append(each)
    listed = articles.by_ids(db, by_article)
    standings = dossiers.standings(db, listed, today())
    return [
        Use(table, _carried(table, by_article[article.id]))
        for article, revision in listed
        for table in [Table(article, revision, standings[article.id])]
    ]


def _carried(table: Table, tied: list[Evidence]) -> tuple[Carried, ...]:
    units = {unit.id: (order, unit) for order, unit in enumerate(table.standing.units)}
    by_words: dict[str | None, list[Evidence]] = defaultdict(list)
    for each in sorted(tied, key=lambda e: units[e.unit][0]):
        by_words[each.passage.exact if each.passage else None].append(each)
    return tuple(
        Carried(words, tuple((units[each.unit][1], each) for each in inside)) for words, inside in by_words.items()
    )
