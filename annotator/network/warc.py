"""Writes fetched pages as WARC files, which web archives and their viewers read."""

import base64
import hashlib
import re
import zlib
from collections.abc import Iterable
from datetime import UTC, datetime
from http import HTTPStatus
from io import BytesIO
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from annotator.network.fetching import Fetched

# These describe the encoded body. The record holds the decoded body, so a viewer that followed them would misread it.
_ENCODING_HEADERS = frozenset({"content-encoding", "transfer-encoding", "content-length"})
_ORIGINAL_PREFIX = "X-Archive-Orig-"
# Bytes of a page, with the headers of its answer: a packet may come from anywhere, and from a desk with other limits.
LARGEST_PAGE = 32_000_000
_PIECE = 1 << 16
_FOLD = re.compile(r"\s*[\r\n]+\s*")


def write(fetched: Fetched, at: datetime) -> bytes:
    """A compressed response record, WARC/1.1 (ISO 28500), of the last answer of a fetch, which came at the time `at`.

    The payload is the decoded body, its digest SHA-256. The headers that describe its encoding are kept with the prefix
    `X-Archive-Orig-`. Raises ValueError for a time without a zone.
    """
    if at.tzinfo is None:
        raise ValueError("the time has no zone")
    file = BytesIO()
    writer = WARCWriter(file, gzip=True, warc_version="WARC/1.1")
    digest = base64.b32encode(hashlib.sha256(fetched.body).digest()).decode("ascii")
    record = writer.create_warc_record(
        fetched.final,
        "response",
        payload=BytesIO(fetched.body),
        length=len(fetched.body),
        http_headers=StatusAndHeaders(_status(fetched.status), _headers(fetched), protocol="HTTP/1.1"),
        warc_headers_dict={
            "WARC-Date": at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "WARC-IP-Address": fetched.address,
            "WARC-Payload-Digest": f"sha256:{digest}",
            "WARC-Identified-Payload-Type": fetched.media_type,
        },
    )
    writer.write_record(record)
    return file.getvalue()


def payload(record: bytes) -> bytes:
    """The body of the answer in a record that `write` made."""
    body: bytes = next(iter(ArchiveIterator(BytesIO(record)))).content_stream().read()
    return body


def page_sha256(record: Iterable[bytes]) -> str | None:
    """The hash of the page in a WARC file that is given in pieces; None if it is not one record of one whole page.

    It is not unpacked further than a page may be large.
    """
    # Its reader is caught in a circle: what is not closed would stay in memory, page after page.
    with BytesIO() as unpacked:
        try:
            return _hash_of_page(record, unpacked)
        # What a stranger wrote into a record, its reader answers with errors of many kinds.
        except Exception:
            return None


def _hash_of_page(record: Iterable[bytes], unpacked: BytesIO) -> str | None:
    unpacking = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
    for piece in record:
        unpacked.write(unpacking.decompress(piece, LARGEST_PAGE + 1 - unpacked.tell()))
        if unpacked.tell() > LARGEST_PAGE or unpacking.unconsumed_tail or unpacking.unused_data:
            return None
    if not unpacking.eof:
        return None
    unpacked.seek(0)
    found = next(iter(ArchiveIterator(unpacked)))
    return _hashed(found.content_stream()) if found.rec_type == "response" else None


def _hashed(page: Any) -> str:
    found = hashlib.sha256()
    while piece := page.read(_PIECE):
        found.update(piece)
    return found.hexdigest()


def _status(number: int) -> str:
    try:
        return f"{number} {HTTPStatus(number).phrase}"
    except ValueError:
        return str(number)


def _headers(fetched: Fetched) -> list[tuple[str, str]]:
    kept = [
        (f"{_ORIGINAL_PREFIX}{name}" if name.lower() in _ENCODING_HEADERS else name, _FOLD.sub(" ", value))
        for name, value in fetched.headers
    ]
    return [*kept, ("Content-Length", str(len(fetched.body)))]
