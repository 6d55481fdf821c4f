"""Pages that a source was seen with, as if they had been fetched and read."""

from datetime import datetime

from annotator.actions import captures
from annotator.actions.transaction import transaction
from annotator.domain.captures import Capture
from annotator.domain.people.person import Person
from annotator.domain.sources import Snapshot
from annotator.network import warc
from annotator.network.fetching import Fetched
from annotator.storage import contents
from annotator.storage.database import Store

AT = "2026-03-01T12:30:05Z"


def capture_page(
    store: Store, person: Person, source: str, text: str, url: str = "https://city.example/log"
) -> Snapshot:
    """Keep a page of this text for the source with this id; `warc` of the answer is the hash of its record.

    No process is started to read it, which would take longer than most tests.
    """
    body = f"<html><body><article><p>{text}</p></article></body></html>".encode()
    fetched = Fetched(url, url, "93.184.215.14", 200, (("X-Seen", "yes"),), "utf-8", "text/html", body)
    record = store.contents.keep(warc.write(fetched, datetime.fromisoformat(AT)))
    sha256 = contents.hash_of(body)
    read = store.contents.keep(text.encode())
    with transaction(store, person, "capture_source") as act:
        capture = Capture(sha256, "text/html", len(body), record, read)
        snapshot = Snapshot(sha256, AT, url, record)
        captures.note_capture(store, act, source, capture, snapshot, ())
    return snapshot
