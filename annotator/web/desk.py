"""The desk: every article and whether it can run; the schemas and the health check for programs."""

from typing import Any

from flask import Blueprint, g, render_template, request

from annotator.storage import articles, closed_articles
from annotator.storage.people.assignments import articles_of
from annotator.views import exports
from annotator.web.notices import unread
from annotator.web.plumbing import forms
from annotator.web.plumbing.view import view
from annotator.web.reading_table.table import ReadingTable

blueprint = Blueprint("desk", __name__)
PAGE = 50


@blueprint.get("/")
def show() -> str:
    db = g.store.reading()
    number = forms.as_number("page", request.args.get("page")) or 1
    # One more than a page shows whether another page follows.
    is_mine = request.args.get("mine") == "1"
    among = articles_of(db, g.person.id) if is_mine else None
    listed = articles.newest(db, PAGE + 1, min(number - 1, 1_000_000) * PAGE, among)
    standings = view().standings(listed[:PAGE])
    tables = [ReadingTable(article, revision, standings[article.id]) for article, revision in listed[:PAGE]]
    readers = closed_articles.readers_by_article(db)
    return render_template(
        "desk/show.html",
        tables=tables,
        readers=readers,
        number=number,
        has_more=len(listed) > PAGE,
        is_mine=is_mine,
        unread=unread(),
    )


@blueprint.get("/schemas/<filename>")
def schema(filename: str) -> dict[str, Any]:
    return exports.schema(filename)


@blueprint.get("/healthz")
def healthz() -> dict[str, bool]:
    return {"ok": g.store.answers()}
