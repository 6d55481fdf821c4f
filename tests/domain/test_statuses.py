"""The table of statuses answers every question that the desk asks of a status."""

from dataclasses import replace

import pytest

from annotator.domain import flags
from annotator.domain.flags import Flag
from annotator.domain.statuses import FAMILIES, STATUSES, UNKNOWN, Status, status_of, table

TOMORROW = Status("of_tomorrow", "of tomorrow", "※", "waiting", "Wait for tomorrow.", task="check")


def test_a_status_is_one_row():
    assert list(table(*STATUSES.values(), TOMORROW)) == [*STATUSES, "of_tomorrow"]


@pytest.mark.parametrize(
    "change",
    [
        {"id": ""},
        {"label": ""},
        {"mark": ""},
        {"next_step": ""},
        {"id": "verified"},
        {"id": "waiting"},
        {"mark": "✓"},
        {"key": "v"},
        {"family": "thin"},
        {"family": "done"},
        {"family": "settled"},
        {"family": "settled", "settles_when": "checked"},
        {"family": "settled", "settles_when": "hoped", "is_verdict": True},
        {"settles_when": "checked", "is_verdict": True},
        {"needs_evidence": True},
        {"form": "pray"},
        {"task": ""},
        {"task": "pray"},
        {"origins": frozenset({"perhaps"})},
        {"origins": frozenset()},
        {"roles": frozenset()},
    ],
)
def test_a_row_that_leaves_open_what_its_status_means_is_refused(change):
    with pytest.raises(ValueError, match="status"):
        table(*STATUSES.values(), replace(TOMORROW, **change))


def test_the_row_of_what_is_unknown_blocks_is_no_verdict_and_is_set_by_nobody():
    assert status_of("of_tomorrow") is status_of(None) is UNKNOWN
    assert UNKNOWN.family in FAMILIES - {"settled"}
    assert not UNKNOWN.is_verdict
    assert not UNKNOWN.is_set_by_hand
    assert UNKNOWN.id not in STATUSES


@pytest.mark.parametrize(
    "row",
    [
        Flag("new", "", "thins"),
        Flag("new", "new", "maybe"),
        Flag("new", "new", "trouble"),
        Flag("n", "n", "informs", "Do"),
        Flag("new", "new", "thins"),
        Flag("new", "new", "informs", task="pray"),
    ],
)
def test_a_flag_that_leaves_open_what_it_does_is_refused(row):
    with pytest.raises(ValueError, match="flag"):
        flags.table(row)


def test_two_flags_of_one_id_are_refused():
    with pytest.raises(ValueError, match="flags"):
        flags.table(*flags.FLAGS.values(), flags.FLAGS["stale"])
