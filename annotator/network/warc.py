"""A fetched page as a WARC file, which other archives and their viewers read."""

import base64
import hashlib
import re
from datetime import UTC, datetime
from http import HTTPStatus
from io import BytesIO

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from annotator.network.fetching import Fetched

# They speak of the body as it was sent. Ours is decoded: a viewer that obeyed them would not find its end.
_OF_THE_BODY = frozenset({"content-encoding", "transfer-encoding", "content-length"})
_AS_SENT = "X-Archive-Orig-"
_FOLD = re.compile(r"\s*[\r\n]+\s*")


def write(fetched: Fetched, at: datetime) -> bytes:
    """One compressed response record, WARC/1.1 (ISO 28500): the last answer of a fetch that came in at `at`.

    The payload is the decoded body, its digest SHA-256; the headers that told how it was sent are kept
    under `X-Archive-Orig-`. Raises ValueError for a time without a zone.
    """
    if at.tzinfo is None:
        raise ValueError("a time without a zone is no moment")
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
    """The body that `write` was given."""
    body: bytes = next(iter(ArchiveIterator(BytesIO(record)))).content_stream().read()
    return body


def _status(number: int) -> str:
    try:
        return f"{number} {HTTPStatus(number).phrase}"
    except ValueError:
        return str(number)


def _headers(fetched: Fetched) -> list[tuple[str, str]]:
    kept = [
        (f"{_AS_SENT}{name}" if name.lower() in _OF_THE_BODY else name, _FOLD.sub(" ", value))
        for name, value in fetched.headers
    ]
    return [*kept, ("Content-Length", str(len(fetched.body)))]
