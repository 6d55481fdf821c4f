"""Every command of the terminal: what it prints for others to read holds no mark."""

import pytest
from click.testing import CliRunner

from annotator.cli import cli
from annotator.cli.commands import LISTED
from annotator.clock import today
from annotator.views import exports
from annotator.views.bibliographies.registry import BIBLIOGRAPHIES
from tests.conftest import ARTICLE
from tests.exported import words_of

# What the owner of the desk asks at their own machine: it may tell all, and says so.
OWNERS = {"archive", "backup", "move", "restore", "search", "sources", "stats", "watch"}
# They go on for good, or print only what they were given; what a galley holds is read in `test_galleys`.
OTHERS = {"work", "serve", "demo", "galley"}
SPOKEN = {
    "coverage": [["{slug}"], ["{slug}", "--json"]],
    "doctor": [[]],
    "open": [["{slug}"]],
    "draft": [["{slug}", "{page}"], ["{slug}", "{page}", "--take"]],
    "export": [
        ["{slug}", "--format", name, "--report", *more]
        for name in exports.FORMATS
        for more in ((), ("--revision", "1"))
    ]
    + [["--all", "--format", name, "-o", "{folder}", "--replace"] for name in ("json", "packet")],
    "import": [["{page}"]],
    "annotations": [["{slug}", "{annotations}"], ["{slug}", "{annotations}", "--take"]],
    "sheet": [["{slug}", "{sheet}"], ["{slug}", "{sheet}", "--take"]],
    "inspect": [["{page}"]],
    "migrate": [[]],
    "people": [[]],
    # The list itself is the owner's.
    "sources": [["export", "--format", name] for name in BIBLIOGRAPHIES],
    "suggestions": [[], ["--export"]],
    "tokens": [[]],
    "verify": [[], ["{packet}"]],
}


def test_every_command_is_asked_or_is_the_owners():
    assert set(SPOKEN) | OWNERS | OTHERS == set(LISTED)


@pytest.mark.parametrize("command", SPOKEN)
def test_no_mark_is_in_what_a_command_prints(marked, tmp_path, command):
    page = tmp_path / "page.html"
    page.write_text(ARTICLE.replace("41 million", "43 million"))
    sheet = tmp_path / "sheet.csv"
    body = exports.export(marked.store, marked.slug, "csv", today()).body.decode()
    sheet.write_text(body.replace("unchecked", "verified").replace("Claim", "claim"))
    annotations = tmp_path / "annotations.jsonld"
    annotations.write_bytes(exports.export(marked.store, marked.slug, "jsonld", today()).body.replace(b"urn:", b"x:"))
    packet = tmp_path / "packet.zip"
    packet.write_bytes(exports.export(marked.store, marked.slug, "packet", today()).body)
    places = {"page": page, "sheet": sheet, "annotations": annotations, "packet": packet, "folder": tmp_path / "all"}
    for words in SPOKEN[command]:
        filled = [word.format(slug=marked.slug, **places) for word in words]
        done = CliRunner().invoke(cli, ["--db", str(marked.store.path), command, *filled])
        assert done.exit_code == 0
        # The report goes to whoever asked, and names by their ids what was held back.
        told = words_of(done.stdout_bytes) if command == "export" else done.output
        assert marked.leaks(told) == []
        ids = {word for word, where in marked.marks.items() if where.startswith("id of")}
        assert [word for word in marked.marks if word in done.stderr and word not in ids] == []
    for file in (tmp_path / "all").glob("*"):
        assert marked.leaks(words_of(file.read_bytes())) == []


def test_the_report_names_what_was_held_back_by_id_kind_and_reason(marked):
    done = CliRunner().invoke(cli, ["--db", str(marked.store.path), "export", marked.slug, "--report"])
    told = done.stderr.splitlines()
    reasons = {line.rpartition("(")[2].rstrip(")") for line in told[:-1]}
    assert reasons == {"off_record", "embargoed", "background", "deep_background", "beside such evidence"}
    assert told[-1] == f"{len(told) - 1} held back"
    for id_ in marked.ids["query_id"][:2]:
        assert any(line.startswith(f"held back: query {id_} of unit") for line in told)


def test_the_owners_commands_say_that_they_tell_all(marked, tmp_path):
    for command in OWNERS - {"restore"}:
        assert "off the record" in CliRunner().invoke(cli, [command, "--help"]).output.replace("\n ", "")
