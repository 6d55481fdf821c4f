"""The commands by name. Each loads its module when it is called: to load all takes longer than most commands."""

from importlib import import_module
from typing import NamedTuple

import click


class Listed(NamedTuple):
    """`module` is a file of this folder, `attribute` the command in it, `summary` its line in the list of commands."""

    module: str
    attribute: str
    summary: str


LISTED = {
    "annotations": Listed("annotations", "annotations", "Make units of W3C annotations, or those of Hypothesis."),
    "archive": Listed("archives", "archive", "Ask a web archive for a copy of a source's page."),
    "backup": Listed("maintenance", "backup", "Copy the whole desk to a file."),
    "coverage": Listed("articles", "coverage_", "Show how far an article is, and what blocks it."),
    "demo": Listed("desk", "demo_", "Serve a desk with a half-checked article."),
    "doctor": Listed("maintenance", "doctor", "Check what the desk needs on this machine."),
    "draft": Listed("drafts", "draft", "Show what a new draft would do to each unit, or take it."),
    "export": Listed("exports", "export", "Write annotated articles, without what is off the record."),
    "galley": Listed("galleys", "galley", "Write the galley of an article as PDF."),
    "import": Listed("articles", "import_", "Import files, folders, addresses, or standard input."),
    "inspect": Listed("articles", "inspect", "Show how an article is read; store nothing."),
    "migrate": Listed("maintenance", "migrate", "Make the database, or bring it up to date."),
    "move": Listed("moves", "move", "Carry the desk to another place: a file or a server."),
    "open": Listed("articles", "open_", "Open a closed article to everybody at the desk."),
    "people": Listed("people", "people_", "List the people at the desk, or change who they are."),
    "restore": Listed("maintenance", "restore", "Restore the desk from a backup."),
    "search": Listed("search", "search_", "Find anything at the desk by its words."),
    "serve": Listed("desk", "serve", "Serve the desk to the browser, alone or to a team."),
    "sheet": Listed("sheets", "sheet", "Take an edited spreadsheet, or a list of facts."),
    "sources": Listed("sources", "sources_", "List, import, export or erase sources."),
    "stats": Listed("stats", "stats", "Count what was checked, found wrong and missed."),
    "suggestions": Listed("articles", "suggestions_", "Show how suggested claims were answered."),
    "tokens": Listed("tokens", "tokens_", "List the tokens of programs, make one, or revoke it."),
    "verify": Listed("maintenance", "verify", "Check that nobody else changed the desk or a packet."),
    "watch": Listed("watch", "watch", "Fetch pages again, and say which passages are gone."),
    "work": Listed("desk", "work", "Do the jobs of a desk on a PostgreSQL server."),
}


class Commands(click.Group):
    """The group of all commands in LISTED."""

    def list_commands(self, ctx: click.Context | None) -> list[str]:  # noqa: ARG002 - as click calls it
        return sorted(LISTED)

    def get_command(self, ctx: click.Context | None, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        listed = LISTED.get(cmd_name)
        if listed is None:
            return None
        command = getattr(import_module(f"annotator.cli.{listed.module}"), listed.attribute)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, LISTED[name].summary) for name in sorted(LISTED)])
