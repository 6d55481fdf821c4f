"""Carrying a desk to another place."""

from contextlib import nullcontext

import click

from annotator import config
from annotator.actions import maintenance
from annotator.cli.place_option import PlaceOption
from annotator.settings.places import DeskPlace
from annotator.storage.database import Store


@click.command("move")
@click.option("--to", "target", type=PlaceOption(), required=True, help="A file, or postgresql://NAME@HOST/DATABASE.")
@click.pass_obj
def move(place: DeskPlace, target: str) -> None:
    """Carry the whole desk, off the record too, to a place where there is none: from a file to a server, or back.

    Stop the server of the desk first. Each row is compared with what left; the desk here stays as it is.
    """
    # It loads Flask, which no other command that is not served needs.
    from annotator.web.only_server import only_server

    store, to = Store.existing(place), config.place_of_desk(target)
    # What is saved while it is carried would stay behind.
    with nullcontext() if store.is_shared else only_server(store.path):
        moved = maintenance.move(store, to)
    files = f" and {moved.files:,} captured file{'s' * (moved.files != 1)}" if moved.files else ""
    click.echo(f"{to} is the desk now: {moved.rows:,} rows{files} arrived as they left.")
    click.echo(f"Serve it with --db or ANNOTATOR_DB, and keep {store.name} until you have looked.")
