"""Processes in which foreign texts are read, one after the other, each with a limit on its time.

A text may be made so that its reader never ends: a thread cannot be stopped, a process can. And while another process
reads, no request of anybody waits for it.
"""

import atexit
import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import annotator
from annotator.domain.errors import Refused
from annotator.running_counts import RunningCounts
from annotator.settings.environment import environment_without_settings

_COMMAND = "from annotator.reading.process_main import main; main()"
# How a request ended.
READ, REFUSED, FAILED = "read", "refused", "failed"
# What is counted: what is going on, and how often something happened.
AT_WORK, WAITING = "at work", "waiting"
ANSWERED, TOO_LONG, ENDED, TURNED_AWAY = OUTCOMES = ("answered", "too_long", "ended", "turned_away")
# Bytes, of the number that says how long a message is.
LENGTH = 8


class TooLong(Exception):
    """Nothing was answered in time, and the process was ended."""


class Ended(Exception):
    """The process ended by itself before it answered: it was refused more memory, or crashed."""


class _Idle(Exception):
    """The process had ended before it began: there was nothing to read for a while."""


class ReadingProcess:
    """One process: it ends by itself if there is nothing to read for a while, and with this process."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter, and nothing from the text on its command line
            [sys.executable, "-P", "-c", _COMMAND],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0,
            env=_environment(),
        )  # fmt: skip
        self._is_late = False

    def ask(self, request: bytes, seconds: float) -> bytes:
        """The answer to a request. Raises TooLong, Ended or _Idle, and then this process is over."""
        timer = threading.Timer(seconds, self.stop)
        timer.start()
        try:
            answer = self._answer(request)
        except OSError:
            answer = None
        finally:
            timer.cancel()
            timer.join()
        if answer is not None and not self._is_late:
            return answer
        self.end()
        if answer is not None:
            return answer
        if self._is_late:
            raise TooLong
        raise _Idle if self._process.returncode == 0 else Ended

    def _answer(self, request: bytes) -> bytes | None:
        assert self._process.stdin
        assert self._process.stdout
        _write(self._process.stdin.fileno(), len(request).to_bytes(LENGTH, "big") + request)
        length = read_exactly(self._process.stdout.fileno(), LENGTH)
        return read_exactly(self._process.stdout.fileno(), int.from_bytes(length, "big")) if length else None

    def stop(self) -> None:
        """Whoever asked gets no answer."""
        self._is_late = True
        self._process.kill()

    @property
    def is_over(self) -> bool:
        return self._is_late or self._process.poll() is not None

    def end(self) -> None:
        """What has nothing to read ends when nobody can ask any more; anything else was ended, or is ending."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with suppress(OSError):
                    pipe.close()
        self._process.wait()


class ReadingProcesses:
    """At most `most` processes at once; so many more requests as `waiting` may wait for one of them."""

    def __init__(self, most: int, waiting: int) -> None:
        self.most = most
        self.counts = RunningCounts()
        self._places = threading.BoundedSemaphore(most)
        self._queue = threading.BoundedSemaphore(most + waiting)
        self._idle: list[ReadingProcess] = []
        self._busy: set[ReadingProcess] = set()
        atexit.register(self.end_all)

    def ask(self, request: bytes, seconds: float, *, is_patient: bool) -> bytes:
        """The answer to a request, within so many seconds of reading. Raises TooLong or Ended.

        Whoever is patient waits for as long as it takes; anybody else is Refused if too many wait already.
        """
        if is_patient:
            return self._ask_in_turn(request, seconds)
        if not self._queue.acquire(blocking=False):
            self.counts.add(TURNED_AWAY)
            raise Refused("reading_busy")
        try:
            return self._ask_in_turn(request, seconds)
        finally:
            self._queue.release()

    def get_ready(self) -> None:
        """Start a process that waits for something to read, unless there is one or all are at work."""
        for process in [each for each in self._idle if each.is_over]:
            # Whoever took it meanwhile ends it.
            with suppress(ValueError):
                self._idle.remove(process)
                process.end()
        if not self._idle and self._places.acquire(blocking=False):
            self._places.release()
            self._idle.append(ReadingProcess())

    def _ask_in_turn(self, request: bytes, seconds: float) -> bytes:
        with self.counts.during(WAITING):
            self._places.acquire()
        try:
            with self.counts.during(AT_WORK):
                answer = self._ask(request, seconds)
        except (TooLong, Ended) as error:
            self.counts.add(TOO_LONG if isinstance(error, TooLong) else ENDED)
            raise
        finally:
            self._places.release()
        self.counts.add(ANSWERED)
        return answer

    def _ask(self, request: bytes, seconds: float) -> bytes:
        while True:
            process = self._next()
            self._busy.add(process)
            try:
                answer = process.ask(request, seconds)
            except _Idle:
                continue
            finally:
                self._busy.discard(process)
            if not process.is_over:
                self._idle.append(process)
            return answer

    def _next(self) -> ReadingProcess:
        while self._idle:
            with suppress(IndexError):
                process = self._idle.pop()
                if not process.is_over:
                    return process
                process.end()
        return ReadingProcess()

    def end_all(self) -> None:
        """End those that have nothing to read, and stop the others, for whom nobody waits any more."""
        for process in list(self._busy):
            process.stop()
        self.end()

    def end(self) -> None:
        """End those that have nothing to read."""
        while self._idle:
            with suppress(IndexError):
                self._idle.pop().end()


def read_exactly(file: int, count: int) -> bytes | None:
    """So many bytes of a pipe; None where it ends before."""
    parts, missing = [], count
    while missing:
        part = os.read(file, min(missing, 1 << 20))
        if not part:
            return None
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def _write(file: int, message: bytes) -> None:
    left = memoryview(message)
    while left:
        left = left[os.write(file, left) :]


def _environment() -> dict[str, str]:
    """A process imports this package from where this one does, installed or not."""
    env = environment_without_settings()
    given = env.get("PYTHONPATH")
    own = str(Path(annotator.__file__).parent.parent)
    return {**env, "PYTHONPATH": os.pathsep.join([own, given] if given else [own])}
