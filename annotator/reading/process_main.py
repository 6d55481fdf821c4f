"""What runs in a process that reads foreign texts: it takes one request after the other, and answers each.

A message is its length in eight bytes, and then a pickle. The two processes are one program of one user: what could
forge an answer could as well do all else that this user may.
"""

import os
import pickle
import select
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from annotator.domain.errors import DeskError
from annotator.error_traces import where
from annotator.intake.bibliographies.reading import read as read_bibliography
from annotator.intake.tables.reading import read as read_table
from annotator.markup.article.editing import rewrite
from annotator.reading.analysis import assemble
from annotator.reading.article import read, read_or_export
from annotator.reading.captured_text import extract
from annotator.reading.processes import FAILED, LENGTH, READ, REFUSED, read_exactly
from annotator.reading.stored_texts import read_edited, read_exported

# In bytes: what a process may take in all, and from which size on it ends once it has answered.
MEMORY = 2_000_000_000
_LARGE = 600_000_000
# Seconds: for how long it waits for something to read, and how much processor time each may take at most.
_PATIENCE = 60.0
_LONGEST = 90
_STATUS = Path("/proc/self/status")
READERS: dict[str, Callable[..., Any]] = {
    "article": read, "article_or_export": read_or_export, "edited": read_edited, "exported": read_exported,
    "rewritten": rewrite, "recut": assemble, "capture": extract, "table": read_table, "bibliography": read_bibliography,
}  # fmt: skip


def main() -> None:
    # What a library prints must not come between the answers.
    answers = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    _confine()
    while (request := _next_request()) is not None:
        _grant_time()
        answer = pickle.dumps(_answer(*pickle.loads(request)))  # noqa: S301 - our own process sent it
        with os.fdopen(os.dup(answers), "wb") as file:
            file.write(len(answer).to_bytes(LENGTH, "big") + answer)
        if _size() > _LARGE:
            return


def _next_request() -> bytes | None:
    if not select.select([0], [], [], _PATIENCE)[0]:
        return None
    length = read_exactly(0, LENGTH)
    return read_exactly(0, int.from_bytes(length, "big")) if length else None


def _answer(reader: str, given: tuple[Any, ...], named: dict[str, Any]) -> tuple[str, Any]:
    try:
        return READ, READERS[reader](*given, **named)
    except DeskError as error:
        return REFUSED, error
    except MemoryError:
        # Whatever is left of it would be missing for the next.
        os._exit(1)
    except Exception as error:  # a fault of the program, of which only the place may be logged
        return FAILED, where(error)


def _confine() -> None:
    """Sets the limits. On systems that have none of these, only the caller limits the time."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _grant_time() -> None:
    """A process that nobody can end any more must not run on by itself."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + _LONGEST, resource.RLIM_INFINITY))


def _size() -> int:
    """The most memory that this process took, in bytes; 0 where it cannot be known.

    What `getrusage` says of that begins with the size of the process that started this one.
    """
    with suppress(OSError):
        for line in _STATUS.read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return 0
