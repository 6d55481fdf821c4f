"""“How we checked this”: the article with its notes and sources as one HTML file, for readers.

It runs nothing and asks no address for anything, and its own policy forbids both. A note is shown while its number or
its words are pointed at or in focus, by CSS alone, and all stand below the text, where a printer finds them too.
"""

from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files

from annotator.domain.dates import day
from annotator.domain.dossiers import Dossier
from annotator.domain.revisions import Sentence
from annotator.domain.units import Unit, sentences_of, spans_in
from annotator.formats.annotation_ids import uri
from annotator.formats.reader_notes import ReaderNote, ReaderNotes, ReaderSource, called, reader_notes
from annotator.formats.schema_org import as_json_ld
from annotator.markup.article.cutting import cut
from annotator.markup.article.parsed import ParsedArticle
from annotator.markup.article.proofs import EndsHere, ProofUnit, proof, without_pictures
from annotator.markup.cleaning.tags import escape, start_tag

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_MARKS = {"settled": "✓", "thin": "~", "open": "○", "waiting": "…", "trouble": "≠"}


def write(dossier: Dossier) -> bytes:
    """The page of a public dossier: the same bytes for the same dossier."""
    notes = reader_notes(dossier)
    facts = dossier.article.facts
    title = escape(facts.title or dossier.article.slug)
    style = (files(__package__) / "reader_page.css").read_text("utf-8")
    document = start_tag("html", {"lang": facts.language or "en"})
    said = ", ".join(filter(None, (*facts.byline, facts.publisher, day(facts.published) if facts.published else None)))
    parts = (
        f'<!DOCTYPE html>\n{document}<head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{title} · how it was checked</title>\n<style>\n{style}</style>",
        f'<script type="application/ld+json">\n{as_json_ld(dossier, notes)}\n</script></head>\n<body>',
        f"<header><p>{escape(said)}</p>" if said else "<header>",
        _address(facts.url),
        '<p lang="en">Each number is a note on how the words before it were checked.</p></header>\n<main>',
        "" if "<h1" in dossier.revision.html else f"<h1>{title}</h1>",
        '<article dir="auto">',
        *_article(dossier, notes),
        "</article>\n",
        *_lists(dossier, notes),
        "</main></body></html>\n",
    )
    return "".join(parts).encode()


def _article(dossier: Dossier, notes: ReaderNotes) -> Iterator[str]:
    standing = dossier.standing
    sentences = standing.sentences
    pieces = cut(
        ParsedArticle(dossier.revision.html, standing.text, dossier.blocks), [(s.start, s.end) for s in sentences]
    )
    held = {note.unit.id: sentences_of(note.unit.anchor, sentences) for note in notes.notes}
    by_unit = {note.unit.id: note for note in notes.notes}
    touching: dict[int, list[Unit]] = defaultdict(list)
    for id_, several in held.items():
        for sentence in several:
            touching[sentence.ordinal].append(by_unit[id_].unit)
    for sentence, piece in zip(sentences, pieces, strict=True):
        yield without_pictures(piece.before)
        for part in proof(piece.html, _proof_units(sentence, touching[sentence.ordinal], by_unit, held)):
            if isinstance(part, str):
                yield part
            elif isinstance(part, EndsHere):
                yield _reference(by_unit[part.unit], notes)
        yield without_pictures(piece.after)


def _proof_units(
    sentence: Sentence, units: list[Unit], notes: dict[str, ReaderNote], held: dict[str, tuple[Sentence, ...]]
) -> Iterator[ProofUnit]:
    for id_, start, end in spans_in(sentence, units):
        look = {"class": "u", "data-state": notes[id_].family}
        yield ProofUnit(id_, start, end, look, sentence == held[id_][0], sentence == held[id_][-1])


def _reference(note: ReaderNote, notes: ReaderNotes) -> str:
    """The number behind the words, and the note that is shown for it: hidden from those who cannot point or focus."""
    rests_on = " ".join(f"{each.words}: {notes.sources[each.number - 1].title}." for each in note.sources)
    n = note.number
    return (
        f'<sup class="ref" lang="en"><a id="ref-{n}" href="#note-{n}" aria-describedby="tip-{n}" '
        f'aria-label="Note {n}">{n}</a></sup><span class="tip" id="tip-{n}" role="tooltip" lang="en">'
        f"<b>{_state(note)}</b> {escape(rests_on)}</span>"
    )


def _lists(dossier: Dossier, notes: ReaderNotes) -> Iterator[str]:
    yield '<section lang="en" aria-labelledby="notes"><h2 id="notes">How it was checked</h2><ol>'
    for note in notes.notes:
        yield f'<li id="note-{note.number}"><p><q>{escape(note.unit.anchor.exact)}</q> '
        yield f'<a href="#ref-{note.number}" aria-label="Back to the words of note {note.number}">↩</a></p>'
        yield f"<p><b>{_state(note)}</b>{escape('; '.join(['', *note.more]))}</p>"
        yield "".join(map(_used, note.sources))
        yield "</li>\n"
    yield '</ol></section>\n<section lang="en" aria-labelledby="sources"><h2 id="sources">Sources</h2><ol>'
    for number, source in enumerate(notes.sources, 1):
        yield f'<li id="source-{number}">{escape(called(source))} {_address(source.url, "span")}</li>\n'
    yield "</ol></section>"
    if dossier.corrections:
        yield '\n<section lang="en" aria-labelledby="corrections"><h2 id="corrections">Corrections</h2><ul>'
        for each in dossier.corrections:
            yield f"<li>{escape(day(each.date))}: {escape(each.note or each.right)}</li>"
        yield "</ul></section>"


def _state(note: ReaderNote) -> str:
    status = f"{note.status[:1].upper()}{note.status[1:]}"
    return f"{_MARKS.get(note.family, '!')} {escape(status)}."


def _used(used: ReaderSource) -> str:
    quoted = f": <q>{escape(used.passage)}</q>" if used.passage else ""
    return f'<p>{escape(used.words)}, <a href="#source-{used.number}">source {used.number}</a>{quoted}</p>'


def _address(url: str | None, element: str = "p") -> str:
    """A link to the web, and the bare words of any other address: some of those run something."""
    if not url:
        return ""
    if not url.startswith(("https://", "http://")):
        return f"<{element}>{escape(url)}</{element}>"
    link = start_tag("a", {"href": uri(url), "rel": "noreferrer noopener"})
    return f"<{element}>{link}{escape(url)}</a></{element}>"
