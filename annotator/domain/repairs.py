"""Sentences cut by hand: where the rules split one sentence in two, or took two for one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Repair:
    """`kind` is join or split. `folded` is the sentence that was joined, or the two that one was split into."""

    id: str
    article: str
    kind: str
    folded: tuple[str, ...]
    by: str
    at: str
