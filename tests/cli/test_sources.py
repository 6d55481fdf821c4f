"""Sources by the terminal: what comes in as a bibliography."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

GOOD = "@book{a, title = {The Budget}, publisher = {The City}}\n"


def titles(run: Run) -> list[str]:
    return [line.split("  ")[1].partition(" (")[0] for line in run("sources").stdout.decode().splitlines()]


@pytest.mark.parametrize(
    ("name", "body", "said"),
    [
        ("one.bib", GOOD + "@book{b, publisher = {Nobody}}\n", "line 2: the entry has no title and is left out"),
        ("one.bib", GOOD + "@book{b, title = {Torn\n", "line 2: the entry that begins here is left out"),
        ("one.ris", "TY  - BOOK\nTI  - The Budget\nER  - \nTY  - BOOK\nER  - \n", "line 4: the entry has no title"),
        ("one.json", '[{"type": "book", "title": "The Budget"}, 7]', "line 1: this is no entry and is left out"),
        ("one.json", '[{"type": "book", "title": "The Budget"}, {"ty', "line 1: from here on the file cannot be read"),
    ],
)
def test_a_refused_entry_ends_with_one_and_the_good_ones_come_in(
    run: Run, tmp_path: Path, name: str, body: str, said: str
) -> None:
    (tmp_path / name).write_text(body)
    shown = run("sources", "import", name)
    assert (shown.returncode, titles(run)) == (1, [])
    taken = run("sources", "import", name, "--take")
    assert (taken.returncode, titles(run)) == (1, ["The Budget"])
    for done in (shown, taken):
        *lines, counted = done.stderr.decode().splitlines()
        assert [line for line in lines if line.startswith(said)]
        assert counted.endswith("1 refused")


def test_what_is_only_told_of_a_bibliography_refuses_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "one.bib").write_text("% ours\nA word.\n@comment{x}\n" + GOOD.replace("@book", "@brochure"))
    done = run("sources", "import", "one.bib", "--take")
    assert (done.returncode, titles(run)) == (0, ["The Budget"])
    assert done.stderr.decode().splitlines()[-1] == "1 added, 0 here already, 0 refused"
