"""New drafts: what one would do to each unit, taking it, and the editor that makes one block by block."""

import re
from functools import partial

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.actions import drafts, text_corrections
from annotator.actions.articles import get_ready
from annotator.actions.preview_choices import merged_choices
from annotator.actions.publication_facts import mend_facts
from annotator.domain.drafts import Fate
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.readings import Reading
from annotator.domain.repairs import NO_CHOICES, PreviewChoices
from annotator.domain.revisions import Sentence
from annotator.domain.wording_differences import Run, differences
from annotator.storage import sentences
from annotator.views.draft_sources import comments_in
from annotator.views.preview import preview_of
from annotator.web import preview_choices, previews, revisions
from annotator.web.plumbing import forms, problems, uploads
from annotator.web.plumbing.filters import FACT_LABELS
from annotator.web.plumbing.uploads import Upload
from annotator.web.reading_table.kept_tables import read_table
from annotator.web.reading_table.table import ReadingTable

# The filename of a draft that was typed block by block: no file can have it.
_EDITED = "/edited"
_BLOCK = re.compile(r"b[1-9][0-9]{0,5}")

blueprint = Blueprint("drafts", __name__, url_prefix="/articles/<slug>/revisions")


@blueprint.post("")
def create(slug: str) -> ResponseReturnValue:
    """Show what the draft would do to each unit; with `take`, take it."""
    problems.show_in("draft", partial(revisions.index, slug))
    upload = uploads.sent()
    if "chosen" in request.form:
        problems.show_in("draft", lambda: _preview(slug, upload, preview_choices.ticked()))
    if request.form.get("take") != "1" or request.form.get("again") == "1":
        return preview(slug, upload)
    reading = _read(slug, upload, merged_choices(g.store, slug, preview_choices.chosen(), preview_choices.seen()))
    number = forms.number("number") or 0
    if mended := mend_facts(g.store, g.person, slug, reading, number=number):
        names = ", ".join(f"“{FACT_LABELS[name]}”" for name in mended)
        flash(f"The text is unchanged. Corrected: {names}. Undo takes it back.")
        # Undo is at hand where a sentence is.
        return redirect(url_for("articles.show", slug=slug, s=1), 303)
    done = drafts.take_draft(
        g.store, g.person, slug, reading, number=number, strange=request.form.get("strange") == "1"
    )
    flash(f"Revision {number + 1} is here: {_summary(done.counts)}.")
    return redirect(url_for("revisions.compare", slug=slug, a=number, b=number + 1), 303)


@blueprint.get("/edit")
def edit(slug: str) -> str:
    """A plain editor for the desk's own corrections, block by block."""
    require(g.person, CHECK)
    get_ready()
    table = read_table(g.store.reading(), slug)
    blocks = sentences.blocks(g.store.reading(), table.revision.id)
    return render_template("drafts/edit.html", table=table, blocks=blocks)


@blueprint.post("/edit")
def edited(slug: str) -> ResponseReturnValue:
    problems.show_in("edit", partial(edit, slug))
    texts = {int(name[1:]): _lines(text) for name, text in request.form.items() if _BLOCK.fullmatch(name)}
    html = text_corrections.edit_blocks(g.store, g.person, slug, texts, forms.number("number") or 0)
    return preview(slug, Upload(html, filename=_EDITED))


def preview(slug: str, upload: Upload) -> ResponseReturnValue:
    """What the draft would do, and how it is read; nothing is stored."""
    return _preview(slug, upload, preview_choices.chosen())


def _preview(slug: str, upload: Upload, typed: PreviewChoices | None) -> ResponseReturnValue:
    table = read_table(g.store.reading(), slug)
    chosen = merged_choices(g.store, slug, typed, preview_choices.seen())
    reading = _read(slug, upload, chosen)
    compared = drafts.compare(g.store, slug, reading)
    by_rule = reading if chosen == NO_CHOICES else _read(slug, upload, NO_CHOICES)
    page = render_template(
        "drafts/preview.html",
        table=table,
        compared=compared,
        comments=comments_in(reading.analysis.draft_sources, reading.sentences),
        is_same=reading.is_of(table.revision),
        units={unit.id: unit for unit in table.standing.units},
        changes={fate.unit: _change(table, fate, reading) for fate in compared.fates if fate.place == "changed"},
        upload=upload,
        preview=None if upload.filename == _EDITED else preview_of(by_rule, chosen),
    )
    return previews.see_other(page)


def _change(table: ReadingTable, fate: Fate, reading: Reading) -> tuple[Run, ...]:
    """The difference between the sentences of a unit now and in the draft."""
    then = [table.text_of(n) for n in table.coverage.unit_states[fate.unit].sentences]
    now = [reading.text[s.start : s.end] for s in reading.sentences if _touches(fate, s)]
    return differences(" ".join(then), " ".join(now))


def _touches(fate: Fate, sentence: Sentence) -> bool:
    return fate.start is not None and fate.end is not None and fate.start < sentence.end and sentence.start < fate.end


def _read(slug: str, upload: Upload, chosen: PreviewChoices) -> Reading:
    if upload.filename == _EDITED:
        body = upload.body
        return text_corrections.read_edited(
            g.store, slug, body if isinstance(body, str) else body.decode("utf-8", "replace")
        )
    return drafts.read_draft(g.store, slug, upload, chosen)


def _lines(typed: str) -> str:
    """A form sends CRLF and may add blank lines at the ends; a text has LF and neither."""
    return typed.replace("\r\n", "\n").strip("\n")


def _summary(counts: dict[str, int]) -> str:
    words = {"carried": "carried", "moved": "moved", "changed": "to check again", "ask": "to place", "gone": "gone"}
    return ", ".join(f"{count} {words[place]}" for place, count in counts.items() if count) or "no units yet"
