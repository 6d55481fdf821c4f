"""A mark of its own in every text field that may have to stay at the desk, as the tables beside the dataclasses say.

A new field is planted with a word at once. One whose values have a form gets it in `SHAPES`, or its own rule
refuses the word; one that refers to something, or has few values, keeps its value by `KEPT`.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, get_args, get_type_hints

from annotator.domain.captures import Capture, CapturedFacts
from annotator.domain.classification import Disclosure, table_of
from annotator.domain.evidence import Evidence, LetStand, Passage
from annotator.domain.sources import Snapshot, Source

Thing = TypeVar("Thing")
Mark = Callable[[type, str], str]

SHAPES: dict[str, Callable[[int], str]] = {
    "published": lambda n: f"{9000 + n}-05-17",
    "accessed": lambda n: f"{9000 + n}-05-17",
    "at": lambda n: f"{9000 + n}-05-17T10:00:00Z",
    "archived": lambda n: f"{9000 + n}-05-17T10:00:00Z",
    "sides": "{:064x}".format,
}
ADDRESSES = ("url",)
# What no page shows to anybody.
ON_NO_PAGE = {
    (Passage, "prefix"), (Passage, "suffix"), (LetStand, "sides"), *((CapturedFacts, f.name) for f in fields(CapturedFacts)),
}  # fmt: skip
KEPT = {
    Source: {"id", "alias", "embargoed_until"},
    Snapshot: {"sha256", "warc"},
    Evidence: {"source"},
    Passage: {"snapshot"},
    Capture: {"sha256", "media_type", "file", "text_sha256", "problem"},
}


def texts(kind: type, hidden: Collection[Disclosure]) -> Iterator[str]:
    """The text fields of these classes that are planted."""
    hints = get_type_hints(kind)
    for name, its_class in table_of(kind).items():
        if its_class in hidden and hints[name] in (str, str | None) and name not in KEPT.get(kind, ()):
            yield name


def parts(kind: type) -> Iterator[tuple[str, type]]:
    for name, hint in get_type_hints(kind).items():
        for part in (hint, *get_args(hint)):
            if is_dataclass(part):
                yield name, part


def planted(thing: Thing, hidden: Collection[Disclosure], mark: Mark, given: Collection[str] = ()) -> Thing:
    """The thing and its parts with what `mark` gives in each of their text fields of these classes.

    The thing's own fields that are `given` stay.
    """
    kind = type(thing)
    marked = {name: mark(kind, name) for name in texts(kind, hidden) if name not in given}
    return replace(thing, **marked, **{name: _part(getattr(thing, name), hidden, mark) for name, _ in parts(kind)})


def _part(value: Any, hidden: Collection[Disclosure], mark: Mark) -> Any:
    if isinstance(value, tuple):
        return tuple(planted(each, hidden, mark) for each in value)
    return None if value is None else planted(value, hidden, mark)
