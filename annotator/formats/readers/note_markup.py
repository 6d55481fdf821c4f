"""The parts of what readers see, as HTML: an article with the numbers of its notes, the notes, and the sources.

Links inside the page stay in it, wherever its other links open.
"""

from collections import defaultdict
from collections.abc import Iterator

from annotator.domain.dates import day
from annotator.domain.dossiers import Dossier
from annotator.domain.publication.corrections import Correction
from annotator.domain.revisions import Sentence
from annotator.domain.units import Unit, sentences_of, spans_in
from annotator.formats.annotation_ids import uri
from annotator.formats.readers.reader_notes import ReaderNote, ReaderNotes, ReaderSource, called
from annotator.markup.article.cutting import cut
from annotator.markup.article.parsed import ParsedArticle
from annotator.markup.article.proofs import EndsHere, ProofUnit, proof, without_pictures
from annotator.markup.cleaning.tags import escape, start_tag

_MARKS = {"settled": "✓", "thin": "~", "open": "○", "waiting": "…", "trouble": "≠"}
# The family that is shown of a unit whose words were corrected since they ran, whatever was found before.
_CORRECTED = "trouble"
# Elsewhere, where a page is shown in a frame, links open beside it.
_INSIDE = 'target="_self"'


def article_html(dossier: Dossier, notes: ReaderNotes) -> Iterator[str]:
    """The stored article, with the words of each unit underlined and the number of its note behind them."""
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
        look = {"class": "u", "data-state": shown_family(notes[id_])}
        yield ProofUnit(id_, start, end, look, sentence == held[id_][0], sentence == held[id_][-1])


def _reference(note: ReaderNote, notes: ReaderNotes) -> str:
    """The number behind the words, and the note that is shown for it: hidden from those who cannot point or focus."""
    rests_on = " ".join(f"{each.words}: {notes.sources[each.number - 1].title}." for each in note.sources)
    n = note.number
    return (
        f'<sup class="ref" lang="en"><a id="ref-{n}" href="#note-{n}" {_INSIDE} aria-describedby="tip-{n}" '
        f'aria-label="Note {n}">{n}</a></sup><span class="tip" id="tip-{n}" role="tooltip" lang="en">'
        f"<b>{state_html(note)}</b> {''.join(map(told, note.corrections))} {escape(rests_on)}</span>"
    )


def note_lists(dossier: Dossier, notes: ReaderNotes) -> Iterator[str]:
    yield '<section lang="en" aria-labelledby="notes"><h2 id="notes">How it was checked</h2><ol>'
    for note in notes.notes:
        yield f'<li id="note-{note.number}"><p><q>{escape(note.unit.anchor.exact)}</q> '
        yield f'<a href="#ref-{note.number}" {_INSIDE} aria-label="Back to the words of note {note.number}">↩</a></p>'
        yield found_html(note)
        yield "".join(map(used_html, note.sources))
        yield "</li>\n"
    yield '</ol></section>\n<section lang="en" aria-labelledby="sources"><h2 id="sources">Sources</h2><ol>'
    for number, source in enumerate(notes.sources, 1):
        yield f'<li id="source-{number}">{escape(called(source))} {address_html(source.url, "span")}</li>\n'
    yield "</ol></section>"
    if dossier.corrections:
        yield '\n<section lang="en" aria-labelledby="corrections"><h2 id="corrections">Corrections</h2><ul>'
        for each in dossier.corrections:
            yield f"<li>{told(each)}</li>"
        yield "</ul></section>"


def found_html(note: ReaderNote) -> str:
    """What the check found, in paragraphs; of words that were corrected since, first what they were corrected to."""
    if not note.corrections:
        more = "; ".join(note.more)
        said = f" {escape(more[:1].upper() + more[1:])}." if more else ""
        return f"<p><b>{state_html(note)}</b>{said}</p>"
    corrected = "".join(f"<p>{told(each)}</p>" for each in note.corrections)
    found = escape("; ".join((note.status, *note.more)))
    return f"<p><b>{state_html(note)}</b></p>{corrected}<p>When it ran: {found}.</p>"


def told(correction: Correction) -> str:
    """“May 17, 2026: It was 413.”"""
    return f"{escape(day(correction.date))}: {escape(correction.note or correction.right)}"


def shown_family(note: ReaderNote) -> str:
    return _CORRECTED if note.corrections else note.family


def state_html(note: ReaderNote) -> str:
    if note.corrections:
        return f"{_MARKS[_CORRECTED]} Corrected since it ran."
    status = f"{note.status[:1].upper()}{note.status[1:]}"
    return f"{_MARKS.get(note.family, '!')} {escape(status)}."


def used_html(used: ReaderSource) -> str:
    quoted = f": <q>{escape(used.passage)}</q>" if used.passage else ""
    return f'<p>{escape(used.words)}, <a href="#source-{used.number}" {_INSIDE}>source {used.number}</a>{quoted}</p>'


def address_html(url: str | None, element: str = "p", words: str = "") -> str:
    """A link to the web, and the bare words of any other address: some of those run something.

    `words`, as HTML, stand in the place of the address.
    """
    if not url:
        return ""
    words = words or escape(url)
    if not url.startswith(("https://", "http://")):
        return f"<{element}>{words}</{element}>"
    link = start_tag("a", {"href": uri(url), "rel": "noreferrer noopener"})
    return f"<{element}>{link}{words}</a></{element}>"
