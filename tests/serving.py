"""A served desk as a process of its own, forked from one that has imported the program already."""

import gc
import multiprocessing
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

# The command imports these only when it runs, which would be after each fork.
import annotator.cli.desk
import annotator.jobs.loop
import annotator.web.only_server
import annotator.web.server  # noqa: F401
from annotator.cli import cli
from annotator.storage.database import Store
from annotator.web import create_app
from tests.desks import cookie_of

# What is kept of an app (`tests.desks`) is there in each fork.
create_app(Store.at(Path(os.devnull)))
# A fork that looks for garbage in it would copy all of its memory.
gc.freeze()

_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload([__name__])


@dataclass
class Running:
    """A server, and the `line` that it printed when it started."""

    process: BaseProcess
    line: str


@contextmanager
def running(database: Path, *options: str, config: Path = Path(os.devnull)) -> Iterator[Running]:
    """`annotator serve` with these options over this database, and the settings of a file, until the block ends."""
    told, teller = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=_serve, args=(database, options, config, teller))
    process.start()
    teller.close()
    try:
        with told, os.fdopen(os.dup(told.fileno())) as lines:
            yield Running(process, lines.readline())
    finally:
        process.terminate()
        process.join()
        process.close()


@contextmanager
def served(database: Path) -> Iterator[tuple[str, str]]:
    """A desk without accounts: its address, and the cookie of who is let in."""
    with running(database, "--port", "0") as server:
        address = server.line.split()[-1]
        yield address.partition("/?")[0], cookie_of(address)


def _serve(database: Path, options: tuple[str, ...], config: Path, teller: Connection) -> None:
    # What a shell starts in the background ignores interrupts, and so would this.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with os.fdopen(os.dup(teller.fileno()), "w", buffering=1) as lines, redirect_stdout(lines):
        teller.close()
        cli.main(["--db", str(database), "--config", str(config), "serve", *options], standalone_mode=False)
