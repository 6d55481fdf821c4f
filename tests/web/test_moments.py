"""Moments are shown on the newsroom's clock, whatever the machine's."""

import pytest

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
