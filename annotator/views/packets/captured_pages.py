"""A packet with the captured pages that may leave with its article."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

from annotator.domain.contents.errors import OF_CONTENTS_AWAY
from annotator.domain.dossiers import Dossier
from annotator.domain.errors import Refused, RuleBroken
from annotator.domain.packets import captured_pages
from annotator.domain.packets.captured_pages import CapturedPage
from annotator.formats.packets import packet
from annotator.storage import evidence, sources
from annotator.storage.connections.databases import Database
from annotator.storage.contents import KeptContents
from annotator.storage.database import Store
from annotator.storage.seals import seals

_MEGABYTE = 1_000_000


def leaving(db: Database, public: Dossier) -> tuple[CapturedPage, ...]:
    """Those of the sources that a public dossier names, unless some source that has the same page keeps it inside."""
    pages = captured_pages.candidates(public, sources.named(db, public.standing.sources))
    if not pages:
        return ()
    holders = sources.holding(db, {page.sha256 for page in pages})
    given = evidence.ever_of(db, {source.id for several in holders.values() for source in several})
    return captured_pages.leaving(pages, holders, given, public.standing.minute)


@dataclass(frozen=True, slots=True)
class PagesHere:
    """How many captured pages and files of an article's sources would leave in a packet, and how many would not.

    `size` is that of those that leave, in bytes; None while where they are kept does not answer.
    """

    leaving: int
    size: int | None
    staying: int


def pages_here(store: Store, whole: Dossier, public: Dossier) -> PagesHere:
    """For those alone who may see all of it; `public` is the public copy of the dossier that is `whole`."""
    kept = {
        snapshot.sha256
        for source in whole.standing.sources.values()
        for snapshot in source.snapshots
        if snapshot.warc or snapshot.filename
    }
    pages = leaving(store.reading(), public)
    return PagesHere(
        leaving=len({page.record for page in pages}),
        size=_size_if_known(store.contents, pages),
        staying=len(kept - {page.sha256 for page in pages}),
    )


def write_packet(file: BinaryIO, store: Store, public: Dossier, most: int | None = None) -> tuple[str, ...]:
    """Write the packet of a public dossier to an empty file that must be seekable.

    Returns the hashes of the records that are left out as they are not on disk as they were. Raises RuleBroken, before
    anything is written, if the pages have more bytes than `most`.
    """
    pages = leaving(store.reading(), public)
    size = _size(store.contents, pages)
    if most is not None and size > most:
        raise RuleBroken("packet_no_room", size=size // _MEGABYTE + 1)
    head = seals.head_of_article(store.reading(), public.article.id)
    return packet.write_into(file, public, pages, store.contents.pieces, head)


def _size_if_known(contents: KeptContents, pages: Iterable[CapturedPage]) -> int | None:
    try:
        return _size(contents, pages)
    except Refused as error:
        if error.code in OF_CONTENTS_AWAY:
            return None
        raise


def _size(contents: KeptContents, pages: Iterable[CapturedPage]) -> int:
    return sum(contents.size_if_here(record) for record in {page.record for page in pages})
