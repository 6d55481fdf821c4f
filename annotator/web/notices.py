"""What others did to a person's work since they last said that they had read it."""

from flask import Blueprint, flash, g, redirect, render_template, request
from flask.typing import ResponseReturnValue

from annotator.actions.notices import reading
from annotator.storage.people import notices
from annotator.views.history.pages import PAGE, page_of
from annotator.web.plumbing import forms
from annotator.web.plumbing.view import view

blueprint = Blueprint("notices", __name__)
MOST_COUNTED = 100


@blueprint.get("/notices")
def show() -> str:
    """Looking at it marks nothing as read: a page may be opened by a browser that fetches ahead."""
    db = g.store.reading()
    before = forms.as_number("before", request.args.get("before"))
    found = notices.of_person(
        db, g.person, sees_all=view().sees_all, after=notices.seen(db, g.person.id),
        before=before or 1 << 60, limit=PAGE + 1,
    )  # fmt: skip
    return render_template("notices/show.html", page=page_of(db, found), before=before)


@blueprint.post("/notices/seen")
def mark_seen() -> ResponseReturnValue:
    reading.mark_seen(g.store, g.person, forms.number("until") or 0)
    flash("Marked as read.")
    return redirect("/notices", 303)


def unread() -> int:
    """How many are not read, MOST_COUNTED at most."""
    db = g.store.reading()
    after = notices.seen(db, g.person.id)
    return len(notices.of_person(db, g.person, sees_all=view().sees_all, after=after, limit=MOST_COUNTED))
