"""BibTeX and BibLaTeX: bibtexparser finds the entries and their lines, also after one that is broken."""

import logging
import re
from collections.abc import Iterator, Mapping

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ExplicitComment,
    ImplicitComment,
    ParsingFailedBlock,
    Preamble,
    String,
)

from annotator.domain import limits
from annotator.domain.bibliographies.entries import Bibliography, BibliographyEntry, EntryProblem
from annotator.domain.bibliographies.source_kinds import BIBTEX
from annotator.intake.bibliographies import latex
from annotator.intake.bibliographies.written_entries import WrittenEntry, date_of, joined

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_IN = ("journal", "journaltitle", "maintitle", "booktitle")
_BY = ("publisher", "institution", "organization", "school", "howpublished")
_ADDRESSES = frozenset({"url", "howpublished", "doi"})
_LINK = re.compile(r"(?:\\url\s*\{|https?://)")
# Of a work that exists, nobody says so much.
_MOST_FIELDS = 500
_PERIODICALS = frozenset({"newspaper", "magazine"})
_PARTS_OF_A_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$")


def read(text: str) -> Bibliography:
    """The entries, in the order of the file. What is broken is told and left out, and the rest is read."""
    # It tells on the log of the program, in the words of the file, what stands in its blocks too.
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    blocks = parse_string(text, parse_stack=[]).blocks
    macros = {block.key.casefold(): _value(block.value, {})[0] for block in blocks if isinstance(block, String)}
    entries: list[BibliographyEntry] = []
    problems: list[EntryProblem] = []
    for block in blocks:
        entry = _entry_in(block)
        if entry is not None and len(entry.fields) <= _MOST_FIELDS:
            entries.append(_read(entry, macros))
        elif told := _told(block):
            problems.append(told)
    return Bibliography(tuple(entries), tuple(problems))


def _entry_in(block: Block) -> Entry | None:
    """The entry; one under a key, or with a field, that is there already is an entry like others."""
    while isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
        inner = block.ignore_error_block
        if inner is None:
            break
        block = inner
    return block if isinstance(block, Entry) else None


def _told(block: Block) -> EntryProblem | None:
    """What is told of a block of which nothing is taken."""
    line = (block.start_line or 0) + 1
    words = " ".join((block.raw or "").split())[:80]
    if isinstance(block, ParsingFailedBlock | Entry):
        return EntryProblem(line, "entry_broken", words)
    if isinstance(block, ExplicitComment | Preamble):
        return EntryProblem(line, "block_left", words)
    if isinstance(block, ImplicitComment) and any(not row.lstrip().startswith("%") for row in _rows(block.comment)):
        return EntryProblem(line, "between_entries", words)
    return None


def _rows(text: str) -> Iterator[str]:
    return (row for row in text.splitlines() if row.strip())


def _read(entry: Entry, macros: Mapping[str, str]) -> BibliographyEntry:
    said: list[tuple[str, str]] = []
    seen: set[str] = set()
    unknown: list[str] = []
    twice: list[str] = []
    for field in entry.fields:
        name = field.key.casefold()
        value, missing = _value(str(field.value), macros)
        # A month is written as a macro that every style gives.
        unknown += [] if name == "month" else missing
        if name in seen:
            twice.append(name)
        seen.add(name)
        said.append((name, value if name == "author" or len(value) > limits.PROSE else _words(name, value)))
    written = WrittenEntry(BIBTEX, (entry.start_line or 0) + 1, said)
    for name in twice:
        written.tell("field_twice", name)
    for name in unknown:
        written.tell("macro_unknown", name)
    return _finished(written, entry.entry_type)


def _finished(written: WrittenEntry, entry_type: str) -> BibliographyEntry:
    of_periodical = "news report" if (written.first("entrysubtype") or "").casefold() in _PERIODICALS else None
    type_ = written.type_by(entry_type, of_periodical or written.first("type"))
    url, title, names = written.address("url", "howpublished"), written.first("title"), written.first("author")
    doi = written.doi("doi")
    publisher = written.publisher_for(type_, _IN, _BY)
    published, accessed = _published(written), written.first("urldate")
    author = _names(names) if names else None
    return written.finished(
        doi, type=type_, title=title, author=author, publisher=publisher, url=url, published=published,
        accessed=accessed,
    )  # fmt: skip


def _published(written: WrittenEntry) -> str | None:
    """Its date, or else its year, month and day; what is no part of what is taken stays in the rest."""
    said = {name: words for name in ("date", "year", "month", "day") if (words := written.first(name))}
    date = said.get("date")
    by_parts = date_of(said.get("year"), _month(said.get("month")), said.get("day"))
    published = date if date and _PARTS_OF_A_DATE.match(date) else by_parts or date
    parts = {part.lstrip("0") for part in (published, *published.split("-"))} if published else set()
    for name, words in said.items():
        short = _month(words) if name == "month" else words
        if (short or "").lstrip("0") not in parts:
            written.keep(name, words)
    return published


def _words(name: str, value: str) -> str:
    is_address = name in _ADDRESSES and (name != "howpublished" or _LINK.match(value))
    return latex.address(value) if is_address else latex.plain(value)


def _month(month: str | None) -> str | None:
    short = (month or "")[:3].casefold()
    return str(_MONTHS.index(short) + 1) if short in _MONTHS else month


def _names(names: str) -> str | None:
    return joined([_name(name) for name in _split(names, " and ")]) if len(names) <= limits.PROSE else names


def _name(name: str) -> str:
    """First names first; what stands in braces is one name, and stays as it is."""
    if name.startswith("{") and name.endswith("}"):
        return latex.plain(name)
    last, *others = [latex.plain(part) for part in _split(name, ",")] or [""]
    if last == "others" and not others:
        return "et al."
    if len(others) > 1:
        return f"{others[1]} {last}, {others[0]}"
    return " ".join(part for part in (*others, last) if part)


def _value(raw: str, macros: Mapping[str, str]) -> tuple[str, list[str]]:
    """The value without the braces or quotes around it, its macros filled in; and those that are not known."""
    parts, unknown = [], []
    # No field of a source is so long, and a note is not either.
    for part in _split(raw, "#") if len(raw) <= limits.PROSE else [raw]:
        if part[:1] + part[-1:] in ("{}", '""') and len(part) > 1:
            parts.append(part[1:-1])
        elif part.casefold() in macros:
            parts.append(macros[part.casefold()])
        else:
            parts.append(part)
            unknown += [] if part.isdigit() else [part]
    return "".join(parts), unknown


def _split(text: str, mark: str) -> list[str]:
    """The pieces between the marks that are in no braces and no quotes, without white space around them."""
    pieces, depth, start, is_quoted = [], 0, 0, False
    folded = text if mark != " and " else re.sub(r"\s", " ", text)
    for at, letter in enumerate(folded):
        if letter in "{}" and folded[at - 1 : at] != "\\":
            depth += 1 if letter == "{" else -1
        elif letter == '"' and not depth and mark == "#":
            is_quoted = not is_quoted
        elif not depth and not is_quoted and at >= start and folded.startswith(mark, at):
            pieces.append(folded[start:at].strip())
            start = at + len(mark)
    return [piece for piece in (*pieces, folded[start:].strip()) if piece]
