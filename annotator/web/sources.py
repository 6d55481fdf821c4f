"""The registry of sources: the list, one source with everything that rests on it, and finding as one types."""

from dataclasses import dataclass
from functools import partial
from itertools import groupby

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.actions import sources as actions
from annotator.domain import profile
from annotator.domain.people.permissions import CHECK, may
from annotator.domain.sources import Source
from annotator.views import sources as registry
from annotator.web import captures_panel
from annotator.web.archives.boards import boards_of
from annotator.web.plumbing import forms, problems
from annotator.web.plumbing.fragments import wants_fragment
from annotator.web.plumbing.view import view
from annotator.web.source_choice import MOST_OFFERED
from annotator.web.source_uses import uses_of

blueprint = Blueprint("sources", __name__)
PAGE = 200
_MOST_PAGES = 1_000_000


@dataclass(frozen=True, slots=True)
class Sought:
    """The search in the registry; blank fields ask for everything. `page` counts from 1."""

    words: str
    type: str | None
    terms: str | None
    page: int

    def at(self, page: int) -> str:
        return url_for("sources.index", q=self.words or None, type=self.type, terms=self.terms, page=page)


@blueprint.app_template_global("origins")
def origins() -> tuple[str, ...]:
    return view().origins()


@blueprint.get("/sources")
def index() -> str:
    sought = _sought()
    first = (sought.page - 1) * PAGE
    # One more than a page shows whether another page follows.
    found = view().registered(sought.words, sought.type, sought.terms, first=first, limit=PAGE + 1)
    shown = found[:PAGE]
    return render_template(
        "sources/index.html",
        sought=sought,
        publications=_by_publication(shown),
        count=len(shown),
        uses=view().counts(shown),
        has_more=len(found) > PAGE,
    )


@blueprint.post("/sources")
def create() -> ResponseReturnValue:
    problems.show_in("source-new", index)
    is_captured = captures_panel.is_wanted("capture", "url")
    made = actions.add_source(g.store, g.person, forms.source(actions.blank_source("")))
    if is_captured:
        captures_panel.ask(made.id)
    flash("Source added.")
    return redirect(url_for("sources.show", source_id=made.id), 303)


@blueprint.get("/sources/find")
def find() -> ResponseReturnValue:
    words = request.args.get("q", "").strip()
    if not wants_fragment():
        return redirect(url_for("sources.index", q=words), 303)
    found = registry.near(view(), words, MOST_OFFERED) if words else ()
    return render_template("sources/found.html", words=words, found=found)


@blueprint.get("/sources/alike")
def alike() -> ResponseReturnValue:
    """Sources that may be the one that is being typed."""
    if not wants_fragment():
        return redirect(url_for("sources.index"), 303)
    typed = forms.source_asked()
    return render_template("sources/alike.html", alike=registry.alike(view(), typed) if typed else ())


@blueprint.get("/sources/<source_id>")
def show(source_id: str) -> str:
    source = view().source(source_id)
    return render_template(
        "sources/show.html",
        source=source,
        uses=uses_of(view(), source_id),
        alike=registry.alike(view(), source),
        board=captures_panel.read_panel(source) if view().sees_all else None,
        archive=boards_of([source]).get(source_id) if view().sees_all and may(g.person, CHECK) else None,
    )


@blueprint.post("/sources/<source_id>")
def change(source_id: str) -> ResponseReturnValue:
    problems.show_in("source", partial(show, source_id))
    before = view().source(source_id)
    actions.change_source(g.store, g.person, forms.source(before), forms.version())
    flash("Source saved.")
    return redirect(url_for("sources.show", source_id=source_id), 303)


@blueprint.post("/sources/<source_id>/merge")
def merge(source_id: str) -> ResponseReturnValue:
    problems.show_in("source-merge", partial(show, source_id))
    return _merge(source_id, forms.required("into", "source"))


@blueprint.post("/sources/<source_id>/same-as")
def merge_named(source_id: str) -> ResponseReturnValue:
    """Merge it into the one that is named by its title or address: no rule found the two alike."""
    problems.show_in("source-same-as", partial(show, source_id))
    return _merge(source_id, registry.meant(view(), g.person, forms.required("other", "source")).id)


def _merge(source_id: str, into: str) -> ResponseReturnValue:
    actions.merge_sources(g.store, g.person, source_id, into, forms.version())
    flash("Merged: all its evidence now belongs to this source.")
    return redirect(url_for("sources.show", source_id=into), 303)


@blueprint.post("/sources/<source_id>/remove")
def remove(source_id: str) -> ResponseReturnValue:
    problems.show_in("source-remove", partial(show, source_id))
    actions.remove_source(g.store, g.person, source_id, forms.version())
    flash("Source removed.")
    return redirect(url_for("sources.index"), 303)


def _sought() -> Sought:
    page = forms.as_number("page", request.args.get("page")) or 1
    words = request.args.get("q", "").strip()
    type_ = forms.asked("type", profile.SOURCE_TYPES)
    return Sought(words, type_, forms.asked("terms", profile.TERMS), min(page, _MOST_PAGES))


def _by_publication(listed: tuple[Source, ...]) -> list[tuple[str | None, list[Source]]]:
    """The sources under their publishers, in the order in which they came."""
    grouped = groupby(listed, key=lambda source: (source.publisher or "").lower())
    heads = (list(inside) for _, inside in grouped)
    return [(inside[0].publisher, inside) for inside in heads]
