"""What was checked, what was found wrong, and how long it took: by week, publication, kind and facet.

A unit is counted once, in the week of its first verdict, with all that became of it since. So a share is always one of
the units that stand beside it, and the numbers of a week may still grow.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from statistics import median

from annotator.domain.profile import FACETS, KINDS
from annotator.domain.trends.weeks import week_at, weeks_between


@dataclass(frozen=True, slots=True)
class CheckedUnit:
    """A unit that was given a verdict. Moments are in UTC; `made` is None where it came from another desk.

    It is `wrong` if any verdict found it so or disputed it, and `corrected` if another one then changed or cut it.
    `settled` is the first verdict that settles, None while there is none.
    """

    article: str
    kind: str
    facets: tuple[str, ...]
    made: str | None
    checked: str
    settled: str | None
    is_wrong: bool
    is_corrected: bool


@dataclass(frozen=True, slots=True)
class TrendFilter:
    """What is wanted: one publication, and weeks from `since` to `until`, both included; None is any."""

    publication: str | None = None
    since: str | None = None
    until: str | None = None

    @property
    def is_narrowed(self) -> bool:
        return self != TrendFilter()

    def admits(self, publication: str | None, week: str) -> bool:
        return (
            self.publication in (None, publication)
            and (self.since is None or self.since <= week)
            and (self.until is None or week <= self.until)
        )


@dataclass(frozen=True, slots=True)
class UnitTally:
    """`seconds` is the median time to settle of those `settled` units whose making is known; None without any."""

    checked: int = 0
    wrong: int = 0
    corrected: int = 0
    settled: int = 0
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class UnitTrends:
    """Tallies by what they are of. `by_week` has all weeks from the first to the last; the name of a publication is
    None where an article names none, and that of a facet None for units without any. A unit of two facets is in both.
    """

    whole: UnitTally
    by_week: tuple[tuple[str, UnitTally], ...]
    by_publication: tuple[tuple[str | None, UnitTally], ...]
    by_kind: tuple[tuple[str, UnitTally], ...]
    by_facet: tuple[tuple[str | None, UnitTally], ...]


@dataclass(frozen=True, slots=True)
class PlacedUnit:
    """`seconds` is from its making to the verdict that settled it, None where either is not known."""

    unit: CheckedUnit
    publication: str | None
    week: str
    seconds: float | None


def placed(
    units: Iterable[CheckedUnit], publications: Mapping[str, str | None], zone: tzinfo
) -> tuple[PlacedUnit, ...]:
    """The units with the week at the desk and the publication of their article; `publications` are by its id."""
    return tuple(
        PlacedUnit(each, publications.get(each.article), week_at(each.checked, zone), _seconds(each)) for each in units
    )


def unit_trends(units: Iterable[PlacedUnit], wanted: TrendFilter) -> UnitTrends:
    meant = [each for each in units if wanted.admits(each.publication, each.week)]
    weeks: dict[str, list[PlacedUnit]] = {}
    publications: dict[str | None, list[PlacedUnit]] = {}
    kinds: dict[str, list[PlacedUnit]] = {kind: [] for kind in KINDS}
    facets: dict[str | None, list[PlacedUnit]] = {facet: [] for facet in (*FACETS, None)}
    if meant:
        named = [each.week for each in meant]
        weeks = {week: [] for week in weeks_between(min(named), max(named))}
    for each in meant:
        weeks[each.week].append(each)
        publications.setdefault(each.publication, []).append(each)
        kinds.setdefault(each.unit.kind, []).append(each)
        for facet in each.unit.facets or (None,):
            facets.setdefault(facet, []).append(each)
    in_order = sorted(publications.items(), key=lambda item: (-len(item[1]), item[0] is None, item[0] or ""))
    return UnitTrends(
        whole=tally(meant),
        by_week=tuple((week, tally(of)) for week, of in weeks.items()),
        by_publication=tuple((name, tally(of)) for name, of in in_order),
        by_kind=tuple((kind, tally(of)) for kind, of in kinds.items() if of),
        by_facet=tuple((facet, tally(of)) for facet, of in facets.items() if of),
    )


def tally(units: Sequence[PlacedUnit]) -> UnitTally:
    times = [each.seconds for each in units if each.seconds is not None]
    return UnitTally(
        checked=len(units),
        wrong=sum(each.unit.is_wrong for each in units),
        corrected=sum(each.unit.is_corrected for each in units),
        settled=sum(each.unit.settled is not None for each in units),
        seconds=median(times) if times else None,
    )


def _seconds(unit: CheckedUnit) -> float | None:
    if unit.made is None or unit.settled is None:
        return None
    return (datetime.fromisoformat(unit.settled) - datetime.fromisoformat(unit.made)).total_seconds()


def lasting(seconds: float | None) -> str:
    """A time in words, short enough for a table; a dash where it is not known."""
    if seconds is None:
        return "–"
    minutes, hours, days = seconds / 60, seconds / 3600, seconds / 86_400
    if minutes < 1:
        return "under 1 min"
    if round(minutes) < 120:
        return f"{round(minutes)} min"
    return f"{round(hours)} h" if round(hours) < 48 else f"{days:.1f} days"


def share(part: int, whole: int) -> str:
    """“12 %”; empty where there is nothing of which it could be a share."""
    return f"{100 * part / whole:.0f} %" if whole else ""
