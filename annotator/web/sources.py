"""The registry of sources: the list, one source with everything that rests on it, and finding as one types."""

from functools import partial

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.actions import sources as actions
from annotator.actions import views
from annotator.web import boards, forms, problems
from annotator.web.fragments import wants_fragment
from annotator.web.tables import Table

blueprint = Blueprint("sources", __name__)
# What one can take in at a glance while typing.
_OFFERED = 8


@blueprint.get("/sources")
def index() -> str:
    words = request.args.get("q", "").strip()
    found = views.registry(g.store.reading(), g.person, words)
    return render_template("sources/index.html", found=found, words=words)


@blueprint.post("/sources")
def create() -> ResponseReturnValue:
    problems.show_in("source-new", index)
    is_captured = boards.is_wanted("capture", "url")
    made = actions.add_source(g.store, g.person, forms.source(actions.blank_source("")))
    if is_captured:
        boards.ask(made.id)
    flash("Source added.")
    return redirect(url_for("sources.show", source_id=made.id), 303)


@blueprint.get("/sources/find")
def find() -> ResponseReturnValue:
    words = request.args.get("q", "").strip()
    if not wants_fragment():
        return redirect(url_for("sources.index", q=words), 303)
    found = views.registry(g.store.reading(), g.person, words, limit=_OFFERED) if words else ()
    return render_template("sources/found.html", found=found)


@blueprint.get("/sources/alike")
def alike() -> ResponseReturnValue:
    """Sources that may be the one that is being typed."""
    if not wants_fragment():
        return redirect(url_for("sources.index"), 303)
    typed = forms.source_asked()
    return render_template("sources/alike.html", alike=actions.alike(g.store, g.person, typed) if typed else ())


@blueprint.get("/sources/<source_id>")
def show(source_id: str) -> str:
    db = g.store.reading()
    source = views.source(db, g.person, source_id)
    tables = [Table(*listed, standing) for listed, standing in views.uses(db, g.person, source_id)]
    uses = [
        (table, unit, each)
        for table in tables
        for unit in table.standing.units
        for each in table.standing.evidence
        if each.unit == unit.id and each.source == source_id
    ]
    return render_template(
        "sources/show.html",
        source=source,
        uses=uses,
        alike=actions.alike(g.store, g.person, source),
        board=boards.read_board(source_id) if views.sees_all(g.person) else None,
    )


@blueprint.post("/sources/<source_id>")
def change(source_id: str) -> ResponseReturnValue:
    problems.show_in("source", partial(show, source_id))
    before = views.source(g.store.reading(), g.person, source_id)
    actions.change_source(g.store, g.person, forms.source(before), forms.number("version"))
    flash("Source saved.")
    return redirect(url_for("sources.show", source_id=source_id), 303)


@blueprint.post("/sources/<source_id>/merge")
def merge(source_id: str) -> ResponseReturnValue:
    problems.show_in("source-merge", partial(show, source_id))
    into = forms.required("into", "source")
    actions.merge_sources(g.store, g.person, source_id, into, forms.number("version"))
    flash("Merged: everything that rested on the other rests here now.")
    return redirect(url_for("sources.show", source_id=into), 303)


@blueprint.post("/sources/<source_id>/remove")
def remove(source_id: str) -> ResponseReturnValue:
    problems.show_in("source-remove", partial(show, source_id))
    actions.remove_source(g.store, g.person, source_id, forms.number("version"))
    flash("Source removed.")
    return redirect(url_for("sources.index"), 303)
