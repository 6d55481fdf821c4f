"""Fetching again the pages that an article rests on, and what became of its passages there."""

from functools import partial

from flask import Blueprint, current_app, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from annotator.actions import fetching, jobs
from annotator.clock import at_the_desk
from annotator.domain.passage_watch.passages_now import FATES
from annotator.views.passage_watch.reports import watch_report
from annotator.web.archives.boards import boards_of
from annotator.web.plumbing import problems
from annotator.web.reading_table.kept_tables import read_table

blueprint = Blueprint("passage_watch", __name__)


@blueprint.get("/articles/<slug>/watch")
def show(slug: str) -> str:
    report = watch_report(g.store, g.person, slug, at_the_desk())
    return render_template(
        "passage_watch/show.html", table=read_table(g.store.reading(), slug), report=report, labels=FATES,
        is_offline=current_app.config["FETCH"] is fetching.nothing_fetched, archives=boards_of(report.sources),
    )  # fmt: skip


@blueprint.post("/articles/<slug>/watch")
def fetch(slug: str) -> ResponseReturnValue:
    problems.show_in("watch", partial(show, slug))
    count = jobs.ask_watch(g.store, g.person, slug, current_app.config["FETCH"])
    flash("1 page is fetched again." if count == 1 else f"{count} pages are fetched again.")
    return redirect(url_for("passage_watch.show", slug=slug), 303)
