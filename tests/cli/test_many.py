"""Many articles at once: the bar, the summary, and what is said of each."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.conftest import ARTICLE

CLOSED = """<html><head><title>Ferry runs aground</title><meta itemprop="isAccessibleForFree" content="false"></head><body>
<article><h1>Ferry runs aground</h1><p>The ferry ran aground near the lighthouse on Friday, the coast guard said in a
statement to the paper, and all 212 passengers were brought ashore within three hours.</p></article></body></html>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(7):
        (tmp_path / f"{number}.html").write_text(ARTICLE.replace("41 million", f"{number + 1} million"))
    (tmp_path / "3.html").write_bytes(b"%PDF-1.7\n")
    return tmp_path


def started(folder: Path, err: int, out: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "annotator", "--db", "desk.db", "import", *(f"{n}.html" for n in range(7))]
    return subprocess.Popen(
        command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=os.environ | {"TERM": "xterm"}
    )


def read_all(terminal: int) -> bytes:
    found = b""
    while True:
        try:
            read = os.read(terminal, 65_536)
        except OSError:  # how Linux says that the other side is closed
            return found
        if not read:
            return found
        found += read


def test_a_bar_runs_on_a_terminal_and_what_is_piped_on_stays_whole(folder: Path) -> None:
    ours, theirs = pty.openpty()
    process = started(folder, theirs, subprocess.PIPE)
    os.close(theirs)
    shown = read_all(ours).decode()
    os.close(ours)
    assert process.stdout
    slugs = process.stdout.read().decode().splitlines()
    process.stdout.close()
    assert process.wait() == 1
    assert slugs == ["the-bridge-opens-a-year-late", *(f"the-bridge-opens-a-year-late-{n}" for n in range(2, 7))]
    assert "7/7" in shown
    assert "the-bridge" not in shown
    assert shown.index("3.html: This is a PDF") < shown.index("6 imported, 1 refused")


def test_nobody_watches_a_pipe(folder: Path) -> None:
    process = started(folder, subprocess.PIPE, subprocess.PIPE)
    out, err = process.communicate()
    assert len(out.splitlines()) == 6
    refused, summary = err.decode().splitlines()
    assert refused.startswith("3.html: This is a PDF")
    assert summary == "6 imported, 1 refused"


@pytest.mark.parametrize("words", [("inspect",), ("import",), ("draft", "ferry-runs-aground")], ids=" ".join)
def test_a_caution_is_said_and_the_article_is_read(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "closed.html").write_text(CLOSED)
    (tmp_path / "open.html").write_text(CLOSED.replace("false", "true"))
    if words[0] == "draft":
        first = run("import", "open.html")
        assert (first.returncode, first.stderr) == (0, b"")
    done = run(*words, "closed.html")
    line = done.stderr.decode()
    assert done.returncode == 0
    assert line.startswith("closed.html: The page keeps articles for subscribers")
    assert line.count("\n") == 1
