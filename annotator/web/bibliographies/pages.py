"""A bibliography comes in: what it would add is shown first, then what is ticked is added. And the registry as one."""

from functools import partial

from flask import Blueprint, Response, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.actions.bibliographies.sources import read_bibliography, take_bibliography
from annotator.actions.history.undo import undo_import
from annotator.clock import at_the_desk
from annotator.domain.bibliographies.entries import BY_KIND, TERMS_CHOICES, EntryProblem
from annotator.domain.bibliographies.errors import told
from annotator.domain.bibliographies.offers import SourceOffers
from annotator.views.bibliographies.registry import brought_in, export_sources
from annotator.web.plumbing import forms, problems, uploads
from annotator.web.plumbing.uploads import Upload
from annotator.web.plumbing.view import view

blueprint = Blueprint("bibliographies", __name__, url_prefix="/sources/bibliography")
# Whoever reads more than this of one kind mends the file instead.
_MOST_TOLD = 200


@blueprint.get("")
def show() -> str:
    return render_template("bibliographies/show.html", choices=TERMS_CHOICES, terms=_terms())


@blueprint.post("")
def send() -> ResponseReturnValue:
    """Show what the bibliography would add; with `take`, add what is ticked."""
    problems.show_in("bibliography", show)
    upload = uploads.sent()
    if request.form.get("take") != "1":
        return _previewed(upload, read_bibliography(g.store, g.person, upload.body, _terms()))
    ticked = forms.several("ticked")
    done, batch = take_bibliography(g.store, g.person, upload.body, _terms(), only=ticked)
    count = len(done.offers)
    said = f"{count} {'source is' if count == 1 else 'sources are'} added."
    if len(ticked) > count:
        said += " The registry changed meanwhile, so some were not."
    flash(said)
    if not count:
        return redirect(url_for("sources.index"), 303)
    return redirect(url_for("bibliographies.added", key=batch), 303)


@blueprint.get("/imports/<key>")
def added(key: str) -> str:
    """What one bibliography brought in."""
    return render_template("bibliographies/added.html", key=key, found=brought_in(g.store.reading(), view(), key))


@blueprint.post("/imports/<key>/take-back")
def take_back(key: str) -> ResponseReturnValue:
    problems.show_in("bibliography-back", partial(added, key))
    gone, left = undo_import(g.store, g.person, key)
    said = f"{gone} {'source is' if gone == 1 else 'sources are'} taken back."
    if left:
        said += f" {left} {'stays, as it was' if left == 1 else 'stay, as they were'} changed or used since."
    flash(said)
    return redirect(url_for("sources.index"), 303)


@blueprint.get("/export.<format_name>")
def export(format_name: str) -> Response:
    done = export_sources(g.store, format_name, at_the_desk())
    answer = Response(done.body, mimetype=None, content_type=done.media_type)
    answer.headers["Content-Disposition"] = f"attachment; filename={done.filename}"
    return answer


def _previewed(upload: Upload, offered: SourceOffers) -> str:
    return render_template(
        "bibliographies/preview.html",
        upload=upload,
        offered=offered,
        terms=_terms(),
        told=list(map(_told, offered.problems[:_MOST_TOLD])),
        untold=max(0, len(offered.problems) - _MOST_TOLD),
    )


def _told(problem: EntryProblem) -> tuple[int, str]:
    return problem.line, told(problem.code, problem.value)


def _terms() -> str:
    return request.form.get("terms", BY_KIND)
