"""The registry of sources: the list, one source with everything that rests on it, and finding as one types."""

from collections import defaultdict
from functools import partial

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.actions import sources as actions
from annotator.actions.deeds import today
from annotator.domain.evidence import Evidence
from annotator.storage import articles, dossiers, evidence, sources
from annotator.web import boards, forms, problems
from annotator.web.fragments import wants_fragment
from annotator.web.tables import Table

blueprint = Blueprint("sources", __name__)


@blueprint.get("/sources")
def index() -> str:
    db = g.store.reading()
    words = request.args.get("q", "").strip()
    found = sources.matching(db, words, limit=500) if words else sources.all_sources(db)
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
    found = sources.matching(g.store.reading(), words) if words else ()
    return render_template("sources/found.html", found=found)


@blueprint.get("/sources/alike")
def alike() -> ResponseReturnValue:
    """Sources that may be the one that is being typed."""
    if not wants_fragment():
        return redirect(url_for("sources.index"), 303)
    typed = forms.source_asked()
    return render_template("sources/alike.html", alike=actions.alike(g.store, typed) if typed else ())


@blueprint.get("/sources/<source_id>")
def show(source_id: str) -> str:
    db = g.store.reading()
    source = sources.load(db, source_id)
    tied: dict[str, list[Evidence]] = defaultdict(list)
    for each in evidence.of_source(db, source_id):
        tied[each.article].append(each)
    listed = [found for found in (articles.by_id(db, article) for article in tied) if found]
    standings = dossiers.standings(db, listed, today())
    tables = [Table(article, revision, standings[article.id]) for article, revision in listed]
    uses = [
        (table, unit, each)
        for table in tables
        for unit in table.standing.units
        for each in tied[table.article.id]
        if each.unit == unit.id
    ]
    return render_template(
        "sources/show.html",
        source=source,
        uses=uses,
        alike=actions.alike(g.store, source),
        board=boards.read_board(source_id),
    )


@blueprint.post("/sources/<source_id>")
def change(source_id: str) -> ResponseReturnValue:
    problems.show_in("source", partial(show, source_id))
    before = sources.load(g.store.reading(), source_id)
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
