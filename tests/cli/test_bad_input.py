"""Bad input by the terminal: one line that says what to do, exit code 1, and nothing stored."""

import json
import os
import sqlite3
import subprocess
from pathlib import Path

import pytest

from annotator.intake.input_formats import ARTICLES
from tests.bad import BAD, JSON
from tests.cli.conftest import Run
from tests.conftest import ARTICLE
from tests.network.servers import answering, serving

PARAGRAPHS = (
    "The council met on Monday in the old hall, and it talked about the bridge for more than three hours.",
    "The old bridge, built in 1931, will be taken down, and its stones go to the museum of the town.",
    "The ferry will run until then, and it will cost nothing for people who live on the island.",
)


def rows(path: Path) -> dict[str, int]:
    if not path.exists():
        return {}
    with sqlite3.connect(path) as db:
        names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def assert_refused(done: subprocess.CompletedProcess[bytes], *words: str) -> None:
    assert (done.returncode, done.stdout) == (1, b""), done
    (line,) = done.stderr.decode().splitlines()
    assert "Traceback" not in line
    for word in words:
        assert word in line


@pytest.mark.parametrize(("source", "word"), (BAD | JSON).values(), ids=BAD | JSON)
def test_what_is_no_article_is_refused_by_both_commands(run: Run, tmp_path: Path, source: bytes, word: str) -> None:
    run("import", "-", stdin=b"A first article.")
    before = rows(tmp_path / "desk.db")
    assert_refused(run("import", "-", stdin=source), "-: ", word)
    assert rows(tmp_path / "desk.db") == before
    assert_refused(run("inspect", "-", stdin=source), "" if source.startswith(b"{") else word)


@pytest.mark.parametrize(("source", "word"), BAD.values(), ids=BAD)
def test_what_is_no_article_is_no_draft_either(run: Run, tmp_path: Path, source: bytes, word: str) -> None:
    run("import", "-", stdin=ARTICLE.encode())
    before = rows(tmp_path / "desk.db")
    for more in ((), ("--take",)):
        assert_refused(run("draft", "the-bridge-opens-a-year-late", "-", *more, stdin=source), word)
    assert rows(tmp_path / "desk.db") == before


def test_a_page_of_thirty_megabytes_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "large.html").write_bytes(b"<p>" + b"a word " * 4_500_000)
    assert_refused(run("import", "large.html"), "larger than 20 MB")
    assert rows(tmp_path / "desk.db")["articles"] == 0


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("missing.html", "no file"),
        ("https://site.example/a", "desk is offline"),
        ("HTTPS://site.example/a", "desk is offline"),
        ("file:///etc/hostname", "no file"),
        ("/dev/null", "no file"),
    ],
)
@pytest.mark.parametrize("command", ["import", "inspect"])
def test_what_is_no_file_is_named(run: Run, command: str, name: str, word: str) -> None:
    assert_refused(run(command, name), word)


@pytest.mark.parametrize("words", [("import", "--offline"), ("inspect", "--offline"), ("import",), ("inspect",)])
def test_no_command_fetches_from_this_machine(
    run: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setenv("ANNOTATOR_OFFLINE", "0")
    with serving(answering(ARTICLE.encode())) as server:
        word = "desk is offline" if "--offline" in words else "only public pages"
        assert_refused(run(*words, server.at()), word)
    assert server.seen == []


@pytest.mark.parametrize(("name", "word"), [("folder", "folder"), (".", "folder"), ("x" * 5_000, "cannot be read")])
def test_what_cannot_be_inspected_is_named(run: Run, tmp_path: Path, name: str, word: str) -> None:
    (tmp_path / "folder").mkdir()
    assert_refused(run("inspect", name), word)


def test_a_name_that_no_file_system_takes_is_named(run: Run) -> None:
    assert_refused(run("import", "x" * 5_000), "cannot be read")


def test_a_file_that_may_not_be_read_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "closed.html").write_text(ARTICLE)
    (tmp_path / "closed.html").chmod(0)
    if os.access(tmp_path / "closed.html", os.R_OK):
        pytest.skip("whoever runs this may read everything")
    assert_refused(run("import", "closed.html"), "cannot be read", "rights")


@pytest.mark.skipif(not Path("/proc/self/mem").is_file(), reason="no file here that is there and fails to be read")
def test_a_file_that_fails_while_it_is_read_is_named(run: Run) -> None:
    assert_refused(run("import", "/proc/self/mem"), "cannot be read")


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "https:///x", "https://", "ftp://site.example/a", "https://a.example/b c", "a.example", "//a",
     "https://[::1", "data:text/html,x", "https://a.example/" + "x" * 3_000],
)  # fmt: skip
@pytest.mark.parametrize("command", ["import", "inspect"])
def test_an_address_that_is_none_is_refused(run: Run, tmp_path: Path, command: str, address: str) -> None:
    assert_refused(run(command, "--url", address, "-", stdin=ARTICLE.encode()), "address")
    assert rows(tmp_path / "desk.db").get("articles", 0) == 0


@pytest.mark.parametrize("format_", ["odt", "", "HTML", "json ", "x" * 1_000])
def test_a_format_that_is_none_is_refused(run: Run, format_: str) -> None:
    known = ", ".join(row.name for row in ARTICLES)
    assert_refused(run("import", "--format", format_, "-", stdin=ARTICLE.encode()), known)


@pytest.mark.parametrize(
    ("format_", "kinds"),
    [("html", ["headline", "paragraph"]), ("text", ["paragraph"]), ("markdown", ["headline", "paragraph"])],
)
def test_the_format_that_is_named_overrides_what_the_content_says(run: Run, format_: str, kinds: list[str]) -> None:
    source = b"<h1>The mill</h1>\n<p>It has *forty* wheels.</p>"
    found = json.loads(run("inspect", "--format", format_, "-", stdin=source).stdout)
    assert [block["kind"] for block in found["blocks"]] == kinds
    assert ("<h1>" in found["text"]) == (format_ == "text")


@pytest.mark.parametrize("slug", ["nothing", "..", "../desk", "a/b", "", "NULL", "' OR 1=1 --", "x" * 10_000])
@pytest.mark.parametrize("command", ["export", "coverage"])
def test_an_unknown_article_is_named(run: Run, command: str, slug: str) -> None:
    assert_refused(run(command, slug), "no article")


# What is read right


def read(run: Run, source: bytes, *options: str) -> dict[str, object]:
    done = run("inspect", *options, "-", stdin=source)
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


WORDS = "Müller’s “café” costs €5 – naïve, he said."


def page(head: str = "", declaration: str = "") -> str:
    return f"{declaration}<html><head>{head}</head><body><article><h1>The old bridge</h1>" + (
        "".join(f"<p>{one}</p>" for one in (*PARAGRAPHS, WORDS)) + "</article></body></html>"
    )


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        ("", "cp1252"),
        ("", "utf-16"),
        ("", "utf-16-le"),
        ("", "utf-16-be"),
        ("", "utf-8"),
        ("", "utf-8-sig"),
        ("<meta charset=utf-8>", "utf-8"),
        ("<meta charset=iso-8859-1>", "cp1252"),
        ("<meta charset=latin1>", "cp1252"),
        ("<meta charset=ascii>", "cp1252"),
        ("<meta charset='windows-1252'>", "utf-8"),
        ("<meta charset=windows-1252>", "utf-16"),
        ("<meta charset=windows-1252>", "utf-8-sig"),
        ("<meta charset=utf-16>", "utf-8"),
        ("<meta charset=utf-8>", "cp1252"),
        ("<meta charset=x-no-such-thing>", "utf-8"),
        ("<meta charset=x-no-such-thing>", "cp1252"),
        ("<meta http-equiv=content-type content='text/html; charset=iso-8859-1'>", "cp1252"),
    ],
)
def test_letters_come_right_whatever_the_page_says_of_itself(run: Run, head: str, codec: str) -> None:
    found = read(run, page(head).encode(codec))
    assert str(found["text"]).endswith(WORDS)


def test_a_declaration_of_xml_names_the_charset(run: Run) -> None:
    source = page(declaration='<?xml version="1.0" encoding="iso-8859-15"?>\n').encode("iso-8859-15", "ignore")
    assert "€5" in str(read(run, source)["text"])


@pytest.mark.parametrize("tag", ["div", "span", "blockquote", "ul><li", "table><tr><td", "font"])
def test_ten_thousand_elements_deep_is_read(run: Run, tag: str) -> None:
    body = f"<{tag}>" * 10_000 + "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    text = str(read(run, body.encode())["text"])
    assert [one for one in PARAGRAPHS if one in text] == list(PARAGRAPHS)


@pytest.mark.parametrize("before", ["🌉", "👩‍👩‍👧‍👦", "e\u0301", "🇨🇿", "क्षि", "\u202eabc\u202c", "𝔘𝔫𝔦", "한", "﷽"])
def test_offsets_count_code_points_behind_anything(run: Run, before: str) -> None:
    found = read(run, f"<p>{before} opened in 1931. It has {before} 1,204 steps.</p>".encode())
    text = str(found["text"])
    cut = [text[s["start"] : s["end"]] for s in found["sentences"]]  # type: ignore[attr-defined]
    assert len(cut) == 2
    assert cut[0].endswith("opened in 1931.")
    assert cut[1].startswith("It has")
    assert cut[1].endswith("1,204 steps.")
