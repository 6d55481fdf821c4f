"""What a request may hold, as a table: it checks what came, and the document of the interface is made of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from flask import request

from annotator.domain import limits
from annotator.domain.errors import RuleBroken

_MOST = 10**15 - 1
_SHOWN = 40
_MANY = 200


class Kind(Protocol):
    @property
    def schema(self) -> dict[str, Any]:
        """A JSON Schema of one value, which is not null."""

    def read(self, name: str, value: Any) -> Any:
        """The value, as the actions take it. Raises RuleBroken."""

    def typed(self, name: str, words: str) -> Any:
        """The same of the words behind a question mark."""


@dataclass(frozen=True, slots=True)
class TextKind:
    """A text of at most `longest` code points; one of `known`, if there are any."""

    longest: int = limits.PROSE
    known: tuple[str, ...] = ()
    format: str | None = None

    @property
    def schema(self) -> dict[str, Any]:
        if self.known:
            return {"type": "string", "enum": list(self.known)}
        return {"type": "string", "maxLength": self.longest} | ({"format": self.format} if self.format else {})

    def read(self, name: str, value: Any) -> str | None:
        if not isinstance(value, str):
            raise RuleBroken("wrong_type", field=name, expected="a text")
        if self.known and value not in self.known:
            raise RuleBroken("unknown_value", field=name, value=value[:_SHOWN], known=", ".join(self.known))
        if len(value) > self.longest:
            raise RuleBroken("too_long", field=name, length=len(value), limit=self.longest)
        if any("\ud800" <= letter <= "\udfff" for letter in value):
            raise RuleBroken("forbidden_characters", field=name)
        return value if value.strip() else None

    def typed(self, name: str, words: str) -> str | None:
        if "\ufffd" in words:
            raise RuleBroken("forbidden_characters", field=name)
        return self.read(name, words)


@dataclass(frozen=True, slots=True)
class NumberKind:
    """A whole number between `least` and `most`."""

    least: int = 0
    most: int = _MOST
    # The code of the error that says what is wrong with one above `most`.
    above: str = "unknown_value"

    @property
    def schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}

    def read(self, name: str, value: Any) -> int:
        # In JSON Schema 1.0 is a whole number, too.
        number = int(value) if isinstance(value, float) and value.is_integer() else value
        if not isinstance(number, int) or isinstance(number, bool):
            raise RuleBroken("wrong_type", field=name, expected="a whole number")
        if number > self.most and self.above != "unknown_value":
            raise RuleBroken(self.above, field=name, limit=self.most)
        if not self.least <= number <= self.most:
            known = f"a whole number from {self.least} to {self.most}"
            raise RuleBroken("unknown_value", field=name, value=str(number)[:_SHOWN], known=known)
        return number

    def typed(self, name: str, words: str) -> int:
        if not (words.isascii() and words.isdigit() and len(words) <= len(str(_MOST))):
            raise RuleBroken("wrong_type", field=name, expected="a whole number")
        return self.read(name, int(words))


@dataclass(frozen=True, slots=True)
class SwitchKind:
    @property
    def schema(self) -> dict[str, Any]:
        return {"type": "boolean"}

    def read(self, name: str, value: Any) -> bool:
        if not isinstance(value, bool):
            raise RuleBroken("wrong_type", field=name, expected="true or false")
        return value

    def typed(self, name: str, words: str) -> bool:
        if words not in ("true", "false"):
            raise RuleBroken("wrong_type", field=name, expected="true or false")
        return words == "true"


@dataclass(frozen=True, slots=True)
class ListKind:
    """A list of texts."""

    each: TextKind = TextKind(limits.LINE)

    @property
    def schema(self) -> dict[str, Any]:
        return {"type": "array", "items": self.each.schema, "maxItems": _MANY}

    def read(self, name: str, value: Any) -> tuple[str, ...]:
        if not isinstance(value, list):
            raise RuleBroken("wrong_type", field=name, expected="a list of texts")
        if len(value) > _MANY:
            raise RuleBroken("too_many_values", field=name, count=len(value), limit=_MANY)
        return tuple(text for one in value if (text := self.each.read(name, one)))

    def typed(self, name: str, words: str) -> tuple[str, ...]:
        return self.read(name, words.split(","))


@dataclass(frozen=True, slots=True)
class ObjectKind:
    """An object with fields of its own."""

    fields: tuple["Field", ...]

    @property
    def schema(self) -> dict[str, Any]:
        return object_schema(self.fields)

    def read(self, name: str, value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise RuleBroken("wrong_type", field=name, expected="an object")
        return read_all(self.fields, value, f"{name}.")

    def typed(self, name: str, words: str) -> dict[str, Any]:
        """No address holds an object."""
        return self.read(name, words)


@dataclass(frozen=True, slots=True)
class Field:
    """One value by its `name`; `words` say what it means. Unless it `is_required`, it may be null or left out.

    One that is required and `is_clearable` may be null, but not left out: to leave it out must clear nothing.
    """

    name: str
    words: str
    kind: Kind = field(default_factory=lambda: TextKind(limits.LINE))
    is_required: bool = False
    is_clearable: bool = False

    @property
    def schema(self) -> dict[str, Any]:
        return {**self.value_schema, "description": self.words}

    @property
    def value_schema(self) -> dict[str, Any]:
        plain = self.kind.schema
        if self.is_required and not self.is_clearable:
            return plain
        listed = {"enum": [*plain["enum"], None]} if "enum" in plain else {}
        return {**plain, **listed, "type": [plain["type"], "null"]}


def object_schema(fields: Iterable[Field]) -> dict[str, Any]:
    listed = tuple(fields)
    required = [each.name for each in listed if each.is_required]
    return {
        "type": "object",
        "properties": {each.name: each.schema for each in listed},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def read_all(fields: Iterable[Field], given: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """The value of each field by its name, None where there is none. Raises RuleBroken."""
    known = {each.name: each for each in fields}
    if unknown := [name for name in given if name not in known]:
        listed = ", ".join(known) or "none"
        raise RuleBroken("unknown_key", field=f"{prefix}{_printable(unknown[0])}", known=listed)
    found: dict[str, Any] = {}
    for name, each in known.items():
        value = given.get(name)
        found[name] = None if value is None else each.kind.read(prefix + name, value)
        is_missing = name not in given if each.is_clearable else found[name] is None
        if each.is_required and is_missing:
            raise RuleBroken("required", field=prefix + name)
    return found


def read_query(fields: Iterable[Field]) -> dict[str, Any]:
    """The values behind the question mark of this request. Raises RuleBroken."""
    known = {each.name: each for each in fields}
    found: dict[str, Any] = dict.fromkeys(known)
    for name, several in request.args.lists():
        if name not in known:
            raise RuleBroken("unknown_parameter", field=_printable(name), known=", ".join(known) or "none")
        if len(several) > 1:
            raise RuleBroken("parameter_twice", field=name)
        found[name] = known[name].kind.typed(name, several[0])
        if found[name] is None:
            raise RuleBroken("required", field=name)
    if missing := [each.name for each in known.values() if each.is_required and found[each.name] is None]:
        raise RuleBroken("required", field=missing[0])
    return found


def _printable(name: str) -> str:
    """What somebody sent as a name, as an answer may repeat it."""
    return name.encode("utf-8", "replace").decode()[:_SHOWN]
