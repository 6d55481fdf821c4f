"""Moments are shown on the newsroom's clock, whatever the machine's."""

import pytest

from annotator.clock import minute_at_the_desk
from annotator.web.plumbing.filters import moment


@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        ("UTC", "January 15, 2020, 23:30"),
        ("Europe/Prague", "January 16, 2020, 00:30"),
        ("America/Los_Angeles", "January 15, 2020, 15:30"),
    ],
)
def test_a_moment_is_shown_in_the_zone_of_the_desk(monkeypatch: pytest.MonkeyPatch, zone: str, shown: str) -> None:
    monkeypatch.setenv("ANNOTATOR_ZONE", zone)
    assert moment("2020-01-15T23:30:00Z") == shown


@pytest.mark.parametrize(
    ("moment_", "zone", "at_the_desk"),
    [
        ("2026-05-01T13:29:00Z", "America/New_York", "2026-05-01T09:29"),
        # 03:00 becomes 02:00 again at 01:00 UTC: until then it stays at two.
        ("2026-10-24T23:59:00Z", "Europe/Prague", "2026-10-25T01:59"),
        ("2026-10-25T00:30:00Z", "Europe/Prague", "2026-10-25T02:00"),
        ("2026-10-25T01:00:00Z", "Europe/Prague", "2026-10-25T02:00"),
        ("2026-10-25T01:30:00Z", "Europe/Prague", "2026-10-25T02:30"),
        ("2026-10-25T02:00:00Z", "Europe/Prague", "2026-10-25T03:00"),
        ("2026-03-29T01:00:00Z", "Europe/Prague", "2026-03-29T03:00"),
    ],
)
def test_embargoes_end_by_the_clock_of_the_desk_which_never_goes_back(
    monkeypatch: pytest.MonkeyPatch, moment_: str, zone: str, at_the_desk: str
) -> None:
    monkeypatch.setenv("ANNOTATOR_ZONE", zone)
    assert minute_at_the_desk(moment_) == at_the_desk
