"""The log as JSON, one object a line, for programs that gather logs: each request by its rule, never by its address."""

import json
import logging
from datetime import UTC, datetime
from typing import Any

from annotator.web.operations.observed import Answered, current_request
from annotator.web.plumbing.logs import Discreet

_FIELDS = "fields"
_log = logging.getLogger("annotator.requests")


class ObjectLines(logging.Formatter):
    """What `Discreet` tells of a record, with the id of the request in which it was made."""

    def __init__(self) -> None:
        super().__init__()
        self._discreet = Discreet()

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line: dict[str, Any] = {"time": at.replace("+00:00", "Z"), "level": record.levelname.lower()}
        fields = getattr(record, _FIELDS, None)
        if fields is None:
            line |= {"logger": record.name, "message": self._discreet.words(record)}
            if trace := self._discreet.trace(record):
                line["trace"] = trace
            fields = {"request": current_request()} if current_request() else {}
        return json.dumps(line | fields, ensure_ascii=False)


def listen_to_requests() -> None:
    """From now on each request is a line; without this, only what went wrong is."""
    _log.setLevel(logging.INFO)


def log_request(answered: Answered) -> None:
    fields = {
        "rule": answered.rule,
        "method": answered.method,
        "status": answered.status,
        "ms": round(answered.seconds * 1000, 1),
        "request": answered.id,
    }
    _log.info("request", extra={_FIELDS: fields})
