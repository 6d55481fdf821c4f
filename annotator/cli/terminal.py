"""What the commands share: the desk that --db names, input, output, options and exit codes."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

from annotator import config
from annotator.actions.fetching import Content, Fetch
from annotator.actions.people import people
from annotator.domain.cautions import told
from annotator.domain.errors import RuleBroken
from annotator.domain.people.person import Person
from annotator.intake.input_formats import DRAFTS
from annotator.storage.database import Store

_NAMES = [row.name for row in DRAFTS]
FORMATS = f"{', '.join(_NAMES[:-1])} or {_NAMES[-1]}"
REFUSED, OUR_FAULT = 1, 70
# Bytes, more than any article may have: longer input is refused, so its rest need not be read.
_ENOUGH = 64_000_000
_WORTH_A_BAR = 2


Each = TypeVar("Each")


def desk(path: Path) -> tuple[Store, Person]:
    """The store, created or migrated, and the person at the terminal."""
    store = Store(path)
    store.migrate()
    return store, people.at_the_terminal(store, config.owner_name())


def owned(path: Path) -> tuple[Store, Person]:
    """The same with the owner of the desk, whoever starts it."""
    store, _ = desk(path)
    return store, people.owner(store, config.owner_name())


offline_option = click.option(
    "--offline",
    "is_offline",
    is_flag=True,
    default=config.is_offline,
    help="Fetch nothing: no request leaves this machine [default: $ANNOTATOR_OFFLINE].",
)


def content(source: str, fetch: Fetch) -> Content:
    """The bytes of an address, a file, or standard input for -; of a huge file only the beginning."""
    if source == "-":
        return Content(sys.stdin.buffer.read(_ENOUGH))
    if source.lower().startswith(("http://", "https://")):
        return fetch(source)
    path = Path(source)
    try:
        if path.is_dir():
            raise RuleBroken("unreadable_file", path=source, why="it is a folder")
        if not path.is_file():
            raise RuleBroken("no_file", path=source)
        with path.open("rb") as file:
            return Content(file.read(_ENOUGH), path.name)
    except OSError as error:
        raise RuleBroken("unreadable_file", path=source, why=error.strerror) from error


def watched(each: Iterable[Each], total: int) -> Iterator[Each]:
    """The items of `each`, with a progress bar if standard error is a terminal; `total` is their number."""
    console = Console(stderr=True)
    if total < _WORTH_A_BAR or not console.is_terminal:
        yield from each
        return
    columns = BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    # Redirected output is printed above the bar, on its stream: if stdout is a pipe, that would leave it empty.
    with Progress(*columns, console=console, transient=True, redirect_stdout=sys.stdout.isatty()) as bar:
        yield from bar.track(each, total=total)


def warn(source: str, cautions: Iterable[str]) -> None:
    """Print the cautions of a reading on standard error; they refuse nothing."""
    for sentence in told(cautions):
        click.echo(f"{source}: {sentence}", err=True)


def write(body: bytes) -> None:
    """Write raw bytes: the terminal's encoding must not change a file that is piped on."""
    sys.stdout.buffer.write(body)
    sys.stdout.buffer.flush()


def save(output: Path, body: bytes) -> None:
    """Raises RuleBroken where the file cannot be written."""
    try:
        output.write_bytes(body)
    except OSError as error:
        raise RuleBroken("unwritable_file", path=str(output), why=error.strerror) from error
