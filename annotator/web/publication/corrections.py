"""The corrections of an article that has run."""

from functools import partial

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.actions.publication import corrections as actions
from annotator.clock import today
from annotator.domain.errors import RuleBroken
from annotator.domain.publication.corrections import Correction
from annotator.storage import articles
from annotator.storage.desk import schedules
from annotator.storage.people import people
from annotator.views.publication.corrections import corrections_of
from annotator.web.plumbing import forms, problems
from annotator.web.plumbing.view import view
from annotator.web.reading_table.kept_tables import read_table

blueprint = Blueprint("corrections", __name__)


@blueprint.get("/articles/<slug>/corrections")
def show(slug: str) -> str:
    db = g.store.reading()
    table = read_table(db, slug)
    unit = request.form.get("unit") or request.args.get("unit")
    return render_template(
        "publication/corrections.html",
        table=table,
        corrections=corrections_of(db, view(), table.article.id),
        schedule=schedules.of_article(db, articles.id_of(db, slug)),
        names={person.id: person.name for person in people.everyone(db)},
        by_id={each.id: each for each in table.standing.units},
        wanted=next((each for each in table.standing.units if each.id == unit), None),
        today=today(),
    )


@blueprint.post("/articles/<slug>/corrections")
def make(slug: str) -> ResponseReturnValue:
    problems.show_in("correction", partial(show, slug))
    unit = forms.text("unit")
    if unit is None:
        raise RuleBroken("unit_wanted", field="unit")
    typed = Correction(
        id="", article="", by="", at="", unit=None if unit == "none" else unit,
        wrong=forms.text("wrong") or "", right=forms.text("right") or "", date=forms.text("date") or "",
        note=forms.text("note") or "",
    )  # fmt: skip
    actions.make_correction(g.store, g.person, slug, typed)
    flash("Corrected: it leaves with the exports of this article.")
    return redirect(url_for("corrections.show", slug=slug), 303)


@blueprint.post("/articles/<slug>/corrections/take-back")
def take_back(slug: str) -> ResponseReturnValue:
    problems.show_in("correction", partial(show, slug))
    actions.remove_correction(g.store, g.person, slug, forms.required("correction", "correction"))
    flash("The correction was taken back.")
    return redirect(url_for("corrections.show", slug=slug), 303)
