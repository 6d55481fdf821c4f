"""The option that says where the desk is."""

from typing import Any

import click

from annotator.settings.places import is_server


class PlaceOption(click.ParamType[str]):
    """A file, which may not be there yet, or the address of a database on a server."""

    name = "place"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if isinstance(value, str) and is_server(value):
            return value
        return str(click.Path(dir_okay=False).convert(value, param, ctx))
