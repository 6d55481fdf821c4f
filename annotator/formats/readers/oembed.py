"""What oEmbed 1.0 (oembed.com) tells of an embed: a frame of a size, as JSON or XML, for the page that shows it."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from annotator.domain.dossiers import Dossier
from annotator.domain.units import sentences_of
from annotator.formats.readers.embeds import title_of
from annotator.formats.readers.reader_notes import ReaderNote, ReaderNotes, called
from annotator.markup.cleaning.tags import escape, start_tag

# Pixels.
WIDTH = 640
WHOLE_HEIGHT = 720
_LEAST_HEIGHT, _MOST_HEIGHT = 180, 800
# A line and a letter of the notes, and of the article, which is set larger.
_LINE, _LETTER = 23, 8
_LINE_READ, _LETTER_READ = 29, 10
# Before and behind a source, above and below all, and at the sides.
_GAP, _AROUND, _BESIDE = 18, 92, 34
_LEAST_INNER = 80
_HEADING = "How it was checked "
# Seconds for which a site may keep the answer. The frame itself is asked for anew each time.
_CACHE_AGE = 3600
# What no XML 1.0 may hold, not even escaped.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
Value = str | int


@dataclass(frozen=True, slots=True)
class Frame:
    """`address` is that of the embed; `width` and `height` are in pixels, `title` is for those who cannot see it."""

    address: str
    width: int
    height: int
    title: str

    @property
    def html(self) -> str:
        return (
            start_tag(
                "iframe",
                {
                    "src": self.address,
                    "width": str(self.width),
                    "height": str(self.height),
                    "title": self.title,
                    "loading": "lazy",
                    "referrerpolicy": "no-referrer",
                    "style": "border: 0; max-width: 100%",
                },
            )
            + "</iframe>"
        )


def frame_of(
    dossier: Dossier,
    notes: ReaderNotes,
    note: ReaderNote | None,
    address: str,
    max_width: int | None = None,
    max_height: int | None = None,
) -> Frame:
    """The frame of a whole article, or of one `note` of it: as large as its words ask for, and no larger than asked."""
    width = min(WIDTH, max_width or WIDTH)
    height = WHOLE_HEIGHT if note is None else _height(dossier, notes, note, width)
    of = title_of(dossier) if note is None else note.unit.anchor.exact
    return Frame(address, width, min(height, max_height or height), f"How it was checked: {of}")


def _height(dossier: Dossier, notes: ReaderNotes, note: ReaderNote, width: int) -> int:
    """An estimate, since nothing in the frame can tell the page around it how tall it became."""
    inner = max(_LEAST_INNER, width - _BESIDE)
    inside = sentences_of(note.unit.anchor, dossier.standing.sentences)
    words = sum(each.end - each.start for each in inside) or len(note.unit.anchor.exact)
    texts = [title_of(dossier) + _HEADING, dossier.article.facts.publisher or "", note.status + "; ".join(note.more)]
    texts += [each.note or each.right for each in note.corrections]
    for used in note.sources:
        texts += [used.words + called(notes.sources[used.number - 1]), used.passage]
    lines = sum(1 + len(text) * _LETTER // inner for text in texts if text)
    height = _AROUND + _LINE * lines + _LINE_READ * (1 + words * _LETTER_READ // inner) + _GAP * len(note.sources)
    return max(_LEAST_HEIGHT, min(_MOST_HEIGHT, height))


def response(frame: Frame, dossier: Dossier, desk: str) -> dict[str, Value]:
    """What an answer says, of the type “rich”; `desk` is the address of the desk."""
    facts = dossier.article.facts
    said: Mapping[str, Value | None] = {
        "version": "1.0",
        "type": "rich",
        "title": title_of(dossier),
        "author_name": ", ".join(facts.byline) or None,
        "provider_name": facts.publisher,
        "provider_url": desk,
        "cache_age": _CACHE_AGE,
        "html": frame.html,
        "width": frame.width,
        "height": frame.height,
    }
    return {name: value for name, value in said.items() if value is not None}


def as_json(said: Mapping[str, Value]) -> bytes:
    return json.dumps(said, ensure_ascii=False).encode()


def as_xml(said: Mapping[str, Value]) -> bytes:
    rows = "".join(f"<{name}>{escape(_NO_XML.sub('', str(value)))}</{name}>\n" for name, value in said.items())
    return f'<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n{rows}</oembed>\n'.encode()


# By the name of a format: its media type, and what writes it.
FORMATS: dict[str, tuple[str, Callable[[Mapping[str, Value]], bytes]]] = {
    "json": ("application/json; charset=utf-8", as_json),
    "xml": ("text/xml; charset=utf-8", as_xml),
}
