"""What was checked of an article, or of one unit of it, as a page for a frame on other sites.

It holds what the page for readers holds, but for the lines for search engines, who read the page around it. Its links
open beside the frame, since most sites refuse to be shown in one.
"""

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from annotator.domain.dates import day
from annotator.domain.dossiers import Dossier
from annotator.domain.units import sentences_of
from annotator.formats.readers.note_markup import address_html, article_html, found_html, note_lists, shown_family
from annotator.formats.readers.reader_notes import ReaderNote, ReaderNotes, called
from annotator.formats.readers.reader_page import style_sheet
from annotator.markup.cleaning.tags import escape, start_tag


@dataclass(frozen=True, slots=True)
class EmbedLinks:
    """Whole addresses: of the embed itself, of the whole article’s, and where oEmbed tells of it, as JSON and XML."""

    here: str
    article: str
    json: str
    xml: str


def write_article(dossier: Dossier, notes: ReaderNotes, links: EmbedLinks) -> bytes:
    """The whole article of a public dossier with its notes and sources."""
    heading = "" if "<h1" in dossier.revision.html else f"<h1>{escape(title_of(dossier))}</h1>"
    parts = (
        *_head(dossier, links, title_of(dossier), "whole"),
        '<p lang="en">Each number is a note on how the words before it were checked.</p></header>\n<main>',
        heading,
        '<article dir="auto">',
        *article_html(dossier, notes),
        "</article>\n",
        *note_lists(dossier, notes),
        "</main></body></html>\n",
    )
    return "".join(parts).encode()


def write_unit(dossier: Dossier, notes: ReaderNotes, note: ReaderNote, links: EmbedLinks) -> bytes:
    """One unit in its sentence, with what was found and on what it rests; `note` is one of the `notes`."""
    count = len(notes.notes)
    more = f"All {count} notes on this article" if count > 1 else "The whole article"
    parts = (
        *_head(dossier, links, note.unit.anchor.exact, "unit"),
        "</header>\n<main>",
        f'<blockquote class="words" dir="auto"><p>{_in_its_sentence(dossier, note)}</p></blockquote>',
        f'<section class="note" lang="en" aria-label="How it was checked">{found_html(note)}',
        *_rests_on(notes, note),
        '</section></main>\n<footer lang="en"><p>',
        f"{start_tag('a', {'href': links.article})}{more}</a></p></footer></body></html>\n",
    )
    return "".join(parts).encode()


@cache
def style_hash() -> str:
    """The SHA-256 of the style sheet in each embed, as a Content-Security-Policy names it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()


def title_of(dossier: Dossier) -> str:
    return dossier.article.facts.title or dossier.article.slug


@cache
def _style() -> str:
    return f"\n{style_sheet()}{(files(__package__) / 'embeds.css').read_text('utf-8')}"


def _head(dossier: Dossier, links: EmbedLinks, of: str, kind: str) -> Iterator[str]:
    facts = dossier.article.facts
    yield f'<!DOCTYPE html>\n{start_tag("html", {"lang": facts.language or "en"})}<head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1"><base target="_blank">'
    yield f"<title>How it was checked: {escape(of)}</title>"
    for address, media_type in ((links.json, "application/json+oembed"), (links.xml, "text/xml+oembed")):
        yield start_tag("link", {"rel": "alternate", "type": media_type, "href": address, "title": title_of(dossier)})
    yield f'<style>{_style()}</style></head>\n<body class="frame {kind}">\n<header lang="en">'
    # The article has a heading of its own.
    yield "<p><b>How it was checked</b></p>" if kind == "whole" else "<h1>How it was checked</h1>"
    yield f"<p>{_linked_title(dossier)}</p>"
    said = ", ".join(filter(None, (facts.publisher, day(facts.published) if facts.published else None)))
    yield f"<p>{escape(said)}</p>" if said else ""


def _linked_title(dossier: Dossier) -> str:
    title = f'<cite dir="auto">{escape(title_of(dossier))}</cite>'
    return address_html(dossier.article.facts.url, "span", title) or title


def _in_its_sentence(dossier: Dossier, note: ReaderNote) -> str:
    anchor, text = note.unit.anchor, dossier.standing.text
    inside = sentences_of(anchor, dossier.standing.sentences)
    start, end = anchor.start or 0, anchor.end or 0
    first, last = min((s.start for s in inside), default=start), max((s.end for s in inside), default=end)
    marked = start_tag("mark", {"class": "u", "data-state": shown_family(note)})
    return f"{_beside(text[first:start])}{marked}{escape(text[start:end])}</mark>{_beside(text[end:last])}"


def _beside(words: str) -> str:
    return f'<span class="beside">{escape(words)}</span>' if words else ""


def _rests_on(notes: ReaderNotes, note: ReaderNote) -> Iterator[str]:
    if note.sources:
        yield "<ul>"
        for used in note.sources:
            source = notes.sources[used.number - 1]
            quoted = f"<p><q>{escape(used.passage)}</q></p>" if used.passage else ""
            named = address_html(source.url, "span", escape(called(source))) or escape(called(source))
            yield f"<li><p>{escape(used.words)}: {named}</p>{quoted}</li>\n"
        yield "</ul>"
