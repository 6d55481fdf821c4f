"""The parts of a Word document that hold its text, whatever their names."""

import io
import re
import zipfile
from collections.abc import Mapping
from xml.etree import ElementTree as ET

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# Word names the main part so; other programs, and Word after a repair, add a number.
MAIN = re.compile(r"word/document\d*\.xml")
STYLES = re.compile(r"word/styles\d*\.xml")
TEXTS = re.compile(r"word/(?:document|footnotes|endnotes|comments)\d*\.xml")


def read_parts(source: bytes, names: re.Pattern[str] | None = None) -> dict[str, bytes]:
    """The parts whose names match, or all of them, by name."""
    with zipfile.ZipFile(io.BytesIO(source)) as archive:
        wanted = (name for name in archive.namelist() if names is None or names.fullmatch(name))
        return {name: archive.read(name) for name in wanted}


def written(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def main_part(source: bytes) -> str | None:
    """The name of the part with the body; None if this is no Word document."""
    with zipfile.ZipFile(io.BytesIO(source)) as archive:
        return next(filter(MAIN.fullmatch, archive.namelist()), None)


def insertions(source: bytes) -> dict[str, bytes]:
    """The files that the body takes in as they are (`altChunk`), by the id by which it names them."""
    main = main_part(source) or ""
    folder, _, name = main.rpartition("/")
    with zipfile.ZipFile(io.BytesIO(source)) as archive:
        relations = f"{folder}/_rels/{name}.rels"
        if relations not in archive.namelist() or b"aFChunk" not in (given := archive.read(relations)):
            return {}
        found = {}
        for relation in ET.fromstring(given).iter(_RELATIONS):  # noqa: S314 - XML that declares entities was refused
            target = relation.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
            if relation.get("Type", "").endswith("/aFChunk") and path in archive.namelist():
                found[relation.get("Id", "")] = archive.read(path)
        return found


def insertion_id(element: ET.Element) -> str:
    return element.get(_RELATION_ID, "")
