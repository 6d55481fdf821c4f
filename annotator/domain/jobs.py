"""Jobs: work that a person asked for and that takes a while. The only kind today is to capture a source's page."""

from dataclasses import dataclass, replace
from typing import Any

from annotator.domain.contents.errors import OF_CONTENTS_AWAY

QUEUED, FETCHING, CAPTURED, FAILED = "queued", "fetching", "captured", "failed"
# Trouble that may pass, so that another attempt makes sense. A missing page or a bad certificate stays as it is.
_PASSING = frozenset(
    {"never_answers", "no_connection", "broken_off", "server_trouble", "too_many_requests", "changed_since",
     *OF_CONTENTS_AWAY}
)  # fmt: skip
# Trouble that means the page is gone for good.
GONE = ("page_missing", "page_gone")
# Seconds until the second attempt, the third, the fourth.
_WAITS = (30, 120, 600)
LONGEST_WAIT = max(_WAITS)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why an attempt failed: a code of `errors.SENTENCES` and its values, which hold neither a title nor a text."""

    code: str
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Job:
    """The page at `url` is to be captured for the source `source`; the person `by` asked for it at `at`.

    `due` is the time at which the next attempt may begin, or, while it is fetched, until which nobody else may. Of the
    attempts, so many `attempts` have begun; times are in UTC.
    A job that failed for good, or that waits for another attempt, has a `trouble`.
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
        """The job after whoever held it was stopped: it is due again, unless every attempt ended so."""
        if self.attempts > len(_WAITS):
            return replace(self, state=FAILED, trouble=Trouble("job_interrupted", {}))
        return replace(self, state=QUEUED)

    def seconds_to_wait(self, trouble: Trouble) -> int | None:
        """The seconds until the next attempt; None if there is none."""
        if trouble.code not in _PASSING or self.attempts > len(_WAITS):
            return None
        return _WAITS[max(self.attempts, 1) - 1]
