"""“How we checked this”: the article with its notes and sources as one HTML file, for readers.

It runs nothing and asks no address for anything, and its own policy forbids both. A note is shown while its number or
its words are pointed at or in focus, by CSS alone, and all stand below the text, where a printer finds them too.
"""

from collections.abc import Mapping
from importlib.resources import files

from annotator.domain.dates import day
from annotator.domain.dossiers import Dossier
from annotator.domain.publication.ratings import Rating
from annotator.formats.readers.note_markup import address_html, article_html, note_lists
from annotator.formats.readers.reader_notes import reader_notes
from annotator.formats.readers.schema_org import as_json_ld
from annotator.markup.cleaning.tags import escape, start_tag

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def write(dossier: Dossier, ratings: Mapping[str, Rating] | None = None) -> bytes:
    """The page of a public dossier: the same bytes for the same dossier.

    With `ratings`, by status, search engines read how each claim that has one of these was rated.
    """
    notes = reader_notes(dossier)
    facts = dossier.article.facts
    title = escape(facts.title or dossier.article.slug)
    style = style_sheet()
    document = start_tag("html", {"lang": facts.language or "en"})
    said = ", ".join(filter(None, (*facts.byline, facts.publisher, day(facts.published) if facts.published else None)))
    parts = (
        f'<!DOCTYPE html>\n{document}<head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{title} · how it was checked</title>\n<style>\n{style}</style>",
        f'<script type="application/ld+json">\n{as_json_ld(dossier, notes, ratings or {})}\n</script></head>\n<body>',
        f"<header><p>{escape(said)}</p>" if said else "<header>",
        address_html(facts.url),
        '<p lang="en">Each number is a note on how the words before it were checked.</p></header>\n<main>',
        "" if "<h1" in dossier.revision.html else f"<h1>{title}</h1>",
        '<article dir="auto">',
        *article_html(dossier, notes),
        "</article>\n",
        *note_lists(dossier, notes),
        "</main></body></html>\n",
    )
    return "".join(parts).encode()


def style_sheet() -> str:
    """What the page and the frames look like."""
    return (files(__package__) / "reader_page.css").read_text("utf-8")
