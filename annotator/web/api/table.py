"""All addresses of the interface: one table, from which requests find their way and the document is made."""

from collections.abc import Callable
from functools import cache
from typing import Any

from flask import Blueprint, Flask, Response, g, render_template
from werkzeug.exceptions import HTTPException

from annotator.actions.api.kept_answers import IdempotentRequests
from annotator.actions.api.request_limits import RequestLimits
from annotator.domain.api.access_tokens import SCOPES, expect_scope
from annotator.domain.errors import DeskError, NotFound, RuleBroken
from annotator.web.api import articles, events, evidence, exports, problems, queries, searches, sources, tokens, units
from annotator.web.api.answers import made, seen_version, thing
from annotator.web.api.bearer import PREFIX
from annotator.web.api.bodies import read_body
from annotator.web.api.document import document_of
from annotator.web.api.fields import read_query
from annotator.web.api.operations import Operation
from annotator.web.api.repeats import once
from annotator.web.api.shapes import Schema

blueprint = Blueprint("api", __name__, url_prefix=PREFIX.rstrip("/"))
_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]


def get_openapi() -> Response:
    return made(_document())


@cache
def _document() -> dict[str, Any]:
    return document_of(GROUPS)


def get_problem_kind(code: str) -> Response:
    return thing(problems.KIND, problems.kind_of(code))


_DOCUMENT: Schema = {"type": "object"}
GROUPS: tuple[tuple[str, tuple[Operation, ...]], ...] = (
    ("Articles", articles.OPERATIONS),
    ("Units", units.OPERATIONS),
    ("Evidence", evidence.OPERATIONS),
    ("Sources", sources.OPERATIONS),
    ("Queries", queries.OPERATIONS),
    ("Search", searches.OPERATIONS),
    ("Events", events.OPERATIONS),
    ("Exports", exports.OPERATIONS),
    ("About", (
        *tokens.OPERATIONS,
        Operation("GET", "/openapi.json", "get_openapi", "This interface as an OpenAPI 3.1 document.", get_openapi,
                  scope=None, schema=_DOCUMENT),
        Operation("GET", "/problems/<code>", "get_problem_kind", "What a kind of problem means.", get_problem_kind,
                  scope=None, gives=problems.KIND),
    )),
)  # fmt: skip
OPERATIONS = tuple(operation for _, several in GROUPS for operation in several)


def register(app: Flask, megabytes: int) -> None:
    """`megabytes` is how large a file may be that is sent here."""
    app.config.setdefault("MEGABYTES", megabytes)
    app.config.setdefault("IDEMPOTENT_REQUESTS", IdempotentRequests())
    app.config.setdefault("REQUEST_LIMITS", RequestLimits())
    app.register_blueprint(blueprint)


@blueprint.get("/")
def read_about() -> str:
    """The page about the interface, for people: it needs no token, and tells nothing of the desk."""
    return render_template("api/about.html", groups=GROUPS, scopes=SCOPES)


def _refuse_address(rest: str) -> Response:
    """No operation has this address, or none in this way."""
    allowed = sorted({each.method for each in OPERATIONS if each.pattern.fullmatch(f"/{rest}")})
    if not allowed:
        raise NotFound("no_such_address")
    raise RuleBroken("no_such_method", allowed=", ".join([*allowed, *(["HEAD"] if "GET" in allowed else [])]))


def _answering(operation: Operation) -> Callable[..., Response]:
    def answer(**values: Any) -> Response:
        if operation.scope:
            expect_scope(g.token, operation.scope)
        asked = read_query(operation.query)
        if operation.query:
            values["query"] = asked
        if operation.body is not None:
            values["body"] = read_body(operation)
        if operation.changes:
            values["version"] = seen_version()
        return once(lambda: operation.does(**values)) if operation.scope else operation.does(**values)

    return answer


@blueprint.after_request
def _vary(response: Response) -> Response:
    response.vary.add("Authorization")
    return response


def _answer_http(error: HTTPException) -> Response:
    return problems.answer_http(error)


def _answer(error: DeskError) -> Response:
    return problems.answer(error)


for _operation in OPERATIONS:
    blueprint.add_url_rule(
        _operation.path, _operation.name, _answering(_operation), methods=[_operation.method],
        provide_automatic_options=False,
    )  # fmt: skip
blueprint.add_url_rule(
    "/<path:rest>", "refuse_address", _refuse_address, methods=_METHODS, provide_automatic_options=False
)
blueprint.register_error_handler(DeskError, _answer)
blueprint.register_error_handler(413, _answer_http)
blueprint.register_error_handler(HTTPException, _answer_http)
