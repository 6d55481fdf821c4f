"""Trends are reckoned from units and corrections, without a database."""

from datetime import UTC
from zoneinfo import ZoneInfo

import pytest

from annotator.domain.errors import RuleBroken
from annotator.domain.publication.corrections import Correction, Missed
from annotator.domain.trends.charts import bars, line
from annotator.domain.trends.misses import miss_trends
from annotator.domain.trends.unit_trends import CheckedUnit, TrendFilter, UnitTally, lasting, placed, share, unit_trends
from annotator.domain.trends.weeks import checked_week, week_at, weeks_between


def unit(checked, *, kind="claim", facets=(), made="2026-01-01T08:00:00Z", settled=None, wrong=False, fixed=False):
    return CheckedUnit("a", kind, facets, made, checked, settled, wrong, fixed)


def correction(date, *sources, article="a", facets=("number",), version=1):
    missed = Missed("verified", "low", "claim", "normal", facets, (), (), sources) if sources else None
    return Correction(
        "c", article, "It is four.", "It is five.", date, "Note", "p", date, missed=missed, version=version
    )


def test_a_week_is_that_of_the_newsrooms_clock_and_of_the_iso_year():
    assert week_at("2026-03-01T23:30:00Z", UTC) == "2026-W09"
    assert week_at("2026-03-01T23:30:00Z", ZoneInfo("Europe/Stockholm")) == "2026-W10"
    assert week_at("2027-01-01T12:00:00Z", UTC) == "2026-W53"
    assert weeks_between("2026-W52", "2027-W02") == ("2026-W52", "2026-W53", "2027-W01", "2027-W02")


@pytest.mark.parametrize("typed", ["2026-W54", "2026-W00", "2026W05", "0000-W01", "x", "2026-01-05"])
def test_a_week_that_no_calendar_has_is_refused(typed):
    with pytest.raises(RuleBroken, match="2026-W48"):
        checked_week(typed, "since")
    assert checked_week(" 2026-W48 ", "since") == "2026-W48"
    assert checked_week("", "since") is None


def test_units_are_counted_in_each_of_their_facets_and_an_empty_week_has_its_place():
    units = [
        unit("2026-01-05T09:00:00Z", facets=("number", "date"), settled="2026-01-01T10:00:00Z", wrong=True, fixed=True),
        unit("2026-01-19T09:00:00Z", kind="quote", settled="2026-01-01T18:00:00Z"),
        unit("2026-01-20T09:00:00Z", made=None, settled="2026-01-20T09:00:00Z", wrong=True),
    ]
    found = unit_trends(placed(units, {"a": "Courier"}, UTC), TrendFilter())
    assert found.whole == UnitTally(checked=3, wrong=2, corrected=1, settled=3, seconds=6 * 3600)
    assert [(week, each.checked) for week, each in found.by_week] == [("2026-W02", 1), ("2026-W03", 0), ("2026-W04", 2)]
    assert [(kind, each.checked) for kind, each in found.by_kind] == [("claim", 2), ("quote", 1)]
    assert [(facet, each.checked) for facet, each in found.by_facet] == [("number", 1), ("date", 1), (None, 2)]
    assert [(name, each.checked) for name, each in found.by_publication] == [("Courier", 3)]
    later = unit_trends(placed(units, {}, UTC), TrendFilter(since="2026-W03", until="2026-W04"))
    assert (later.whole.checked, later.by_publication[0][0]) == (2, None)
    assert unit_trends(placed(units, {}, UTC), TrendFilter("Courier")).by_week == ()


def test_misses_are_those_of_this_desk_by_what_they_were_and_rested_on():
    corrections = [
        correction("2026-02-03", "log", "budget"),
        correction("2026-02-20", "log", facets=()),
        correction("2026-01-20", article="b"),
        correction("2026-02-03", "log", version=0),
    ]
    found = miss_trends(corrections, {"a": "Courier", "b": None}, TrendFilter())
    assert (found.count, found.unseen) == (3, 1)
    assert found.by_kind == ((("claim", None), 1), (("claim", "number"), 1))
    assert found.by_status == ((("verified", "low"), 2),)
    assert found.by_source == (("log", 2), ("budget", 1))
    assert found.by_month == ((("2026-02", "Courier"), 2), (("2026-01", None), 1))
    assert miss_trends(corrections, {"a": "Courier"}, TrendFilter("Courier", until="2026-W06")).count == 1


def test_charts_stand_on_the_ground_and_leave_a_gap_where_nothing_is_known():
    low, high = bars([UnitTally(checked=5, wrong=1), UnitTally(checked=10)])
    assert (low.height, low.wrong, high.height) == (50, 10, 100)
    assert high.x + high.width < 100
    drawn = line([60.0, None, 30.0, 60.0])
    assert drawn.points == ((12.5, 0), (62.5, 50), (87.5, 0))
    assert drawn.pieces == ((62.5, 50, 87.5, 0),)
    assert (bars([]), line([]).points, line([0.0]).points) == ((), (), ((50, 100),))


def test_times_and_shares_are_short_and_say_nothing_where_nothing_is_known():
    assert [lasting(seconds) for seconds in (None, 20, 90, 7199, 7200, 170_000, 250_000)] == [
        "–", "under 1 min", "2 min", "2 h", "2 h", "47 h", "2.9 days",
    ]  # fmt: skip
    assert (share(1, 8), share(0, 0)) == ("12 %", "")
