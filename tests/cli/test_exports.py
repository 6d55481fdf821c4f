"""Files that leave by the terminal: one that is there is never lost, and one that is no packet is told."""

import hashlib
import os
import shlex
import stat
import sys
from pathlib import Path

import pytest

from annotator.actions import closed_articles
from annotator.actions.people import people
from annotator.storage.database import Store
from annotator.views.exports import FORMATS
from tests.cli.conftest import Run
from tests.conftest import ARTICLE
from tests.other_programs import other_program

SLUG = "the-bridge-opens-a-year-late"


@pytest.fixture
def three(run: Run, tmp_path: Path) -> Path:
    """A desk with three articles, and the folder that is empty for now."""
    for number in range(3):
        (tmp_path / f"{number}.html").write_text(ARTICLE.replace("41 million", f"{number + 1} million"))
    assert run("import", *(f"{number}.html" for number in range(3))).returncode == 0
    return tmp_path / "all"


@pytest.mark.parametrize("name", FORMATS)
def test_a_terminal_is_told_the_command_that_writes_a_file_and_a_pipe_gets_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "page.html").write_text(ARTICLE)
    run("import", "page.html")
    piped = run("export", SLUG, "--format", name)
    assert piped.returncode == 0
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    shown = run("export", SLUG, "--format", name)
    if b"\0" not in piped.stdout:
        assert (shown.returncode, shown.stdout) == (0, piped.stdout)
        return
    assert (shown.returncode, shown.stdout) == (2, b"")
    said, _, command = shown.stderr.decode().splitlines()[-1].partition(" file: ")
    assert said == f"Error: {name} is no text, and nothing for a terminal. Write it to a"
    typed = shlex.split(command)
    assert typed[:3] == ["annotator", "--db", "desk.db"]
    assert run(*typed[3:]).returncode == 0
    assert Path(typed[-1]).read_bytes() == piped.stdout


def test_a_packet_is_verified_where_there_is_no_desk(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(ARTICLE)
    run("import", "page.html")
    assert run("export", SLUG, "--format", "packet", "-o", "kept.zip").returncode == 0
    body = (tmp_path / "kept.zip").read_bytes()
    assert run("export", SLUG, "--format", "packet").stdout == body
    (tmp_path / "desk.db").unlink()
    done = run("verify", "kept.zip")
    assert (done.returncode, done.stderr) == (0, b"")
    said = done.stdout.decode().splitlines()
    assert said[0] == "kept.zip is as it was made: 9 files, 0 captured pages."
    assert said[1] == "It is the public copy of draft 1 of “The bridge opens a year late 🌉”."
    assert said[2] == f"Its SHA-256 is {hashlib.sha256(body).hexdigest()}."
    assert not (tmp_path / "desk.db").exists()
    at = body.index(b"Ida Holm")
    (tmp_path / "kept.zip").write_bytes(body[:at] + b"i" + body[at + 1 :])
    done = run("verify", "kept.zip")
    assert (done.returncode, done.stdout) == (1, b"")
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("kept.zip: article.html: it was changed.")
    for wrong, words in (("nothing.zip", "no file"), (".", "is a folder"), ("page.html", "no packet")):
        done = run("verify", wrong)
        assert done.returncode == 1
        assert words in done.stderr.decode()
    assert run("verify", "kept.zip", "--sweep").returncode == 2


def test_all_articles_go_to_a_folder_and_what_is_there_already_stays(run: Run, three: Path) -> None:
    done = run("export", "--all", "--format", "packet", "-o", "all")
    assert (done.returncode, done.stderr) == (0, b"3 exported, 0 refused\n")
    files = sorted(three.iterdir())
    assert sorted(done.stdout.decode().splitlines()) == [f"all/{file.name}" for file in files]
    assert [file.name for file in files] == [f"{SLUG}-2.packet.zip", f"{SLUG}-3.packet.zip", f"{SLUG}.packet.zip"]
    before = {file: file.stat().st_ino for file in files}
    files[1].write_bytes(b"mine")
    done = run("export", "--all", "--format", "packet", "-o", "all")
    assert done.returncode == 1
    said = done.stderr.decode().splitlines()
    assert said[0].startswith(f"{SLUG}-3: There is a file all/{SLUG}-3.packet.zip already, with other content")
    assert said[1:] == ["2 exported, 1 refused"]
    assert files[1].read_bytes() == b"mine"
    # What is the same was not even touched.
    assert {file: file.stat().st_ino for file in files} == before
    done = run("export", "--all", "--format", "packet", "-o", "all", "--replace")
    assert (done.returncode, done.stderr) == (0, b"3 exported, 0 refused\n")
    assert run("verify", f"all/{SLUG}-3.packet.zip").returncode == 0
    assert sorted(three.iterdir()) == files


def test_an_article_that_cannot_be_exported_is_named_and_the_others_go_on(run: Run, three: Path) -> None:
    store = Store.at(three.parent / "desk.db")
    owner = people.owner(store, "Vera Lind")
    closed_articles.set_readers(store, owner, f"{SLUG}-2", [owner.id])
    store.close()
    with other_program(three.parent / "desk.db") as db:
        broken = "UPDATE revisions SET facts = json_object('other', 1) WHERE article = (SELECT id FROM articles WHERE slug = ?)"
        db.execute(broken, (SLUG,))
    done = run("export", "--all", "-o", "all")
    assert done.returncode == 1
    said = done.stderr.decode().splitlines()
    assert said[0] == f"{SLUG}: This is a fault of the program: please report it."
    assert said[-2:] == ["1 exported, 1 refused", "1 closed article is not among them: export each by its name."]
    assert [file.name for file in three.iterdir()] == [f"{SLUG}-3.json"]


def test_all_is_not_said_with_what_it_does_not_go_with(run: Run, three: Path) -> None:
    for words in (
        (), (SLUG, "--all", "-o", "all"), ("--all",), ("--all", "-o", "all", "--revision", "1"),
        ("--all", "-o", "all", "--report"), (SLUG, "--replace"),
    ):  # fmt: skip
        assert run("export", *words).returncode == 2, words
    assert run("export", "--all", "-o", "no/such/folder").returncode == 1
    assert run("export", "--all", "-o", "0.html").returncode == 1
    assert run("export", "--all", "--format", "nothing", "-o", "all").returncode == 1
    assert run("export", SLUG, "-o", str(three.parent)).returncode == 1
    assert not three.exists()


def test_a_file_that_is_replaced_stays_where_a_link_points_and_is_whole_or_as_it_was(run: Run, three: Path) -> None:
    folder = three.parent
    (folder / "kept.json").write_text("before")
    (folder / "kept.json").chmod(0o600)
    (folder / "link.json").symlink_to("kept.json")
    assert run("export", "nothing", "-o", "link.json").returncode == 1
    assert (folder / "kept.json").read_text() == "before"
    assert run("export", SLUG, "-o", "link.json").returncode == 0
    assert (folder / "link.json").is_symlink()
    assert stat.S_IMODE((folder / "kept.json").stat().st_mode) == 0o600
    assert (folder / "kept.json").read_bytes() == run("export", SLUG).stdout
    assert run("export", SLUG, "-o", os.devnull).returncode == 0
    assert not list(folder.glob(".*part"))
