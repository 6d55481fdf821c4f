"""Deadlines are moments: typed on the newsroom's clock, kept in UTC, told in words."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.desk.schedules import (
    LATE,
    LATER,
    TODAY,
    UNDATED,
    Schedule,
    checked_closing,
    checked_day,
    due,
    group,
    refuse_disorder,
)
from annotator.domain.errors import RuleBroken

PRAGUE = ZoneInfo("Europe/Prague")
NOW = "2026-03-12T11:00:00Z"  # a Thursday


def scheduled(runs=None, closes=None):
    return Schedule("a", "a", runs, closes)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2026-03-12T18:00", "2026-03-12T17:00:00Z"),
        ("2026-07-12 18:00", "2026-07-12T16:00:00Z"),
        ("2026-03-12T18:00-05:00", "2026-03-12T23:00:00Z"),
        ("2026-10-25T02:30", "2026-10-25T00:30:00Z"),  # stands twice on the clock: the first
        (" ", None),
        (None, None),
    ],
)
def test_a_closing_is_kept_in_utc(typed, kept):
    assert checked_closing(typed, PRAGUE) == kept


@pytest.mark.parametrize("typed", ["tomorrow", "2026-03-12", "18:00", "2026-02-30T10:00"])
def test_what_is_no_time_is_refused(typed):
    with pytest.raises(RuleBroken, match="is no time") as refused:
        checked_closing(typed, PRAGUE)
    assert refused.value.values["field"] == "closes"


@pytest.mark.parametrize(
    "typed", ["0026-11-30T18:00", "0001-01-01T00:00+23:59", "1999-12-31T23:00", "9999-12-31T23:00"]
)
def test_a_mistyped_year_is_refused(typed):
    with pytest.raises(RuleBroken, match="check the year"):
        checked_closing(typed, PRAGUE)
    with pytest.raises(RuleBroken, match="check the year"):
        checked_day(typed[:10])


def test_an_hour_that_the_clocks_skip_is_refused_by_name():
    with pytest.raises(RuleBroken, match=r"no 2026-03-29 02:30 in Europe/Prague"):
        checked_closing("2026-03-29T02:30", PRAGUE)


@given(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)))
def test_every_moment_is_kept_to_the_minute_as_it_was_typed_with_its_offset(moment):
    typed = moment.replace(tzinfo=UTC, microsecond=0)
    kept = checked_closing(typed.astimezone(PRAGUE).isoformat(), PRAGUE)
    assert datetime.fromisoformat(kept) == typed.replace(second=0)


def test_checks_cannot_close_after_the_day_it_runs():
    refuse_disorder(scheduled("2026-03-13", "2026-03-13T22:59:00Z"), PRAGUE)
    with pytest.raises(RuleBroken, match="after the day"):
        refuse_disorder(scheduled("2026-03-13", "2026-03-13T23:00:00Z"), PRAGUE)  # midnight in Prague


@pytest.mark.parametrize(
    ("runs", "closes", "expected", "words"),
    [
        (None, None, UNDATED, ""),
        (None, "2026-03-12T17:00:00Z", TODAY, "checks close today at 18:00, in 6 hours"),
        (None, "2026-03-12T11:25:00Z", TODAY, "checks close today at 12:25, in 25 minutes"),
        (None, "2026-03-12T11:00:00Z", LATE, "checks closed today at 12:00, 0 minutes late"),
        (None, "2026-03-12T10:59:00Z", LATE, "checks closed today at 11:59, 1 minute late"),
        (None, "2026-03-12T23:30:00Z", LATER, "checks close tomorrow at 00:30, in 12 hours"),
        ("2026-03-13", "2026-03-12T22:30:00Z", TODAY, "checks close today at 23:30, in 11 hours; runs tomorrow"),
        ("2026-03-12", None, TODAY, "runs today"),
        ("2026-03-11", None, LATE, "was to run yesterday"),
        ("2026-03-16", None, LATER, "runs Monday"),
        ("2026-03-19", None, LATER, "runs March 19"),
        (None, "2026-01-01T11:00:00Z", LATE, "checks closed January 1 at 12:00, 2 months late"),
        (None, "2019-04-13T10:00:00Z", LATE, "checks closed April 13, 2019 at 12:00, 6 years late"),
        (
            "2027-01-02",
            "2026-03-01T11:00:00Z",
            LATE,
            "checks closed March 1 at 12:00, 11 days late; runs January 2, 2027",
        ),
    ],
)
def test_what_is_due_is_told_in_words_on_the_newsroom_s_clock(runs, closes, expected, words):
    schedule = scheduled(runs, closes)
    assert (group(schedule, NOW, PRAGUE), str(due(schedule, NOW, PRAGUE))) == (expected, words)
