"""Writes cli.md from the commands themselves: python docs/cli.py"""

from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path

import click

from annotator.cli import cli
from annotator.cli.commands import LISTED

HEAD = """# The terminal

<!-- Written by `python docs/cli.py` from the commands themselves; a test compares them. -->

`annotator [--db FILE] [--config FILE] COMMAND`

{summary}

Without `--db`, the database is `$ANNOTATOR_DB`, else `annotator.db` in your user data folder. The first command that
writes makes it and brings it up to date. Options with a variable of the environment can stand in a file, too:
[settings](reference/settings.md). Exit codes: 0 done; 1 some input was refused, with one clear line on standard
error and nothing of it stored; 2 wrong usage; 70 a fault of the program.
"""


def page() -> str:
    commands = "\n".join(_section(name, command) for name in LISTED if (command := cli.get_command(None, name)))
    return f"{HEAD.format(summary=cli.help)}\n{commands}"


def _section(name: str, command: click.Command) -> str:
    words = " ".join(_argument(p) for p in command.params if isinstance(p, click.Argument))
    options = "\n".join(_options(command))
    usage = f"annotator {name} {words}".strip()
    head = "#" * (name.count(" ") + 2)
    own = f"{head} `{usage}`\n\n{cleandoc(command.help or '')}\n" + (f"\n{options}\n" if options else "")
    inside = command.commands.items() if isinstance(command, click.Group) else ()
    return "\n".join((own, *(_section(f"{name} {each}", inner) for each, inner in sorted(inside))))


def _argument(argument: click.Parameter) -> str:
    name = (argument.name or "").upper()
    shown = f"{name}…" if argument.nargs == -1 else name
    return shown if argument.required else f"[{shown}]"


def _options(command: click.Command) -> Iterator[str]:
    for option in command.params:
        if isinstance(option, click.Option):
            value = "" if option.is_flag else f" {(option.metavar or option.type.name).upper()}"
            default = f" (default: {option.default})" if option.show_default else ""
            help_ = f": {option.help}" if option.help else ""
            yield f"- `{', '.join(option.opts)}{value}`{help_}{default}"


if __name__ == "__main__":
    Path(__file__).with_suffix(".md").write_text(page(), "utf-8")
