"""What came in as a bibliography: its entries as they are written there, and what could not be read."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from annotator.domain import limits
from annotator.domain.bibliographies.citations import CARRIED, doi_of
from annotator.domain.bibliographies.source_kinds import OTHER, UNPUBLISHED
from annotator.domain.errors import RuleBroken
from annotator.domain.sources import Source, checked

# On which terms the sources come in: a bibliography says nothing of what was promised to whom.
BY_KIND = "by_kind"
TERMS_CHOICES = {
    BY_KIND: "What was published is on the record, anything else off it",
    "on_record": "All of it on the record",
    "off_record": "All of it off the record",
}
_OPTIONAL = tuple(name for name in CARRIED if name not in ("type", "title"))


@dataclass(frozen=True, slots=True)
class EntryProblem:
    """What is told of a `line` (from 1) of the file; `code` is one of `sentences.OF_ENTRIES`."""

    line: int
    code: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class BibliographyEntry:
    """An entry that begins on `line`; `fields` are those of a source, by the names in CARRIED, as they are written.

    `rest` is all else that it says, as (name, words), and `doi` its DOI.
    """

    line: int
    fields: Mapping[str, str]
    rest: tuple[tuple[str, str], ...] = ()
    doi: str | None = None
    problems: tuple[EntryProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class Bibliography:
    """`problems` are of what is no entry, or of one that cannot be read."""

    entries: tuple[BibliographyEntry, ...]
    problems: tuple[EntryProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class EntrySource:
    """The source that an entry becomes, and what is told of it."""

    entry: BibliographyEntry
    source: Source
    problems: tuple[EntryProblem, ...] = field(default=())

    @property
    def key(self) -> str:
        """Its name in a form: another one once anything in it is read otherwise."""
        said = [self.entry.line, self.source.terms, self.source.note]
        said += [getattr(self.source, name) for name in CARRIED]
        return sha256(json.dumps(said, ensure_ascii=False).encode("utf-8", "replace")).hexdigest()[:16]


def as_source(entry: BibliographyEntry, blank: Source, terms: str) -> EntrySource:
    """`blank` gives the ids, `terms` is one of TERMS_CHOICES. What the desk has no field for becomes the note.

    Raises RuleBroken for a title that is missing or cannot be stored. Any other value that cannot be stored as what it
    is goes into the note, and is told.
    """
    fields, rest, problems = dict(entry.fields), list(entry.rest), list(entry.problems)
    if entry.doi and doi_of(fields.get("url")) != entry.doi:
        if fields.get("url"):
            rest.insert(0, ("doi", entry.doi))
        else:
            fields["url"] = f"https://doi.org/{entry.doi}"
    bare = checked(replace(blank, title=fields.get("title", ""), type=fields.get("type", OTHER)))
    known: dict[str, Any] = {}
    for name in _OPTIONAL:
        words = fields.get(name)
        typed: dict[str, Any] = {name: words}
        try:
            known[name] = getattr(checked(replace(bare, **typed)), name)
        except RuleBroken:
            rest.append((name, words or ""))
            problems.append(EntryProblem(entry.line, "value_in_note", f"{name}: {(words or '')[:80]}"))
    note, is_whole = _note(rest)
    if not is_whole:
        problems.append(EntryProblem(entry.line, "note_too_long"))
    source = replace(bare, **known, note=note)
    return EntrySource(entry, replace(source, terms=_terms(source, terms)), tuple(problems))


def _terms(source: Source, choice: str) -> str:
    """What was published names where it can be found; of the rest nobody knows what was agreed."""
    if choice != BY_KIND:
        return choice
    is_published = source.type not in UNPUBLISHED and (source.url or source.publisher)
    return "on_record" if is_published else "off_record"


def _note(rest: list[tuple[str, str]]) -> tuple[str | None, bool]:
    """The rest, a line each, and whether all of it found room."""
    lines: list[str] = []
    room, is_whole = limits.PROSE, True
    for name, words in rest:
        line = limits.if_typed(limits.prose, f"{name}: {words}")
        if line is None or len(line) >= room:
            is_whole = False
        else:
            lines.append(line)
            room -= len(line) + 1
    return "\n".join(lines) or None, is_whole
