"""A field that two people changed: what both made of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.domain.wording_differences import with_both_changes


@dataclass(frozen=True, slots=True)
class Merged:
    """`value` is for the field; `is_both` if it holds what the other person and this one wrote.

    `is_shown` if the person has to compare the two.
    """

    value: str
    is_both: bool = False
    is_shown: bool = False


def merged(seen: Mapping[str, str], name: str, now: str, typed: str, *, is_prose: bool) -> Merged:
    """What to put into the field `name`, which was `seen`, is `now`, and was `typed` by the person.

    Where both changed the same words, prose holds what is there now and below it what was typed.
    """
    if typed == now:
        return Merged(now)
    was = seen.get(name)
    if was is None:
        return Merged(typed, is_shown=True)
    if now == was:
        return Merged(typed)
    if typed == was:
        return Merged(now)
    both = with_both_changes(was, now, typed) if is_prose else None
    if both is None and is_prose and now and typed:
        return Merged(f"{now}\n\n{typed}", is_both=True, is_shown=True)
    return Merged(typed if both is None else both, is_both=both is not None, is_shown=True)
