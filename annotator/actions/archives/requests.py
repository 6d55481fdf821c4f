"""Asks an archive whether it has a copy of a source's page, or to save the page now: only because a person did.

That it is asked is in the history before a word leaves, whatever comes back.
"""

from collections.abc import Callable

from annotator.actions.transaction import transaction
from annotator.clock import at_the_desk, from_now, now
from annotator.domain.archives.requests import (
    ASKED,
    KINDS,
    LONGEST_ANSWER,
    LONGEST_WAIT,
    SAVE,
    SAVING,
    ArchiveRequest,
    asked_again,
)
from annotator.domain.archives.web_archives import WebArchive
from annotator.domain.errors import DeskError, RuleBroken
from annotator.domain.expiry import latest_end
from annotator.domain.jobs import Trouble
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.people.person import Person
from annotator.network.archives import ArchiveLine
from annotator.storage import sources
from annotator.storage.archives import requests
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store
from annotator.views.archives.boards import expect_askable

# Trouble on the way, which says nothing of the page that is being saved.
_PASSING = frozenset(
    {"archive_busy", "archive_busy_long", "archive_never", "archive_unreached", "archive_trouble", "archive_answer",
     "archive_keys_refused", "archive_no_keys"}
)  # fmt: skip
# None where no archive may be asked.
WayToArchive = ArchiveLine | None


def line_to(archive: WebArchive | None, *, is_offline: bool) -> WayToArchive:
    """The way to the archive of the configuration; None if none is turned on, or no request may leave."""
    return None if archive is None or is_offline else ArchiveLine(archive)


def turned_on(line: WayToArchive) -> ArchiveLine:
    """Raises RuleBroken if no archive may be asked at this desk."""
    if line is None:
        raise RuleBroken("archive_off")
    return line


def ask_archive(store: Store, person: Person, source_id: str, kind: str, line: WayToArchive) -> ArchiveRequest:
    """Ask for the newest copy of the page of a source, or to save the page now: `kind` is one of KINDS.

    Returns the request with its answer; one that failed holds the reason. A page that is being saved is not asked to be
    saved again. Raises RuleBroken, before anything leaves, if it may not be asked.
    """
    require(person, CHECK)
    archive_line = turned_on(line)
    if kind not in KINDS:
        raise RuleBroken("unknown_value", field="kind", value=kind[:40], known=", ".join(KINDS))
    sources.load(store.reading(), source_id)
    with transaction(store, person, "ask_archive") as act:
        url = expect_askable(act.db, sources.load(act.db, source_id), at_the_desk())
        before = requests.find(act.db, source_id, kind)
        if before and before.state == SAVING and before.url == url:
            return before
        if kind == SAVE and archive_line.archive.keys is None:
            raise RuleBroken("archive_no_keys")
        if before and before.state == ASKED and from_now(-LONGEST_ANSWER) < before.at <= act.at:
            raise RuleBroken("archive_being_asked")
        _expect_no_wait(act.db, act.at)
        asked = asked_again(before, ArchiveRequest(source_id, kind, url, person.id, act.at))
        requests.save(act, before, asked)

    def answer() -> ArchiveRequest:
        if kind == SAVE:
            return asked.saving(archive_line.save(url))
        copy = archive_line.newest_copy(url)
        return asked.found(copy) if copy else asked.absent()

    return _answered(store, person, asked, answer)


def ask_progress(store: Store, person: Person, source_id: str, line: WayToArchive) -> ArchiveRequest:
    """Ask whether the page is saved by now; the request as it stands then. Raises RuleBroken if it is not being saved.

    Only the name of the archive's own job is sent. What is not finished leaves no event.
    """
    require(person, CHECK)
    archive_line = turned_on(line)
    db = store.reading()
    asked = requests.find(db, source_id, SAVE)
    if asked is None or asked.state != SAVING or asked.job is None:
        raise RuleBroken("archive_nothing_saved")
    expect_askable(db, sources.load(db, source_id), at_the_desk())
    _expect_no_wait(db, now())
    job = asked.job

    def answer() -> ArchiveRequest:
        copy = archive_line.saved(asked.url, job)
        return asked.found(copy) if copy else asked.saving(job)

    return _answered(store, person, asked, answer)


def _answered(
    store: Store, person: Person, asked: ArchiveRequest, answer: Callable[[], ArchiveRequest]
) -> ArchiveRequest:
    """The request with the answer, which is noted unless somebody asked anew in the meantime."""
    try:
        answered = answer()
    except DeskError as error:
        trouble = Trouble(error.code, {name: _plain(value) for name, value in error.values.items()})
        answered = asked.failed(trouble, may_go_on=trouble.code in _PASSING)
    if answered != asked:
        with transaction(store, person, "note_archive_answer") as act:
            if requests.find(act.db, asked.source, asked.kind) == asked:
                requests.save(act, asked, answered)
    return answered


def _expect_no_wait(db: Database, at: str) -> None:
    wait = requests.wait_until(db)
    # Beyond what any archive is believed, it was noted by a clock that was wrong.
    if wait and at < wait <= latest_end(at, LONGEST_WAIT):
        raise RuleBroken("archive_wait", when=f"{wait[:10]}, {wait[11:16]} UTC")


def _plain(value: object) -> object:
    return value if isinstance(value, int | float) else str(value)
