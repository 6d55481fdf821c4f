"""The terminal's door: what it prints, and how it ends."""

import json
import subprocess
import sys

import pytest

from tests.conftest import ARTICLE


@pytest.fixture
def run(tmp_path):
    def call(*words: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "annotator", "--db", str(tmp_path / "cli.db"), *words]
        return subprocess.run(command, input=stdin, capture_output=True, cwd=tmp_path)

    return call


def test_an_article_comes_in_once(run):
    first = run("import", "--json", "-", stdin=ARTICLE.encode())
    assert json.loads(first.stdout) == {"article": "the-bridge-opens-a-year-late", "revision": 1}
    assert run("import", "-", stdin=ARTICLE.encode()).stdout == b"the-bridge-opens-a-year-late (already here)\n"


def test_good_sources_stay_and_refused_ones_are_named(run, tmp_path):
    (tmp_path / "good.html").write_text(ARTICLE)
    (tmp_path / "bad.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    done = run("import", "good.html", "bad.html", "none.html")
    assert done.returncode == 1
    assert done.stdout == b"the-bridge-opens-a-year-late\n"
    lines = done.stderr.decode().splitlines()
    assert lines[0].startswith("bad.html: This is a PNG image")
    assert lines[1] == "none.html: There is no file none.html."


@pytest.mark.parametrize(
    "source",
    [
        b"",
        b"  \n ",
        b"%PDF-1.7 x",
        b"<html><body><nav><a href='/'>Home</a></nav></body></html>",
        b"<html><body>" + b"<div>" * 10_000 + b"<p>Deep.</p>",
        b"<p>" + b"a word " * 4_500_000,
        b'{"schema": "annotator/article/1", "id":',
        b'{"schema": "annotator/article/2"}',
    ],
    ids=["empty", "blank", "pdf", "no article", "deep", "large", "truncated", "other version"],
)
def test_bad_input_ends_in_one_line_and_nothing_stored(run, source):
    options = ["--format", "json"] if source.startswith(b'{"schema": "annotator/article/1"') else []
    done = run("import", *options, "-", stdin=source)
    assert done.returncode == 1
    assert len(done.stderr.decode().splitlines()) == 1
    assert b"Traceback" not in done.stderr
    missing = run("coverage", "article")
    assert missing.returncode == 1


def test_what_is_exported_comes_back_the_same(run, tmp_path):
    run("import", "-", stdin=ARTICLE.encode())
    body = run("export", "the-bridge-opens-a-year-late").stdout
    (tmp_path / "cli.db").unlink()
    for left in tmp_path.glob("cli.db-*"):
        left.unlink()
    assert run("import", "-", stdin=body).returncode == 0
    assert run("export", "the-bridge-opens-a-year-late", "--format", "json").stdout == body


def test_coverage_gives_the_numbers_of_the_export(run):
    run("import", "-", stdin=ARTICLE.encode())
    numbers = json.loads(run("coverage", "the-bridge-opens-a-year-late", "--json").stdout)
    exported = json.loads(run("export", "the-bridge-opens-a-year-late").stdout)
    assert numbers == exported["coverage"]
    assert numbers["sentences"] == len(exported["sentences"])


def test_inspect_stores_nothing(run, tmp_path):
    data = json.loads(run("inspect", "-", stdin=ARTICLE.encode()).stdout)
    assert data["schema"] == "annotator/reading/1"
    assert not (tmp_path / "cli.db").exists()


def test_an_unknown_article_and_a_missing_desk_are_told_apart(run):
    assert b"There is no database" in run("export", "nothing").stderr
    run("migrate")
    missing = run("export", "nothing")
    assert (missing.returncode, missing.stderr) == (1, "There is no article “nothing” here.\n".encode())
    assert run("export").returncode == 2


def test_a_copy_holds_everything_and_the_log_is_verified(run, tmp_path):
    run("import", "-", stdin=ARTICLE.encode())
    assert run("backup", "copy.db").returncode == 0
    assert (tmp_path / "copy.db").stat().st_size > 10_000
    assert run("backup", "copy.db").returncode == 1
    assert run("verify").stdout == b"The database and its log are whole.\n"


def test_the_desk_is_not_served_to_other_machines(run):
    done = run("serve", "--host", "0.0.0.0")
    assert done.returncode == 1
    assert b"no accounts" in done.stderr
