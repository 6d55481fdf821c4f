"""CSL-JSON, as Zotero, pandoc and the desk itself write it."""

import json
import re
from typing import Any

from annotator.domain.bibliographies.entries import Bibliography, BibliographyEntry, EntryProblem
from annotator.domain.bibliographies.source_kinds import CSL
from annotator.domain.errors import Refused
from annotator.intake.bibliographies.written_entries import WrittenEntry, date_of, joined

_BETWEEN = re.compile(r"[\s,]*")
_ITEMS = re.compile(r'\s*(?:\{\s*"items"\s*:\s*)?\[')
_PARTS_OF_A_NAME = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
_IN, _BY = ("container-title",), ("publisher",)
_UNSAID = ("id", "citation-key")


def read(text: str) -> Bibliography:
    """The items, one after the other: of a file that breaks off, those before. Raises Refused where there is none."""
    begin = _ITEMS.match(text)
    at = begin.end() if begin else 0
    decoder = json.JSONDecoder()
    entries: list[BibliographyEntry] = []
    problems: list[EntryProblem] = []
    line, counted = 1, 0
    while True:
        at = _BETWEEN.match(text, at).end()  # type: ignore[union-attr]
        if at >= len(text) or text[at] == "]":
            break
        line, counted = line + text.count("\n", counted, at), at
        try:
            item, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            why, where = _told(error, text, line)
            if not entries and not problems:
                raise Refused("bibliography_broken", why=why, line=where) from None
            problems.append(EntryProblem(where, "rest_unread", why))
            break
        if isinstance(item, dict):
            entries.append(_read(line, item))
        else:
            problems.append(EntryProblem(line, "entry_no_object", str(item)[:80]))
        if not begin:
            break
    return Bibliography(tuple(entries), tuple(problems))


def _told(error: Exception, text: str, line: int) -> tuple[str, int]:
    if isinstance(error, json.JSONDecodeError):
        return error.msg[:1].lower() + error.msg[1:], text.count("\n", 0, error.pos) + 1
    return "it is nested too deep, or holds a figure that is too long", line


def _read(line: int, item: dict[str, Any]) -> BibliographyEntry:
    dates = {name: _date(item.get(name)) for name in ("issued", "accessed")}
    authors = item.get("author")
    names = [_name(name) for name in authors if isinstance(name, dict)] if isinstance(authors, list) else []
    taken = {*_UNSAID, *(name for name, date in dates.items() if date), *(["author"] if names else [])}
    written = WrittenEntry(CSL, line, [(name, _words(value)) for name, value in item.items() if name not in taken])
    type_ = written.type_by(written.first("type") or "", written.first("genre"))
    title, url, doi = written.first("title"), written.address("URL"), written.doi("DOI")
    publisher = written.publisher_for(type_, _IN, _BY)
    return written.finished(
        doi, type=type_, title=title, author=joined([name for name in names if name]), publisher=publisher, url=url,
        published=dates["issued"], accessed=dates["accessed"],
    )  # fmt: skip


def _words(value: Any) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None else json.dumps(value, ensure_ascii=False)


def _name(name: dict[str, Any]) -> str:
    literal = name.get("literal")
    parts = (literal,) if literal else (name.get(part) for part in _PARTS_OF_A_NAME)
    return " ".join(" ".join(part.split()) for part in parts if isinstance(part, str) and part.strip())


def _date(value: Any) -> str | None:
    """None for a span of time, and for anything that is no date: it stays in the rest."""
    if not isinstance(value, dict):
        return value if isinstance(value, str) else None
    spans = value.get("date-parts")
    if isinstance(spans, list) and len(spans) == 1 and isinstance(spans[0], list) and spans[0]:
        year, *more = [str(part) for part in spans[0]]
        return date_of(year, *more)
    said = value.get("raw") or value.get("literal")
    return said if isinstance(said, str) else None
