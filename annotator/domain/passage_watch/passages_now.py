"""What a page says now in place of a passage that evidence rests on, from the last time the page was fetched."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from annotator.domain.evidence import Evidence
from annotator.domain.jobs import GONE, Job
from annotator.domain.sources import Snapshot, Source
from annotator.domain.wording_differences import Run, differences


@dataclass(frozen=True, slots=True)
class PassageFate:
    """`is_lost` says that the words can no longer be read there, `is_known` that the page said so itself."""

    label: str
    is_lost: bool
    is_known: bool = True


# In the order in which they want to be looked at.
FATES = {
    "altered": PassageFate("Reads differently now", is_lost=True),
    "missing": PassageFate("No longer on the page", is_lost=True),
    "page_gone": PassageFate("The page is gone", is_lost=True),
    "front_page": PassageFate("The address leads to a front page now", is_lost=True),
    "unreached": PassageFate("The page could not be fetched", is_lost=False, is_known=False),
    "sign_in": PassageFate("The page asks to sign in now", is_lost=False, is_known=False),
    "unread": PassageFate("No words could be read in what came", is_lost=False, is_known=False),
    "waiting": PassageFate("Being fetched", is_lost=False, is_known=False),
    "unfetched": PassageFate("Never fetched from its address", is_lost=False, is_known=False),
    "intact": PassageFate("Still there", is_lost=False),
}


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """The page of a source as it was last fetched: `url` is where its address led, `at` a moment in UTC.

    `text` is None if no text could be read in it.
    """

    url: str
    at: str
    text: str | None


@dataclass(frozen=True, slots=True)
class WatchedPassage:
    """`fate` is a key of FATES. `now` compares the passage with what the page says instead; empty unless altered.

    `at` is the moment, in UTC, that this is known of; None if it is not known of any. `copy` is the newest capture of
    an archive's copy in which the words of a lost passage stand.
    """

    evidence: Evidence
    source: Source
    fate: str
    at: str | None
    now: tuple[Run, ...] = ()
    copy: Snapshot | None = None

    @property
    def is_lost(self) -> bool:
        return FATES[self.fate].is_lost


def last_fetch(source: Source) -> Snapshot | None:
    """The newest snapshot that came from the page of the source.

    An uploaded file or an archive's copy says nothing of the page as it is.
    """
    return next((each for each in reversed(source.snapshots) if each.is_of_page), None)


def fate_of_page(source: Source, job: Job | None, page: FetchedPage | None) -> str | None:
    """The fate of all passages of a page; None if it depends on the words of each."""
    if job and job.url == source.url:
        if job.trouble:
            return "page_gone" if job.trouble.code in GONE else "unreached"
        if job.is_pending:
            return "waiting"
    if page is None:
        return "unfetched"
    return "unread" if page.text is None else None


def leads_to_front_page(asked: str, came: str) -> bool:
    """Whether an address of a page leads to the front page of a site, as many sites answer for pages they deleted."""
    return _is_front(came) and not _is_front(asked)


def altered(before: str, after: str) -> tuple[Run, ...]:
    """The words `before` and what stands there now, without what stands around it in `after`."""
    runs = list(differences(before, after))
    for end in (0, -1):
        while runs and runs[end].kind == "inserted":
            runs.pop(end)
    return tuple(runs)


def by_fate(watched: Iterable[WatchedPassage]) -> dict[str, list[WatchedPassage]]:
    """Each fate that there is, in the order of FATES, with its passages."""
    known = list(watched)
    return {fate: found for fate in FATES if (found := [each for each in known if each.fate == fate])}


def _is_front(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path.strip("/") == "" and not parts.query
