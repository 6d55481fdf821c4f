"""The address at which Prometheus asks for figures, behind a token of its own."""

import hmac

from flask import Blueprint, Response, abort, current_app, request

blueprint = Blueprint("metrics", __name__)


@blueprint.get("/metrics")
def show() -> Response:
    """There is no such page unless a token is set. Without it, or with another, whoever asks is told that it is."""
    exposition = current_app.config["METRICS"]
    if exposition is None:
        abort(404)
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    # As bytes: of other text than ASCII, compare_digest takes none.
    is_right = hmac.compare_digest(given.strip().encode(), exposition.token.encode())
    if scheme.lower() != "bearer" or not is_right:
        return Response("", 401, {"WWW-Authenticate": "Bearer"}, mimetype="text/plain")
    body, media_type = exposition.page()
    return Response(body, 200, content_type=media_type)
