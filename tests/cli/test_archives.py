"""`annotator archive`: the archive is asked at the terminal."""

from dataclasses import replace

import pytest

from annotator.actions import sources
from annotator.actions.people import people
from annotator.cli import archives
from annotator.storage import sources as source_rows
from annotator.storage.database import Store
from tests.archive_server import MOMENT, archiving

URL = "https://city.example/budget"


@pytest.fixture
def archive(monkeypatch):
    with archiving() as started:
        # The addresses of real archives are all that the configuration can name.
        monkeypatch.setattr(archives, "line_to", lambda _archive, is_offline: started.line())
        yield started


def test_a_copy_is_found_captured_and_asked_for_at_the_terminal(run, tmp_path, monkeypatch, archive):
    store = Store.at(tmp_path / "desk.db")
    store.migrate()
    person = people.at_the_terminal(store, "Vera Lind")
    source = sources.add_source(store, person, replace(sources.blank_source("The budget"), url=URL))
    done = run("archive", source.id)
    assert (done.returncode, b"offline" in done.stderr, archive.heard) == (1, True, [])
    monkeypatch.setenv("ANNOTATOR_OFFLINE", "0")
    assert run("archive", source.id).stdout.decode() == "The archive has no copy of this page.\n"
    archive.keep(URL, b"<h1>The budget</h1><p>It cost 41 million crowns.</p>")
    done = run("archive", source.id, "--capture")
    address = archive.server.at(f"/web/20210503044612/{URL}")
    assert done.stdout.decode().splitlines() == [f"A copy of {MOMENT}: {address}", f"Captured as it was at {MOMENT}."]
    assert source_rows.load(store.reading(), source.id).snapshots[0].archived == MOMENT
    assert b"is saving the page" in run("archive", source.id, "--save").stdout
    archive.status = {"status": "error", "status_ext": "error:no-access"}
    done = run("archive", source.id, "--save")
    assert (done.returncode, b"its site does not let it" in done.stdout) == (1, True)
    store.close()
