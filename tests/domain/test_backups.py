"""Backups of one folder by their names: which may go, and when another is due."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.clock import written
from annotator.domain.desk.backups import is_due, left_over, moment_of, name_of, superfluous

MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)).map(lambda at: written(at.replace(tzinfo=UTC)))
OTHERS = ["annotator.db", "annotator-2026.db", "annotator-2026-11-30T101500Z.db-wal", "notes.txt", "annotator-x.db"]
NOW = "2026-11-30T10:00:00Z"


def before(hours: float) -> str:
    return name_of(written(datetime.fromisoformat(NOW) - timedelta(hours=hours)))


@given(MOMENTS)
def test_a_name_says_when_it_was_made(moment: str) -> None:
    assert moment_of(name_of(moment)) == moment
    assert set(name_of(moment)) & set(":/\\") == set()


@given(st.lists(MOMENTS, unique=True, min_size=1), st.integers(1, 20), st.data())
def test_the_newest_stay_and_the_one_just_made_among_them(moments: list[str], keep: int, data: st.DataObject) -> None:
    names = [name_of(moment) for moment in moments]
    # A clock that was set back makes one that seems the oldest.
    made = data.draw(st.sampled_from(names))
    gone = superfluous([*names, *OTHERS], made, keep)
    left = [name for name in names if name not in gone]
    assert made in left
    assert len(left) == min(keep, len(names))
    assert all(other < kept for other in gone for kept in left if kept != made)
    assert not set(gone) & set(OTHERS)


@pytest.mark.parametrize(
    ("names", "due"),
    [
        ([], True),
        (OTHERS, True),
        ([before(23)], False),
        ([before(24)], True),
        ([before(25), before(300)], True),
        ([before(0)], False),
        # A clock that was a year ahead must not end the backups for a year.
        ([before(-24 * 365)], True),
        ([before(-24 * 365), before(2)], False),
        # Half a minute ahead is another server's clock, an hour is a wrong one.
        ([before(-1 / 120)], False),
        ([before(-1)], True),
    ],
)
def test_one_is_due_when_none_of_the_last_day_is_there(names: list[str], due: bool) -> None:
    assert is_due(names, NOW) is due


def test_what_was_cut_off_goes_the_day_after() -> None:
    old, new = f"{before(25)}.unfinished", f"{before(1)}.unfinished"
    assert left_over([old, f"{old}-journal", new, before(99), *OTHERS, "mine.unfinished"], NOW) == [
        old,
        f"{old}-journal",
    ]
