"""Edited spreadsheets of an article."""

from pathlib import Path

import click

from annotator.actions.sheets import edited_sheets
from annotator.cli.terminal import desk
from annotator.domain.errors import RuleBroken, say
from annotator.domain.explanations import short
from annotator.domain.sheets.sentences import OF_ROWS


@click.command()
@click.argument("article")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--take", is_flag=True, help="Make the changes, as one step.")
@click.pass_obj
def sheet(path: Path, article: str, file: Path, take: bool) -> None:
    """Show what an edited spreadsheet (exported as csv) would change in status, confidence and note; --take does it."""
    store, person = desk(path)
    done = (edited_sheets.take_sheet if take else edited_sheets.read_sheet)(store, person, article, _read(file))
    for change in done.changes:
        place = f"s{change.row.number}" if change.row.number else "gone"
        click.echo(f"{place} “{short(change.row.unit)}”: {change.field}: {_shown(change.now)} → {_shown(change.sheet)}")
    for change, error in done.refused:
        click.echo(f"“{short(change.row.unit)}”: {change.field} not taken: {say(error)}", err=True)
    for conflict in done.conflicts:
        words = OF_ROWS[conflict.code].format(value=conflict.value)
        click.echo(f"row {conflict.number}{f' “{short(conflict.words)}”' if conflict.words else ''}: {words}", err=True)
    left = len(done.refused) + len(done.conflicts)
    click.echo(f"{len(done.changes)} {'taken' if take else 'to take'}, {left} not", err=True)


COMMANDS = (sheet,)


def _shown(words: str) -> str:
    return f"“{short(' '.join(words.split()))}”" if words else "empty"


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise RuleBroken("unreadable_file", path=str(file), why=error.strerror) from error
