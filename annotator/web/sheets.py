"""Spreadsheets that come in: one of this article that was edited, or a newsroom’s own list of its facts.

What one would change is shown first; then what is ticked is taken.
"""

from collections.abc import Iterable
from functools import partial

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.actions.sheets import edited_sheets, foreign_sheets
from annotator.actions.sheets.edited_sheets import ComparedSheet
from annotator.domain.errors import say
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.sheets.errors import OF_ROWS
from annotator.domain.sheets.foreign_offers import ForeignOffers
from annotator.domain.sheets.sheet_changes import RowConflict
from annotator.web.plumbing import forms, problems, uploads
from annotator.web.plumbing.uploads import Upload
from annotator.web.reading_table.kept_tables import read_table

blueprint = Blueprint("sheets", __name__, url_prefix="/articles/<slug>/sheet")


@blueprint.get("")
def show(slug: str) -> str:
    require(g.person, CHECK)
    return _shown(slug)


@blueprint.post("")
def send(slug: str) -> ResponseReturnValue:
    """Show what the sheet would change or make; with `take`, do what is ticked."""
    problems.show_in("sheet", partial(_shown, slug))
    upload = uploads.sent()
    body = upload.body if isinstance(upload.body, bytes) else upload.body.encode()
    if foreign_sheets.is_foreign(body):
        return _send_foreign(slug, upload, body)
    if request.form.get("take") != "1":
        return _shown(slug, upload, edited_sheets.read_sheet(g.store, g.person, slug, body))
    done = edited_sheets.take_sheet(g.store, g.person, slug, body, only=forms.several("ticked"))
    left = "" if not done.conflicts and not done.refused else " Some of the sheet could not be taken."
    count = len(done.changes)
    flash(f"{count} {'change is' if count == 1 else 'changes are'} taken.{left}{' Undo takes it back.' * bool(count)}")
    return redirect(url_for("articles.show", slug=slug, s=1), 303)


def _send_foreign(slug: str, upload: Upload, body: bytes) -> ResponseReturnValue:
    if request.form.get("take") != "1":
        return _shown_foreign(slug, upload, foreign_sheets.read_foreign_sheet(g.store, g.person, slug, body))
    ticked = forms.several("ticked")
    done = foreign_sheets.take_foreign_sheet(g.store, g.person, slug, body, only=ticked)
    made = sum(offer.unit is None for offer in done.offers)
    noted = len(done.offers) - made
    said = [f"{made} {'claim is' if made == 1 else 'claims are'} made."]
    if noted:
        said.append(f"{noted} {'note is' if noted == 1 else 'notes are'} added.")
    if len(ticked) > len(done.offers):
        said.append("The article changed meanwhile, so some rows were not taken.")
    if done.offers:
        said.append("Undo takes it back.")
    flash(" ".join(said))
    return redirect(url_for("articles.show", slug=slug, s=1), 303)


def _shown_foreign(slug: str, upload: Upload, offered: ForeignOffers) -> str:
    table = read_table(g.store.reading(), slug)
    return render_template(
        "sheets/foreign.html", table=table, upload=upload, offered=offered, left=_in_words(offered.left)
    )


def _in_words(conflicts: Iterable[RowConflict]) -> list[tuple[RowConflict, str]]:
    return [(each, OF_ROWS[each.code].format(value=each.value)) for each in conflicts]


def _shown(slug: str, upload: Upload | None = None, compared: ComparedSheet | None = None) -> str:
    table = read_table(g.store.reading(), slug)
    conflicts = _in_words(compared.conflicts) if compared else []
    refused = [(change, say(error)) for change, error in compared.refused] if compared else []
    return render_template(
        "sheets/show.html", table=table, upload=upload, compared=compared, conflicts=conflicts, refused=refused
    )
