"""What leaves the desk: always from the public dossier, in one of the registered formats."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps
from io import BytesIO
from typing import Any, BinaryIO

from annotator.config import ratings
from annotator.domain.disclosure import Withheld, publish
from annotator.domain.dossiers import Dossier
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.exports.held_back import held_back
from annotator.domain.exports.parts import ALL_BUT_CAPTURES, EVERYTHING, FOR_READERS, Contents
from annotator.formats import (
    article_json,
    bibtex,
    csl,
    questions,
    ris,
    schemas,
    unit_csv,
    unit_xlsx,
    web_annotations,
)
from annotator.formats.packets import packet
from annotator.formats.readers import reader_page
from annotator.formats.word import docx
from annotator.storage import dossiers
from annotator.storage.database import Store
from annotator.storage.history import past
from annotator.views.packets.captured_pages import PagesHere, pages_here, write_packet


@dataclass(frozen=True, slots=True)
class Exported:
    """`withheld` says what was held back; the file itself does not. `body` is empty where it went into a file.

    `left_out` are the hashes of the captured pages that should be in it, and are not on disk as they were.
    """

    body: bytes
    media_type: str
    filename: str
    withheld: tuple[Withheld, ...]
    is_read: bool = False
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """A browser shows a file that `is_read`, and saves any other. One that `is_binary` would garble a terminal.

    One that `has_pages` holds captured pages, too, and may be too large for memory.
    """

    write: Callable[[Dossier], bytes]
    media_type: str
    suffix: str
    contents: Contents
    is_read: bool = False
    has_pages: bool = False
    is_binary: bool = False


@wraps(reader_page.write)
def _for_readers(dossier: Dossier) -> bytes:
    return reader_page.write(dossier, ratings())


_BIBLIOGRAPHY = frozenset({"sources", "source_facts"})
_ROWS = frozenset({"units", "status", "confidence", "notes", "sources", "passages"})
_BESIDE_WORDS = _ROWS | {"flags", "source_facts", "stance", "locators", "evidence_notes", "people"}
FORMATS = {
    "json": Format(
        article_json.write,
        "application/json",
        "json",
        Contents("Annotated JSON", "For another desk, and for what is kept.", ALL_BUT_CAPTURES, "all of it"),
    ),
    "jsonld": Format(
        web_annotations.write,
        web_annotations.MEDIA_TYPE,
        "jsonld",
        Contents(
            "W3C annotations",
            "For archives and programs that read the W3C’s model.",
            _BESIDE_WORDS,
            "as units to check: words, notes, links",
        ),
    ),
    "docx": Format(
        docx.write,
        docx.MEDIA_TYPE,
        "docx",
        Contents(
            "Word",
            "For the writer: what was checked, as comments on its words.",
            _BESIDE_WORDS | {"text", "facts", "queries", "remarks"},
            "as a draft, with its comments",
        ),
        is_binary=True,
    ),
    "xlsx": Format(
        unit_xlsx.write,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xlsx",
        Contents("Spreadsheet", "A row a unit, for Excel.", _ROWS, "status, confidence, notes"),
        is_binary=True,
    ),
    "csv": Format(
        unit_csv.write,
        "text/csv; charset=utf-8",
        "csv",
        Contents("CSV", "A row a unit, for any spreadsheet.", _ROWS, "status, confidence, notes"),
    ),
    "html": Format(
        _for_readers,
        "text/html; charset=utf-8",
        "html",
        Contents(
            "Page for readers",
            "One file that shows the work: no script, no request, ready to print.",
            FOR_READERS,
        ),
    ),
    "packet": Format(
        packet.write,
        packet.MEDIA_TYPE,
        "packet.zip",
        Contents(
            "Packet",
            "To keep, and to prove years later: opens and is checked without the desk.",
            EVERYTHING,
            "its article.json: all of it",
        ),
        has_pages=True,
        is_binary=True,
    ),
    "questions": Format(
        questions.write,
        "text/plain; charset=utf-8",
        "questions.txt",
        Contents("Questions", "For the writer, as plain text.", frozenset({"queries", "people"})),
        is_read=True,
    ),
    "bibtex": Format(
        bibtex.write,
        "application/x-bibtex; charset=utf-8",
        "bib",
        Contents("BibTeX", "Its sources, for LaTeX and Zotero.", _BIBLIOGRAPHY, "its sources"),
    ),
    "ris": Format(
        ris.write,
        "application/x-research-info-systems; charset=utf-8",
        "ris",
        Contents("RIS", "Its sources, for EndNote and Zotero.", _BIBLIOGRAPHY, "its sources"),
    ),
    "csl": Format(
        csl.write,
        "application/vnd.citationstyles.csl+json",
        "csl.json",
        Contents("CSL-JSON", "Its sources, for Zotero and Pandoc.", _BIBLIOGRAPHY, "its sources"),
    ),
}


def export(store: Store, slug: str, format_name: str, minute: str, *, revision: int | None = None) -> Exported:
    """The newest revision, or an older one with the verdicts as they were while it was the newest.

    `minute`, the minute at the desk, decides which embargoes have ended. Raises RuleBroken for an unknown format.
    """
    file = BytesIO()
    done = export_into(file, store, slug, format_name, minute, revision=revision)
    return replace(done, body=file.getvalue())


def export_into(
    file: BinaryIO,
    store: Store,
    slug: str,
    format_name: str,
    minute: str,
    *,
    revision: int | None = None,
    most: int | None = None,
) -> Exported:
    """As `export`, written to an empty file that must be seekable: a packet is never in memory as a whole.

    Raises RuleBroken, before anything is written, if its captured pages have more bytes than `most`.
    """
    chosen = named(format_name)
    public, withheld = publish(_dossier(store, slug, minute, revision))
    done = Exported(b"", chosen.media_type, f"{slug}.{chosen.suffix}", withheld, chosen.is_read)
    if chosen.has_pages:
        return replace(done, left_out=write_packet(file, store, public, most))
    file.write(chosen.write(public))
    return done


def named(format_name: str) -> Format:
    """Raises RuleBroken for an unknown format."""
    chosen = FORMATS.get(format_name)
    if chosen is None:
        raise RuleBroken("unknown_format", format=format_name[:40], known=", ".join(FORMATS))
    return chosen


def annotations(store: Store, slug: str, address: str, minute: str, *, page: int | None = None) -> Exported:
    """The W3C annotations of the newest revision as served at this absolute address: the collection, or a page of it.

    Pages count from 1. Raises NotFound if there is no such article, or no such page of it.
    """
    public, withheld = publish(_dossier(store, slug, minute, None))
    if page is None:
        body = web_annotations.write_collection(public, address)
    else:
        body = web_annotations.write_page(public, address, page)
    return Exported(body, web_annotations.MEDIA_TYPE, f"{slug}.jsonld", withheld, is_read=True)


def _dossier(store: Store, slug: str, minute: str, revision: int | None) -> Dossier:
    db = store.reading()
    return dossiers.dossier(db, slug, minute) if revision is None else past.dossier_as_of(db, slug, revision, minute)


def kept_here(store: Store, slug: str, minute: str) -> tuple[str, ...]:
    """What every format of the newest revision holds back, in lines. For those alone who may see all of it."""
    return held_back(publish(_dossier(store, slug, minute, None))[1])


def pages_kept_here(store: Store, slug: str, minute: str) -> PagesHere:
    """How many captured pages a packet would hold and leave out. For those alone who may see all of it."""
    whole = _dossier(store, slug, minute, None)
    return pages_here(store, whole, publish(whole)[0])


def schema(filename: str) -> dict[str, Any]:
    """The JSON Schema of what leaves the desk, by the name of its file."""
    name = next((name for name, file in schemas.NAMES.items() if file == filename), None)
    if name is None:
        raise NotFound("no_such_schema", known=", ".join(schemas.NAMES.values()))
    return schemas.schema(name)
