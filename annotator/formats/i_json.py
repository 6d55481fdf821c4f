"""JSON that means the same to every program that reads it: I-JSON (RFC 7493).

Python's reader accepts NaN, duplicate names, numbers that SQLite cannot hold, and lone surrogates. Each of them would
be stored, or break the desk, after the file was found valid.
"""

import json
import re
from typing import Any

from annotator.domain.errors import Refused

LARGEST = 2**53 - 1
# A file of this desk is nested nine deep. A program that reads one recursively must not run out of stack.
DEEPEST = 32
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def load(text: str) -> Any:
    """The value of a JSON text; no number in it has a fraction.

    Raises Refused: "not_json", or "schema_broken" with the place and the fault.
    """
    try:
        value = json.loads(
            text, object_pairs_hook=_named_once, parse_float=_refuse_number, parse_constant=_refuse_number
        )
    except (ValueError, RecursionError):
        raise Refused("not_json") from None
    _refuse_odd(value)
    return value


def _named_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _broken("a name", f"{twice[:40]!a} stands there twice")
    return found


def _refuse_number(written: str) -> Any:
    raise _broken("a number", f"{written[:40]} is no whole number")


def _refuse_odd(value: Any) -> None:
    """Checks every value, without recursion, so that deep nesting cannot exhaust the stack."""
    waiting: list[tuple[str, int, Any]] = [("$", 0, value)]
    while waiting:
        where, depth, each = waiting.pop()
        if depth > DEEPEST:
            raise _broken(where[:80], f"it is nested more than {DEEPEST} deep")
        if isinstance(each, dict):
            waiting.extend((f"{where} (a name)", depth, name) for name in each)
            waiting.extend((f"{where}.{name[:40]}", depth + 1, inner) for name, inner in each.items())
        elif isinstance(each, list):
            waiting.extend((f"{where}[{index}]", depth + 1, inner) for index, inner in enumerate(each))
        elif isinstance(each, str) and (match := _FORBIDDEN.search(each)):
            raise _broken(where, f"the character U+{ord(match[0]):04X} cannot be stored")
        elif isinstance(each, int) and not -LARGEST <= each <= LARGEST:
            raise _broken(where, "the number is too large")


def _broken(where: str, what: str) -> Refused:
    return Refused("schema_broken", where=_FORBIDDEN.sub("\ufffd", " ".join(where.split())), what=what)
