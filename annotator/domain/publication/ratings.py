"""How a desk rates the claims that it has checked, for search engines: by the table that its newsroom has agreed on.

A desk without such a table rates nothing: what was checked of an article is no fact check of somebody’s claim before
the newsroom says so, and on which scale.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from annotator.domain import limits
from annotator.domain.errors import RuleBroken
from annotator.domain.statuses import STATUSES

_SCALE = ("worst", "best")
_LONGEST_NAME = 80
_FARTHEST = 1_000_000
Number = int | float


@dataclass(frozen=True, slots=True)
class Rating:
    """`value` on the scale from `worst` to `best`, and the `name` that people read for it."""

    value: Number
    worst: Number
    best: Number
    name: str


def ratings_of(table: Mapping[str, Any], path: str) -> dict[str, Rating]:
    """The rating of each status that the table names: `worst`, `best`, and for each a `value` and a `name`.

    `path` is where the table stands, for those who have to mend it. Raises RuleBroken for a table with anything else.
    """
    worst, best = (table.get(name) for name in _SCALE)
    if not (_is_number(worst) and _is_number(best) and worst < best):  # type: ignore[operator]
        raise RuleBroken("ratings_scale", path=path)
    rows = {status: row for status, row in table.items() if status not in _SCALE}
    if not rows:
        raise RuleBroken("ratings_none", path=path)
    return {status: _rating(status, row, worst, best, path) for status, row in rows.items()}


def _rating(status: str, row: Any, worst: Any, best: Any, path: str) -> Rating:
    verdicts = [each.id for each in STATUSES.values() if each.is_verdict]
    if status not in verdicts:
        raise RuleBroken("ratings_status", path=path, status=status[:40], known=", ".join(verdicts))
    if not isinstance(row, Mapping) or row.keys() != {"value", "name"}:
        raise RuleBroken("ratings_row", path=path, status=status)
    value, name = row["value"], row["name"]
    if not _is_number(value) or not worst <= value <= best:
        raise RuleBroken("ratings_value", path=path, status=status, worst=worst, best=best)
    words = limits.line(name, "name") if isinstance(name, str) else None
    if words is None or len(words) > _LONGEST_NAME:
        raise RuleBroken("ratings_name", path=path, status=status, most=_LONGEST_NAME)
    return Rating(value, worst, best, words)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and -_FARTHEST <= value <= _FARTHEST
