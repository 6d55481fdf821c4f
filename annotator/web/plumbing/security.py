"""Checks of every request, and headers of every response."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from flask import Flask, abort, current_app, request

from annotator.domain.desk.place import HERE

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)


_Header = tuple[str, str]
_ALWAYS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Vary", "HX-Request"),
)
_UNLESS_SAID = (
    ("Content-Security-Policy", POLICY),
    ("Referrer-Policy", "same-origin"),
    # Off-record words must not stay in a browser's cache on disk.
    ("Cache-Control", "no-store"),
)


def guard(app: Flask) -> None:
    app.before_request(_check_host)
    app.wsgi_app = _WithHeaders(app.wsgi_app)  # type: ignore[method-assign]


class _WithHeaders:
    """A WSGI application in front of another, whose answers all go out with these headers.

    They are put beside those of the answer when it is sent: in its object of headers each takes ten times as long, and
    Flask, which adds the cookie to `Vary` last of all, would take out what else that says.
    """

    def __init__(self, wsgi: Callable[..., Iterable[bytes]]) -> None:
        self._wsgi = wsgi

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        def started(status: str, headers: list[_Header], *more: Any) -> Any:
            return start_response(status, [*headers, *_beside(headers)], *more)

        return self._wsgi(environ, started)


def _beside(headers: Iterable[_Header]) -> Iterator[_Header]:
    said = {name.lower(): value for name, value in headers}
    policy = said.get("content-security-policy", POLICY)
    if "frame-ancestors" not in policy or "frame-ancestors 'none'" in policy:
        yield "X-Frame-Options", "DENY"
    yield from _ALWAYS
    yield from (each for each in _UNLESS_SAID if each[0].lower() not in said)


def _check_host() -> None:
    """Refuse an unknown Host: a site that rebinds its name to this machine would send its own."""
    name = request.host.rpartition(":")[0] if request.host.rpartition(":")[2].isdigit() else request.host
    if name.lower() not in HERE and name.lower() not in current_app.config["HOSTS"]:
        abort(400, "unknown_host")
