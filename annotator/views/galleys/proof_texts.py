"""The text of a galley: the article as published, with a place in it for each note and each reference mark."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotator.domain.revisions import Sentence, SentenceHtml
from annotator.domain.units import Unit, spans_in
from annotator.markup.article.proofs import BeginsHere, EndsHere, ProofUnit, proof, without_pictures
from annotator.views.galleys.margins import MarginNote, Margins

_TABLE = re.compile(r"(<table\b[^>]*>|</table>)")


@dataclass(frozen=True, slots=True)
class NotesHere:
    """Notes in the margin beside what follows: one that speaks, or several that are plain."""

    notes: tuple[MarginNote, ...]


@dataclass(frozen=True, slots=True)
class ReferenceHere:
    """The reference mark of the words before it."""

    note: MarginNote


# HTML of the article, as it was cleaned at import, or something of ours.
GalleyPart = str | NotesHere | ReferenceHere


def proof_text(
    sentences: Sequence[Sentence], pieces: Iterable[SentenceHtml], units: Iterable[Unit], margins: Margins
) -> tuple[GalleyPart, ...]:
    """The parts in order. `pieces` are the bare HTML of the `sentences`, and `units` all that are in the text.

    Notes of a table stand before it: in a cell they would have no margin.
    """
    touching = _by_sentence(units, margins)
    out = _Parts()
    for sentence, piece in zip(sentences, pieces, strict=True):
        out.structure(piece.before)
        out.html(f'<span class="s" id="s{sentence.ordinal}" data-mark="{sentence.ordinal}">')
        alone = margins.unaccounted(sentence)
        if alone:
            out.notes(NotesHere((alone,)))
        places = _note_places(margins.at_sentence.get(sentence.ordinal, []), margins)
        for part in proof(piece.html, _proof_units(sentence, touching.get(sentence.ordinal, []), margins)):
            if isinstance(part, BeginsHere):
                if part.unit in places:
                    out.notes(NotesHere(places[part.unit]))
            elif isinstance(part, EndsHere):
                out.parts.append(ReferenceHere(margins.notes[part.unit]))
            else:
                out.html(part)
        if alone:
            out.parts.append(ReferenceHere(alone))
        out.html("</span>")
        out.structure(piece.after)
    return tuple(out.parts)


class _Parts:
    """The parts so far, and where in them the notes of the table belong that is open now."""

    def __init__(self) -> None:
        self.parts: list[GalleyPart] = []
        self._depth = 0
        self._before_table = 0

    def html(self, html: str) -> None:
        if html:
            self.parts.append(html)

    def structure(self, html: str) -> None:
        """HTML between sentences, in which tables begin and end."""
        for piece in _TABLE.split(without_pictures(html)):
            if piece.startswith("<table"):
                self._before_table = self._before_table if self._depth else len(self.parts)
                self._depth += 1
            self.html(piece)
            self._depth -= piece == "</table>"

    def notes(self, notes: NotesHere) -> None:
        if not self._depth:
            self.parts.append(notes)
            return
        self.parts.insert(self._before_table, notes)
        self._before_table += 1


def _by_sentence(units: Iterable[Unit], margins: Margins) -> dict[int, list[Unit]]:
    found: dict[int, list[Unit]] = {}
    for unit in units:
        for ordinal in margins.held_by.get(unit.id, ()):
            found.setdefault(ordinal, []).append(unit)
    return found


def _proof_units(sentence: Sentence, units: list[Unit], margins: Margins) -> Iterator[ProofUnit]:
    for id_, start, end in spans_in(sentence, units):
        note, held = margins.notes[id_], margins.held_by[id_]
        attributes = {"class": "u", "data-mark": note.mark, "data-state": note.family, "data-status": note.shown}
        yield ProofUnit(id_, start, end, attributes, sentence.ordinal == held[0], sentence.ordinal == held[-1])


def _note_places(units: list[Unit], margins: Margins) -> dict[str, tuple[MarginNote, ...]]:
    """By the id of a unit, the notes that stand where it begins: plain ones that follow each other stand together."""
    found: dict[str, tuple[MarginNote, ...]] = {}
    first = ""
    for unit in units:
        note = margins.notes[unit.id]
        if first and note.is_plain and found[first][-1].is_plain:
            found[first] += (note,)
        else:
            first = unit.id
            found[first] = (note,)
    return found
