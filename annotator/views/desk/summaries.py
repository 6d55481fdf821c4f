"""Summaries as they are computed: of everything at the desk, and of what its public copy holds."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from sqlite_utils import Database

from annotator.domain.desk.summaries import INSIDE, PUBLIC, Summary, summarize
from annotator.domain.readiness import cover
from annotator.storage import articles
from annotator.storage.people import assignments
from annotator.views.desk_view import DeskView
from annotator.views.everything import Everything
from annotator.views.public_copy import PublicCopy


def summarized(db: Database, ids: Iterable[str], today: str) -> Mapping[str, Mapping[str, Summary]]:
    """By copy and article id, both summaries of the articles with these ids on a day, YYYY-MM-DD."""
    ids = list(ids)
    inside = summaries_in(Everything(db, today), db, ids)
    public = summaries_in(PublicCopy(db, today), db, ids)
    # The public copy does not know what it withholds, but changes on the day on which an embargo of it ends.
    both = {
        id_: replace(each, until=inside[id_].until, is_final=inside[id_].is_final and each.is_final)
        for id_, each in public.items()
    }
    return {INSIDE: inside, PUBLIC: both}


def summaries_in(view: DeskView, db: Database, ids: Collection[str]) -> dict[str, Summary]:
    """By article id, as one view of the desk has them; who asked and holds what only where everything is seen."""
    listed = articles.by_ids(db, ids)
    standings = view.standings(listed)
    said = view.conversations(listed) if view.sees_all else {}
    given = assignments.of_articles(db, ids) if view.sees_all else ()
    found = {}
    for article, revision in listed:
        standing = standings[article.id]
        found[article.id] = summarize(
            article,
            revision.imported,
            revision.number,
            standing,
            cover(standing),
            said[article.id].queries if view.sees_all else (),
            tuple(each for each in given if each.article == article.id) if view.sees_all else None,
        )
    return found
