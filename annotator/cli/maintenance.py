"""Backups of the desk, and checks of its database."""

import sys
from pathlib import Path

import click

from annotator.actions import maintenance, text_facts
from annotator.actions.history import seals
from annotator.cli.doctor import settings_found
from annotator.cli.exit_codes import REFUSED
from annotator.cli.options import keep_option
from annotator.cli.terminal import owned, up_to_date, watched
from annotator.domain.errors import say
from annotator.domain.seals.heads import head_of, is_hash
from annotator.formats.packets.zip_reading import printable, shown
from annotator.settings.places import DeskPlace
from annotator.storage.database import Store

_COUNSEL = (
    "Stop the server and put back the right file, or a backup. If what is here is right, annotator verify --accept"
    " takes it for the desk’s own; it mends no broken log."
)


@click.command("backup")
@click.argument("target", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--to", "folder", type=click.Path(file_okay=False, path_type=Path), help="Add one to a folder.")
@keep_option
@click.pass_obj
def backup(place: DeskPlace, target: Path | None, folder: Path | None, keep: int) -> None:
    """Copy the whole desk to the file TARGET, or with --to to a new file in a folder, including what is off the record.

    In a folder, the oldest that were made there go, so that as many stay as --keep says.
    """
    if (target is None) == (folder is None):
        raise click.UsageError("Give a file, or a folder with --to.")
    store = Store.existing(place)
    if folder is not None:
        target = maintenance.backup_in(store, folder, keep)
    elif target is not None:
        maintenance.backup(store, target)
    click.echo(f"{target} holds everything, including what is off the record: keep it as safe as the desk.")


@click.command("restore")
@click.argument("source", type=click.Path(dir_okay=False, path_type=Path))
@click.pass_obj
def restore(place: DeskPlace, source: Path) -> None:
    """Restore the desk from a backup, where there is no desk yet. A damaged backup is refused."""
    maintenance.restore(source, place)
    click.echo(f"{place} is the desk as it was when {source} was made.")


@click.command("verify")
@click.argument("packet", required=False, type=click.Path(path_type=Path))
@click.option("--head", "shows_head", is_flag=True, help="Only print where the log ends, to be noted elsewhere.")
@click.option("--since", metavar="HEAD", help="Also prove that the log only grew since this HEAD was printed.")
@click.option("--accept", is_flag=True, help="Take what another program changed for the desk's own; the log keeps it.")
@click.option("--sweep", is_flag=True, help="Then delete for good the captures that no source uses any more.")
@click.pass_obj
def verify(
    place: DeskPlace, packet: Path | None, since: str | None, *, shows_head: bool, accept: bool, sweep: bool
) -> None:
    """Check that the database is sound, nobody else changed it, and the captures are unchanged.

    With a packet, check instead that nothing in it was changed; that needs no database.
    """
    if since and packet and is_hash(str(packet)):
        # As older versions printed it, typed without quotation marks.
        since, packet = f"{since} {packet}", None
    if packet is not None:
        if sweep or accept or shows_head or since:
            raise click.UsageError("Options are for the desk, not for a packet.")
        _verify_packet(packet)
        return
    store = Store.existing(place)
    if shows_head:
        click.echo(seals.log_head(store).printed)
        return
    if accept:
        _accept(place)
    noted = seals.grown_from(store, head_of(since)) if since else None
    faults = [*([noted] if noted else []), *maintenance.verify(store)]
    for fault in faults:
        click.echo(printable(fault), err=True)
    if faults:
        click.echo(_COUNSEL, err=True)
        sys.exit(REFUSED)
    click.echo("The database and its log are sound, and nobody but the desk has changed them.")
    click.echo(f"The log ends at: {seals.log_head(store).printed}")
    if sweep:
        count = maintenance.sweep(store)
        click.echo(f"{count} file was deleted." if count == 1 else f"{count} files were deleted.")


def _accept(place: DeskPlace) -> None:
    for finding in seals.accept_changes(*owned(place)):
        click.echo(f"Accepted: {printable(finding)}")


def _verify_packet(packet: Path) -> None:
    found = maintenance.verify_packet(packet)
    for fault in found.faults:
        click.echo(f"{packet}: {printable(say(fault))}", err=True)
    if found.faults:
        sys.exit(REFUSED)
    pages = "1 captured page" if found.captures == 1 else f"{found.captures} captured pages"
    click.echo(f"{packet} is as it was made: {found.files} files, {pages}.")
    click.echo(f"It is the public copy of draft {found.revision} of “{shown(found.title)}”.")
    click.echo(f"Its SHA-256 is {found.sha256}.")
    if found.head:
        click.echo(f"Its desk proves that it has the same log with: annotator verify --since {found.head.printed}")
    click.echo("Compare it with the one that was written down when it was made: that alone shows who made it.")


@click.command("migrate")
@click.option("--check", is_flag=True, help="Only say whether it is up to date: 0 if it is, else 1.")
@click.pass_obj
def migrate(place: DeskPlace, check: bool) -> None:
    """Make the database, or bring it up to date, and find the facts of words that newer rules read otherwise.

    A database that an older version made is copied first, to a file beside it.
    """
    if check:
        _check(place)
        return
    store = up_to_date(place)
    missing = text_facts.missing_everywhere(store)
    for _ in watched(text_facts.find_each(store, missing), len(missing)):
        pass
    click.echo(str(place))


def _check(place: DeskPlace) -> None:
    steps = maintenance.steps_missing(place)
    if not steps:
        click.echo(f"{place} is up to date.")
        return
    click.echo(f"{place} was made by an older version. “annotator migrate” copies it, and then takes these steps:")
    for step in steps:
        click.echo(f"  {step}")
    sys.exit(REFUSED)


@click.command("doctor")
@click.pass_obj
def doctor(place: DeskPlace) -> None:
    """Check what the desk needs: Python, SQLite, disk, database and clock, and from where its settings come."""
    findings = [*maintenance.examine(place), *settings_found()]
    for finding in findings:
        click.echo(f"{'ok ' if finding.is_well else 'BAD'}  {finding.words}")
    if not all(finding.is_well for finding in findings):
        sys.exit(REFUSED)
