"""Writes the zip file of a packet as it comes, a piece at a time, and hashes what it writes."""

import hashlib
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

from annotator.formats.packets.zip_layout import PackedFile, behind, header, header_size


@dataclass(frozen=True, slots=True)
class HashedFile:
    """A file that was written: `size` in bytes."""

    name: str
    size: int
    sha256: str


class ZipWriting:
    """Writes to the end of an empty `file`, which must be seekable. It is no zip file before `finish`."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._packed: list[PackedFile] = []
        self.written: list[HashedFile] = []

    def add(self, name: str, pieces: Iterable[bytes], sha256: str | None = None) -> bool:
        """Write a file that is given in pieces; False, and nothing is written, if it has not this SHA-256."""
        offset = self._packed[-1].ends if self._packed else 0
        hashed, crc, size = hashlib.sha256(), 0, 0
        self._file.seek(offset + header_size(name))
        for piece in pieces:
            self._file.write(piece)
            hashed.update(piece)
            crc, size = zlib.crc32(piece, crc), size + len(piece)
        if sha256 not in (None, hashed.hexdigest()):
            self._file.truncate(offset)
            return False
        packed = PackedFile(name, size, crc, offset)
        self._file.seek(offset)
        self._file.write(header(packed))
        self._packed.append(packed)
        self.written.append(HashedFile(name, size, hashed.hexdigest()))
        return True

    def finish(self) -> None:
        self._file.seek(self._packed[-1].ends if self._packed else 0)
        entries, end = behind(self._packed)
        self._file.write(b"".join((*entries, end)))
        self._file.flush()
