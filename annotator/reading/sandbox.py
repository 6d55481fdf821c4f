"""Reading what strangers made, in a process of its own that may neither take long nor grow large.

A file can be made so that its reader never ends or eats all memory; a thread cannot be stopped, a process can.
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
from annotator.reading.captured_text import Extracted, extract

SECONDS = 60.0
MEMORY = 2_000_000_000
_COMMAND = "from annotator.reading.sandbox import main; main()"
# More of them at once would only take longer, each.
_places = threading.BoundedSemaphore(2)


def extract_confined(
    body: bytes,
    media_type: str,
    *,
    url: str | None = None,
    charset: str | None = None,
    filename: str | None = None,
    seconds: float = SECONDS,
) -> Extracted:
    """As `captured_text.extract`; the problem is "reading_too_long" or "reading_failed" where it had to be ended."""
    about = {"media_type": media_type, "url": url, "charset": charset, "filename": filename}
    ask = json.dumps(about).encode() + b"\n" + body
    try:
        with _places:
            done = subprocess.run(  # noqa: S603 - our own interpreter, and nothing of a stranger's on its command line
                [sys.executable, "-P", "-c", _COMMAND],
                input=ask, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=seconds, check=False,
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
    """The other side: a file comes in by standard input, its text leaves by standard output."""
    _confine()
    about = json.loads(sys.stdin.buffer.readline())
    try:
        answer = extract(sys.stdin.buffer.read(), about.pop("media_type"), **about).as_json()
    except Refused as refused:
        answer = {"refused": refused.code, "values": refused.values}
    json.dump(answer, sys.stdout)


def _confine() -> None:
    """Where the system knows such limits; elsewhere the time alone is one."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (int(SECONDS), int(SECONDS)))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _paths() -> list[str]:
    """So that the very same program is found, installed or not."""
    given = os.environ.get("PYTHONPATH")
    return [str(Path(annotator.__file__).parent.parent), *([given] if given else [])]
