"""Reads the zip file of a packet without trusting it: nothing is unpacked, and never more than a piece is in memory.

What could do harm is refused before a byte of any file is read. Of what is left, every byte is accounted for: it
belongs to a file, which is hashed, or it is what `zip_layout` says that it has to be.
"""

import hashlib
import re
import stat
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import SEEK_END
from typing import BinaryIO

from annotator.domain.errors import DeskError, Refused
from annotator.formats.packets import zip_layout
from annotator.formats.packets.zip_layout import ENDING, ENDING_64, LARGEST, ListedFile, PackedFile, ZipEnd

# More files, or a longer list of them in bytes, than any packet has.
MOST_FILES, LONGEST_LIST = 20_000, 8_000_000
_PIECE = 1 << 20
# A comment behind the end of a zip file has at most so many bytes.
_LONGEST_COMMENT = 65_535
# So many characters of a name are told.
_LONGEST_NAME = 120
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_UNSAFE = re.compile(r"^/|\\|:|[\x00-\x1f\x7f]|(^|/)\.{0,2}(/|$)")
_LIST = "the list of files"


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file as it was read; `begins` is its place. It `is_as_made` if what the zip file says of it is."""

    name: str
    size: int
    sha256: str
    begins: int
    is_as_made: bool


@dataclass(frozen=True, slots=True)
class FoundZip:
    """`sha256` is the hash of the whole zip file; `files` are by name; `faults` are those of the zip file itself."""

    sha256: str
    files: dict[str, FoundFile]
    faults: tuple[DeskError, ...]


def read_zip(file: BinaryIO) -> FoundZip:
    """Read all of it. Files are hashed only if nothing about them could do harm."""
    length = file.seek(0, SEEK_END)
    end, behind = _end_of(file, length)
    if end is None:
        return FoundZip("", {}, (Refused("packet_no_zip"),))
    faults: list[DeskError] = [Refused("packet_behind", count=behind)] if behind else []
    if end.count > MOST_FILES or end.size > LONGEST_LIST:
        limits = {"limit": f"{MOST_FILES:,}", "size": LONGEST_LIST // 1_000_000}
        return FoundZip("", {}, (*faults, Refused("packet_too_many", **limits)))
    listed = _list_of(file, end, length)
    if listed is None:
        return FoundZip("", {}, (*faults, Refused("packet_directory")))
    if harm := [*_harmful(listed), *_impossible(listed, end.offset)]:
        return FoundZip("", {}, (*faults, *harm))
    return _read(file, listed, end, behind, faults)


def shown(name: str) -> str:
    """A name as it is told, cut where it is long."""
    return printable(name[:_LONGEST_NAME])


def printable(words: str) -> str:
    """What a file holds is not obeyed by the terminal on which it is printed."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in words)


def pieces_of(file: BinaryIO, begins: int, size: int) -> Iterator[bytes]:
    """The bytes from a place on."""
    file.seek(begins)
    while size > 0 and (piece := file.read(min(_PIECE, size))):
        size -= len(piece)
        yield piece


def _end_of(file: BinaryIO, length: int) -> tuple[ZipEnd | None, int]:
    """What the end says, and how many bytes stand behind it."""
    found = zip_layout.read_end(_bytes_before(file, length, ENDING + ENDING_64))
    if found is not None:
        return found, 0
    behind = zip_layout.end_inside(_bytes_before(file, length, ENDING + _LONGEST_COMMENT))
    if behind is None:
        return None, 0
    return zip_layout.read_end(_bytes_before(file, length - behind, ENDING + ENDING_64)), behind


def _bytes_before(file: BinaryIO, ends: int, size: int) -> bytes:
    begins = max(0, ends - size)
    return b"".join(pieces_of(file, begins, ends - begins))


def _list_of(file: BinaryIO, end: ZipEnd, length: int) -> list[ListedFile] | None:
    if end.offset + end.size > length:
        return None
    return zip_layout.read_entries(b"".join(pieces_of(file, end.offset, end.size)), end.count)


def _harmful(listed: list[ListedFile]) -> Iterator[DeskError]:
    """One fault for each file that may not be read, or unpacked."""
    seen: set[str] = set()
    for each in listed:
        name = shown(each.name)
        kind = stat.S_IFMT(each.mode)
        # On some disks, names that differ in large letters alone are one.
        is_twice = each.name.casefold() in seen
        seen.add(each.name.casefold())
        if kind not in (0, stat.S_IFREG) or each.name.endswith("/"):
            yield Refused("packet_link", name=name)
        elif _UNSAFE.search(each.name):
            yield Refused("packet_name", name=name)
        elif is_twice:
            yield Refused("packet_twice", name=name)
        elif each.flags & _ENCRYPTED:
            yield Refused("packet_encrypted", name=name)
        elif each.method:
            yield Refused("packet_compressed", name=name)
        elif each.packed != each.size or each.size > LARGEST:
            yield Refused("packet_size", name=name)


def _impossible(listed: list[ListedFile], ends: int) -> Iterator[DeskError]:
    """Files that would stand in one another, or in the list behind them."""
    at, last = 0, None
    for each in sorted(listed, key=lambda file: file.offset):
        if each.offset < at:
            yield Refused("packet_size", name=shown((last or each).name))
        at, last = each.ends, each
    if at > ends and last:
        yield Refused("packet_size", name=shown(last.name))


def _read(file: BinaryIO, listed: list[ListedFile], end: ZipEnd, behind: int, faults: list[DeskError]) -> FoundZip:
    """From the first byte to the last, each once; so many bytes are `behind` the end."""
    whole = hashlib.sha256()
    found: dict[str, FoundFile] = {}
    packed: list[PackedFile] = []
    at = 0
    for each in sorted(listed, key=lambda file: file.offset):
        if each.offset > at:
            faults.append(Refused("packet_gap", name=shown(each.name)))
            _hash(file, at, each.offset - at, whole)
        header = b"".join(pieces_of(file, each.offset, each.begins - each.offset))
        whole.update(header)
        sha256, crc = _hash(file, each.begins, each.size, whole)
        made = PackedFile(each.name, each.size, crc, each.offset)
        is_as_made = each.name.isascii() and (header, each.entry) == (zip_layout.header(made), zip_layout.entry(made))
        found[each.name] = FoundFile(each.name, each.size, sha256, each.begins, is_as_made)
        packed.append(made)
        at = each.ends
    if end.offset > at:
        faults.append(Refused("packet_gap", name=_LIST))
    entries = b"".join(each.entry for each in listed)
    # Their order, and what stands behind them; each entry by itself is looked at above.
    in_order = [each.name for each in packed] == [each.name for each in listed]
    due = entries + zip_layout.ending(len(listed), len(entries), end.offset)
    length = file.seek(0, SEEK_END)
    is_all = end.offset + len(due) + behind == length
    if not in_order or not is_all or b"".join(pieces_of(file, end.offset, len(due))) != due:
        faults.append(Refused("packet_directory"))
    _hash(file, at, length - at, whole)
    return FoundZip(whole.hexdigest(), found, tuple(faults))


def _hash(file: BinaryIO, begins: int, size: int, whole: "hashlib._Hash") -> tuple[str, int]:
    """SHA-256 and CRC-32 of the bytes, which the hash of the whole takes in."""
    own, crc = hashlib.sha256(), 0
    for piece in pieces_of(file, begins, size):
        own.update(piece)
        whole.update(piece)
        crc = zlib.crc32(piece, crc)
    return own.hexdigest(), crc
