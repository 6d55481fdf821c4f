"""Files that only their owner can read, and that are there whole or not at all."""

import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_DAY = 24 * 60 * 60


def make_private(path: Path) -> None:
    """Make the file, so that only its owner can read it; SQLite gives the files beside a database the same rights."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


@contextmanager
def in_one_step(target: Path) -> Iterator[Path]:
    """A file to write: it becomes `target` at the end, and is deleted if an error ends the block."""
    unfinished = target.with_name(f"{target.name}.unfinished")
    _clear(unfinished)
    try:
        make_private(unfinished)
        yield unfinished
        os.replace(unfinished, target)
    finally:
        _clear(unfinished)


def clear_old(unfinished: Iterable[Path]) -> None:
    """Delete those of these files that are a day old: no write takes that long, so nobody is still at it."""
    for path in unfinished:
        # Another process may have finished, or deleted, it meanwhile.
        with suppress(FileNotFoundError):
            if path.stat().st_mtime < time.time() - _DAY:
                path.unlink()


def _clear(unfinished: Path) -> None:
    for left in unfinished.parent.glob(f"{unfinished.name}*"):
        left.unlink(missing_ok=True)
