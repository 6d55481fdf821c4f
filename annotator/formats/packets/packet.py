"""The packet: one zip file of one article that opens without the desk, and shows whether anything in it was changed.

Nothing in it says more than the annotated article does, but for the captured pages: what people read, and the lists
that programs read, are made from the public dossier alone.
"""

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import BinaryIO

from annotator.domain.dossiers import Dossier
from annotator.domain.packets.captured_pages import CapturedPage
from annotator.domain.seals.heads import LogHead
from annotator.formats import article_json, csl
from annotator.formats.json_parts import encode
from annotator.formats.packets import listings, manifests
from annotator.formats.packets.read_me import read_me
from annotator.formats.packets.zip_writing import ZipWriting
from annotator.formats.readers import reader_page

MEDIA_TYPE = "application/zip"
# Gives the bytes of a WARC file by its hash, in pieces; nothing if it is not there.
Read = Callable[[str], Iterable[bytes]]


def write(dossier: Dossier) -> bytes:
    """The packet of a public dossier without captured pages, which are on no disk that a dossier knows."""
    file = BytesIO()
    write_into(file, dossier)
    return file.getvalue()


def write_into(
    file: BinaryIO,
    dossier: Dossier,
    pages: Iterable[CapturedPage] = (),
    read: Read = lambda _: (),
    head: LogHead | None = None,
) -> tuple[str, ...]:
    """Write the packet of a public dossier, with these pages in it, to the end of an empty file.

    `head` is the newest event of the article at the desk. `file` must be seekable; no captured page is ever in memory
    as a whole. Returns the hashes of the records that are left out, as `read` did not give what they are the hashes of.
    """
    data = article_json.to_json(dossier)
    zipped = ZipWriting(file)
    zipped.add(manifests.READ_ME, [read_me(dossier)])
    zipped.add("article.html", [reader_page.write(dossier)])
    zipped.add(manifests.ARTICLE, [encode(data)])
    zipped.add("sources.csl.json", [csl.write(dossier)])
    zipped.add("events.jsonl", [listings.events_of(data)])
    # The same record may belong to several moments, and to several sources.
    pages = tuple(pages)
    kept = {record: zipped.add(manifests.page_name(record), read(record), record) for record in _records(pages)}
    there = [page for page in pages if kept[page.record]]
    zipped.add(manifests.CAPTURES, [encode(listings.captures_of(data, there))])
    zipped.add("passages.json", [encode(listings.passages_of(data, there))])
    zipped.add(manifests.MANIFEST, [manifests.manifest_of(dossier, zipped.written, head)])
    zipped.add(manifests.SUMS, [manifests.sums(zipped.written)])
    zipped.finish()
    return tuple(record for record, is_kept in kept.items() if not is_kept)


def _records(pages: Iterable[CapturedPage]) -> list[str]:
    return sorted({page.record for page in pages})
