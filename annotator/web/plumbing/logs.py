"""What the server logs: that something broke and where in the code. Never a typed word, an address with what was
searched for, or a row: an exception's message and the arguments of a log line may hold any of them.
"""

import logging
import math
import time
from typing import Any

from flask import Flask, request

from annotator.error_traces import where

# What our own code logs was weighed when it was written.
_OURS = "annotator."
_SECONDS_BETWEEN_QUEUES = 60


class Discreet(logging.Formatter):
    """A record of ours in its words; any other as it stands in the code, without what was put into it.

    Of an exception, where it arose.
    """

    def format(self, record: logging.LogRecord) -> str:
        line = f"{self.formatTime(record)} {record.levelname} {record.name}: {self.words(record)}"
        trace = self.trace(record)
        return f"{line}\n{trace}" if trace else line

    def words(self, record: logging.LogRecord) -> str:
        if record.name.startswith(_OURS):
            return record.getMessage()
        # Without arguments, the values may stand in the words already.
        return str(record.msg) if record.args else f"{record.module}, line {record.lineno}"

    def trace(self, record: logging.LogRecord) -> str | None:
        """Where the exception arose; None if the record is of none."""
        error = record.exc_info[1] if record.exc_info else None
        return where(error) if error else None


class SeldomTold(logging.Filter):
    """Waitress logs for each request that has to wait how many do: in place of that, one line a minute says it."""

    def __init__(self) -> None:
        super().__init__()
        self._next = -math.inf

    def filter(self, record: logging.LogRecord) -> bool:
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _SECONDS_BETWEEN_QUEUES
            waiting = record.args[0] if isinstance(record.args, tuple) and record.args else "some"
            _log.warning("All threads are at work, and requests wait for one: %s now", waiting)
        return False


def keep_quiet(app: Flask) -> None:
    """Log a fault in a request with the rule of its URL, never with the URL: that may hold what was searched for."""

    def log_exception(exc_info: Any) -> None:
        rule = request.url_rule.rule if request.url_rule else "an unknown address"
        _log.error("Fault at %s %s\n%s", request.method, rule, where(exc_info[1]))

    app.log_exception = log_exception  # type: ignore[method-assign]


def listen(form: logging.Formatter | None = None) -> None:
    """Send everything that this process logs to standard error, in this form; it has to be as discreet as ours."""
    handler = logging.StreamHandler()
    handler.setFormatter(form or Discreet())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    queue = logging.getLogger("waitress.queue")
    if not any(isinstance(each, SeldomTold) for each in queue.filters):
        queue.addFilter(SeldomTold())


_log = logging.getLogger(__name__)
