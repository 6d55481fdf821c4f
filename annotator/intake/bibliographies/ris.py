"""RIS: a line a field, TY to ER.

By ourselves: rispy loses what stands between two entries and an entry without its end, and knows of no lines.
"""

import re
from collections.abc import Iterable

from annotator.domain.bibliographies.entries import Bibliography, BibliographyEntry, EntryProblem
from annotator.domain.bibliographies.source_kinds import RIS
from annotator.intake.bibliographies.written_entries import WrittenEntry, date_of, joined

_FIELD = re.compile(r"([A-Z][A-Z0-9])  ?-(?: (.*)|\s*)$")
_BEGIN, _END = "TY", "ER"
_TITLES, _AUTHORS = ("TI", "T1", "CT", "BT"), ("AU", "A1")
_IN, _BY = ("T2", "JF", "JO", "J2", "JA"), ("PB",)
# What a person reads in the note.
_NAMES = {
    "A2": "editor", "A3": "editor", "ED": "editor", "AB": "abstract", "N2": "abstract", "N1": "note", "KW": "keyword",
    "VL": "volume", "IS": "issue", "SP": "first page", "EP": "last page", "CY": "place", "PP": "place",
    "SN": "ISBN or ISSN", "LA": "language", "ET": "edition", "TT": "translated title", "ST": "short title",
    "DB": "database", "T2": "in", "T3": "series", "UR": "address", "L1": "file", "L2": "file", "DO": "doi",
    "Y1": "date", "PY": "year", "PB": "publisher", "JF": "journal", "JO": "journal",
}  # fmt: skip


def read(text: str) -> Bibliography:
    """The entries, in the order of the file."""
    entries: list[BibliographyEntry] = []
    problems: list[EntryProblem] = []
    # The words of a field go on in lines without a tag.
    begun: list[tuple[str, list[str]]] = []
    at = 0
    for number, line in enumerate(text.splitlines(), 1):
        found = _FIELD.match(line.strip())
        tag, words = (found[1], (found[2] or "").strip()) if found else ("", line.strip())
        if tag == _BEGIN:
            if begun:
                entries.append(_read(at, begun, is_ended=False))
            at, begun = number, [(tag, [words])]
        elif tag == _END and begun:
            entries.append(_read(at, begun))
            begun = []
        elif begun and tag:
            begun.append((tag, [words]))
        elif begun and words:
            begun[-1][1].append(words)
        elif words:
            problems.append(EntryProblem(number, "between_entries", words[:80]))
    if begun:
        entries.append(_read(at, begun, is_ended=False))
    return Bibliography(tuple(entries), tuple(problems))


def _read(line: int, fields: Iterable[tuple[str, list[str]]], *, is_ended: bool = True) -> BibliographyEntry:
    written = WrittenEntry(RIS, line, ((tag, " ".join(words)) for tag, words in fields))
    if not is_ended:
        written.tell("not_ended")
    type_ = written.type_by(written.first(_BEGIN) or "", written.first("M3"))
    # Its key is made anew wherever it leaves.
    written.first("ID")
    title, author = written.first(*_TITLES), joined(written.every(*_AUTHORS))
    publisher = written.publisher_for(type_, _IN, _BY)
    url, doi = written.address("UR", "L2", "L1"), written.doi("DO")
    dates = [(tag, words, _date(words)) for tag in ("DA", "Y1", "PY") if (words := written.first(tag))]
    published = dates[0][2] if dates else None
    for tag, words, date in dates[1:]:
        if not (published or "").startswith(date or ""):
            written.keep(tag, words)
    accessed = _date(written.first("Y2"))
    entry = written.finished(
        doi, type=type_, title=title, author=author, publisher=publisher, url=url, published=published,
        accessed=accessed,
    )  # fmt: skip
    rest = tuple((_NAMES.get(tag, tag), words) for tag, words in entry.rest)
    return BibliographyEntry(entry.line, entry.fields, rest, entry.doi, entry.problems)


def _date(words: str | None) -> str | None:
    """`words` are YYYY/MM/DD/other, of which each part may be missing."""
    parts = (words or "").replace("-", "/").split("/")
    return date_of(parts[0].strip() or None, *(part.strip() for part in parts[1:3]))
