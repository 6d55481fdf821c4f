"""A served desk as a process of its own, forked from one that has imported the program already."""

import multiprocessing
import os
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from multiprocessing.connection import Connection
from pathlib import Path

# The command imports it only when it runs, which would be after each fork.
import annotator.web.server  # noqa: F401
from annotator.cli import cli
from tests.desks import cookie_of

_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload([__name__])


@contextmanager
def served(database: Path) -> Iterator[tuple[str, str]]:
    """`annotator serve` over this database until the block ends: its address, and the cookie of who is let in."""
    told, teller = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=_serve, args=(database, teller))
    process.start()
    teller.close()
    with os.fdopen(os.dup(told.fileno())) as lines:
        address = lines.readline().split()[-1]
        yield address.partition("/?")[0], cookie_of(address)
    told.close()
    process.terminate()
    process.join()
    process.close()


def _serve(database: Path, teller: Connection) -> None:
    with os.fdopen(os.dup(teller.fileno()), "w", buffering=1) as lines, redirect_stdout(lines):
        teller.close()
        cli.main(["--db", str(database), "serve", "--port", "0"], standalone_mode=False)
