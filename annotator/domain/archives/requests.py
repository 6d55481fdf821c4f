"""What an archive was asked about the page of a source, and what it answered."""

from dataclasses import dataclass, replace

from annotator.domain.archives.copies import ArchivedCopy
from annotator.domain.jobs import Trouble

SEARCH, SAVE = "search", "save"
KINDS = (SEARCH, SAVE)
ASKED, FOUND, ABSENT, SAVING, FAILED = "asked", "found", "absent", "saving", "failed"
# Whoever is not answered within so many seconds never is: the answer was lost with the server that waited for it.
LONGEST_ANSWER = 60
# Seconds: an archive that asks for more time is asked again after these.
LONGEST_WAIT = 7 * 86_400


@dataclass(frozen=True, slots=True)
class ArchiveRequest:
    """The person `by` asked an archive, `at` a moment in UTC, about the page `url` of a `source`, given by its id.

    Of a kind there is one for each source: the last. `address` leads to the copy that the archive is known to have, and
    `copied` is the moment of it; a later request that fails leaves both. `job` is by what the archive knows a page that
    it is saving. If it failed, there is a `trouble`.
    """

    source: str
    kind: str
    url: str
    by: str
    at: str
    state: str = ASKED
    job: str | None = None
    copied: str | None = None
    address: str | None = None
    trouble: Trouble | None = None

    def found(self, copy: ArchivedCopy) -> "ArchiveRequest":
        return replace(self, state=FOUND, job=None, copied=copy.at, address=copy.address, trouble=None)

    def absent(self) -> "ArchiveRequest":
        return replace(self, state=ABSENT, copied=None, address=None, trouble=None)

    def saving(self, job: str) -> "ArchiveRequest":
        return replace(self, state=SAVING, job=job, trouble=None)

    def failed(self, trouble: Trouble, *, may_go_on: bool = False) -> "ArchiveRequest":
        """With `may_go_on`, a page that is being saved may still be: how far it is could not be learned."""
        state, job = (SAVING, self.job) if may_go_on and self.job else (FAILED, None)
        return replace(self, state=state, job=job, trouble=trouble)


def asked_again(before: ArchiveRequest | None, now: ArchiveRequest) -> ArchiveRequest:
    """The request `now`, with what is known since the one `before` it about the same page."""
    if before is None or before.url != now.url:
        return now
    return replace(now, copied=before.copied, address=before.address)
