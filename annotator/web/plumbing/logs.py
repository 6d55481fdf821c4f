"""What the server logs: that something broke and where in the code. Never a typed word, an address with what was
searched for, or a row: an exception's message and the arguments of a log line may hold any of them.
"""

import logging
from typing import Any

from flask import Flask, request

from annotator.error_traces import where

# What our own code logs was weighed when it was written.
_OURS = "annotator."


class Discreet(logging.Formatter):
    """A record of ours in its words; any other as it stands in the code, without what was put into it.

    Of an exception, where it arose.
    """

    def format(self, record: logging.LogRecord) -> str:
        if record.name.startswith(_OURS):
            words = record.getMessage()
        else:
            # Without arguments, the values may stand in the words already.
            words = str(record.msg) if record.args else f"{record.module}, line {record.lineno}"
        line = f"{self.formatTime(record)} {record.levelname} {record.name}: {words}"
        error = record.exc_info[1] if record.exc_info else None
        return f"{line}\n{where(error)}" if error else line


def keep_quiet(app: Flask) -> None:
    """Log a fault in a request with the rule of its URL, never with the URL: that may hold what was searched for."""

    def log_exception(exc_info: Any) -> None:
        rule = request.url_rule.rule if request.url_rule else "an unknown address"
        _log.error("Fault at %s %s\n%s", request.method, rule, where(exc_info[1]))

    app.log_exception = log_exception  # type: ignore[method-assign]


def listen() -> None:
    """Send everything that this process logs to standard error, in this form."""
    handler = logging.StreamHandler()
    handler.setFormatter(Discreet())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)


_log = logging.getLogger(__name__)
