"""Revisions: what a new draft would do, taking it, and every text as it was."""

import base64
import binascii
from functools import partial

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.actions import drafts
from annotator.actions.deeds import today
from annotator.domain.errors import Refused
from annotator.domain.readings import Reading
from annotator.storage import articles, dossiers
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
    return redirect(url_for("articles.show", slug=slug), 303)


@blueprint.get("/<int:number>")
def show(slug: str, number: int) -> str:
    """One revision as it was, with the verdicts as they were."""
    db = g.store.reading()
    then = dossiers.dossier_as_of(db, slug, number, today())
    table = Table(then.article, then.revision, then.standing)
    text, _ = table.chunk(db, 1, len(table.sentences))
    newest = articles.revisions(db, then.article.id)[0].number
    return render_template("revisions/show.html", table=table, text=text, newest=newest)


def _preview(slug: str, reading: Reading, body: bytes | str, filename: str | None) -> str:
    table = read_table(g.store.reading(), slug)
    compared = drafts.compare(g.store, slug, reading)
    raw = body if isinstance(body, bytes) else body.encode("utf-8", "surrogatepass")
    return render_template(
        "revisions/preview.html",
        table=table,
        compared=compared,
        units={unit.id: unit for unit in table.standing.units},
        reading=reading,
        kept=base64.b64encode(raw).decode(),
        filename=filename or "",
    )


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
