"""Spreadsheets of an article that come in."""

from collections.abc import Iterable
from pathlib import Path

import click

from annotator.actions.sheets import edited_sheets, foreign_sheets
from annotator.cli.terminal import desk
from annotator.domain.errors import RuleBroken, say
from annotator.domain.fact_locks.quoted_words import short
from annotator.domain.people.person import Person
from annotator.domain.sheets.errors import OF_ROWS
from annotator.domain.sheets.sheet_changes import RowConflict
from annotator.settings.places import DeskPlace
from annotator.storage.database import Store


@click.command()
@click.argument("article")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--take", is_flag=True, help="Make the changes, as one step.")
@click.pass_obj
def sheet(place: DeskPlace, article: str, file: Path, take: bool) -> None:
    """Show what an edited spreadsheet, or a list of facts, as .xlsx or CSV would change or make; --take does it."""
    store, person = desk(place)
    body = read_file(file)
    (_foreign if foreign_sheets.is_foreign(body) else _edited)(store, person, article, body, take)


def _edited(store: Store, person: Person, article: str, body: bytes, take: bool) -> None:
    done = (edited_sheets.take_sheet if take else edited_sheets.read_sheet)(store, person, article, body)
    for change in done.changes:
        place = f"s{change.row.number}" if change.row.number else "gone"
        click.echo(f"{place} “{short(change.row.unit)}”: {change.field}: {_shown(change.now)} → {_shown(change.sheet)}")
    for change, error in done.refused:
        click.echo(f"“{short(change.row.unit)}”: {change.field} not taken: {say(error)}", err=True)
    _say_conflicts(done.conflicts)
    left = len(done.refused) + len(done.conflicts)
    click.echo(f"{len(done.changes)} {'taken' if take else 'to take'}, {left} not", err=True)


def _foreign(store: Store, person: Person, article: str, body: bytes, take: bool) -> None:
    act = foreign_sheets.take_foreign_sheet if take else foreign_sheets.read_foreign_sheet
    done = act(store, person, article, body)
    for offer in done.offers:
        what = "note" if offer.unit else "claim"
        click.echo(
            f"row {offer.row.number} → s{offer.sentence} “{short(offer.words)}”: {what}: {_shown(offer.row.note)}"
        )
    _say_conflicts(done.left)
    if done.unread:
        click.echo(f"columns that were not read: {', '.join(done.unread)}", err=True)
    if done.has_merged:
        click.echo("merged cells count for the first of their rows alone", err=True)
    click.echo("notes leave with every export: none may name a source that must stay unnamed", err=True)
    click.echo(f"{len(done.offers)} {'taken' if take else 'to take'}, {len(done.left)} not", err=True)


def _say_conflicts(conflicts: Iterable[RowConflict]) -> None:
    for conflict in conflicts:
        words = OF_ROWS[conflict.code].format(value=conflict.value)
        click.echo(f"row {conflict.number}{f' “{short(conflict.words)}”' if conflict.words else ''}: {words}", err=True)


def _shown(words: str) -> str:
    return f"“{short(' '.join(words.split()))}”" if words else "empty"


def read_file(file: Path) -> bytes:
    """Raises RuleBroken."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise RuleBroken("unreadable_file", path=str(file), why=error.strerror) from error
