"""The trends of the desk: what was checked and what was missed. They are for those who see everything."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo

from annotator.domain.sources import Source
from annotator.domain.trends.misses import MissTrends, miss_trends
from annotator.domain.trends.unit_trends import TrendFilter, UnitTrends, placed, unit_trends
from annotator.domain.trends.weeks import weeks_between
from annotator.storage import sources
from annotator.storage.connections.databases import Database
from annotator.storage.publication import corrections
from annotator.storage.trends import checked_units


@dataclass(frozen=True, slots=True)
class DeskTrends:
    """`sources` are those that misses rested on, by id, without any that is gone.

    `publications` and `weeks` are all by which the trends can be narrowed down.
    """

    units: UnitTrends
    misses: MissTrends
    sources: Mapping[str, Source]
    publications: tuple[str, ...]
    weeks: tuple[str, ...]


def trends_of(db: Database, wanted: TrendFilter, zone: tzinfo) -> DeskTrends:
    """Of all articles that the connection holds; weeks are those of the desk's `zone`."""
    publishers = checked_units.publications(db)
    units = placed(checked_units.checked_units(db), publishers, zone)
    misses = miss_trends(corrections.everything(db), publishers, wanted)
    named = sources.named(db, [id_ for id_, _ in misses.by_source]) if misses.by_source else {}
    weeks = [each.week for each in units]
    return DeskTrends(
        units=unit_trends(units, wanted),
        misses=misses,
        sources=named,
        publications=tuple(sorted({name for name in publishers.values() if name})),
        weeks=weeks_between(min(weeks), max(weeks)) if weeks else (),
    )
