"""Refuses what other sites make a browser send here, by the Fetch Metadata headers (www.w3.org/TR/fetch-metadata)."""

from flask import Flask, abort, redirect, request
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import Headers

# Pages that people link to with a question in the address; from another site they open without it.
WITHOUT_QUESTION = frozenset({"sources.index", "search.show"})
# For programs, which send no cookie, and for the frames of other sites, in which none counts.
OPEN = frozenset({"desk.healthz", "metrics.show", "embedded.article", "embedded.unit", "embedded.oembed"})
# The provider of OpenID Connect sends the browser back with its answer in the address.
ANSWERS = frozenset({"oidc.callback"})
# Another site could link somebody who is signed in at the provider to an invitation of its own choice.
NEVER_LINKED = frozenset({"oidc.start", "oidc.join"})
_OURS = frozenset({"same-origin", "none"})


def guard(app: Flask) -> None:
    app.before_request(_refuse)


def _refuse() -> ResponseReturnValue | None:
    """Lets another site only link to a page; a question in the link would choose what the desk does."""
    if request.endpoint in OPEN or request.headers.get("Sec-Fetch-Site", "none") in _OURS:
        return None
    is_link = _is_link(request.method, request.headers)
    if is_link and request.query_string and request.endpoint in WITHOUT_QUESTION:
        return redirect(request.path, 303)
    if is_link and request.endpoint in ANSWERS:
        return None
    if not is_link or request.query_string or request.endpoint in NEVER_LINKED:
        abort(403, "cross_site")
    return None


def _is_link(method: str, headers: Headers) -> bool:
    """Whether the request opens a page in a tab, not in a frame and not for a script."""
    wanted = headers.get("Sec-Fetch-Mode"), headers.get("Sec-Fetch-Dest")
    return method in ("GET", "HEAD") and wanted == ("navigate", "document")
