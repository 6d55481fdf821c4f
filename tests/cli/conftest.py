"""The terminal's commands: most tests call them in this process, as starting Python takes longer than what they do."""

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from annotator.cli import main
from tests.desks import new_store

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def run_without_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run a command over desk.db in an empty folder: what it prints, what it warns of, and how it ends."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ANNOTATOR_OFFLINE", "1")

    def call(*words: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        monkeypatch.setattr(sys, "argv", ["annotator", "--db", "desk.db", *words])
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(stdin), isatty=lambda: False))
        with pytest.raises(SystemExit) as ended:
            main()
        sys.stdout.flush()
        return subprocess.CompletedProcess(sys.argv, int(ended.value.code or 0), *capfdbinary.readouterr())

    return call


@pytest.fixture
def run(tmp_path: Path, run_without_desk: Run) -> Run:
    """The same where there is an empty desk: to migrate a new one would take most of the time."""
    if not (tmp_path / "desk.db").exists():
        new_store(tmp_path / "desk.db").close()
    return run_without_desk


@pytest.fixture
def program(tmp_path: Path) -> Run:
    """The same as a process of its own, with real pipes: few tests need it."""

    def call(*words: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "annotator", "--db", "desk.db", *words]
        return subprocess.run(command, input=stdin, capture_output=True, cwd=tmp_path)

    return call
