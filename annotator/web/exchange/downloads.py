"""Files that may be too large for memory, sent from the disk."""

from collections.abc import Iterator
from io import SEEK_END
from typing import BinaryIO

from flask import Response

from annotator.views.exports import Exported

_PIECE = 1 << 20


def from_disk(made: Exported, file: BinaryIO) -> Response:
    """The answer that saves what was exported into this file, which is closed with the answer."""
    size = file.seek(0, SEEK_END)
    file.seek(0)
    answer = Response(_pieces(file), content_type=made.media_type, direct_passthrough=True)
    answer.call_on_close(file.close)
    answer.content_length = size
    answer.headers.set("Content-Disposition", "attachment", filename=made.filename)
    return answer


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    with file:
        while piece := file.read(_PIECE):
            yield piece
