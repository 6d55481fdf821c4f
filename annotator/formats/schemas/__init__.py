"""The JSON Schemas of what leaves the desk (draft 2020-12)."""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

NAMES = {
    "annotator/reading/1": "reading-1.json",
    "annotator/article/1": "article-1.json",
    "annotator/packet/1": "packet-1.json",
}


@cache
def schema(name: str) -> dict[str, Any]:
    """KeyError for a name this version does not know."""
    return json.loads((files(__package__) / NAMES[name]).read_text("utf-8"))  # type: ignore[no-any-return]


def keys(name: str, noun: str) -> tuple[str, ...]:
    """What a file holds of one `noun` (unit, evidence, query, source), in the order of the file."""
    return tuple(schema(name)["$defs"][noun]["properties"])


def first_fault(name: str, data: object) -> tuple[str, str] | None:
    """(where, what) of the first place that does not follow the schema; None where all does."""
    import jsonschema

    error = jsonschema.exceptions.best_match(_validator()(schema(name)).iter_errors(data))
    return None if error is None else (error.json_path, " ".join(error.message.split())[:200])


@cache
def _validator() -> Any:
    import jsonschema

    return jsonschema.validators.extend(jsonschema.Draft202012Validator, {"pattern": _whole_pattern})


def _whole_pattern(_: Any, pattern: str, instance: object, __: Any) -> Iterator[Exception]:
    """As ECMA-262 reads a pattern: Python's `$` lets a line end follow, its `\\d` takes any script's digits."""
    import jsonschema

    if isinstance(instance, str) and not re.fullmatch(pattern, instance, re.ASCII):
        yield jsonschema.ValidationError(f"{instance!r} does not match {pattern!r}")
