"""Annotations of other programs that come in: what would be made of them is shown, then what is ticked is taken."""

from functools import partial

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.actions.annotations import foreign_annotations
from annotator.domain.annotations.annotation_offers import AnnotationOffers
from annotator.domain.annotations.errors import WHY_LEFT
from annotator.domain.annotations.foreign_annotations import MOST
from annotator.domain.people.permissions import CHECK, require
from annotator.web.plumbing import forms, problems, uploads
from annotator.web.plumbing.uploads import Upload
from annotator.web.reading_table.kept_tables import read_table

blueprint = Blueprint("foreign_annotations", __name__, url_prefix="/articles/<slug>/annotations/import")


@blueprint.get("")
def show(slug: str) -> str:
    require(g.person, CHECK)
    table = read_table(g.store.reading(), slug)
    return render_template("annotations/show.html", table=table, most=MOST)


@blueprint.post("")
def send(slug: str) -> ResponseReturnValue:
    """Show what would be made of the annotations; with `take`, do what is ticked."""
    problems.show_in("annotations", partial(show, slug))
    upload = uploads.sent()
    body = upload.body if isinstance(upload.body, bytes) else upload.body.encode("utf-8", "surrogatepass")
    if request.form.get("take") != "1":
        return _shown(slug, upload, foreign_annotations.read_annotations(g.store, g.person, slug, body))
    ticked = forms.several("ticked")
    done = foreign_annotations.take_annotations(g.store, g.person, slug, body, only=ticked)
    flash(_done(done, len(ticked)))
    return redirect(url_for("articles.show", slug=slug, s=1), 303)


def _done(done: AnnotationOffers, wanted: int) -> str:
    spans = {(offer.start, offer.end) for offer in done.offers if offer.unit is None}
    noted = len({offer.unit for offer in done.offers if offer.unit})
    said = [f"{len(spans)} {'unit is' if len(spans) == 1 else 'units are'} made."]
    if noted:
        said.append(f"{noted} {'unit has' if noted == 1 else 'units have'} more in the note or another source.")
    if wanted > len(done.offers):
        said.append("The article changed meanwhile, so some annotations were not taken.")
    if done.offers:
        said.append("Undo takes it back.")
    return " ".join(said)


def _shown(slug: str, upload: Upload, offered: AnnotationOffers) -> str:
    table = read_table(g.store.reading(), slug)
    left = [(each.annotation, WHY_LEFT[each.code].format(value=each.value)) for each in offered.left]
    return render_template("annotations/offers.html", table=table, upload=upload, offered=offered, left=left)
