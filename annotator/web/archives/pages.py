"""The buttons that ask an archive about the page of a source, on the source's own page and where pages are watched.

An archive may take its time: each button waits for the answer, and the page that follows shows it.
"""

from functools import partial

from flask import Blueprint, current_app, flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from annotator.actions.archives.copies import capture_copy
from annotator.actions.archives.requests import ask_archive, ask_progress
from annotator.domain.archives.requests import SAVE, SEARCH
from annotator.storage import articles
from annotator.web.passage_watch.pages import show as show_watch
from annotator.web.plumbing import problems
from annotator.web.plumbing.filters import moment
from annotator.web.sources import show as show_source

blueprint = Blueprint("archives", __name__)


@blueprint.post("/sources/<source_id>/archive/search")
def search(source_id: str) -> ResponseReturnValue:
    _show_problems(source_id)
    ask_archive(g.store, g.person, source_id, SEARCH, current_app.config["ARCHIVE"])
    return _back(source_id)


@blueprint.post("/sources/<source_id>/archive/save")
def save(source_id: str) -> ResponseReturnValue:
    _show_problems(source_id)
    ask_archive(g.store, g.person, source_id, SAVE, current_app.config["ARCHIVE"])
    return _back(source_id)


@blueprint.post("/sources/<source_id>/archive/progress")
def progress(source_id: str) -> ResponseReturnValue:
    _show_problems(source_id)
    ask_progress(g.store, g.person, source_id, current_app.config["ARCHIVE"])
    return _back(source_id)


@blueprint.post("/sources/<source_id>/archive/copy")
def capture(source_id: str) -> ResponseReturnValue:
    _show_problems(source_id)
    copy = capture_copy(g.store, g.person, source_id, current_app.config["ARCHIVE"])
    flash(f"Captured as it was on {moment(copy.at)}.")
    return _back(source_id)


def _show_problems(source_id: str) -> None:
    """Beside the button that was pressed, on the page where it was."""
    article = request.form.get("article")
    if article:
        articles.id_of(g.store.reading(), article)
    shown = partial(show_watch, article) if article else partial(show_source, source_id)
    problems.show_in(f"archive-{source_id}", shown)


def _back(source_id: str) -> ResponseReturnValue:
    anchor, article = f"archive-{source_id}", request.form.get("article")
    if article:
        return redirect(url_for("passage_watch.show", slug=article, _anchor=anchor), 303)
    return redirect(url_for("sources.show", source_id=source_id, _anchor=anchor), 303)
