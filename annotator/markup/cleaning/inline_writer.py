"""Writes inline elements around text: links, emphasis, marks.

The text comes in stretches, each with the elements around it from the outside in. The writer opens and closes only
what differs from one stretch to the next, so that no element can be misnested.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Wrapper:
    """One inline element: its name and its start tag. It equals only itself, as two alike are two elements."""

    name: str
    start: str


class InlineWriter:
    """Writes stretches to `out`, a list of strings."""

    def __init__(self, out: list[str]) -> None:
        self.out = out
        self._open: list[Wrapper] = []

    def write(self, wrappers: Sequence[Wrapper], html: str) -> None:
        shared = 0
        for now, wanted in zip(self._open, wrappers, strict=False):
            if now is not wanted:
                break
            shared += 1
        self._close_to(shared)
        for wrapper in wrappers[shared:]:
            self.out.append(wrapper.start)
            self._open.append(wrapper)
        self.out.append(html)

    def close(self) -> None:
        self._close_to(0)

    def _close_to(self, count: int) -> None:
        while len(self._open) > count:
            self.out.append(f"</{self._open.pop().name}>")
