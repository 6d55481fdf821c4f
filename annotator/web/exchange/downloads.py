"""Files that may be too large for memory, sent from the disk."""

from io import SEEK_END
from typing import BinaryIO

from flask import Response, request
from werkzeug.wsgi import wrap_file

from annotator.views.exports import Exported


def from_disk(made: Exported, file: BinaryIO) -> Response:
    """The answer that saves what was exported into this file, which is closed with the answer."""
    size = file.seek(0, SEEK_END)
    file.seek(0)
    answer = Response(wrap_file(request.environ, file), content_type=made.media_type, direct_passthrough=True)
    answer.call_on_close(file.close)
    answer.content_length = size
    answer.headers.set("Content-Disposition", "attachment", filename=made.filename)
    return answer
