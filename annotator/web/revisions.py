"""Revisions: what a new draft would do, taking it, and every text as it was."""

import base64
import binascii
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.actions import drafts
from annotator.actions.comparisons import read_texts
from annotator.actions.deeds import today
from annotator.actions.placements import candidates
from annotator.domain.comparisons import Passage, Passed, Texts
from annotator.domain.differences import Run, differences
from annotator.domain.drafts import Fate
from annotator.domain.errors import Refused
from annotator.domain.readings import Reading
from annotator.domain.revisions import Block, Sentence
from annotator.storage import articles, dossiers, units
from annotator.web import forms, problems
from annotator.web.tables import Table, read_table

blueprint = Blueprint("revisions", __name__, url_prefix="/articles/<slug>/revisions")


@blueprint.get("")
def index(slug: str) -> str:
    table = read_table(g.store.reading(), slug)
    every = articles.revisions(g.store.reading(), table.article.id)
    return render_template("revisions/index.html", table=table, every=every)


@blueprint.post("")
def draft(slug: str) -> ResponseReturnValue:
    """Show what would become of the units; or, once that was seen, take the draft."""
    problems.show_in("draft", partial(index, slug))
    body, filename = _sent()
    reading = drafts.read_draft(g.store, slug, body, filename=filename)
    if request.form.get("take") != "1":
        return _preview(slug, reading, body, filename)
    number = forms.number("number") or 0
    done = drafts.take_draft(
        g.store, g.person, slug, reading, number=number, strange=request.form.get("strange") == "1"
    )
    flash(f"Revision {number + 1} is here: {_told(done.counts)}.")
    return redirect(url_for("revisions.compare", slug=slug, a=number, b=number + 1), 303)


@blueprint.get("/<int:number>")
def show(slug: str, number: int) -> str:
    """One revision as it was, with the verdicts as they were."""
    db = g.store.reading()
    then = dossiers.dossier_as_of(db, slug, number, today())
    table = Table(then.article, then.revision, then.standing)
    text, _ = table.chunk(db, 1, len(table.sentences))
    newest = articles.revisions(db, then.article.id)[0].number
    return render_template("revisions/show.html", table=table, text=text, newest=newest)


@blueprint.get("/<int:a>..<int:b>")
def compare(slug: str, a: int, b: int) -> str:
    """Two texts as one, what became of each unit between them, and the queue of what needs a look."""
    db = g.store.reading()
    then = dossiers.dossier_as_of(db, slug, b, today())
    table = Table(then.article, then.revision, then.standing)
    texts = read_texts(db, table.article.id, a, b)
    passed = texts.passed(then.standing.units, units.anchors_in(db, table.article.id, a))
    waiting = frozenset(u for u, state in table.coverage.unit_states.items() if state.family != "settled")
    newest = articles.revisions(db, table.article.id)[0].number
    queue = texts.queue(passed, waiting) if b == newest else ()
    return render_template(
        "revisions/compare.html", table=table, texts=texts, passed=passed, queue=queue, a=a, b=b, newest=newest,
        paragraphs=tuple(_paragraphs(texts, then.blocks, passed)),
        candidates={p.unit.id: candidates(then.standing, p.unit) for p in queue if p.fate != "changed"},
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the later text, with what the earlier had there, and the units that are told beside it."""

    kind: str
    passages: tuple[tuple[int, Passage], ...]
    passed: tuple[Passed, ...]


def _paragraphs(texts: Texts, blocks: tuple[Block, ...], passed: tuple[Passed, ...]) -> Iterator[Paragraph]:
    kinds = {block.ordinal: block.kind for block in blocks}
    beside: dict[int, list[Passed]] = {}
    for each in passed:
        beside.setdefault(each.passage, []).append(each)
    for block, inside in groupby(enumerate(texts.passages), lambda numbered: numbered[1].block):
        told = tuple(inside)
        yield Paragraph(kinds[block], told, tuple(each for at, _ in told for each in beside.get(at, ())))


def _preview(slug: str, reading: Reading, body: bytes | str, filename: str | None) -> str:
    table = read_table(g.store.reading(), slug)
    compared = drafts.compare(g.store, slug, reading)
    raw = body if isinstance(body, bytes) else body.encode("utf-8", "surrogatepass")
    return render_template(
        "revisions/preview.html",
        table=table,
        compared=compared,
        units={unit.id: unit for unit in table.standing.units},
        changes={fate.unit: _change(table, fate, reading) for fate in compared.fates if fate.place == "changed"},
        kept=base64.b64encode(raw).decode(),
        filename=filename or "",
    )


def _change(table: Table, fate: Fate, reading: Reading) -> tuple[Run, ...]:
    """The sentences of a unit, as they stand and as they would."""
    then = [table.text_of(n) for n in table.coverage.unit_states[fate.unit].sentences]
    now = [reading.text[s.start : s.end] for s in reading.sentences if _touches(fate, s)]
    return differences(" ".join(then), " ".join(now))


def _touches(fate: Fate, sentence: Sentence) -> bool:
    return fate.start is not None and fate.end is not None and fate.start < sentence.end and sentence.start < fate.end


def _sent() -> tuple[bytes | str, str | None]:
    """The draft that was sent: a file, a paste, or what the preview kept of either."""
    file = request.files.get("file")
    if file and file.filename:
        return file.read(), file.filename
    if kept := request.form.get("kept"):
        try:
            return base64.b64decode(kept, validate=True), forms.text("filename")
        except binascii.Error:
            raise Refused("empty") from None
    typed = forms.text("html") or forms.text("text")
    if typed is None:
        raise Refused("empty")
    return typed, None


def _told(counts: dict[str, int]) -> str:
    words = {"carried": "carried", "moved": "moved", "changed": "to look at again", "ask": "to place", "gone": "gone"}
    return ", ".join(f"{count} {words[place]}" for place, count in counts.items() if count) or "no unit to carry"
