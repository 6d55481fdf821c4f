"""Captures of a source: files that people upload, and what was kept of them. `actions.jobs` fetches pages."""

import unicodedata
from dataclasses import dataclass, replace
from pathlib import PureWindowsPath

from annotator.actions.fetching import Content
from annotator.actions.sources import change_source
from annotator.actions.transaction import transaction
from annotator.domain import limits
from annotator.domain.captures import Capture, offered, with_snapshot
from annotator.domain.errors import NotFound, Refused, RuleBroken, Stale
from annotator.domain.passages import Excerpt
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.people.person import Person
from annotator.domain.sources import Snapshot
from annotator.intake.input_formats import CAPTURES
from annotator.intake.media_types import media_type_of
from annotator.intake.sniffing import LIMIT
from annotator.network import warc
from annotator.reading.sandbox import extract
from annotator.storage import captures, contents, evidence, passages, sources
from annotator.storage.database import Store
from annotator.storage.events import Change
from annotator.views.passages import cut_text

_MEGABYTE = 1_000_000
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """A file that was sent and is on disk, though no source lists it yet; `name` is the last part of its path."""

    capture: Capture
    name: str | None
    cut: tuple[Excerpt, ...]


def receive_file(store: Store, body: bytes, filename: str | None) -> ReceivedFile:
    """Write a file to disk. Raises Refused if it is empty, too large, of a type that is not kept, or harmful."""
    if not body.strip():
        raise Refused("empty")
    if len(body) > LIMIT * _MEGABYTE:
        raise Refused("too_large", limit=LIMIT)
    name = _filename(filename)
    capture = keep_content(store, Content(body, name=name))
    return ReceivedFile(capture, name, cut_text(store, capture))


def note_file(store: Store, act: Change, source_id: str, file: ReceivedFile) -> None:
    """Record that the source has the file. Raises as `note_capture` does."""
    snapshot = Snapshot(file.capture.sha256, act.at, None, filename=file.name)
    note_capture(store, act, source_id, file.capture, snapshot, file.cut)


def keep_file(store: Store, person: Person, source_id: str, body: bytes, filename: str | None = None) -> bool:
    """Keep a file as a capture of the source with the id `source_id`; returns whether the capture is new there.

    `body` are its bytes, `filename` its name on the person's machine. Raises Refused if they are empty, too large, of a
    type that is not kept, or harmful.
    """
    require(person, CHECK)
    sources.load(store.reading(), source_id)
    with store.contents.capturing():
        file = receive_file(store, body, filename)
        sha256 = file.capture.sha256
        with transaction(store, person, "keep_file") as act:
            is_listed = any(s.sha256 == sha256 for s in sources.load(act.db, source_id).snapshots)
            # A content that is listed although its files were swept comes back with the same file.
            is_new = not is_listed or captures.find(act.db, sha256) is None
            if is_new:
                note_file(store, act, source_id, file)
    return is_new


def keep_content(store: Store, came: Content, record: bytes | None = None) -> Capture:
    """Write bytes, their text and the WARC `record` of their fetch to disk, before any row names them.

    Raises Refused before anything is written.
    """
    media_type = media_type_of(came.body)
    if media_type is None:
        raise Refused("not_kept", known=", ".join(row.label for row in CAPTURES))
    known = _intact(store, contents.hash_of(came.body))
    read = None
    if known is None or known.text_sha256 is None:
        read = extract(came.as_input(), media_type)
    file = store.contents.keep(record or came.body) if record or known is None else known.file
    if read is None:
        assert known is not None
        return known
    return Capture(
        sha256=contents.hash_of(came.body),
        media_type=media_type,
        size=len(came.body),
        file=known.file if known else file,
        text_sha256=store.contents.keep(read.text.encode()) if read.text else None,
        pages=read.pages,
        offers=read.offers,
        problem=read.problem,
    )


def _intact(store: Store, sha256: str) -> Capture | None:
    """The capture of these bytes, if its files are still on disk and undamaged."""
    known = captures.find(store.reading(), sha256)
    files = (known.file, known.text_sha256) if known else ()
    lost = [name for name in files if name and store.contents.read(name) is None]
    return None if lost else known


def note_capture(
    store: Store, act: Change, source_id: str, capture: Capture, snapshot: Snapshot, cut: tuple[Excerpt, ...]
) -> None:
    """Record that the source with the id `source_id` had this content at the moment of `snapshot`.

    `cut` are the passages of its text. Raises Stale if the files of `capture` were swept since they were written.
    """
    files = (capture.file, capture.text_sha256, snapshot.warc)
    if not all(store.contents.is_still_here(name) for name in files if name):
        raise Stale("changed_since")
    known = captures.find(act.db, capture.sha256)
    captures.save(act.db, known.renewed(capture) if known else capture)
    if capture.text_sha256:
        passages.add(act.db, capture.text_sha256, cut)
    before = sources.load(act.db, source_id)
    sources.save(act, before, with_snapshot(before, snapshot))


def remove_capture(store: Store, person: Person, source_id: str, sha256: str) -> None:
    """Remove the content with the hash `sha256` from a source; its files stay until they are swept, for undo.

    Raises NotFound, and RuleBroken if a passage of evidence was found in it.
    """
    with transaction(store, person, "remove_capture") as act:
        before = sources.load(act.db, source_id)
        kept = tuple(s for s in before.snapshots if s.sha256 != sha256)
        if kept == before.snapshots:
            raise NotFound("no_such_capture")
        sources.save(act, before, replace(before, snapshots=kept))
        refuse_lost_passages(act, source_id)


def refuse_lost_passages(act: Change, source_id: str) -> None:
    """Raises RuleBroken if a passage was found in a capture that its source no longer lists."""
    here = {s.sha256 for s in sources.load(act.db, source_id).snapshots}
    named = {e.passage.snapshot for e in evidence.of_source(act.db, source_id) if e.passage}
    if named - here - {None}:
        raise RuleBroken("capture_in_use")


def take_offer(store: Store, person: Person, source_id: str, field: str, version: int | None = None) -> None:
    """Copy the value of an empty `field` of a source from its newest capture that has one.

    `version` is that of the source the person saw; None skips the check. Raises Stale if the source has changed since.
    """
    db = store.reading()
    source = sources.load(db, source_id)
    known = offered(source, captures.of_source(db, source_id))
    if field not in known:
        raise Stale("changed_since")
    change_source(store, person, replace(source, **{field: known[field]}), version)  # type: ignore[arg-type]


def content_of(store: Store, sha256: str) -> bytes | None:
    """The bytes with this hash, taken out of the WARC record if there is one; None if they are missing or damaged."""
    capture = captures.find(store.reading(), sha256)
    body = store.contents.read(capture.file) if capture else None
    if capture is None or body is None:
        return None
    return warc.payload(body) if capture.is_wrapped else body


def record_of(store: Store, snapshot: Snapshot) -> bytes | None:
    """The WARC record of one fetch; None for a file that was uploaded, or if the record is missing or damaged."""
    return store.contents.read(snapshot.warc) if snapshot.warc else None


def _filename(given: str | None) -> str | None:
    """The last part of a path, from whichever operating system it comes, without what turns its direction."""
    plain = "".join(letter for letter in given or "" if unicodedata.category(letter) != "Cf")
    return limits.if_typed(limits.line, PureWindowsPath(plain).name[-_LONGEST_NAME:])
