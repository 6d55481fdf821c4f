"""A desk on a server by the terminal: it is carried there, looked at, and no line shows its password."""

import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
from click.testing import CliRunner

from annotator.actions import demo
from annotator.cli import cli
from annotator.web.only_server import only_server
from tests.desks import Kept
from tests.postgres_servers import expect_postgres, shared_server

PASSWORD = "heron-9471"
# The commands of a desk, each with what its output holds.
ASKED = {
    ("coverage", "harbor-city-grew-to-212-400-people"): "sentences accounted for",
    ("search", "auditor"): "uditor",
    ("sources",): "",
    ("verify",): "nobody but the desk",
    ("doctor",): "kept with the rows",
    ("stats",): "",
    ("people",): "Vera Lind",
    ("migrate", "--check"): "up to date",
}


@pytest.fixture
def server():
    """The address of an empty database, which names a password, as those of newsrooms do."""
    expect_postgres()
    name = Kept.next_name()
    shared_server().create(name)
    return f"postgresql://annotator:{PASSWORD}@/{name}?host={quote(str(shared_server().folder), safe='')}"


def run(tmp_path, *arguments):
    done = CliRunner(env={"ANNOTATOR_FILES": str(tmp_path / "files"), "ANNOTATOR_NAME": "Vera Lind"}).invoke(
        cli, arguments, catch_exceptions=True
    )
    said = f"{done.output}{done.exception or ''}"
    assert PASSWORD not in said
    return done.exit_code, said


@pytest.mark.postgresql
def test_it_is_carried_to_a_server_asked_there_and_carried_back(store, person, tmp_path, server):
    slug = demo.make_demo(store, person)
    store.close()
    code, said = run(tmp_path, "--db", str(store.path), "move", "--to", server)
    assert code == 0
    assert "arrived as they left" in said
    for arguments, expected in ASKED.items():
        asked = tuple(slug if "-" in each and each != "--check" else each for each in arguments)
        code, said = run(tmp_path, "--db", server, *asked)
        assert (code, expected in said) == (0, True), (asked, said)
    assert run(tmp_path, "--db", str(store.path), "move", "--to", server)[0] == 1
    assert run(tmp_path, "--db", server, "move", "--to", str(tmp_path / "back.db"))[0] == 0
    exported = [
        run(tmp_path, "--db", place, "export", slug) for place in (str(store.path), server, str(tmp_path / "back.db"))
    ]
    assert exported[0] == exported[1] == exported[2]


@pytest.mark.postgresql
def test_where_no_desk_is_yet_the_first_command_that_writes_makes_it(tmp_path, server):
    code, said = run(tmp_path, "--db", server, "coverage", "x")
    assert (code, "no database" in said) == (1, True)
    article = tmp_path / "a.html"
    article.write_text("<h1>The bridge opens</h1><p>The bridge opened on Monday. It cost 41 million crowns.</p>")
    assert run(tmp_path, "--db", server, "import", str(article))[0] == 0
    assert run(tmp_path, "--db", server, "verify")[0] == 0
    assert sorted(path.name for path in (tmp_path / "files").iterdir() if path.suffix != ".seal") == ["annotator.key"]


def test_a_desk_in_a_file_does_its_jobs_itself(tmp_path):
    code, said = run(tmp_path, "--db", str(tmp_path / "desk.db"), "work")
    assert (code, "PostgreSQL" in said) == (1, True)
    code, said = run(tmp_path, "--db", str(tmp_path / "desk.db"), "serve", "--without-jobs")
    assert (code, "PostgreSQL" in said) == (1, True)


def test_a_desk_that_is_served_is_not_carried_away_under_its_people(store, person, tmp_path):
    with only_server(store.path):
        code, said = run(tmp_path, "--db", str(store.path), "move", "--to", str(tmp_path / "there.db"))
    assert (code, "Another server runs on this desk" in said) == (1, True)
    assert not (tmp_path / "there.db").exists()


def test_who_keeps_a_desk_in_a_file_never_loads_what_asks_a_server(tmp_path):
    program = (
        "import sys; from annotator.cli import cli; cli(standalone_mode=False); assert 'psycopg' not in sys.modules"
    )
    place = ["--db", str(tmp_path / "desk.db")]
    for command in (["migrate"], ["verify"], ["doctor"], ["move", "--to", str(tmp_path / "other.db")]):
        done = subprocess.run([sys.executable, "-c", program, *place, *command], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    assert Path(tmp_path / "other.db").exists()
