"""What ran although it was wrong: corrections, counted by how the desk had checked what they correct."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotator.domain.publication.corrections import Correction
from annotator.domain.trends.unit_trends import TrendFilter
from annotator.domain.trends.weeks import week_of


@dataclass(frozen=True, slots=True)
class MissTrends:
    """Numbers of corrections, the largest first. `unseen` are those of words that were no unit.

    `by_kind` counts kind and facet, None for a unit without facets; `by_status` the verdict and the confidence, None if
    none was given; `by_source` the ids of sources; `by_month` the month, YYYY-MM, and the publication, the newest month
    first. A unit of two facets or on two sources is in both.
    """

    count: int
    unseen: int
    by_kind: tuple[tuple[tuple[str, str | None], int], ...]
    by_status: tuple[tuple[tuple[str, str | None], int], ...]
    by_source: tuple[tuple[str, int], ...]
    by_month: tuple[tuple[tuple[str, str | None], int], ...]


def miss_trends(
    corrections: Iterable[Correction], publications: Mapping[str, str | None], wanted: TrendFilter
) -> MissTrends:
    """`publications` are by the id of the article. What came with a file of another desk is not of this one."""
    own = [each for each in corrections if each.version]
    meant = [each for each in own if wanted.admits(publications.get(each.article), week_of(each.date))]
    missed = [each.missed for each in meant if each.missed is not None]
    months = Counter((each.date[:7], publications.get(each.article)) for each in meant)
    by_name = sorted(months.items(), key=lambda item: (-item[1], item[0][1] is None, item[0][1] or ""))
    return MissTrends(
        count=len(meant),
        unseen=len(meant) - len(missed),
        by_kind=_largest_first((each.kind, facet) for each in missed for facet in each.facets or (None,)),
        by_status=_largest_first((each.status, each.confidence) for each in missed),
        by_source=tuple(
            sorted(
                Counter(source for each in missed for source in each.sources).items(),
                key=lambda item: (-item[1], item[0]),
            )
        ),
        by_month=tuple(sorted(by_name, key=lambda item: item[0][0], reverse=True)),
    )


def _largest_first(pairs: Iterable[tuple[str, str | None]]) -> tuple[tuple[tuple[str, str | None], int], ...]:
    return tuple(sorted(Counter(pairs).items(), key=lambda item: (-item[1], item[0][0], item[0][1] or "")))
