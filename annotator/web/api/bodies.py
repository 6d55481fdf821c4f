"""The body of a request: JSON without tricks, checked against the fields of its operation."""

import json
from typing import Any

from flask import request

from annotator.domain.errors import Refused, RuleBroken
from annotator.web.api.operations import HTML, JSON, Operation
from annotator.web.api.request_fields import read_all


def read_body(operation: Operation) -> dict[str, Any]:
    """The values of the operation's fields by name. Raises Refused for what is no JSON object, RuleBroken for a value.

    HTML that is sent as it is, where that is taken, has no fields.
    """
    fields = operation.body or ()
    if request.mimetype == HTML and operation.takes_html:
        return dict.fromkeys(field.name for field in fields)
    if request.mimetype != JSON:
        raise Refused("json_expected", known=f"{JSON} or {HTML}" if operation.takes_html else JSON)
    content = _parsed(request.get_data())
    if not isinstance(content, dict):
        raise RuleBroken("json_no_object")
    return read_all(fields, content)


def _parsed(raw: bytes) -> Any:
    try:
        return json.loads(raw.decode(), object_pairs_hook=_once, parse_constant=_none)
    # Also numbers of thousands of digits, and lists within lists without end.
    except (ValueError, RecursionError):
        raise Refused("json_broken") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Raises ValueError where a key is there twice: programs differ in which one they take."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key is there twice")
    return found


def _none(constant: str) -> None:
    """NaN and Infinity are no JSON."""
    raise ValueError(constant)
