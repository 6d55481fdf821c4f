"""Problems as RFC 9457 has them, of the same codes and sentences as the pages: never more than the sentence says."""

import json
from collections.abc import Iterable
from string import Formatter
from typing import Any

from flask import Response, url_for
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from annotator.domain.contents.errors import OF_CONTENTS_AWAY
from annotator.domain.errors import SENTENCES, DeskError, NotFound, Refused, RuleBroken, Stale, say
from annotator.domain.seals.errors import OF_A_SERVER_AWAY
from annotator.web.api.operations import PROBLEM
from annotator.web.api.shapes import NUMBER, TEXT, Key, Shape

_STATUS: dict[type[DeskError], int] = {RuleBroken: 422, Refused: 422, Stale: 412, NotFound: 404}
_OF_CODE = {
    "token_missing": 401, "token_unknown": 401, "token_expired": 401, "token_not_yet": 401, "was_removed": 401,
    "token_lacks_scope": 403,
    "cross_site": 403, "unknown_host": 400, "not_understood": 400, "json_broken": 400, "no_such_address": 404,
    "no_such_method": 405,
    "reads_blind": 409, "known_url": 409, "other_content": 409, "key_in_use": 409, "key_cut_off": 409,
    "changed_since": 409, "if_match_unknown": 412, "too_large": 413, "json_expected": 415, "if_match_missing": 428,
    "too_many_calls": 429, "fault": 500, "rows_changed": 500,
    **dict.fromkeys(OF_A_SERVER_AWAY | OF_CONTENTS_AWAY, 503),
}  # fmt: skip
_TITLES = {
    400: "Not understood",
    401: "Not let in",
    403: "Not allowed",
    404: "Not here",
    405: "Not this way",
    409: "In the way of something else",
    412: "Changed since",
    413: "Too large",
    415: "Not in this format",
    422: "Refused by a rule of the desk",
    428: "Nothing said of what was seen",
    429: "Too often",
    500: "Broken",
    503: "The database is away",
}
_OF_HTTP = {404: "no_such_address", 500: "fault"}
_REFUSED = {"unknown_host", "cross_site"}
# A challenge names the scheme; RFC 6750 has names for what is wrong with a token.
_CHALLENGES = {
    "token_missing": 'Bearer realm="annotator"',
    "token_lacks_scope": 'Bearer realm="annotator", error="insufficient_scope"',
}
_CHALLENGE = 'Bearer realm="annotator", error="invalid_token"'

SHAPE = Shape(
    "Problem",
    (
        Key("type", {"type": "string", "format": "uri-reference"}, "The address of this kind of problem."),
        Key("title", TEXT, "The kind of problem in a few words."),
        Key("status", NUMBER),
        Key("detail", TEXT, "What is wrong and what to do: the sentence that the page would show."),
        Key("code", TEXT, "The code of the sentence; a program decides by this."),
    ),
    "What went wrong, with the values that the sentence names under their names.",
)
KIND = Shape(
    "ProblemKind",
    (
        Key("code", TEXT, value=lambda kind: kind[0]),
        Key("title", TEXT, value=lambda kind: _TITLES[kind[1]]),
        Key("sentence", TEXT, "With the names of its values in curly brackets.", lambda kind: SENTENCES[kind[0]]),
    ),
    "A kind of problem.",
)


def schema() -> dict[str, Any]:
    """That of a problem, which holds more than its shape."""
    return {**SHAPE.schema, "additionalProperties": True}


def kind_of(code: str) -> tuple[str, int]:
    """A code and the status that its problems mostly have. Raises NotFound."""
    if code not in SENTENCES:
        raise NotFound("no_such_problem")
    return code, _status(RuleBroken(code))


def answer(error: DeskError) -> Response:
    status = _status(error)
    content = {
        "type": url_for("api.get_problem_kind", code=error.code),
        "title": _TITLES[status],
        "status": status,
        "detail": say(error),
        "code": error.code,
    }
    told = Response(json.dumps({**_values(error), **content}, ensure_ascii=False).encode(), status, mimetype=PROBLEM)
    if status == 401 or error.code in _CHALLENGES:
        told.headers["WWW-Authenticate"] = _CHALLENGES.get(error.code, _CHALLENGE)
    if status == 429:
        told.headers["Retry-After"] = str(error.values["seconds"])
    if error.code == "no_such_method":
        told.headers["Allow"] = str(error.values["allowed"])
    return told


def answer_http(error: HTTPException) -> Response:
    """Of what the framework refuses, or of a fault, of which nobody is told more."""
    if isinstance(error, MethodNotAllowed):
        return answer(DeskError("no_such_method", allowed=", ".join(sorted(error.valid_methods or ()))))
    if error.description in _REFUSED:
        return answer(DeskError(str(error.description)))
    return answer(DeskError(_OF_HTTP.get(error.code or 500, "not_understood")))


def _status(error: DeskError) -> int:
    if error.code in _OF_CODE:
        return _OF_CODE[error.code]
    if error.code.startswith("may_not_"):
        return 403
    return _STATUS.get(type(error), 422)


def _values(error: DeskError) -> dict[str, Any]:
    """The values that its sentence names, and the name of the field: what else an error carries is the desk's."""
    named = {name for _, name, _, _ in Formatter().parse(SENTENCES[error.code]) if name} | {"field"}
    plain = {name: value for name, value in error.values.items() if name in named}
    return {name: value for name, value in plain.items() if _is_plain(value)}


def _is_plain(value: object) -> bool:
    if isinstance(value, Iterable) and not isinstance(value, str):
        return False
    return value is None or isinstance(value, str | int)
