"""The desk: every article and whether it can run; the schemas and the health check for programs."""

from typing import Any
from urllib.parse import urlencode

from flask import Blueprint, g, render_template, request

from annotator.clock import at_the_desk, day_ends, this_minute
from annotator.config import zone
from annotator.storage import closed_articles
from annotator.storage.desk.rows import SHOWN, DeskQuery
from annotator.views import exports
from annotator.views.desk import rows
from annotator.views.desk.rows import Moment
from annotator.web.desk.drawn_lines import drawer
from annotator.web.notices import unread
from annotator.web.plumbing import forms
from annotator.web.plumbing.view import view

blueprint = Blueprint("desk", __name__)
# What is shown, and how it is called. “mine” and “archived” are no states of an article.
LABELS = {
    "": "All",
    "mine": "Mine",
    "today": "Late or today",
    "blocked": "Blocked",
    "ready": "Can run",
    "unassigned": "Nobody holds",
    "closed": "For named people",
    "ran": "Has run",
    "archived": "Archived",
}
SORT_LABELS = {"due": "what is due first", "acted": "last act", "imported": "newest"}
_FOR_THE_DESK = frozenset({"unassigned", "closed"})
_LONGEST_SEARCH = 200


@blueprint.get("/")
def show() -> str:
    db, seen = g.store.reading(), view()
    labels = LABELS if seen.sees_all else {key: LABELS[key] for key in LABELS if key not in _FOR_THE_DESK}
    sorts = SORT_LABELS if seen.sees_all else {key: SORT_LABELS[key] for key in ("due", "imported")}
    shown, sort = forms.asked("show", labels.keys()) or "", forms.asked("sort", sorts.keys()) or "due"
    number = forms.as_number("page", request.args.get("page")) or 1
    words = " ".join(request.args.get("q", "").split())[:_LONGEST_SEARCH]
    publication = request.args.get("publication") or None
    moment = Moment(this_minute(), at_the_desk(), day_ends(), zone())
    wanted = DeskQuery(
        copy=rows.copy_of(seen),
        minute=moment.minute,
        day_ends=moment.day_ends,
        shown=shown if shown in SHOWN else None,
        sort=sort,
        words=words,
        publisher=publication,
        stage=shown if shown in ("ran", "archived") else "desk",
        among=rows.articles_of(db, g.person.id) if shown == "mine" else None,
    )
    asked = {"show": shown, "sort": sort if sort != "due" else "", "q": words, "publication": publication}
    page = rows.desk_page(db, seen, g.person, wanted, moment, number)
    return render_template(
        "desk/show.html",
        page=page,
        is_asked=any(asked.values()),
        tabs=[(label, _address(asked, show=key), key == shown) for key, label in labels.items()],
        back=_address(asked, page=number - 1) if number > 1 else None,
        more=_address(asked, page=number + 1) if page.has_more else None,
        labels=labels,
        sorts=sorts,
        shown=shown,
        sort=sort,
        typed=words,
        publication=publication,
        publications=rows.publishers(db, seen),
        number=number,
        drawn=drawer(closed_articles.readers_by_article(db)),
        unread=unread(),
    )


def _address(asked: dict[str, str | None], **changed: str | int) -> str:
    query = urlencode({name: value for name, value in (asked | changed).items() if value})
    return f"/?{query}" if query else "/"


@blueprint.get("/schemas/<filename>")
def schema(filename: str) -> dict[str, Any]:
    return exports.schema(filename)


@blueprint.get("/healthz")
def healthz() -> tuple[dict[str, bool], int]:
    is_well = g.store.answers()
    return {"ok": is_well}, 200 if is_well else 503
