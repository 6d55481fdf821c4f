"""The galley: the article with its marks, notes and sources on one sheet, to be printed from the browser or as PDF."""

from collections.abc import Callable
from functools import partial

from flask import Blueprint, Flask, g, get_template_attribute, render_template
from markupsafe import Markup

from annotator.clock import at_the_desk, now
from annotator.config import folder
from annotator.domain.dates import day
from annotator.domain.people.permissions import SEE, require
from annotator.domain.sheets.galley_sheets import GalleySheet
from annotator.views.galleys.galleys import COPIES, INSIDE, PUBLIC, Galley, read_galley
from annotator.views.galleys.proof_texts import GalleyPart, NotesHere
from annotator.web.plumbing import forms
from annotator.web.plumbing.assets import shipped
from annotator.web.reading_table.kept_tables import read_table

blueprint = Blueprint("galleys", __name__)
blueprint.app_template_global("copy_words")(lambda galley: _copy_words(galley))
# What a sheet is made of, in the order of its layers; the last sets its own.
_STYLES = ("tokens", "states")
_OWN_STYLES = "galley.css"
# So many letters fill the narrowest line; a block has a blank line, and a note may reach below its text.
_NARROWEST, _PER_BLOCK, _PER_UNIT, _AT_LEAST = 16, 2, 3, 60
_INSIDE = "Inside: holds material off the record"
_STEP = 5


@blueprint.get("/articles/<slug>/galley")
def show(slug: str) -> str:
    """The public copy; `copy=inside` for those who see everything."""
    copy = forms.asked("copy", COPIES) or PUBLIC
    if copy == INSIDE:
        require(g.person, SEE)
    table = read_table(g.store.reading(), slug)
    galley = read_galley(g.store, slug, at_the_desk(), now(), copy=copy)
    return render_template(
        "galleys/show.html", table=table, galley=galley, text=_text(galley, with_notes=True),
        ruler=_ruler(galley),
    )  # fmt: skip


def sheet(app: Flask, galley: Galley) -> GalleySheet:
    """The same galley, with nothing around it, for a typesetter."""
    css = folder("static") / "css"
    layers = [f"@layer {name} {{\n{shipped(css / f'{name}.css')}}}" for name in _STYLES]
    with app.app_context():
        notes = [part.notes for part in galley.parts if isinstance(part, NotesHere)]
        document = partial(render_template, "galleys/document.html", galley=galley, ruler="")
        return GalleySheet(
            text=document(part="text", text=_text(galley, with_notes=False)),
            end=document(part="end"),
            notes=tuple((several[0].mark, str(_macro("notes")(several))) for several in notes),
            styles="\n".join((*layers, shipped(css / _OWN_STYLES))),
            foot=(f"{galley.named} · draft {galley.revision.number}", f"{day(galley.at)}, {galley.at[11:16]} UTC"),
            stamp=_INSIDE if galley.is_inside else "",
        )


def _copy_words(galley: Galley) -> str:
    return _INSIDE if galley.is_inside else "Public copy"


def _text(galley: Galley, *, with_notes: bool) -> Markup:
    notes, reference = _macro("notes"), _macro("reference")

    def html(part: GalleyPart) -> str:
        if isinstance(part, NotesHere):
            return str(notes(part.notes)) if with_notes else ""
        return part if isinstance(part, str) else str(reference(part.note))

    return Markup("".join(map(html, galley.parts)))  # noqa: S704 - cleaned at import, or a template's


def _macro(name: str) -> Callable[..., Markup]:
    found: Callable[..., Markup] = get_template_attribute("galleys/notes.html", name)
    return found


def _ruler(galley: Galley) -> str:
    """Numbers for more lines than there are: those below the text are cut off."""
    text = galley.revision.text
    rows = len(text) // _NARROWEST + _PER_BLOCK * text.count("\n") + _PER_UNIT * galley.coverage.units + _AT_LEAST
    return "\n".join(str(row) if row == 1 or row % _STEP == 0 else "·" for row in range(1, rows + 1))
