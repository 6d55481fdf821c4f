"""A desk on a server that cannot be had: one clear line, and nothing else."""

import subprocess
import sys
from pathlib import Path

import pytest

from annotator.domain.errors import Refused
from annotator.settings.places import PostgresPlace
from annotator.storage.database import Store
from tests.conftest import refused
from tests.postgres_servers import HASTY, own_server
from tests.storage.postgres.conftest import desk_on

GONE = "postgresql://annotator:secret@127.0.0.1:1/desk"


def run(address: str, folder: Path, *words: str, path: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "annotator", "--db", address, *words]
    names = {"ANNOTATOR_FILES": str(folder), "ANNOTATOR_OFFLINE": "1", "PATH": "/usr/bin:/bin", "HOME": str(folder)}
    root = str(Path(__file__).parents[2])
    names |= {"PYTHONPATH": f"{path}:{root}" if path else root, "ANNOTATOR_CONFIG": "/dev/null"}
    return subprocess.run(command, capture_output=True, text=True, env=names, cwd=folder)


@pytest.mark.parametrize("words", [("people",), ("serve", "--port", "0"), ("verify",), ("stats",), ("migrate",)])
def test_a_server_that_does_not_answer_is_one_line_for_every_command(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = run(GONE, tmp_path, *words)
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert "does not answer" in line
    assert "secret" not in line


@pytest.mark.postgresql
def test_a_server_that_is_stopped_and_started_again_is_told_and_used(tmp_path: Path) -> None:
    with own_server(**HASTY) as server:
        desk = desk_on(server, tmp_path)
        desk.store.close()
        address = server.url(desk.database)
        assert run(address, tmp_path, "people").returncode == 0
        server.stop("fast")
        done = run(address, tmp_path, "people")
        assert (done.returncode, len(done.stderr.splitlines()), "does not answer" in done.stderr) == (1, 1, True)
        server.start()
        assert run(address, tmp_path, "people").returncode == 0
        done = run(address.replace(desk.database, "nowhere"), tmp_path, "people")
        assert (done.returncode, len(done.stderr.splitlines()), "no such database" in done.stderr) == (1, 1, True)


@pytest.mark.parametrize("fault", ["raise ModuleNotFoundError(name='psycopg')", "raise ImportError('no pq wrapper')"])
def test_without_the_library_that_asks_a_server_the_desk_says_what_to_install(tmp_path: Path, fault: str) -> None:
    missing = tmp_path / "missing"
    missing.mkdir()
    (missing / "psycopg.py").write_text(fault)
    done = run(GONE, tmp_path, "people", path=str(missing))
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "pip install 'annotator-desk[postgres]'" in line
    assert run(str(tmp_path / "desk.db"), tmp_path, "people", path=str(missing)).returncode == 0


def test_another_fault_of_an_import_is_not_put_down_to_that_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = PostgresPlace(GONE, tmp_path)
    monkeypatch.setitem(sys.modules, "annotator.storage.postgres.stores", None)
    with pytest.raises(ImportError):
        Store.at(place)
    monkeypatch.undo()
    with refused(Refused, "server_gone"):
        Store.at(place).exists()
