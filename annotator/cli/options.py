"""Options of commands that are settings as well: the option wins, else the setting says what holds."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import click

from annotator.settings import values
from annotator.settings.kinds import OnOrOff, PathOfFile, WholeNumber
from annotator.settings.table import SETTINGS, Setting

Decorate = Callable[[Any], Any]


class NumberGiven(click.IntRange):
    """A whole number as `kind` has it. In Click's own words, a word is “not a valid integer range”."""

    name = "number"

    def __init__(self, kind: WholeNumber) -> None:
        super().__init__(kind.least, kind.most)
        self._kind = kind

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            name = param.opts[0] if param else "It"
            raise click.UsageError(f"{name} takes {self._kind.name}, and was given “{value}”.", ctx) from error


def setting_option(name: str, *, parameter: str = "", is_folder: bool = False, metavar: str | None = None) -> Decorate:
    """The option of this row of the table; `parameter` is what the command calls it, if that differs."""
    row = SETTINGS[name]
    assert row.option
    names = [row.option, *([parameter] if parameter else [])]
    what: dict[str, Any] = {"help": _help(row), "default": partial(values.value, name), "metavar": metavar}
    if isinstance(row.kind, OnOrOff):
        return click.option(*names, is_flag=True, **what)
    if isinstance(row.kind, WholeNumber):
        return click.option(*names, type=NumberGiven(row.kind), **what)
    if isinstance(row.kind, PathOfFile):
        return click.option(*names, type=click.Path(file_okay=not is_folder, path_type=Path), **what)
    return click.option(*names, **what)


def _help(row: Setting) -> str:
    default = f", else {row.default_words}" if row.default_words else ""
    return f"{row.says} [default: ${row.variable}{default}]"


offline_option = setting_option("offline", parameter="is_offline")
keep_option = setting_option("keep", metavar="NUMBER")
