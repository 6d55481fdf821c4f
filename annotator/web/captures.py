"""Captures of a source: asking for one, uploading, reading, downloading and undoing."""

from functools import partial

from flask import Blueprint, Response, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.actions import captures as actions
from annotator.actions.history import undo
from annotator.domain.errors import NotFound
from annotator.domain.people.permissions import CHECK, require
from annotator.storage import captures
from annotator.views.format_names import ending_of
from annotator.web.captures_panel import ask, read_panel
from annotator.web.plumbing import forms, problems
from annotator.web.plumbing.fragments import part, wants_fragment
from annotator.web.plumbing.view import view
from annotator.web.sources import show as show_source

blueprint = Blueprint("captures", __name__)

# The desk never shows a file it did not write; if a browser does, the file can run nothing and load nothing.
_SANDBOX = "default-src 'none'; sandbox"


@blueprint.before_request
def _stay_at_the_desk() -> None:
    """Few captures leave, so only those who see everything may open them here: a packet holds those that do."""
    if not view().sees_all:
        view().source(str((request.view_args or {})["source_id"]))
        require(g.person, CHECK)


@blueprint.get("/sources/<source_id>/captures")
def state(source_id: str) -> ResponseReturnValue:
    """The state of the capture that was asked for, and its result once it is done."""
    if not wants_fragment():
        return _back(source_id)
    shown = read_panel(view().source(source_id))
    if request.args.get("was") == shown.key:
        return Response(status=204)
    beside = (
        [] if shown.job and shown.job.is_pending else [render_template("captures/_list.html", board=shown, beside=True)]
    )
    return part(render_template("captures/_state.html", board=shown), "capture-state", beside)


@blueprint.post("/sources/<source_id>/captures")
def create(source_id: str) -> ResponseReturnValue:
    """Keep the file sent with the form; without one, queue a capture of the page at the source's address."""
    _show_at(source_id, "capture-file" if "file" in request.files else "capture")
    if "file" not in request.files:
        ask(source_id)
        return _back(source_id)
    file = request.files["file"]
    is_new = actions.keep_file(g.store, g.person, source_id, file.read(), file.filename)
    flash("File saved." if is_new else "This file was here already.")
    return _back(source_id)


@blueprint.post("/sources/<source_id>/captures/undo")
def take_back(source_id: str) -> ResponseReturnValue:
    _show_at(source_id, "captures")
    undo.undo_capture(g.store, g.person, source_id, forms.required("batch", "batch"))
    flash("Undone.")
    return _back(source_id)


@blueprint.post("/sources/<source_id>/offers")
def take_offer(source_id: str) -> ResponseReturnValue:
    _show_at(source_id, "captures")
    actions.take_offer(g.store, g.person, source_id, forms.required("field", "field"), forms.version())
    flash("Source changed.")
    return _back(source_id)


@blueprint.post("/sources/<source_id>/captures/<sha256>/remove")
def remove(source_id: str, sha256: str) -> ResponseReturnValue:
    _show_at(source_id, "captures")
    actions.remove_capture(g.store, g.person, source_id, sha256)
    flash("Capture removed.")
    return _back(source_id)


@blueprint.get("/sources/<source_id>/captures/<sha256>")
def show(source_id: str, sha256: str) -> str:
    """The text that was read, page by page."""
    db = g.store.reading()
    source, seen = view().source(source_id), captures.load(db, source_id, sha256)
    text = captures.text_of(g.store, sha256)
    is_lost = bool(seen.capture and seen.capture.text_sha256) and text is None
    return render_template(
        "captures/show.html", source=source, each=seen, pages=text.by_page() if text else (), is_lost=is_lost
    )


@blueprint.get("/sources/<source_id>/captures/<sha256>/file")
def download(source_id: str, sha256: str) -> Response:
    seen = captures.load(g.store.reading(), source_id, sha256)
    body = actions.content_of(g.store, sha256)
    if seen.capture is None or body is None:
        raise _not_here(seen.capture.file if seen.capture else None)
    return _attached(body, seen.filename or sha256[:12] + ending_of(seen.capture.media_type))


@blueprint.get("/sources/<source_id>/captures/<sha256>/record")
def record(source_id: str, sha256: str) -> Response:
    """The WARC record of the newest moment that has one."""
    seen = captures.load(g.store.reading(), source_id, sha256)
    snapshot = next((moment for moment in seen.moments if moment.warc), None)
    body = actions.record_of(g.store, snapshot) if snapshot else None
    if body is None:
        raise _not_here(snapshot.warc if snapshot else None)
    return _attached(body, f"{sha256[:12]}.warc.gz")


def _not_here(file: str | None) -> NotFound:
    """A file that the desk wrote once is here no more, or not as it was; of others it never had more than the hash."""
    return NotFound("capture_altered" if file else "capture_not_here")


def _attached(body: bytes, filename: str) -> Response:
    answer = Response(body, content_type="application/octet-stream")
    answer.headers.set("Content-Disposition", "attachment", filename=filename)
    answer.headers["Content-Security-Policy"] = _SANDBOX
    return answer


def _back(source_id: str) -> ResponseReturnValue:
    return redirect(url_for("sources.show", source_id=source_id, _anchor="captures"), 303)


def _show_at(source_id: str, form: str) -> None:
    problems.show_in(form, partial(show_source, source_id))
