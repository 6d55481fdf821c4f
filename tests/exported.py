"""What leaves the desk today."""

import gzip
import io
import zipfile

from annotator.clock import today
from annotator.storage.database import Store
from annotator.views import exports


def exported(store: Store, slug: str, *, revision: int | None = None) -> bytes:
    """The article as annotator/article/1."""
    return exports.export(store, slug, "json", today(), revision=revision).body


def words_of(body: bytes) -> str:
    """All that a file says, also one whose parts are packed."""
    if not body.startswith(b"PK"):
        return body.decode()
    with zipfile.ZipFile(io.BytesIO(body)) as packed:
        return "\n".join(_unpacked(packed.read(name)).decode() for name in packed.namelist())


def _unpacked(body: bytes) -> bytes:
    return gzip.decompress(body) if body.startswith(b"\x1f\x8b") else body
