"""Embeds: what was checked of an article that has run, shown in a frame on other sites."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Embed:
    """That an editor, `by`, has put an article on other sites. It is off where there is none.

    `id` is random and stands in the address, so that nobody can guess what else is shown; each time that it is turned
    on, it is another.
    """

    id: str
    article: str
    by: str
    at: str
    version: int = 0


def why_hidden(*, has_run: bool, missing: Iterable[str], is_closed: bool, is_read_blind: bool) -> str | None:
    """Why an embed of the article shows nothing, in words that follow “it”; None where it may show what was checked.

    `missing` are the sign-offs that it lacks, in words (`signoffs.missing`).
    """
    if not has_run:
        return "has not run"
    if is_closed:
        return "is closed to everybody but named people"
    if is_read_blind:
        return "is being read a second time, by somebody who must not see the first verdicts"
    lacking = "; ".join(missing)
    return f"is no longer signed off: {lacking}" if lacking else None
