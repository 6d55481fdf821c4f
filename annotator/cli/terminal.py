"""What the commands share: the desk that --db names, input, output, options and exit codes."""

import filecmp
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TypeVar

import click

from annotator import config
from annotator.actions.fetching import Content, Fetch
from annotator.actions.people import people
from annotator.domain.cautions import told
from annotator.domain.errors import RuleBroken
from annotator.domain.people.person import Person
from annotator.intake.input_formats import DRAFTS
from annotator.settings.places import DeskPlace
from annotator.storage.database import Store

_NAMES = [row.name for row in DRAFTS]
FORMATS = f"{', '.join(_NAMES[:-1])} or {_NAMES[-1]}"
# Bytes, more than any article may have: longer input is refused, so its rest need not be read.
_ENOUGH = 64_000_000
_WORTH_A_BAR = 2
_SECONDS_BETWEEN_LINES = 1.0
_UNFINISHED = ".part"


Each = TypeVar("Each")


def desk(place: DeskPlace) -> tuple[Store, Person]:
    """The store, made or brought up to date, and the person at the terminal."""
    store = up_to_date(place)
    return store, people.at_the_terminal(store, config.owner_name())


def up_to_date(place: DeskPlace) -> Store:
    """The store, made or brought up to date; a line on standard error says where the copy of an older one is."""
    store = Store.at(place)
    if copy := store.migrate():
        click.echo(
            f"An older version made this desk, which is up to date now. Its database as it was is in {copy}: to go"
            f" back, stop the desk and put that in the place of {place}.",
            err=True,
        )
    return store


def owned(place: DeskPlace) -> tuple[Store, Person]:
    """The same with the owner of the desk, whoever starts it."""
    store, _ = desk(place)
    return store, people.owner(store, config.owner_name())


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
    # Only what takes long needs it, and to load it takes long.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    console = Console(stderr=True)
    if total < _WORTH_A_BAR or not console.is_terminal:
        yield from each
        return
    columns = BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    # Redirected output is printed above the bar, on its stream: if stdout is a pipe, that would leave it empty.
    with Progress(*columns, console=console, transient=True, redirect_stdout=sys.stdout.isatty()) as bar:
        yield from bar.track(each, total=total)


def told_now_and_then(each: Iterable[Each], total: int) -> Iterator[Each]:
    """The items of `each`; where standard error is no terminal, a line there says now and then how far it is."""
    is_told = total >= _WORTH_A_BAR and not sys.stderr.isatty()
    last = time.monotonic()
    for number, item in enumerate(each, 1):
        yield item
        if is_told and time.monotonic() - last >= _SECONDS_BETWEEN_LINES:
            click.echo(f"{number} of {total}", err=True)
            last = time.monotonic()


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
    with replacing(output) as file:
        file.write(body)


@contextmanager
def replacing(output: Path) -> Iterator[BinaryIO]:
    """An empty seekable file that becomes `output` at the end; after an error, what was there is there unchanged.

    Raises RuleBroken where it cannot be written.
    """
    try:
        if output.exists() and not output.is_file():
            # A device or a pipe stays what it is.
            with tempfile.TemporaryFile() as file, output.open("wb") as taken:
                yield file
                file.seek(0)
                shutil.copyfileobj(file, taken)
            return
        target = output.resolve()
        with _unfinished(target) as unfinished:
            with unfinished.open("wb") as file:
                yield file
            if target.exists():
                shutil.copymode(target, unfinished)
            os.replace(unfinished, target)
    except OSError as error:
        raise RuleBroken("unwritable_file", path=str(output), why=error.strerror) from error


@contextmanager
def save_new(output: Path, *, is_replacing: bool) -> Iterator[BinaryIO]:
    """As `replacing`, but RuleBroken if a file with other content is there; with `is_replacing`, it is replaced."""
    if is_replacing or not os.path.lexists(output):
        with replacing(output) as file:
            yield file
        return
    if not output.is_file():
        raise RuleBroken("differs_from_file", path=str(output))
    with _unfinished(output) as unfinished:
        try:
            with unfinished.open("wb") as file:
                yield file
        except OSError as error:
            raise RuleBroken("unwritable_file", path=str(output), why=error.strerror) from error
        if not filecmp.cmp(unfinished, output, shallow=False):
            raise RuleBroken("differs_from_file", path=str(output))


@contextmanager
def _unfinished(output: Path) -> Iterator[Path]:
    """The name of a file beside `output`, which is deleted at the end."""
    unfinished = output.with_name(f".{output.name[-200:]}.{os.getpid()}{_UNFINISHED}")
    try:
        yield unfinished
    finally:
        unfinished.unlink(missing_ok=True)


def expect_shared(store: Store) -> None:
    """Raises RuleBroken for a desk in a file, whose one server does its jobs."""
    if not store.is_shared:
        raise RuleBroken("jobs_stay_here", path=store.name)


def expect_folder(backups: Path | None) -> None:
    """Raises RuleBroken if there is no such folder for backups."""
    if backups and not backups.is_dir():
        raise RuleBroken("no_folder", path=str(backups))
