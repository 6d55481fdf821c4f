"""Reads files of strangers in a separate process, with limits on its time and its memory.

A file may be made so that its reader never ends or takes all memory. A thread cannot be stopped, a process can.
"""

import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import annotator
from annotator.domain.errors import Refused
from annotator.domain.incoming import Input
from annotator.reading.captured_text import Extracted, extract

SECONDS = 60.0
# Bytes.
MEMORY = 2_000_000_000
_COMMAND = "from annotator.reading.sandbox import main; main()"
# More of them at once would only make each of them slower.
_places = threading.BoundedSemaphore(2)


def extract_confined(source: Input, media_type: str, *, seconds: float = SECONDS) -> Extracted:
    """As `captured_text.extract`, in at most so many seconds.

    The problem is "reading_too_long" or "reading_failed" if the process had to be stopped.
    """
    header = {"media_type": media_type, "url": source.url, "charset": source.charset, "filename": source.filename}
    request = json.dumps(header).encode() + b"\n" + source.raw
    try:
        with _places:
            done = subprocess.run(  # noqa: S603 - our own interpreter, and nothing from the file on its command line
                [sys.executable, "-P", "-c", _COMMAND],
                input=request, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=seconds, check=False,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(_paths())},
            )  # fmt: skip
    except subprocess.TimeoutExpired:
        return Extracted(problem="reading_too_long")
    if done.returncode:
        return Extracted(problem="reading_failed")
    answer = json.loads(done.stdout)
    if "refused" in answer:
        raise Refused(answer["refused"], **answer["values"])
    return Extracted.from_json(answer)


def main() -> None:
    """The separate process: reads the file from standard input, and writes its text to standard output."""
    _confine()
    header = json.loads(sys.stdin.buffer.readline())
    media_type = header.pop("media_type")
    try:
        answer = extract(Input(sys.stdin.buffer.read(), **header), media_type).as_json()
    except Refused as refused:
        answer = {"refused": refused.code, "values": refused.values}
    json.dump(answer, sys.stdout)


def _confine() -> None:
    """Sets the limits. Some systems have none of these; there only the time is limited, by the caller."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (int(SECONDS), int(SECONDS)))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _paths() -> list[str]:
    """Where the process imports this package from: the same place as this one, installed or not."""
    given = os.environ.get("PYTHONPATH")
    return [str(Path(annotator.__file__).parent.parent), *([given] if given else [])]
