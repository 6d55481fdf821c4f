"""An edited spreadsheet of an article: what it would change, and taking what is ticked."""

from functools import partial

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.actions.sheets import edited_sheets
from annotator.actions.sheets.edited_sheets import ComparedSheet
from annotator.domain.errors import say
from annotator.domain.sheets.sentences import OF_ROWS
from annotator.web.plumbing import forms, problems, uploads
from annotator.web.plumbing.uploads import Upload
from annotator.web.reading_table.kept_tables import read_table

blueprint = Blueprint("sheets", __name__, url_prefix="/articles/<slug>/sheet")


@blueprint.get("")
def show(slug: str) -> str:
    return _shown(slug)


@blueprint.post("")
def send(slug: str) -> ResponseReturnValue:
    """Show what the sheet would change; with `take`, change what is ticked."""
    problems.show_in("sheet", partial(_shown, slug))
    upload = uploads.sent()
    body = upload.body if isinstance(upload.body, bytes) else upload.body.encode()
    if request.form.get("take") != "1":
        return _shown(slug, upload, edited_sheets.read_sheet(g.store, g.person, slug, body))
    done = edited_sheets.take_sheet(g.store, g.person, slug, body, only=forms.several("ticked"))
    left = "" if not done.conflicts and not done.refused else " Some of the sheet could not be taken."
    count = len(done.changes)
    flash(f"{count} {'change is' if count == 1 else 'changes are'} taken.{left}{' Undo takes it back.' * bool(count)}")
    return redirect(url_for("articles.show", slug=slug, s=1), 303)


def _shown(slug: str, upload: Upload | None = None, compared: ComparedSheet | None = None) -> str:
    table = read_table(g.store.reading(), slug)
    conflicts = [(each, OF_ROWS[each.code].format(value=each.value)) for each in compared.conflicts] if compared else []
    refused = [(change, say(error)) for change, error in compared.refused] if compared else []
    return render_template(
        "sheets/show.html", table=table, upload=upload, compared=compared, conflicts=conflicts, refused=refused
    )
