"""The questions of an article for its writers: to be copied, mailed, or answered by a link."""

from functools import partial

from flask import Blueprint, current_app, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.actions.conversations import writer_links as actions
from annotator.clock import at_the_desk, now
from annotator.domain.people.permissions import CHECK, may
from annotator.storage import articles, sentences
from annotator.views.author_backups import left_behind
from annotator.views.writer_questions import asked_writers, copied_questions
from annotator.web.plumbing import forms, problems
from annotator.web.plumbing.view import view

blueprint = Blueprint("writer_links", __name__)


@blueprint.get("/articles/<slug>/questions")
def show(slug: str, person: str | None = None, link: str | None = None) -> str:
    """`link` was just made for the person with the id `person`: it is shown once, and kept nowhere."""
    db = g.store.reading()
    article, revision = articles.load(db, slug)
    lost = left_behind(view().author_backups(article.id), sentences.of(db, revision.id))
    copied = copied_questions(db, slug, at_the_desk())
    writers = asked_writers(db, slug, now()) if may(g.person, CHECK) else ()
    return render_template(
        "writer/questions.html",
        article=article,
        copied=copied,
        writers=writers,
        made_for=person,
        link=link,
        lost=lost,
    )


@blueprint.post("/articles/<slug>/links")
def create(slug: str) -> str:
    problems.show_in("link", partial(show, slug))
    person = forms.required("to", "name")
    token = actions.make_link(g.store, g.person, slug, person)
    address = current_app.config["ADDRESS"] or request.host_url
    return show(slug, person, f"{address.rstrip('/')}{url_for('writer.show', token=token)}")


@blueprint.post("/articles/<slug>/links/<person_id>/revoke")
def revoke(slug: str, person_id: str) -> ResponseReturnValue:
    problems.show_in("link", partial(show, slug))
    actions.revoke_link(g.store, g.person, slug, person_id)
    flash("The link opens nothing any more.")
    return redirect(url_for("writer_links.show", slug=slug), 303)
