"""A web archive, asked about the pages of sources."""

import click

from annotator import config
from annotator.actions.archives.copies import capture_copy
from annotator.actions.archives.requests import WayToArchive, ask_archive, ask_progress, line_to
from annotator.cli.exit_codes import REFUSED
from annotator.cli.options import offline_option
from annotator.cli.terminal import desk
from annotator.domain.archives.requests import ABSENT, FOUND, SAVE, SAVING, SEARCH, ArchiveRequest
from annotator.domain.errors import RuleBroken
from annotator.domain.people.person import Person
from annotator.settings.places import DeskPlace
from annotator.storage.archives import requests
from annotator.storage.database import Store
from annotator.views.archives.boards import trouble_of


@click.command("archive")
@click.argument("source")
@click.option("--save", "is_saved", is_flag=True, help="Ask to save the page now; once more, whether it is done.")
@click.option("--capture", "is_captured", is_flag=True, help="Keep the copy that it has as a capture of the source.")
@offline_option
@click.pass_obj
def archive(place: DeskPlace, source: str, is_saved: bool, is_captured: bool, is_offline: bool) -> None:
    """Ask the web archive that is turned on for a copy of the page of SOURCE, the id of a source.

    This tells the archive the address of the page. Of a page that anything off the record rests on, it is not asked.
    """
    if is_offline:
        raise RuleBroken("archive_offline")
    store, person = desk(place)
    line = line_to(config.archive(), is_offline=is_offline)
    answered = _save(store, person, source, line) if is_saved else ask_archive(store, person, source, SEARCH, line)
    click.echo(_told(answered))
    if answered.trouble:
        click.get_current_context().exit(REFUSED)
    if is_captured and answered.state == FOUND:
        copy = capture_copy(store, person, source, line)
        click.echo(f"Captured as it was at {copy.at}.")


def _save(store: Store, person: Person, source: str, line: WayToArchive) -> ArchiveRequest:
    known = requests.find(store.reading(), source, SAVE)
    if known and known.state == SAVING:
        return ask_progress(store, person, source, line)
    return ask_archive(store, person, source, SAVE, line)


def _told(request: ArchiveRequest) -> str:
    if request.trouble:
        return trouble_of(request)
    if request.state == FOUND:
        return f"A copy of {request.copied}: {request.address}"
    if request.state == ABSENT:
        return "The archive has no copy of this page."
    return "The archive is saving the page: ask again in a minute."
