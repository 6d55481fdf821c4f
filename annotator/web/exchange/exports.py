"""What can leave an article: each format with what it carries, and what is held back, before anything leaves."""

from flask import Blueprint, g, render_template

from annotator.clock import at_the_desk
from annotator.domain.exports.beside import EMBED, GALLEY
from annotator.domain.exports.parts import NEVER
from annotator.domain.people.permissions import SEE, may
from annotator.views import exports
from annotator.web.reading_table.kept_tables import read_table

blueprint = Blueprint("exports", __name__)


@blueprint.get("/articles/<slug>/export")
def show(slug: str) -> str:
    """Whoever may not see all is not told how much of it there is."""
    table = read_table(g.store.reading(), slug)
    sees_all = may(g.person, SEE)
    return render_template(
        "exports/show.html",
        table=table,
        formats=exports.FORMATS,
        galley=GALLEY,
        embed=EMBED,
        kept=exports.kept_here(g.store, slug, at_the_desk()) if sees_all else None,
        pages=exports.pages_kept_here(g.store, slug, at_the_desk()) if sees_all else None,
        never=NEVER,
    )
