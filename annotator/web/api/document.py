"""The OpenAPI 3.1 document of the interface, made from the table of its operations."""

from collections.abc import Iterable
from typing import Any

from annotator.domain.api.access_tokens import SCOPES
from annotator.web.api import answer_shapes, draft_shapes, events, exports, problems, searches, tokens
from annotator.web.api.bearer import PREFIX
from annotator.web.api.operations import HTML, JSON, PROBLEM, Operation
from annotator.web.api.repeats import HEADER, LONGEST, REPLAYED
from annotator.web.api.request_fields import Field, object_schema
from annotator.web.api.shapes import Schema, Shape, or_null

SHAPES = (
    *answer_shapes.SHAPES,
    *draft_shapes.SHAPES,
    events.EVENT,
    searches.FOUND,
    exports.FORMAT,
    tokens.TOKEN,
    problems.KIND,
)
_ABOUT = (
    "A program acts as the person whose token it sends: by the same actions, rules and errors as the pages, on the same"
    " copy of the desk. Lists are paged by cursors, changes say in If-Match what was seen, and a POST with an"
    " Idempotency-Key is done once."
)
_SAYS = {
    200: "What was asked for.", 201: "It was made.", 204: "It was removed.", 304: "You have it already.",
    400: "Not understood.", 401: "The token opens nothing.", 403: "The token or its person may not.", 404: "Not here.",
    409: "In the way of something else.", 412: "Somebody changed it since.", 413: "Too large.",
    415: "Not in this format.", 422: "Refused by a rule of the desk.", 428: "If-Match is missing.",
    429: "Too many requests.", 500: "Something broke.",
    503: "The server of the database is away.",
}  # fmt: skip
_ETAG: Schema = {"schema": {"type": "string"}, "description": "For If-Match and If-None-Match."}


def document_of(groups: tuple[tuple[str, tuple[Operation, ...]], ...]) -> dict[str, Any]:
    paths: dict[str, dict[str, Any]] = {}
    for group, operations in groups:
        for operation in operations:
            paths.setdefault(operation.address, {})[operation.method.lower()] = _described(operation, group)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Annotator", "version": "1", "description": _ABOUT},
        "servers": [{"url": PREFIX.rstrip("/")}],
        "tags": [{"name": group} for group, _ in groups],
        "paths": paths,
        "components": {
            "schemas": {shape.name: shape.schema for shape in SHAPES} | {problems.SHAPE.name: problems.schema()},
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer", "description": "Scopes: "
                          + "; ".join(f"{name}: {words}" for name, words in SCOPES.items())},
            },
        },
    }  # fmt: skip


def statuses_of(operation: Operation) -> tuple[int, ...]:
    """What its answers may be."""
    found = {*operation.status, 422, 500, 503}
    if operation.scope:
        found |= {400, 401, 403, 429}
    if operation.is_read:
        found |= {304}
    if operation.names:
        found |= {404}
    if operation.names and operation.scope:
        found |= {409}
    if operation.body is not None:
        found |= {413, 415}
    if operation.method == "POST":
        found |= {409, 404}
    if operation.changes:
        found |= {409, 412, 428}
    return tuple(sorted(found))


def _described(operation: Operation, group: str) -> dict[str, Any]:
    scope = f" Scope: {operation.scope}." if operation.scope else ""
    more = {"requestBody": _body(operation)} if operation.body is not None else {}
    return {
        "operationId": operation.name,
        "summary": operation.words,
        "description": f"{operation.words}{scope}",
        "tags": [group],
        "security": [{"token": []}] if operation.scope else [],
        "parameters": [*_parameters(operation)],
        **more,
        "responses": {str(status): _answered(operation, status) for status in statuses_of(operation)},
    }


def _parameters(operation: Operation) -> Iterable[dict[str, Any]]:
    for name in operation.names:
        yield {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
    for field in operation.query:
        yield {"name": field.name, "in": "query", "required": field.is_required, "description": field.words,
               "schema": _typed(field)}  # fmt: skip
    if operation.changes:
        yield _header("If-Match", "The ETag of the last answer about it.", {"type": "string"}, required=True)
    if operation.method == "POST":
        yield _header(HEADER, "The same request with the same key is done once, within 24 hours.",
                      {"type": "string", "minLength": 1, "maxLength": LONGEST, "pattern": "^[ -~]+$"})  # fmt: skip


def _header(name: str, words: str, schema: Schema, *, required: bool = False) -> dict[str, Any]:
    return {"name": name, "in": "header", "required": required, "description": words, "schema": schema}


def _typed(field: Field) -> Schema:
    """Behind a question mark there is no null."""
    return {"type": "string", "minLength": 1} | field.kind.schema


def _body(operation: Operation) -> dict[str, Any]:
    content: dict[str, Any] = {JSON: {"schema": object_schema(operation.body or ())}}
    if operation.takes_html:
        content[HTML] = {"schema": {"type": "string"}}
    return {"required": True, "content": content}


def _answered(operation: Operation, status: int) -> dict[str, Any]:
    said: dict[str, Any] = {"description": _SAYS[status]}
    if status >= 400:
        said["content"] = {PROBLEM: {"schema": problems.SHAPE.ref}}
        if status == 429:
            said["headers"] = {"Retry-After": {"schema": {"type": "integer"}}}
        if status == 401:
            said["headers"] = {"WWW-Authenticate": {"schema": {"type": "string"}}}
        return said
    if status in (204, 304):
        return said
    said["headers"] = {"ETag": _ETAG}
    if operation.method == "POST":
        said["headers"][REPLAYED] = {"schema": {"type": "string"}, "description": "true of an answer that was kept."}
    if status == 201:
        said["headers"]["Location"] = {"schema": {"type": "string"}}
    said["content"] = {media: {"schema": _given(operation)} if media == JSON else {} for media in operation.media}
    return said


def _given(operation: Operation) -> Schema:
    if operation.schema is not None or operation.gives is None:
        return operation.schema or {}
    if not operation.pages:
        return operation.gives.ref
    return page_schema(operation.gives)


def page_schema(shape: Shape) -> Schema:
    return {
        "type": "object",
        "properties": {
            "items": {"type": "array", "items": shape.ref},
            "next": {**or_null({"type": "string"}), "description": "The cursor of the next page; null on the last."},
        },
        "required": ["items", "next"],
        "additionalProperties": False,
    }
