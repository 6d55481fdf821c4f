"""Fields and keys in words, for the page about the interface."""

from collections.abc import Iterable
from typing import NamedTuple

from annotator.web.api.request_fields import Field, ObjectKind
from annotator.web.api.shapes import Schema, Shape

_TYPES = {
    "string": "text", "integer": "whole number", "number": "number", "boolean": "true or false", "object": "object",
    "null": "null",
}  # fmt: skip
_MOST_SHOWN = 10**6
_FEW = 8


class ReadLine(NamedTuple):
    """One line of a table: `kind` says what the value looks like; `shape` names the one that it links to."""

    name: str
    kind: str
    words: str
    is_required: bool = True
    shape: str | None = None


def read_fields(fields: Iterable[Field] | None, prefix: str = "") -> tuple[ReadLine, ...]:
    """The fields of a request, those of an object after it."""
    found: list[ReadLine] = []
    for field in fields or ():
        found.append(ReadLine(f"{prefix}{field.name}", in_words(field.value_schema), field.words, field.is_required))
        if isinstance(field.kind, ObjectKind):
            found += read_fields(field.kind.fields, f"{prefix}{field.name}.")
    return tuple(found)


def read_parameters(fields: Iterable[Field]) -> tuple[ReadLine, ...]:
    """The fields behind a question mark, where nothing is null."""
    return tuple(ReadLine(each.name, in_words(each.kind.schema), each.words, each.is_required) for each in fields)


def read_keys(shape: Shape) -> tuple[ReadLine, ...]:
    """The keys of an answer."""
    return tuple(ReadLine(key.name, in_words(key.schema), key.words, shape=_named(key.schema)) for key in shape.keys)


def in_words(schema: Schema) -> str:
    """What a value of this schema looks like."""
    if "anyOf" in schema:
        return " or ".join(in_words(each) for each in schema["anyOf"])
    if "$ref" in schema:
        return _named(schema) or ""
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return " or ".join(_one(schema, kind) for kind in kinds)


def _one(schema: Schema, kind: str) -> str:
    if kind == "array":
        return f"list of {in_words(schema['items'])}"
    if kind == "string" and "enum" in schema:
        known = [each for each in schema["enum"] if each is not None]
        shown = ", ".join(known[:_FEW])
        return f"{shown} …" if len(known) > _FEW else shown
    if kind == "string" and schema.get("format") == "date-time":
        return "moment in UTC"
    if kind == "integer" and schema.get("maximum", _MOST_SHOWN) < _MOST_SHOWN:
        return f"{schema['minimum']} to {schema['maximum']}"
    return _TYPES[kind]


def _named(schema: Schema) -> str | None:
    """The shape that a schema speaks of."""
    inner = [schema, *schema.get("anyOf", ()), schema.get("items", {})]
    return next((each["$ref"].rpartition("/")[2] for each in inner if "$ref" in each), None)
