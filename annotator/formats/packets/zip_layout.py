"""The bytes of a zip file around the files in it (PKWARE's APPNOTE 6.3), of the one kind that a packet is.

Nothing is compressed, nothing depends on a clock, a machine or the version of a library, and the files stand without a
gap in the order of the list at the end. So the same files always give the same bytes, whoever writes them, and from the
files alone one can tell for every other byte what it has to be.
"""

import struct
from collections.abc import Iterable
from dataclasses import dataclass

# The largest file in a packet, in bytes, and the largest offset that needs no second form (zip64).
LARGEST = 0xFFFF_FFFE
_MOST = 0xFFFE
_LOCAL, _LISTED, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_END_64, _LOCATOR_64 = b"PK\x06\x06", b"PK\x06\x07"
_VERSION, _VERSION_64 = 20, 45
# 1980-01-01, the first day that a zip file knows, and a plain file that its owner may write and all may read, by Unix.
_TIME, _DAY, _UNIX, _MODE = 0, 33, 3 << 8, 0o100644 << 16
_LOCAL_FORM, _LISTED_FORM = struct.Struct("<4s5H3I2H"), struct.Struct("<4s6H3I5H2I")
_END_FORM = struct.Struct("<4s4H2IH")
_END_64_FORM, _LOCATOR_64_FORM = struct.Struct("<4sQ2H2I4Q"), struct.Struct("<4sIQI")
ENDING = _END_FORM.size
ENDING_64 = _END_64_FORM.size + _LOCATOR_64_FORM.size


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file in the zip file: `size` in bytes, `crc` its CRC-32, `offset` where its header begins."""

    name: str
    size: int
    crc: int
    offset: int

    @property
    def begins(self) -> int:
        """The offset of its first byte."""
        return self.offset + header_size(self.name)

    @property
    def ends(self) -> int:
        return self.begins + self.size


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file as the list at the end of any zip file has it, believed in nothing. Its name has `name_size` bytes."""

    name: str
    name_size: int
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    mode: int
    offset: int
    entry: bytes

    @property
    def begins(self) -> int:
        """Where its first byte would be in a packet."""
        return self.offset + _LOCAL_FORM.size + self.name_size

    @property
    def ends(self) -> int:
        return self.begins + self.size


@dataclass(frozen=True, slots=True)
class ZipEnd:
    """What the end of a zip file says of its list: how many files, how many bytes, and where it begins."""

    count: int
    size: int
    offset: int


def header_size(name: str) -> int:
    return _LOCAL_FORM.size + len(name)


def header(file: PackedFile) -> bytes:
    """What stands before the bytes of a file. Its name must be ASCII."""
    name = file.name.encode("ascii")
    size = file.size
    return _LOCAL_FORM.pack(_LOCAL, _VERSION, 0, 0, _TIME, _DAY, file.crc, size, size, len(name), 0) + name


def entry(file: PackedFile) -> bytes:
    """What the list at the end says of a file."""
    name = file.name.encode("ascii")
    is_far = file.offset > LARGEST
    extra = struct.pack("<2HQ", 1, 8, file.offset) if is_far else b""
    version = _VERSION_64 if is_far else _VERSION
    return (
        _LISTED_FORM.pack(
            _LISTED, _UNIX | version, version, 0, 0, _TIME, _DAY, file.crc, file.size, file.size,
            len(name), len(extra), 0, 0, 0, _MODE, LARGEST + 1 if is_far else file.offset,
        )
        + name
        + extra
    )  # fmt: skip


def ending(count: int, size: int, offset: int) -> bytes:
    """What stands behind the list of `count` files, which is `size` bytes long and begins at `offset`."""
    if count <= _MOST and offset <= LARGEST:
        return _END_FORM.pack(_END, 0, 0, count, count, size, offset, 0)
    version = _UNIX | _VERSION_64
    return (
        _END_64_FORM.pack(_END_64, _END_64_FORM.size - 12, version, _VERSION_64, 0, 0, count, count, size, offset)
        + _LOCATOR_64_FORM.pack(_LOCATOR_64, 0, offset + size, 1)
        + _END_FORM.pack(_END, 0, 0, _MOST + 1, _MOST + 1, min(size, LARGEST + 1), LARGEST + 1, 0)
    )


def behind(files: Iterable[PackedFile]) -> tuple[list[bytes], bytes]:
    """The entries of the list, and what stands behind it, of all the files of a packet in their order."""
    files = list(files)
    entries = [entry(file) for file in files]
    return entries, ending(len(files), sum(map(len, entries)), files[-1].ends if files else 0)


def read_end(tail: bytes) -> ZipEnd | None:
    """From the last bytes of a file, ENDING and ENDING_64 of them if it is so long; None if it is no zip file's."""
    if len(tail) < ENDING or not tail[-ENDING:].startswith(_END):
        return None
    count, _, size, offset = _END_FORM.unpack(tail[-ENDING:])[3:7]
    far = tail[-ENDING - ENDING_64 : -ENDING]
    if offset > LARGEST and far.startswith(_END_64) and len(far) == ENDING_64:
        count, size, offset = _END_64_FORM.unpack(far[: _END_64_FORM.size])[7:]
    return ZipEnd(count, size, offset)


def end_inside(tail: bytes) -> int | None:
    """How many bytes stand behind the last end of a zip file in `tail`; None if there is none in it."""
    at = tail.rfind(_END)
    return None if at < 0 or len(tail) - at < ENDING else len(tail) - at - ENDING


def read_entries(listed: bytes, count: int) -> list[ListedFile] | None:
    """The files of a list at the end of a zip file; None if it is not a whole list of so many."""
    found: list[ListedFile] = []
    at = 0
    while at < len(listed):
        if len(listed) - at < _LISTED_FORM.size or not listed.startswith(_LISTED, at):
            return None
        fields = _LISTED_FORM.unpack_from(listed, at)
        name_size, extra_size, comment_size = fields[10:13]
        ends = at + _LISTED_FORM.size + name_size + extra_size + comment_size
        name = listed[at + _LISTED_FORM.size :][:name_size]
        extra = listed[at + _LISTED_FORM.size + name_size :][:extra_size]
        if ends > len(listed):
            return None
        found.append(_listed(fields, name, extra, listed[at:ends]))
        at = ends
    return found if len(found) == count else None


def _listed(fields: tuple[int, ...], name: bytes, extra: bytes, whole: bytes) -> ListedFile:
    offset = fields[16]
    if offset > LARGEST and len(extra) == 12 and extra.startswith(b"\x01\x00\x08\x00"):
        offset = int.from_bytes(extra[4:], "little")
    return ListedFile(
        name=name.decode("utf-8", "backslashreplace"),
        name_size=len(name),
        flags=fields[3],
        method=fields[4],
        crc=fields[7],
        packed=fields[8],
        size=fields[9],
        mode=fields[15] >> 16,
        offset=offset,
        entry=whole,
    )
