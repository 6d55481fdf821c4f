"""Coverage: whether an article can run, what is to be done, who has it, what changed, and on what it rests."""

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from annotator.actions.notices.looks import mark_looked
from annotator.clock import now
from annotator.config import zone
from annotator.domain.coverage.sources_by_section import drawn
from annotator.domain.coverage.to_do import to_do
from annotator.domain.coverage.waiting import open_queries, waited_for
from annotator.domain.desk.schedules import due
from annotator.domain.people.assignments import holdings
from annotator.domain.revisions import ArticleRevision
from annotator.storage.closed_articles import readers
from annotator.storage.desk import schedules
from annotator.storage.people import people
from annotator.views.history.looks import since_look
from annotator.web.coverage.parts import parts_of
from annotator.web.plumbing import forms
from annotator.web.plumbing.view import view
from annotator.web.reading_table.kept_tables import read_table
from annotator.web.reading_table.printed import basis

blueprint = Blueprint("coverage", __name__)


@blueprint.get("/articles/<slug>/coverage")
def show(slug: str) -> str:
    """Looking at it marks nothing as seen, for a browser may open it ahead: the form beside what is new does."""
    db = g.store.reading()
    table, seen = read_table(db, slug), view()
    newest = ArticleRevision(table.article, table.revision)
    queries = seen.conversation(newest).queries
    left = open_queries(queries, table.coverage.unit_states)
    return render_template(
        "coverage/show.html", table=table, parts=parts_of(table), basis=basis(table), drawn=drawn,
        groups=to_do(table.standing, table.coverage, queries), units={unit.id: unit for unit in table.standing.units},
        readers=readers(db, table.article.id), everyone=people.everyone(db), oldest=next(iter(left), None),
        waited=waited_for(left),
        holdings=holdings(table.standing, table.coverage.unit_states, seen.assignments(table.article.id)),
        since=since_look(db, seen, newest, g.person.id),
        due=str(due(schedules.of_article(db, table.article.id), now(), zone())),
    )  # fmt: skip


@blueprint.post("/articles/<slug>/looked")
def mark_seen(slug: str) -> ResponseReturnValue:
    mark_looked(g.store, g.person, slug, forms.number("until") or 0)
    flash("Marked as seen: from here on, this page tells what changes.")
    return redirect(url_for("coverage.show", slug=slug), 303)
