"""Checks of every request, and headers of every response."""

from flask import Flask, Response, abort, current_app, request

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


def guard(app: Flask) -> None:
    app.before_request(_check_host)
    app.after_request(_add_headers)


def _check_host() -> None:
    """Refuse an unknown Host: a site that rebinds its name to this machine would send its own."""
    name = request.host.rpartition(":")[0] if request.host.rpartition(":")[2].isdigit() else request.host
    if name.lower() not in HERE and name.lower() not in current_app.config["HOSTS"]:
        abort(400, "unknown_host")


def _add_headers(response: Response) -> Response:
    policy = response.headers.setdefault("Content-Security-Policy", POLICY)
    if "frame-ancestors" not in policy or "frame-ancestors 'none'" in policy:
        response.headers["X-Frame-Options"] = "DENY"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers.setdefault("Referrer-Policy", "same-origin")
    response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    # Off-record words must not stay in a browser's cache on disk.
    response.headers.setdefault("Cache-Control", "no-store")
    response.headers.add("Vary", "HX-Request")
    return response
