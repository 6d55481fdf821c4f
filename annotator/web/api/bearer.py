"""Programs come in by a token in the header Authorization, and by nothing else: a cookie opens nothing here."""

from flask import current_app, g, request

from annotator.actions.api import access_tokens
from annotator.actions.api.request_limits import RequestLimits
from annotator.domain.errors import RuleBroken

PREFIX = "/api/v1/"
# For whoever asks, token or not: what the interface is, and what its problems mean.
PAGE = "api.read_about"
OPEN = frozenset({PAGE, "api.get_openapi", "api.get_problem_kind"})


def is_by_program() -> bool:
    """Whether this request is answered as programs read it, also at an address that there is not."""
    return request.path.startswith(PREFIX) and request.endpoint != PAGE


def takes_token() -> bool:
    """Whether only a token lets in here."""
    return is_by_program() and request.endpoint not in OPEN


def come_in() -> None:
    """Sets who acts, `g.person`, and their `g.token`. Raises RuleBroken for a token that opens nothing."""
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not secret.strip():
        raise RuleBroken("token_missing")
    limits: RequestLimits = current_app.config["REQUEST_LIMITS"]
    address = request.remote_addr or ""
    limits.expect_few_wrong(address)
    try:
        g.person, g.token = access_tokens.let_in(g.store, secret.strip())
    except RuleBroken:
        limits.note_wrong(address)
        raise
    limits.count(g.token.id)
