"""Settings are known from one table, and read from the environment in one place."""

import ast
import re
import runpy

import click

from annotator.cli import cli
from annotator.cli.commands import LISTED
from annotator.settings.environment import CONFIG
from annotator.settings.table import PREFIX, SETTINGS
from tests.test_house import ROOT, modules, nodes

VARIABLE = re.compile(rf"\b{PREFIX}[A-Z_]+[A-Z]\b")
# The last is one of the tests' own.
KNOWN = {CONFIG, *(row.variable for row in SETTINGS.values())} | {"ANNOTATOR_REQUIRE_PG"}


def test_the_environment_is_read_in_one_place():
    strangers = [
        f"{path}:{node.lineno}"
        for path, tree in modules().items()
        for node in nodes(tree)
        if path != "settings/environment.py"
        and (
            (
                (isinstance(node, ast.Attribute) and node.attr in ("environ", "environb", "getenv", "getenvb"))
                and ast.unparse(node.value) == "os"
            )
            or (isinstance(node, ast.ImportFrom) and node.module == "os")
            or (isinstance(node, ast.keyword) and node.arg in ("envvar", "auto_envvar_prefix"))
        )
    ]
    assert not strangers


def test_every_variable_that_a_page_or_a_sentence_names_is_in_the_table():
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "docs" / "installing").iterdir()]
    pages += [*(ROOT / "annotator").rglob("*.py"), *(ROOT / "templates").rglob("*.html")]
    named = {name for page in pages for name in VARIABLE.findall(page.read_text("utf-8"))}
    assert named - KNOWN == set()


def test_every_option_of_the_table_is_one_of_a_command_and_its_help_names_the_variable():
    commands = [cli, *(command for name in LISTED if (command := cli.get_command(None, name)))]
    options = {
        option: parameter.help
        for command in commands
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    }
    for row in SETTINGS.values():
        if row.option:
            assert f"${row.variable}" in options[row.option]


def test_no_secret_has_an_option():
    assert [row.name for row in SETTINGS.values() if row.is_secret and row.option] == []


def test_the_reference_is_what_the_table_says():
    folder = ROOT / "docs" / "reference"
    page = runpy.run_path(str(folder / "settings.py"))["page"]()
    assert (folder / "settings.md").read_text("utf-8") == page, "run: python docs/reference/settings.py"
