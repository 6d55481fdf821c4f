"""The manifest of a packet, annotator/packet/1: each file with its size and its SHA-256, and the same for sha256sum."""

import re
from collections.abc import Iterable
from typing import Any

from annotator.domain.dossiers import Dossier
from annotator.domain.errors import DeskError, Refused, say
from annotator.domain.seals.heads import LogHead
from annotator.formats import i_json
from annotator.formats.json_parts import encode
from annotator.formats.packets.zip_writing import HashedFile
from annotator.formats.schemas import first_fault

SCHEMA = "annotator/packet/1"
READ_ME, ARTICLE, CAPTURES, MANIFEST, SUMS = (
    "README.txt",
    "article.json",
    "captures.json",
    "manifest.json",
    "SHA256SUMS",
)
# One copy there is: what the desk keeps for itself leaves in no file.
PUBLIC = "public"
_FOLDER, _ENDING = "captures/", ".warc.gz"
_TYPES = {
    ".txt": "text/plain; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".csl.json": "application/vnd.citationstyles.csl+json",
    _ENDING: "application/warc",
}
_SUFFIX = re.compile(r"(?<=\w)\..*")


def page_name(record: str) -> str:
    """The name of the WARC file with this hash."""
    return f"{_FOLDER}{record}{_ENDING}"


def is_page(name: str) -> bool:
    return name.startswith(_FOLDER)


def manifest_of(dossier: Dossier, files: Iterable[HashedFile], head: LogHead | None = None) -> bytes:
    """The manifest of the files that were written before it; `head` is the newest event of the article at the desk."""
    article, revision = dossier.article, dossier.revision
    return encode(
        {
            "schema": SCHEMA,
            "copy": PUBLIC,
            "article": {
                "id": article.id,
                "slug": article.slug,
                "title": article.facts.title,
                "revision": revision.number,
                "text_sha256": revision.text_sha256,
            },
            **({"log": {"event": head.number, "hash": head.hash}} if head and head.number else {}),
            "files": [
                {"name": file.name, "size": file.size, "sha256": file.sha256, "type": _type(file.name)}
                for file in files
            ],
        }
    )


def read(body: bytes) -> dict[str, Any]:
    """The data of a manifest. Raises Refused if it is none, or of a version that is not known here."""
    try:
        data = i_json.load(body.decode())
    except UnicodeDecodeError:
        raise Refused("packet_manifest", why=say(Refused("not_json"))) from None
    except DeskError as error:
        raise Refused("packet_manifest", why=error.values.get("what") or say(error)) from None
    found = data.get("schema") if isinstance(data, dict) else None
    if found != SCHEMA:
        named = ascii(found)[:80] if found else "nothing"
        raise Refused("packet_manifest", why=f"it says that it is {named}, and {SCHEMA} is known here.")
    fault = first_fault(SCHEMA, data)
    names = [file["name"] for file in data["files"]] if fault is None else []
    if fault or len(set(names)) < len(names):
        where, what = fault or ("$.files", "a name stands there twice")
        raise Refused("packet_manifest", why=f"{where}: {what}.")
    return data  # type: ignore[no-any-return]


def sums(files: Iterable[HashedFile]) -> bytes:
    """The hashes of these files in the form that `sha256sum -c` reads."""
    return "".join(f"{file.sha256}  {file.name}\n" for file in files).encode()


def _type(name: str) -> str:
    found = _SUFFIX.search(name)
    return _TYPES[found[0]] if found else "application/octet-stream"
