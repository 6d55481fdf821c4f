"""What the comments of a Word document say: one for each unit, one for each open query, with what was said to them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from annotator.domain import profile
from annotator.domain.conversations.queries import Query
from annotator.domain.dossiers import Dossier
from annotator.domain.units import Unit
from annotator.formats.readers.reader_notes import ReaderNote, ReaderNotes, ReaderSource
from annotator.formats.word.runs import BOLD, PLAIN, Look

Piece = tuple[str, Look]
Line = tuple[Piece, ...]
# In place of a person whom the public copy does not name.
_NOBODY = "Somebody"


@dataclass(frozen=True, slots=True)
class WordComment:
    """A comment under its `number`, from 0; `replies_to` is the number of the comment that it answers.

    `by` is a name, `at` a time in UTC, or empty where nobody knows; each of the `lines` is a paragraph.
    """

    number: int
    unit: Unit
    by: str
    at: str
    lines: tuple[Line, ...]
    replies_to: int | None = None

    @property
    def initials(self) -> str:
        words = [word for word in self.by.split() if word[0].isalnum()]
        return "".join(word[0].upper() for word in (words[:1] + words[-1:] if len(words) > 1 else words))


@dataclass(frozen=True, slots=True)
class _Said:
    by: str
    at: str
    lines: tuple[Line, ...]


def comments_of(dossier: Dossier, notes: ReaderNotes) -> tuple[WordComment, ...]:
    """The comments of a public dossier in text order; remarks answer the comment of their unit, replies their query."""
    names = {person.id: person.name for person in dossier.people}
    made = _makers(dossier)
    queries: dict[str, list[Query]] = defaultdict(list)
    for query in sorted(dossier.queries, key=lambda q: (q.at, q.id)):
        if query.resolved is None:
            queries[query.unit].append(query)
    remarks: dict[str, list[_Said]] = defaultdict(list)
    for remark in sorted(dossier.remarks, key=lambda r: (r.at, r.id)):
        remarks[remark.unit].append(_Said(remark.by, remark.at, _lines(remark.text)))
    found: list[WordComment] = []
    for note in notes.notes:
        by, at = _verdict(note) or made.get(note.unit.id, ("", ""))
        first = _Said(by, at, tuple(_of_unit(note, notes, names)))
        threads = [[first, *remarks[note.unit.id]], *(_thread(each, names) for each in queries[note.unit.id])]
        for thread in threads:
            found += _numbered(thread, note.unit, len(found), names)
    return tuple(found)


def _numbered(thread: Iterable[_Said], unit: Unit, first: int, names: Mapping[str, str]) -> Iterator[WordComment]:
    for number, said in enumerate(thread, first):
        answers = None if number == first else first
        yield WordComment(number, unit, names.get(said.by, _NOBODY), said.at, said.lines, answers)


def _verdict(note: ReaderNote) -> tuple[str, str] | None:
    """Who gave the verdict, and when; nobody’s name stands under one that does not hold."""
    return (note.unit.check.by, note.unit.check.at) if note.unit.check and note.holds else None


def _makers(dossier: Dossier) -> dict[str, tuple[str, str]]:
    """By unit id: who made it, and when, as the public history tells."""
    found: dict[str, tuple[str, str]] = {}
    for event in dossier.history:
        found.setdefault(event.noun_id, (event.by, event.at))
    return found


def _of_unit(note: ReaderNote, notes: ReaderNotes, names: Mapping[str, str]) -> Iterator[Line]:
    unit = note.unit
    yield ((_sentence(note.status), BOLD), *((f" {_sentence(words)}", PLAIN) for words in note.more))
    if unit.vouched_by:
        yield ((f"{names.get(unit.vouched_by, _NOBODY)} vouches for it.", PLAIN),)
    if unit.proposed:
        yield from _lines(f"“{unit.proposed}”", "It should say: ")
    if unit.note:
        yield from _lines(unit.note, "Note: ")
    for used in sorted(note.sources, key=_rank):
        yield from _of_source(used, notes)


def _rank(used: ReaderSource) -> int:
    """What supports comes first, as the desk orders stances; one that it does not know comes last."""
    stances = list(profile.STANCES)
    return stances.index(used.evidence.stance) if used.evidence.stance in stances else len(stances)


def _of_source(used: ReaderSource, notes: ReaderNotes) -> Iterator[Line]:
    """“Supports, page 4: The log (source 3). Read the document.”, then its words and its note."""
    title = notes.sources[used.number - 1].title
    method = profile.METHODS.get(used.evidence.method, used.evidence.method) if used.evidence.method else ""
    heard = f" {_sentence(method)}" if method else ""
    yield ((f"{used.words}:", BOLD), (f" {title} (source {used.number}).{heard}", PLAIN))
    if used.passage:
        yield from _lines(f"“{used.passage}”")
    if used.evidence.note:
        yield from _lines(used.evidence.note)


def _thread(query: Query, names: Mapping[str, str]) -> list[_Said]:
    lines = _lines(query.text, f"Question for {names.get(query.to, _NOBODY)}: ")
    if query.proposed:
        lines += _lines(f"“{query.proposed}”", "Proposed: ")
    return [_Said(query.by, query.at, lines), *(_Said(r.by, r.at, _lines(r.text)) for r in query.replies)]


def _lines(text: str, label: str = "") -> tuple[Line, ...]:
    """The lines of a text, the first behind its label."""
    first, *more = text.splitlines() or [""]
    labelled: Line = ((label, BOLD), (first, PLAIN)) if label else ((first, PLAIN),)
    return (labelled, *(((line, PLAIN),) for line in more if line.strip()))


def _sentence(words: str) -> str:
    """With a capital letter at its beginning and a stop at its end."""
    stop = "" if words.endswith((".", "!", "?")) else "."
    return f"{words[:1].upper()}{words[1:]}{stop}"
