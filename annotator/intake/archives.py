"""Archives of XML that strangers send, as Word and Excel write them: judged before anything in them is read.

A few kilobytes may unpack to any size, and XML that declares entities could grow without end, or name files of this
machine. The size is measured, not believed: an archive may declare a false one. There is no limit on the ratio, which
a sheet of equal rows exceeds without harm.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

from annotator.domain.errors import Refused

BEGINNING = b"PK\x03\x04"
# In bytes, unpacked: all parts together, and the parts in XML.
_LARGEST = 100_000_000
_LARGEST_TEXT = 20_000_000
_MOST_PARTS = 5_000
# Office programs never write a document type, nor UTF-16, in which one could hide.
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\0", b"<\0")
# What the standard library raises for broken archives and broken XML.
FAULTS = (
    KeyError, ValueError, TypeError, AttributeError, IndexError, NotImplementedError, RuntimeError, OSError, EOFError,
    ExpatError, ParseError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip


def is_xml(name: str) -> bool:
    """Whether a part of this name is judged by `xml_parts`; no other may be parsed."""
    return name.endswith((".xml", ".rels"))


def xml_parts(source: bytes, *, broken: str, large: str) -> Iterator[bytes]:
    """Each part in XML, once it is known to be harmless.

    Raises Refused with the code `large` if the parts unpack to too much, with `broken` if one declares entities, and
    the `FAULTS` of a broken archive.
    """
    with zipfile.ZipFile(io.BytesIO(source)) as archive:
        parts = archive.infolist()
        if len(parts) > _MOST_PARTS:
            raise Refused(large, limit=_LARGEST // 1_000_000)
        _refuse_size(sum(part.file_size for part in parts), _LARGEST, large)
        size = 0
        for part in parts:
            if is_xml(part.filename):
                content = _beginning(archive, part)
                size += len(content)
                _refuse_size(size, _LARGEST_TEXT, large)
                if _DECLARES.search(content) or content.startswith(_WIDE):
                    raise Refused(broken)
                yield content


def _refuse_size(size: int, limit: int, large: str) -> None:
    if size > limit:
        raise Refused(large, limit=limit // 1_000_000)


def _beginning(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """The part, up to one byte over the limit."""
    with archive.open(part) as file:
        return file.read(_LARGEST_TEXT + 1)
