"""The terminal's door: what it prints, and how it ends."""

import json
import runpy
import shutil
import sqlite3
import stat
from pathlib import Path

import pytest

from annotator.storage.database import Store
from tests.conftest import ARTICLE
from tests.intake.documents import document, paragraph
from tests.other_programs import other_program

DOCS = Path(__file__).parent.parent.parent / "docs"


def test_an_article_comes_in_once(run):
    first = run("import", "--json", "-", stdin=ARTICLE.encode())
    slug = "the-bridge-opens-a-year-late"
    assert json.loads(first.stdout) == {"source": "-", "article": slug, "revision": 1, "cautions": []}
    assert run("import", "-", stdin=ARTICLE.encode()).stdout == b"the-bridge-opens-a-year-late (already here)\n"


def test_what_is_refused_has_a_line_of_json_too(run, tmp_path):
    (tmp_path / "good.html").write_text(ARTICLE)
    (tmp_path / "bad.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    done = run("import", "--json", "bad.png", "good.html", "none.html")
    assert done.returncode == 1
    bad, good, none = map(json.loads, done.stdout.decode().splitlines())
    assert bad == {
        "source": "bad.png",
        "code": "binary",
        "message": "This is a PNG image, not an article: save the page as HTML, or paste its text.",
    }
    slug = "the-bridge-opens-a-year-late"
    assert good == {"source": "good.html", "article": slug, "revision": 1, "cautions": []}
    assert (none["source"], none["code"]) == ("none.html", "no_file")
    assert len(done.stderr.splitlines()) == 3


def test_cautions_are_in_the_line_of_json(run):
    done = run("import", "--json", "-", stdin="The caf\ufffd is shut.".encode())
    (caution,) = json.loads(done.stdout)["cautions"]
    assert caution["code"] == "lost_letters"
    assert caution["message"].startswith("Some letters were lost")


@pytest.mark.parametrize("format_", ["eml", "html", "text", "json"])
def test_a_word_document_is_not_read_as_anything_else(run, tmp_path, format_):
    (tmp_path / "good.docx").write_bytes(document(paragraph("The mill closes.")))
    done = run("import", "good.docx", "--format", format_)
    assert (done.returncode, done.stdout) == (1, b"")
    assert f"Word document and cannot be read as {format_}" in done.stderr.decode()
    assert run("import", "good.docx", "--format", "docx").returncode == 0


def test_a_file_that_breaks_the_schema_says_what_to_do(run):
    done = run("import", "-", stdin=b'{"schema": "annotator/article/1"}')
    assert done.returncode == 1
    assert done.stderr.decode().endswith("is a required property. Export it again; do not edit it by hand.\n")


def test_the_same_bytes_in_another_format_are_a_draft(run, tmp_path):
    (tmp_path / "a mill.md").write_text(
        "# The mill\n\nIt has *forty* wheels, and **one** [log](https://mill.example/)."
    )
    assert run("import", "a mill.md").stderr == b""
    again = run("import", "a mill.md")
    assert (again.stdout, again.stderr) == (b"the-mill (already here)\n", b"")
    other = run("import", "a mill.md", "--format", "text")
    assert (other.returncode, other.stdout) == (0, b"the-mill (already here)\n")
    assert "“annotator draft the-mill 'a mill.md' --format text”" in other.stderr.decode()
    command = ("draft", "the-mill", "a mill.md", "--format", "text", "--strange", "--take")
    assert run(*command).stdout.endswith(b"the-mill: revision 2\n")
    assert "text is identical" in run(*command).stderr.decode()
    for words in ((), ("--format", "text")):
        assert run("import", "a mill.md", *words).stderr == b""


def test_good_sources_stay_and_refused_ones_are_named(run, tmp_path):
    (tmp_path / "good.html").write_text(ARTICLE)
    (tmp_path / "bad.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    done = run("import", "good.html", "bad.html", "none.html")
    assert done.returncode == 1
    assert done.stdout == b"the-bridge-opens-a-year-late\n"
    lines = done.stderr.decode().splitlines()
    assert lines[0].startswith("bad.html: This is a PNG image")
    assert lines[1] == "none.html: There is no file none.html: check its name."
    assert lines[2] == "1 imported, 2 refused"


def test_a_folder_is_read_whole_and_what_was_refused_is_named(program, tmp_path):
    folder = tmp_path / "pages"
    (folder / "more").mkdir(parents=True)
    for number in range(9):
        (folder / "more" / f"{number}.html").write_text(ARTICLE.replace("41 million", f"{number + 1} million"))
    (folder / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (folder / ".hidden.html").write_text(ARTICLE)
    done = program("import", "pages")
    assert done.returncode == 1
    slugs = done.stdout.decode().splitlines()
    assert slugs[0] == "the-bridge-opens-a-year-late"
    assert slugs[1:] == [f"the-bridge-opens-a-year-late-{n}" for n in range(2, 10)]
    refused, summary = done.stderr.decode().splitlines()
    assert refused.startswith("pages/a.png: This is a PNG image")
    assert summary == "9 imported, 1 refused"


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


def test_what_is_exported_comes_back_the_same(program, tmp_path):
    program("import", "-", stdin=ARTICLE.encode())
    body = program("export", "the-bridge-opens-a-year-late").stdout
    (tmp_path / "desk.db").unlink()
    for left in tmp_path.glob("desk.db-*"):
        left.unlink()
    assert program("import", "-", stdin=body).returncode == 0
    assert program("export", "the-bridge-opens-a-year-late", "--format", "json").stdout == body


def test_coverage_gives_the_numbers_of_the_export(run):
    run("import", "-", stdin=ARTICLE.encode())
    numbers = json.loads(run("coverage", "the-bridge-opens-a-year-late", "--json").stdout)
    exported = json.loads(run("export", "the-bridge-opens-a-year-late").stdout)
    assert numbers == exported["coverage"]
    assert numbers["sentences"] == len(exported["sentences"])


def test_a_draft_is_looked_at_first_and_taken_when_asked(run):
    run("import", "-", stdin=ARTICLE.encode())
    slug = "the-bridge-opens-a-year-late"
    edited = ARTICLE.replace("41 million", "42 million").encode()
    assert run("draft", slug, "-", stdin=edited).returncode == 0
    assert json.loads(run("export", slug).stdout)["revision"]["number"] == 1
    assert run("draft", slug, "-", "--take", stdin=edited).stdout.endswith(f"{slug}: revision 2\n".encode())
    assert "42 million" in json.loads(run("export", slug).stdout)["text"]
    other = b"<h1>Rain in the north</h1><p>It rained for three days and the river did not rise at all.</p>"
    assert run("draft", slug, "-", stdin=other).stderr.startswith(b"hardly any sentence")
    assert run("draft", slug, "-", "--take", stdin=other).returncode == 1
    assert run("draft", slug, "-", "--take", "--strange", stdin=other).returncode == 0
    assert run("draft", "no-such-article", "-", stdin=edited).returncode == 1


def test_inspect_stores_nothing(run_without_desk, tmp_path):
    data = json.loads(run_without_desk("inspect", "-", stdin=ARTICLE.encode()).stdout)
    assert data["schema"] == "annotator/reading/1"
    assert not (tmp_path / "desk.db").exists()


def test_an_unknown_article_and_a_missing_desk_are_told_apart(run_without_desk):
    assert b"There is no database" in run_without_desk("export", "nothing").stderr
    run_without_desk("migrate")
    missing = run_without_desk("export", "nothing")
    assert (missing.returncode, missing.stderr) == (1, "There is no article “nothing” here: check its name.\n".encode())
    assert run_without_desk("export").returncode == 2


def test_a_desk_and_its_copies_are_read_by_their_owner_alone(run, tmp_path):
    run("import", "-", stdin=ARTICLE.encode())
    run("backup", "copy.db")
    modes = {path.name: stat.filemode(path.stat().st_mode) for path in tmp_path.glob("*.db")}
    assert modes == {"desk.db": "-rw-------", "copy.db": "-rw-------"}


def test_a_copy_holds_everything_and_the_log_is_verified(run, tmp_path):
    run("import", "-", stdin=ARTICLE.encode())
    assert run("backup", "copy.db").returncode == 0
    assert (tmp_path / "copy.db").stat().st_size > 10_000
    assert run("backup", "copy.db").returncode == 1
    assert run("verify").stdout.startswith(b"The database and its log are sound, and nobody but the desk has changed")


def test_a_desk_is_restored_where_there_is_none(run, tmp_path):
    run("import", "-", stdin=ARTICLE.encode())
    body = run("export", "the-bridge-opens-a-year-late").stdout
    run("backup", "copy.db")
    assert b"already" in run("restore", "copy.db").stderr
    for left in tmp_path.glob("desk.db*"):
        left.unlink(missing_ok=True)  # a connection of this process that is closed just now removes its own
    assert run("restore", "copy.db").returncode == 0
    assert run("export", "the-bridge-opens-a-year-late").stdout == body
    assert run("verify").returncode == 0
    assert not list(tmp_path.glob("*.unfinished*"))


def test_a_folder_keeps_as_many_backups_as_are_wanted(run, tmp_path):
    (tmp_path / "copies").mkdir()
    for year in (2020, 2021, 2022):
        (tmp_path / "copies" / f"annotator-{year}-01-01T000000Z.db").write_bytes(b"")
    done = run("backup", "--to", "copies", "--keep", "2")
    assert (done.returncode, b"off the record" in done.stdout) == (0, True)
    old, new = sorted(path.name for path in (tmp_path / "copies").iterdir())
    assert old == "annotator-2022-01-01T000000Z.db"
    assert run("--db", "again.db", "restore", f"copies/{new}").returncode == 0
    for wrong in ((), ("copy.db", "--to", "copies"), ("--to", "copies", "--keep", "0")):
        assert run("backup", *wrong).returncode == 2
    missing = run("backup", "--to", "nowhere")
    assert (missing.returncode, b"nowhere" in missing.stderr) == (1, True)
    assert (tmp_path / "copies" / new).exists()


@pytest.mark.parametrize("harm", ["rewritten", "truncated", "text", "other", "none"])
def test_a_damaged_backup_is_refused_and_nothing_is_made(run, tmp_path, harm):
    run("import", "-", stdin=ARTICLE.encode())
    run("backup", "copy.db")
    for left in tmp_path.glob("desk.db*"):
        left.unlink()
    copy = tmp_path / "copy.db"
    if harm == "rewritten":
        with other_program(copy) as db:
            db.execute("UPDATE events SET after = replace(after, 'bridge', 'tunnel')")
    elif harm == "truncated":
        copy.write_bytes(copy.read_bytes()[:20_000])
    elif harm == "text":
        copy.write_text("This is no database, but it is long enough to look like one. " * 40)
    elif harm == "other":
        copy.unlink()
        with sqlite3.connect(copy) as db:
            db.execute("CREATE TABLE notes (id INTEGER)")
        db.close()
    else:
        copy.unlink()
    done = run("restore", "copy.db")
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1), done.stderr
    assert not list(tmp_path.glob("desk.db*"))


@pytest.mark.parametrize("command", [("import", "-"), ("coverage", "x"), ("serve",), ("verify",)])
def test_another_programs_file_is_left_as_it_is(run_without_desk, tmp_path, command):
    with sqlite3.connect(tmp_path / "desk.db") as db:
        db.execute("CREATE TABLE notes (id INTEGER)")
    db.close()
    before = (tmp_path / "desk.db").read_bytes()
    done = run_without_desk(*command, stdin=ARTICLE.encode())
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1), done.stderr
    assert (tmp_path / "desk.db").read_bytes() == before


def test_a_desk_of_a_newer_version_is_not_touched(run, tmp_path):
    with other_program(tmp_path / "desk.db") as db:
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('annotator', 'm9999_later', '')"
        )
    assert b"newer desk" in run("import", "-", stdin=ARTICLE.encode()).stderr
    assert b"newer desk" in run("doctor").stdout


def test_the_sources_are_listed_with_what_rests_on_them(run):
    run("demo", "--no-serve")
    every = run("sources").stdout.decode().splitlines()
    assert len(every) == 12
    [log] = run("sources", "siren", "activation").stdout.decode().splitlines()
    assert "Siren activation log" in log
    assert "units" in log
    assert run("sources", "nobody wrote this").stdout == b""


def test_answers_to_suggestions_are_counted_and_exported(run):
    run("import", "-", stdin=ARTICLE.encode())
    assert run("suggestions").stdout == b"0 suggested claims answered, 0 accepted\n"
    assert run("suggestions", "--export").stdout == b""


def test_the_doctor_finds_what_is_wrong_and_changes_nothing(run_without_desk, tmp_path):
    well = run_without_desk("doctor")
    assert well.returncode == 0
    assert all(line.startswith(b"ok ") for line in well.stdout.splitlines())
    assert not (tmp_path / "desk.db").exists()
    shutil.copy(__file__, tmp_path / "desk.db")
    ill = run_without_desk("doctor")
    assert ill.returncode == 1
    assert b"BAD" in ill.stdout


def test_the_page_of_commands_is_what_they_say():
    page = runpy.run_path(str(DOCS / "cli.py"))["page"]()
    assert (DOCS / "cli.md").read_text("utf-8") == page, "run: python docs/cli.py"


def test_the_terminal_counts_what_blocks_as_the_page_does(run):
    slug = run("demo", "--no-serve").stdout.decode().split()[-1]
    found = json.loads(run("coverage", slug, "--json").stdout)
    units = [blocker for blocker in found["blockers"] if blocker["unit"]]
    assert 0 < len(units) < len(found["blockers"])
    assert run("coverage", slug).stdout.decode().splitlines()[0] == f"Not yet. {len(units)} units block it."


def test_a_draft_says_so_where_no_unit_could_change(run, tmp_path):
    slug = run("import", "-", stdin=ARTICLE.encode()).stdout.decode().split()[0]
    (tmp_path / "second.html").write_text(ARTICLE.replace("41 million", "42 million"), "utf-8")
    done = run("draft", slug, "second.html")
    assert (done.returncode, done.stdout) == (0, b"there are no units yet, so none changes\n")


def test_a_closed_article_that_nobody_can_open_is_opened_from_the_terminal(run):
    from annotator.actions import closed_articles
    from annotator.actions.people import people
    from annotator.storage.closed_articles import readers_by_article

    slug = run("demo", "--no-serve").stdout.decode().split()[-1]
    store = Store.at("desk.db")
    owner = people.owner(store, "anybody")
    checker = next(person for person in people.everyone(store) if person.role == "checker")
    closed_articles.set_readers(store, owner, slug, [owner.id, checker.id])
    assert readers_by_article(store.reading())
    assert run("open", slug).returncode == 0
    assert readers_by_article(store.reading()) == {}
    assert run("open", "nothing").returncode == 1
    store.close()


def test_the_desk_is_searched_from_the_terminal(run):
    run("import", "-", stdin=ARTICLE.encode())
    slug = "the-bridge-opens-a-year-late"
    lines = run("search", "museum").stdout.decode().splitlines()
    assert lines == [f"sentence  {slug}#s8  Its stones go to the museum."]
    (row,) = map(json.loads, run("search", "--json", "--kind", "sentence", '"old bridge"').stdout.decode().splitlines())
    assert (row["kind"], row["article"], row["sentence"], row["status"]) == ("sentence", slug, 7, None)
    assert run("search", "zebra").stderr == b"Nothing holds all of that.\n"
    assert run("search", "*").returncode == 1
