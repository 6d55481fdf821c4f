"""Work that a person asked for and that takes a while: today, fetching the page of a source."""

from dataclasses import dataclass, replace
from typing import Any

QUEUED, FETCHING, CAPTURED, FAILED = "queued", "fetching", "captured", "failed"
# What may be otherwise in a while. No such page, not public, no proof of who it is: these stay as they are.
_PASSING = frozenset(
    {"never_answers", "no_connection", "broken_off", "server_trouble", "too_many_requests", "changed_since"}
)
# Nobody will find it there any more.
GONE = ("page_missing", "page_gone")
# Seconds until the second attempt, the third, the fourth.
_WAITS = (30, 120, 600)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why an attempt failed: a code of `errors.SENTENCES` with its values. Never a title, never a text."""

    code: str
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Job:
    """The page at `url` is to be captured for `source`, because the person `by` asked for it at `at`.

    `due` is when the next attempt may begin, `attempts` how many have begun. A job that failed for good, or that
    waits for another attempt, has its `trouble`.
    """

    id: str
    source: str
    url: str
    by: str
    at: str
    state: str = QUEUED
    due: str = ""
    attempts: int = 0
    trouble: Trouble | None = None
    kind: str = "capture"

    @property
    def is_pending(self) -> bool:
        return self.state in (QUEUED, FETCHING)

    def interrupted(self) -> "Job":
        """The server stopped while it was being fetched: it is due again, unless that happened every time."""
        if self.attempts > len(_WAITS):
            return replace(self, state=FAILED, trouble=Trouble("job_interrupted", {}))
        return replace(self, state=QUEUED)

    def seconds_to_wait(self, trouble: Trouble) -> int | None:
        """How long until it is tried again; None where it is not."""
        if trouble.code not in _PASSING or self.attempts > len(_WAITS):
            return None
        return _WAITS[max(self.attempts, 1) - 1]
