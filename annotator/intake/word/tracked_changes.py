"""Reads the tracked changes of a Word document, which its text takes as accepted, as remarks on their places."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from annotator.domain.draft_sources import COMMENT, AttachedNote
from annotator.intake.word.archive import WORD

_ADDED, _DELETED, _MOVED_HERE, _MOVED_AWAY = (f"{WORD}{name}" for name in ("ins", "del", "moveTo", "moveFrom"))
_CHANGES = (_ADDED, _DELETED, _MOVED_HERE)
_TEXTS = (f"{WORD}t", f"{WORD}delText")
_SPACES = (f"{WORD}tab", f"{WORD}br", f"{WORD}cr")
# A document that was edited for months holds thousands.
_MOST = 300


@dataclass(slots=True)
class _Paragraph:
    """A paragraph as it reads with all changes accepted, and each change with the text before it."""

    text: str = ""
    changes: list[tuple[str, Element]] = field(default_factory=list)


def changes_in(body: bytes) -> list[AttachedNote]:
    """A remark for each change, by its author; `body` is the main part, whose XML declares no entities."""
    if not any(f"<w:{name} ".encode() in body for name in ("ins", "del", "moveTo")):
        return []
    root = ET.fromstring(body)  # noqa: S314 - XML that declares entities was refused
    return list(islice(_remarks(root), _MOST))


def _remarks(root: Element) -> Iterator[AttachedNote]:
    seen: Counter[str] = Counter()
    for paragraph in _paragraphs(root):
        for before, by, words in _told(paragraph.changes):
            yield AttachedNote(
                COMMENT, len(before), paragraph.text, words, by=by, earlier=seen["".join(paragraph.text.split())]
            )
        seen["".join(paragraph.text.split())] += 1


def _told(changes: list[tuple[str, Element]]) -> Iterator[tuple[str, str | None, str]]:
    """The text before each change, its author, and what was changed; a deletion beside an addition is one change."""
    waiting = list(changes)
    while waiting:
        before, change = waiting.pop(0)
        words = [_words(change)]
        sign = change.tag
        if waiting and _is_replacement(before, change, *waiting[0]):
            other = waiting.pop(0)[1]
            old, new = sorted((change, other), key=lambda one: one.tag != _DELETED)
            told = f"“{_words(old)}” was changed to “{_words(new)}”"
        else:
            verb = {_ADDED: "was added", _DELETED: "was deleted"}.get(sign, "was moved here")
            told = f"“{words[0]}” {verb}"
        if words[0].strip():
            day = (change.get(f"{WORD}date") or "")[:10]
            yield before, change.get(f"{WORD}author"), f"Tracked change: {told}{f', {day}' if day else ''}."


def _is_replacement(before: str, change: Element, before_next: str, following: Element) -> bool:
    is_pair = {change.tag, following.tag} == {_ADDED, _DELETED}
    is_one_place = before_next == before + (_words(change) if change.tag == _ADDED else "")
    return is_pair and is_one_place and change.get(f"{WORD}author") == following.get(f"{WORD}author")


def _words(change: Element) -> str:
    return "".join(text.text or "" for text in change.iter() if text.tag in _TEXTS)


def _paragraphs(root: Element) -> Iterator[_Paragraph]:
    """The paragraphs of the body that have a text; where the mark of one was deleted, the next one goes on in it.

    The changes of one that has no text left are told at the beginning of the next, or at the end of the last.
    """
    before: _Paragraph | None = None
    paragraph = _Paragraph()
    for element in root.iter(f"{WORD}p"):
        _read(element, paragraph)
        if not paragraph.text.strip():
            paragraph.text = ""
        elif element.find(f"{WORD}pPr/{WORD}rPr/{WORD}del") is None:
            yield from (before,) if before else ()
            before, paragraph = paragraph, _Paragraph()
    if before is None or paragraph.text:
        yield from (before, paragraph) if before else (paragraph,)
        return
    before.changes += [(before.text, change) for _, change in paragraph.changes]
    yield before


def _read(element: Element, paragraph: _Paragraph) -> None:
    for child in element:
        if child.tag in (f"{WORD}pPr", f"{WORD}rPr", f"{WORD}p", _MOVED_AWAY):
            continue
        if child.tag in _CHANGES:
            paragraph.changes.append((paragraph.text, child))
        if child.tag == f"{WORD}t":
            paragraph.text += child.text or ""
        elif child.tag in _SPACES:
            paragraph.text += " "
        elif child.tag != _DELETED:
            _read(child, paragraph)
