"""Which field of a thing may leave the desk, and on which terms.

Each dataclass that holds what people at the desk know gives every field its class, in one table above itself. What
leaves is built from these tables: a field that a table does not allow is never copied.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints


class Disclosure(Enum):
    """PUBLIC leaves wherever its thing does, NAMED only on the record, DESCRIBED only on background, DESK never."""

    PUBLIC = "public"
    NAMED = "named"
    DESCRIBED = "described"
    DESK = "desk"


PUBLIC, NAMED, DESCRIBED, DESK = Disclosure.PUBLIC, Disclosure.NAMED, Disclosure.DESCRIBED, Disclosure.DESK

# What leaves in each case, for `copied` and `allowed_state`.
WHEREVER = frozenset({PUBLIC})
ON_THE_RECORD = frozenset({PUBLIC, NAMED})
ON_BACKGROUND = frozenset({PUBLIC, DESCRIBED})
ALL_BUT_THE_DESKS = frozenset(Disclosure) - {DESK}

Allowed = frozenset[Disclosure]
_Class = TypeVar("_Class", bound=type)
_Thing = TypeVar("_Thing")
_NESTED = (dict, list)
_TABLES: dict[type, Mapping[str, Disclosure]] = {}
_PARTS: dict[type, Mapping[str, type]] = {}


def classified(**table: Disclosure) -> Callable[[_Class], _Class]:
    """Decorate a dataclass with the class of each of its fields.

    TypeError where a field has none, where a name is no field, or where a part is a dataclass without a table.
    """

    def register(kind: _Class) -> _Class:
        names = {field.name for field in fields(kind)}
        if names != set(table):
            raise TypeError(f"{kind.__name__} needs one class for each field: {', '.join(sorted(names ^ set(table)))}")
        parts = {name: part for name, hint in get_type_hints(kind).items() for part in _dataclasses_in(hint)}
        if unknown := set(parts.values()) - set(_TABLES):
            raise TypeError(f"{kind.__name__} has unclassified parts: {', '.join(sorted(p.__name__ for p in unknown))}")
        _TABLES[kind], _PARTS[kind] = table, parts
        return kind

    return register


def table_of(kind: type) -> Mapping[str, Disclosure]:
    """The class of each field. KeyError for a type that has no table."""
    return _TABLES[kind]


def copied(thing: _Thing, allowed: Allowed, **instead: Any) -> _Thing:
    """A copy with the fields of the allowed classes, and those of its parts; every other field has its default.

    `instead` gives values of fields for the copy. TypeError where a field that is not allowed has no default.
    """
    kind: Any = type(thing)
    if not instead and _is_allowed_whole(kind, allowed):
        return thing
    parts = _PARTS[kind]
    kept = {
        name: _part(getattr(thing, name), allowed) if name in parts else getattr(thing, name)
        for name in _allowed_fields(kind, allowed)
        if name not in instead
    }
    whole: _Thing = kind(**kept, **instead)
    return whole


def allowed_state(kind: type, state: Mapping[str, Any], allowed: Allowed) -> dict[str, Any]:
    """What is allowed of a thing of this kind as `events.snapshot` gives it; a key that is no field is left out."""
    names, parts = _allowed_fields(kind, allowed), _PARTS[kind]
    return {
        name: _plain_part(parts.get(name), value, allowed) if isinstance(value, _NESTED) else value
        for name, value in state.items()
        if name in names
    }


@cache
def _allowed_fields(kind: type, allowed: Allowed) -> frozenset[str]:
    return frozenset(name for name, its_class in _TABLES[kind].items() if its_class in allowed)


@cache
def _is_allowed_whole(kind: type, allowed: Allowed) -> bool:
    """Whether nothing of it stays, so that a thing, which never changes, needs no copy."""
    return set(_TABLES[kind].values()) <= allowed and all(_is_allowed_whole(p, allowed) for p in _PARTS[kind].values())


def _part(value: Any, allowed: Allowed) -> Any:
    if value is None:
        return None
    if isinstance(value, tuple):
        return tuple(_part(each, allowed) for each in value)
    return copied(value, allowed)


def _plain_part(kind: type | None, value: Any, allowed: Allowed) -> Any:
    if isinstance(value, list):
        return [_plain_part(kind, each, allowed) for each in value]
    if isinstance(value, dict):
        return allowed_state(kind, value, allowed) if kind else {}
    return value


def _dataclasses_in(hint: Any) -> Iterator[type]:
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint
    for argument in get_args(hint):
        yield from _dataclasses_in(argument)
