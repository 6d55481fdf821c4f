"""A person at the desk."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain import limits
from annotator.domain.classification import DESK, PUBLIC, classified
from annotator.domain.errors import RuleBroken

# Code points: a longer name breaks every line that holds one.
_LONGEST_NAME = 100


@classified(id=PUBLIC, name=PUBLIC, role=DESK, removed=DESK)
@dataclass(frozen=True, slots=True)
class Person:
    """`removed` is the moment at which somebody was removed: their name stays, and they can do nothing."""

    id: str
    name: str
    role: str
    removed: str | None = None


def new_name(typed: str | None, others: Iterable[Person]) -> str:
    """The name as it is kept. Raises RuleBroken if it is blank, too long, one of `others`, or would deceive the eye."""
    name = limits.line(typed, "name")
    if name is None:
        raise RuleBroken("required", field="name")
    if len(name) > _LONGEST_NAME:
        raise RuleBroken("name_too_long", field="name", limit=_LONGEST_NAME)
    # Invisible and turning characters (bidi overrides, zero-width space) make one name look like another.
    if any(unicodedata.category(letter) == "Cf" for letter in name):
        raise RuleBroken("name_deceives", field="name")
    if _seen(name) in {_seen(other.name) for other in others}:
        raise RuleBroken("name_taken", field="name", name=name)
    return name


def _seen(name: str) -> str:
    """A name as the eye takes it: case, width and accents written in two ways are one."""
    return unicodedata.normalize("NFKC", name).casefold()
