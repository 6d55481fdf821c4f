"""Reads a mapping in YAML, with each value as it was typed."""

import re
from typing import Any

import yaml


def mapping(text: str) -> dict[str, Any] | None:
    """The entries, or None for what is no mapping: YAML's types for dates and numbers would change the values."""
    try:
        loaded = yaml.load(text, Loader=_Typed)  # noqa: S506 - it makes only strings, lists, mappings and None
    except (yaml.YAMLError, ValueError, TypeError, RecursionError):
        return None
    return loaded if isinstance(loaded, dict) else None


class _Typed(yaml.BaseLoader):  # type: ignore[misc]
    """Loads every value as a string, and null as None."""


_NOTHING = "tag:yaml.org,2002:null"
_Typed.add_implicit_resolver(_NOTHING, re.compile(r"(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""])
_Typed.add_constructor(_NOTHING, lambda *_: None)
