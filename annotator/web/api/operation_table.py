"""All addresses of the interface: one table, from which requests find their way and the document is made."""

from collections.abc import Callable
from functools import cache
from typing import Any

from flask import Blueprint, Flask, Response, g, render_template

from annotator.actions.api.kept_answers import IdempotentRequests
from annotator.actions.api.request_limits import RequestLimits
from annotator.domain.api.access_tokens import SCOPES, expect_scope
from annotator.web.api import (
    articles,
    drafts,
    events,
    evidence,
    exports,
    problems,
    queries,
    searches,
    sources,
    tokens,
    units,
)
from annotator.web.api.answers import MOST, USUAL, made, seen_version, thing
from annotator.web.api.bearer import PREFIX
from annotator.web.api.bodies import read_body
from annotator.web.api.document import SHAPES, document_of
from annotator.web.api.field_labels import read_fields, read_keys, read_parameters
from annotator.web.api.operations import Operation
from annotator.web.api.repeats import once
from annotator.web.api.request_fields import read_query
from annotator.web.api.shapes import Schema

blueprint = Blueprint("api", __name__, url_prefix=PREFIX.rstrip("/"))


def get_openapi() -> Response:
    return made(_document())


@cache
def _document() -> dict[str, Any]:
    return document_of(GROUPS)


def get_problem_kind(code: str) -> Response:
    return thing(problems.KIND, problems.kind_of(code))


_DOCUMENT: Schema = {"type": "object"}
GROUPS: tuple[tuple[str, tuple[Operation, ...]], ...] = (
    ("Articles", (*articles.OPERATIONS, *drafts.OPERATIONS)),
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


def register(app: Flask) -> None:
    app.config.setdefault("IDEMPOTENT_REQUESTS", IdempotentRequests())
    app.config.setdefault("REQUEST_LIMITS", RequestLimits())
    app.register_blueprint(blueprint)


@blueprint.get("/")
def read_about() -> str:
    """The page about the interface, for people: it needs no token, and tells nothing of the desk."""
    shapes = tuple((shape, read_keys(shape)) for shape in SHAPES)
    return render_template(
        "api/about.html", groups=GROUPS, shapes=shapes, scopes=SCOPES, most=MOST, usual=USUAL,
        read_fields=read_fields, read_parameters=read_parameters,
    )  # fmt: skip


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


for _operation in OPERATIONS:
    blueprint.add_url_rule(
        _operation.path, _operation.name, _answering(_operation), methods=[_operation.method],
        provide_automatic_options=False,
    )  # fmt: skip
