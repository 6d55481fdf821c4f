"""The deadline of an article, and its way into the archive and back."""

from functools import partial

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from annotator.actions.desk import schedules as actions
from annotator.clock import local, now
from annotator.config import zone
from annotator.domain.desk.schedules import due
from annotator.storage import articles
from annotator.storage.desk import schedules
from annotator.web.plumbing import forms, problems
from annotator.web.reading_table.kept_tables import read_table

blueprint = Blueprint("schedules", __name__)


@blueprint.get("/articles/<slug>/deadline")
def show(slug: str) -> str:
    db = g.store.reading()
    schedule = schedules.of_article(db, articles.id_of(db, slug))
    closes = f"{local(schedule.closes):%Y-%m-%dT%H:%M}" if schedule.closes else None
    return render_template(
        "desk/deadline.html", table=read_table(db, slug), schedule=schedule, closes=closes, zone=zone(),
        due=due(schedule, now(), zone()),
    )  # fmt: skip


@blueprint.post("/articles/<slug>/deadline")
def set_(slug: str) -> ResponseReturnValue:
    problems.show_in("deadline", partial(show, slug))
    set_to = actions.set_schedule(
        g.store, g.person, slug,
        runs=forms.text("runs"), closes=forms.text("closes"), zone=zone(), seen=forms.version(),
    )  # fmt: skip
    words = str(due(set_to, now(), zone()))
    flash(f"{words[:1].upper()}{words[1:]}." if words else "It has no deadline.")
    return redirect(url_for("schedules.show", slug=slug), 303)


@blueprint.post("/articles/<slug>/archive")
def archive(slug: str) -> ResponseReturnValue:
    problems.show_in("archive", partial(show, slug))
    if forms.switch("value"):
        actions.archive_article(g.store, g.person, slug)
        flash("Archived: everything of it stays, and the desk lists it under “Archived”.")
    else:
        actions.reopen_article(g.store, g.person, slug)
        flash("It is on the desk again.")
    return redirect(url_for("schedules.show", slug=slug), 303)
