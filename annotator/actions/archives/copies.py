"""Captures the copy that an archive has of a source's page, as what the page was at that moment."""

from datetime import datetime

from annotator.actions.archives.requests import WayToArchive, turned_on
from annotator.actions.captures import keep_content, note_capture
from annotator.actions.fetching import Content
from annotator.actions.transaction import transaction
from annotator.clock import at_the_desk, now
from annotator.domain import limits
from annotator.domain.archives.copies import ArchivedCopy, copy_at
from annotator.domain.errors import RuleBroken
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.people.person import Person
from annotator.domain.sources import Snapshot
from annotator.network import warc
from annotator.storage import contents, sources
from annotator.storage.database import Store
from annotator.views.archives.boards import archive_boards, expect_askable
from annotator.views.passages import cut_text


def capture_copy(store: Store, person: Person, source_id: str, line: WayToArchive) -> ArchivedCopy:
    """Fetch the newest copy that is known and keep it as a capture of the source; the copy that came.

    Raises RuleBroken if none is known or the archive may not be asked, Refused if it does not come.
    """
    require(person, CHECK)
    archive_line = turned_on(line)
    db = store.reading()
    source = sources.load(db, source_id)
    expect_askable(db, source, at_the_desk())
    known = archive_boards(db, [source], archive_line.archive, at_the_desk())[source_id].copy
    if known is None or known.address is None:
        raise RuleBroken("no_copy")
    got, copy = archive_line.fetch_copy(copy_at(archive_line.archive, known.address))
    came, at = Content(got.body, url=got.final, charset=got.charset, answer=got), now()
    sha256 = contents.hash_of(came.body)
    is_seen = any(each.sha256 == sha256 for each in source.snapshots)
    record = None if is_seen else warc.write(got, datetime.fromisoformat(at))
    # If the address that it was fetched from is too long to be stored, the one that people read it at is.
    url = limits.if_typed(limits.web_address, came.url) or copy.address
    with store.contents.capturing():
        capture = keep_content(store, came, record)
        cut = cut_text(store, capture)
        with transaction(store, person, "capture_copy") as act:
            snapshot = Snapshot(sha256, at, url, contents.hash_of(record) if record else None, archived=copy.at)
            note_capture(store, act, source_id, capture, snapshot, cut)
    return copy
