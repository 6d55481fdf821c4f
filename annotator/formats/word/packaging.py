"""Puts the parts of a Word document into their file: the same bytes for the same parts."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from annotator.formats.word.runs import attribute

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN = "word/document.xml"
CORE = "docProps/core.xml"
# By the name of a part: the type of what it holds, and how the main part, or the file, is related to it.
_KINDS = {
    MAIN: (f"{_WORD}.document.main+xml", f"{_OFFICE}/officeDocument"),
    CORE: (
        "application/vnd.openxmlformats-package.core-properties+xml",
        f"{_PACKAGE}/relationships/metadata/core-properties",
    ),
    "word/styles.xml": (f"{_WORD}.styles+xml", f"{_OFFICE}/styles"),
    "word/settings.xml": (f"{_WORD}.settings+xml", f"{_OFFICE}/settings"),
    "word/numbering.xml": (f"{_WORD}.numbering+xml", f"{_OFFICE}/numbering"),
    "word/header1.xml": (f"{_WORD}.header+xml", f"{_OFFICE}/header"),
    "word/footer1.xml": (f"{_WORD}.footer+xml", f"{_OFFICE}/footer"),
    "word/comments.xml": (f"{_WORD}.comments+xml", f"{_OFFICE}/comments"),
    "word/commentsExtended.xml": (
        f"{_WORD}.commentsExtended+xml",
        "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
    ),
}
# The earliest time that an archive can name: when the file was made is in none of its bytes.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_OUTSIDE = ' TargetMode="External"'


class _Relation(NamedTuple):
    id: str
    kind: str
    target: str
    mode: str = ""


class Links:
    """The web addresses that a document links to, each with the id of its relation."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}

    def id_of(self, address: str) -> str:
        return self._ids.setdefault(address, f"link{len(self._ids) + 1}")

    def relations(self) -> list[_Relation]:
        return [_Relation(id_, f"{_OFFICE}/hyperlink", address, _OUTSIDE) for address, id_ in self._ids.items()]


def relation_id(name: str) -> str:
    """By which the main part names another one."""
    return name.removeprefix("word/").removesuffix(".xml")


def packed(parts: Mapping[str, str], links: Links) -> bytes:
    """The file of these parts: by name, each without the declaration that XML begins with."""
    beside = [_Relation(relation_id(name), _KINDS[name][1], relation_id(name) + ".xml") for name in _of_main(parts)]
    whole = {
        "[Content_Types].xml": _types(parts),
        "_rels/.rels": _relations([_Relation(f"part{n}", _KINDS[p][1], p) for n, p in enumerate((MAIN, CORE), 1)]),
        "word/_rels/document.xml.rels": _relations([*beside, *links.relations()]),
        **parts,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, part in whole.items():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            # The system that made it would be told otherwise.
            entry.create_system = 0
            file.writestr(entry, (_XML + part).encode())
    return out.getvalue()


def _of_main(parts: Iterable[str]) -> list[str]:
    return [name for name in parts if name not in (MAIN, CORE)]


def _types(parts: Iterable[str]) -> str:
    listed = "".join(f'<Override PartName="/{name}" ContentType="{_KINDS[name][0]}"/>' for name in parts)
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _relations(relations: Iterable[_Relation]) -> str:
    listed = "".join(
        f'<Relationship Id="{each.id}" Type="{each.kind}" Target="{attribute(each.target)}"{each.mode}/>'
        for each in relations
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'
