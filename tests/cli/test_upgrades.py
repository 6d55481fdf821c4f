"""What the terminal says where an older version made the desk."""

from pathlib import Path

import pytest

from annotator.actions import maintenance
from annotator.domain.errors import NotFound
from tests.cli.conftest import Run
from tests.older_desks import OLDER, unpacked

A_SOURCE = """@book{tides, title = {Tables of the tides}, author = {Holm, Ida}, year = {2024}}"""


@pytest.fixture
def oldest(tmp_path: Path) -> Path:
    return unpacked(OLDER[0], tmp_path)


def test_whether_it_is_up_to_date_is_said_and_nothing_done(oldest: Path, run: Run) -> None:
    before = oldest.read_bytes()
    done = run("migrate", "--check")
    assert (done.returncode, done.stderr) == (1, b"")
    head, *steps = done.stdout.decode().splitlines()
    assert "made by an older version" in head
    assert steps[0] == "  m0006_facts_of_words"
    assert oldest.read_bytes() == before
    upgraded = run("migrate")
    assert (upgraded.returncode, upgraded.stdout) == (0, b"desk.db\n")
    assert b"desk.db.before-m0006" in upgraded.stderr
    assert run("migrate", "--check").stdout == b"desk.db is up to date.\n"
    assert run("migrate").stderr == b""


def test_where_there_is_no_desk_nothing_is_made_by_asking(run_without_desk: Run, tmp_path: Path) -> None:
    done = run_without_desk("migrate", "--check")
    assert (done.returncode, b"There is no database" in done.stderr) == (1, True)
    assert not (tmp_path / "desk.db").exists()
    with pytest.raises(NotFound):
        maintenance.steps_missing(tmp_path / "desk.db")


def test_whoever_erases_a_source_is_told_of_copies_that_may_hold_it(oldest: Path, run: Run) -> None:
    run("migrate")
    (oldest.parent / "sources.bib").write_text(A_SOURCE)
    run("sources", "import", "sources.bib", "--take")
    source = run("sources", "tides").stdout.decode().split()[0]
    told = run("sources", "erase", source).stdout.decode()
    assert "desk.db.before-m0006 was made before an update, and may hold it" in told
