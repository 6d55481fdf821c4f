"""The list of commands, which is printed without loading any of them."""

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from annotator.cli import cli
from annotator.cli.commands import LISTED

LISTING = """
import sys
from annotator.cli import main
try:
    main()
finally:
    print(*(name for name in sys.modules if name.startswith(("annotator.actions", "annotator.web", "flask"))), file=sys.stderr)
"""


def test_each_command_stands_on_one_line_of_eighty_columns_and_is_cut_nowhere() -> None:
    lines = CliRunner().invoke(cli, ["--help"]).output.partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in lines] == list(LISTED) == sorted(LISTED)
    assert all(line.endswith(".") and "..." not in line and len(line) <= 80 for line in lines)


@pytest.mark.parametrize("name", LISTED)
def test_what_is_listed_is_a_command_of_that_name(name: str) -> None:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    assert command.name == name


def test_what_is_no_command_is_wrong_usage() -> None:
    done = CliRunner().invoke(cli, ["explode"])
    assert (done.exit_code, "No such command 'explode'" in done.stderr) == (2, True)


def test_the_list_is_printed_without_loading_what_commands_need() -> None:
    done = subprocess.run([sys.executable, "-c", LISTING, "--help"], capture_output=True, text=True, check=True)
    assert "annotations" in done.stdout
    assert done.stderr.strip() == ""
