"""Carrying a desk to another place."""

from contextlib import nullcontext

import click

from annotator import config
from annotator.actions import maintenance
from annotator.cli.place_option import PlaceOption
from annotator.settings.places import DeskPlace, bucket_of, with_bucket
from annotator.storage.database import Store


@click.command("move")
@click.option("--to", "target", type=PlaceOption(), help="A file, or postgresql://NAME@HOST/DATABASE.")
@click.option(
    "--contents",
    metavar="PLACE",
    help=f"Where its captured files go: s3://BUCKET/FOLDER, or “{config.BESIDE}” for with the desk.",
)
@click.pass_obj
def move(place: DeskPlace, target: str | None, contents: str | None) -> None:
    """Carry the whole desk, off the record too, to a place where there is none: from a file to a server, or back.

    With --contents alone, only the captured files are carried. Stop the server of the desk first. What arrives is
    compared with what left; the desk here stays as it is.
    """
    # It loads Flask, which no other command that is not served needs.
    from annotator.web.only_server import only_server

    if target is None and contents is None:
        raise click.UsageError("Say where the desk goes with --to, or where its captured files go with --contents.")
    store = Store.existing(place)
    # What is saved while it is carried would stay behind.
    with nullcontext() if store.is_shared else only_server(store.path):
        if target is None:
            _move_contents(store, place, contents or config.BESIDE)
        else:
            _move(store, place, config.place_of_desk(target, contents))


def _move(store: Store, place: DeskPlace, to: DeskPlace) -> None:
    maintenance.expect_apart(place, to)
    moved = maintenance.move(store, to)
    files = f" and {moved.files:,} captured file{'s' * (moved.files != 1)}" if moved.files else ""
    click.echo(f"{to} is the desk now: {moved.rows:,} rows{files} arrived as they left.")
    click.echo(f"Serve it with --db or ANNOTATOR_DB, and keep {store.name} until you have looked.")
    if bucket := bucket_of(to):
        click.echo(f"Its captured files are in {bucket}: set ANNOTATOR_CONTENTS to that.")


def _move_contents(store: Store, place: DeskPlace, contents: str) -> None:
    bucket = config.contents_at(contents)
    carried = maintenance.move_contents(store, with_bucket(place, bucket))
    click.echo(f"{carried:,} captured file{'s' * (carried != 1)} arrived in {bucket or 'the desk'} as they left.")
    click.echo(f"Set ANNOTATOR_CONTENTS to {bucket}." if bucket else "Take ANNOTATOR_CONTENTS out of the settings.")
    click.echo("Then annotator verify --sweep deletes those that are kept twice." if bucket else
               "The bucket holds its copies until you delete them.")  # fmt: skip
