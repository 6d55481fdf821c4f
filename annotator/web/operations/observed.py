"""Tells observers of each request that was answered: by the rule of its address, never by the address.

An address holds the slug of an article, what was searched for, the token of a link.
"""

import secrets
import time
from collections.abc import Callable, Iterable
from contextvars import ContextVar
from typing import Any, NamedTuple

from flask import Flask, Response, request

# Where Flask's rule of a request is noted for the application around it.
_RULE = "annotator.rule"
NO_RULE = "none"
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
OTHER = "other"
# Nothing that a request brings with it is taken for its id: it would be a way into the log.
_HEADER = "X-Request-Id"
_current: ContextVar[str] = ContextVar("request", default="")


class Answered(NamedTuple):
    """A request that was answered. `seconds` until the answer was made; `rule` as it stands in the code.

    `id` is drawn by lot for each request.
    """

    rule: str
    method: str
    status: int
    seconds: float
    id: str


Observer = Callable[[Answered], None]


class Observed:
    """A WSGI application around that of Flask."""

    def __init__(self, app: Flask, observers: Iterable[Observer]) -> None:
        self._wsgi, self._observers = app.wsgi_app, tuple(observers)
        # Who asks again in vain whether others did something is answered before Flask is asked.
        self._unchanged = next(rule.rule for rule in app.url_map.iter_rules() if rule.endpoint == "live.changes")
        app.after_request(_note_rule)

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        status, id_ = 500, secrets.token_hex(8)

        def started(line: str, headers: list[tuple[str, str]], *more: Any) -> Any:
            nonlocal status
            status = int(line[:3])
            return start_response(line, [*headers, (_HEADER, id_)], *more)

        _current.set(id_)
        since = time.perf_counter()
        try:
            return self._wsgi(environ, started)
        finally:
            seconds = time.perf_counter() - since
            method = environ["REQUEST_METHOD"]
            # A method is a word that whoever asks may choose.
            method = method if method in _METHODS else OTHER
            answered = Answered(environ.get(_RULE, self._unchanged), method, status, seconds, id_)
            for observer in self._observers:
                observer(answered)
            _current.set("")


def current_request() -> str:
    """The id of the request that this thread answers; empty if it answers none, or nobody observes."""
    return _current.get()


def _note_rule(response: Response) -> Response:
    request.environ[_RULE] = request.url_rule.rule if request.url_rule else NO_RULE
    return response
