"""What an answer holds, as a table: it makes the JSON, and the document of the interface is made of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer"}
YES_OR_NO: Schema = {"type": "boolean"}
MOMENT: Schema = {"type": "string", "format": "date-time"}
ANYTHING: Schema = {"type": ["object", "null"]}


def one_of(known: Iterable[str]) -> Schema:
    return {"type": "string", "enum": list(known)}


def or_null(schema: Schema) -> Schema:
    if "type" not in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    listed = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return {**schema, **listed, "type": [schema["type"], "null"]}


def list_of(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


@dataclass(frozen=True, slots=True)
class Key:
    """One key of an object: its `words` say what it means, and `value` finds it in the thing."""

    name: str
    schema: Schema
    words: str = ""
    value: Callable[[Any], Any] | None = None


@dataclass(frozen=True)
class Shape:
    """An object of this `name` with these keys, of which each is always there."""

    name: str
    keys: tuple[Key, ...]
    words: str = ""
    # Whose shapes are named in its schemas.
    parts: tuple["Shape", ...] = ()

    @property
    def ref(self) -> Schema:
        return {"$ref": f"#/components/schemas/{self.name}"}

    @property
    def schema(self) -> Schema:
        return {
            "type": "object",
            **({"description": self.words} if self.words else {}),
            "properties": {
                key.name: {**key.schema, **({"description": key.words} if key.words else {})} for key in self.keys
            },
            "required": [key.name for key in self.keys],
            "additionalProperties": False,
        }

    def of(self, thing: Any) -> dict[str, Any]:
        """The thing as plain data: nothing of it but the keys of this table."""
        return {key.name: (key.value or attrgetter(key.name))(thing) for key in self.keys}

    def of_maybe(self, thing: Any) -> dict[str, Any] | None:
        return None if thing is None else self.of(thing)

    def of_each(self, things: Iterable[Any]) -> list[dict[str, Any]]:
        return [self.of(thing) for thing in things]

    def part(self, name: str, words: str = "", find: str | None = None) -> Key:
        """A key with one of these, or null."""
        get = attrgetter(find or name)
        return Key(name, or_null(self.ref), words, lambda thing: self.of_maybe(get(thing)))

    def parts_at(self, name: str, words: str = "", find: str | None = None) -> Key:
        """A key with a list of these."""
        get = attrgetter(find or name)
        return Key(name, list_of(self.ref), words, lambda thing: self.of_each(get(thing)))


def listed(name: str, schema: Schema, words: str = "") -> Key:
    """A key with a list, of what is a tuple."""
    get = attrgetter(name)
    return Key(name, list_of(schema), words, lambda thing: list(get(thing)))
