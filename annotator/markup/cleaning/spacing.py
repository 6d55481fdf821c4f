"""Settles the white space of inline content, so that page and canonical text have the same characters.

The texts in a block's element, joined, are exactly its slice of the canonical text. White space is settled here, once:
code that shows the article needs no rule about it.
"""

import re
import unicodedata
from typing import NamedTuple

from annotator.markup.cleaning.inline_writer import InlineWriter, Wrapper
from annotator.markup.cleaning.tags import escape

# Controls, soft hyphen, zero-width space, byte order mark, and code points that are no characters.
# Joiners and direction marks stay: they change how words are read.
_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\ufeff\ufffe\uffff]")
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_NO_BREAK = re.compile(r"[^\S\n\t ]")
# A base letter and all marks on it are shorter than this.
_CLUSTER = 64


class Stretch(NamedTuple):
    """Text, or the source of a void element, inside inline elements from the outside in."""

    wrappers: tuple[Wrapper, ...]
    text: str
    void: str = ""


Run = list[Stretch]
BREAK = "<br>"


def has_text(run: Run) -> bool:
    return any(stretch.text for stretch in run)


def paragraphs(run: Run, blank_line_ends: bool = True) -> list[Run]:
    """The settled runs of a block's content; each is text without blank ends, or only images."""
    found: list[Run] = [[]]
    for line in _lines(run):
        settled = _composed(_one_space(line))
        if has_text(settled):
            if found[-1]:
                found[-1].append(Stretch((), "\n", BREAK))
            found[-1].extend(settled)
        elif settled:
            found.extend((settled, []))
        elif blank_line_ends:
            found.append([])
    return [settled for settled in found if settled]


def preformatted(run: Run) -> Run:
    """Keeps lines and the white space inside them; drops only blank lines at both ends."""
    kept: Run = []
    for stretch in run:
        if stretch.void == BREAK:
            kept.append(Stretch(stretch.wrappers, "\n"))
        elif stretch.text:
            text = _BREAKS.sub("\n", _DROPPED.sub("", stretch.text))
            kept.append(Stretch(stretch.wrappers, _NO_BREAK.sub(" ", text)))
    return _composed(_without_blank_ends(kept))


def render(run: Run) -> str:
    out: list[str] = []
    writer = InlineWriter(out)
    for stretch in run:
        writer.write(stretch.wrappers, stretch.void + escape(stretch.text))
    writer.close()
    return "".join(out)


def _lines(run: Run) -> list[Run]:
    lines: list[Run] = [[]]
    for stretch in run:
        if stretch.void == BREAK:
            lines.append([])
        else:
            lines[-1].append(stretch)
    return lines


def _one_space(line: Run) -> Run:
    """Makes each run of white space one space, and drops it where no text follows."""
    settled: Run = []
    started = False
    space: tuple[int, Stretch] | None = None
    for stretch in line:
        if stretch.void:
            settled.append(stretch)
            continue
        text = _DROPPED.sub("", stretch.text)
        if text[:1].isspace() and space is None:
            space = len(settled), Stretch(stretch.wrappers, " ")
        words = " ".join(text.split())
        if not words:
            continue
        if space is not None and started:
            settled.insert(*space)
        settled.append(Stretch(stretch.wrappers, words))
        started = True
        space = (len(settled), Stretch(stretch.wrappers, " ")) if text[-1].isspace() else None
    return settled


def _composed(run: Run) -> Run:
    """The run in NFC across its stretches: a combining mark moves into the element of the letter before it."""
    joined = "".join(stretch.text for stretch in run)
    if unicodedata.is_normalized("NFC", joined):
        return run
    composed: Run = []
    for stretch in run:
        rest = unicodedata.normalize("NFC", stretch.text)
        while rest and not _fits(composed, rest):
            _append_mark(composed, rest[0])
            rest = rest[1:]
        if rest or stretch.void:
            composed.append(Stretch(stretch.wrappers, rest, stretch.void))
    return composed


def _fits(composed: Run, text: str) -> bool:
    return unicodedata.is_normalized("NFC", _tail(composed) + text)


def _tail(composed: Run) -> str:
    """The last letters written, from as many stretches as they take."""
    tail = ""
    for stretch in reversed(composed):
        tail = stretch.text + tail
        if len(tail) >= _CLUSTER:
            break
    return tail[-_CLUSTER:]


def _append_mark(composed: Run, mark: str) -> None:
    index = max(i for i, stretch in enumerate(composed) if stretch.text)
    last = composed[index]
    text = unicodedata.normalize("NFC", last.text + mark)
    composed[index] = Stretch(last.wrappers, text, last.void)


def _without_blank_ends(run: Run) -> Run:
    joined = "".join(stretch.text for stretch in run)
    core = joined.strip()
    if not core:
        return []
    start = joined.rfind("\n", 0, joined.index(core)) + 1
    end = len(joined.rstrip())
    kept: Run = []
    position = 0
    for stretch in run:
        text = stretch.text[max(start - position, 0) : max(end - position, 0)]
        position += len(stretch.text)
        if text:
            kept.append(Stretch(stretch.wrappers, text))
    return kept
