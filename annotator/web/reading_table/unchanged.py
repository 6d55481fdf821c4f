"""Answers pages that ask again what others did and were told “nothing”, before Flask is asked.

An open page asks every three seconds, mostly in vain. That nothing happened tells nobody anything, so that the same
request of the same browser is answered by the number of the desk's last event, for half a minute. Whoever was removed
or shut out meanwhile left an event; a session that ended by itself learns nothing by it.
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from flask import Flask

from annotator.domain.errors import DeskError
from annotator.views.desk_view import last_event
from annotator.web.reading_table.presence import STAYS, Reader, told

# Where the page that answers says what it answered.
SAID = "annotator.said"
_SECONDS = 30.0
_MOST_KEPT = 2_000
_OF_A_REQUEST = ("HTTP_HOST", "HTTP_COOKIE", "HTTP_SEC_FETCH_SITE", "wsgi.url_scheme", "PATH_INFO", "QUERY_STRING")
_Headers = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Said:
    """“Nothing”, said to a `reader` of the article with this id: others were `here`, `last` was the last event."""

    article: str
    reader: Reader
    here: str
    last: int


class Unchanged:
    """A WSGI application in front of that of Flask."""

    def __init__(self, app: Flask) -> None:
        self._app, self._wsgi = app, app.wsgi_app
        # By what tells one request from another: what was said, the headers, and until when it counts, in seconds.
        self._known: dict[tuple[str, ...], tuple[Said, _Headers, float]] = {}

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] != "GET" or not environ["PATH_INFO"].endswith("/changes"):
            return self._wsgi(environ, start_response)
        key = tuple(environ.get(name, "") for name in _OF_A_REQUEST)
        said, headers, end = self._known.get(key, (None, [], 0.0))
        if said and time.monotonic() < end and self._still_holds(said):
            start_response("204 NO CONTENT", headers)
            return []
        return self._wsgi(environ, self._noting(key, environ, start_response))

    def _still_holds(self, said: Said) -> bool:
        try:
            if last_event(self._app.config["STORE"].reading()) != said.last:
                return False
        except DeskError:
            # Flask has an answer for a database that is away.
            return False
        reader = replace(said.reader, seen=time.monotonic())
        return told(self._app.config["PRESENCE"].meet(said.article, reader, reader.seen - STAYS)) == said.here

    def _noting(
        self, key: tuple[str, ...], environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Callable[..., Any]:
        def noted(status: str, headers: _Headers, *more: Any) -> Any:
            if SAID in environ:
                if len(self._known) >= _MOST_KEPT:
                    self._known.clear()
                kept = [(name, value) for name, value in headers if name.lower() != "set-cookie"]
                self._known[key] = environ[SAID], kept, time.monotonic() + _SECONDS
            return start_response(status, headers, *more)

        return noted
