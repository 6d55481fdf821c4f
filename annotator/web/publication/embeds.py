"""Showing what was checked on other sites: turning it on and off, what to paste there, and what it looks like."""

from functools import partial

from flask import Blueprint, Response, flash, g, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.actions.publication import embeds as actions
from annotator.clock import at_the_desk
from annotator.config import embed_hosts
from annotator.domain.exports.beside import EMBED
from annotator.domain.people.permissions import SEE, may
from annotator.views import exports
from annotator.views.publication.embedded import Embedded, EmbedLinks
from annotator.views.publication.embeds import embedding_of
from annotator.web.plumbing import forms, problems
from annotator.web.plumbing.security import POLICY
from annotator.web.publication.embedded import address_of, oembed_address, policy
from annotator.web.reading_table.kept_tables import read_table

blueprint = Blueprint("embeds", __name__, url_prefix="/articles/<slug>/embed")
_HERE = "'self'"


@blueprint.get("")
def show(slug: str) -> Response:
    """Whoever may not see all is not told why nothing is shown, nor how much is held back."""
    db = g.store.reading()
    embedding = embedding_of(db, slug, at_the_desk())
    shown = Embedded.of(embedding.public)
    unit, sees_all = _unit(shown), may(g.person, SEE)
    embed = embedding.embed
    page = render_template(
        "publication/embeds.html",
        table=read_table(db, slug),
        embed=embed,
        why=embedding.hidden if sees_all or embedding.hidden is None else "is not shown at present",
        notes=shown.notes.notes,
        unit=unit,
        frame=shown.frame(unit, address_of(embed.id, unit)) if embed else None,
        told=oembed_address(embed.id, unit, "json") if embed else None,
        preview=shown.frame(unit, url_for("embeds.preview", slug=slug, unit=unit)),
        hosts=embed_hosts(),
        contents=EMBED,
        kept=exports.kept_here(g.store, slug, at_the_desk()) if sees_all else None,
    )
    answer = make_response(page)
    answer.headers["Content-Security-Policy"] = f"{POLICY}; frame-src {_HERE}"
    return answer


@blueprint.post("")
def switch(slug: str) -> ResponseReturnValue:
    problems.show_in("embed", partial(show, slug))
    if forms.switch("value"):
        actions.embed_article(g.store, g.person, slug)
        flash("On: paste the lines below where it should be shown.")
    else:
        actions.end_embed(g.store, g.person, slug)
        flash("Off: its address shows nothing any more. Undo brings it back.")
    return redirect(url_for("embeds.show", slug=slug), 303)


@blueprint.get("/preview")
def preview(slug: str) -> Response:
    """The page as it would be shown, for the frame on this desk’s own page."""
    shown = Embedded.of(embedding_of(g.store.reading(), slug, at_the_desk()).public)
    unit = _unit(shown)
    whole = url_for("embeds.preview", slug=slug)
    answer = Response(shown.page(unit, EmbedLinks(request.url, whole, whole, whole)), content_type="text/html")
    answer.headers["Content-Security-Policy"] = policy(_HERE)
    return answer


def _unit(shown: Embedded) -> str | None:
    """The unit that is asked for, by id; what is not among the notes stands for the whole article."""
    unit = request.args.get("unit") or None
    return unit if shown.knows(unit) else None
