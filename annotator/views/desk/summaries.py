"""Summaries as they are computed: of everything at the desk, and of what its public copy holds."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from annotator.domain.desk.summaries import INSIDE, PUBLIC, Summary, summarize
from annotator.domain.publication.signoffs import Signed
from annotator.domain.readiness import Blocker, cover
from annotator.domain.revisions import ArticleRevision
from annotator.storage import articles, dossiers
from annotator.storage.connections.databases import Database
from annotator.storage.people import assignments
from annotator.storage.publication import signoffs
from annotator.views.desk_view import DeskView
from annotator.views.everything import Everything
from annotator.views.public_copy import PublicCopy
from annotator.views.publication.signoffs import signoffs_in


def summarized(db: Database, ids: Iterable[str], minute: str) -> Mapping[str, Mapping[str, Summary]]:
    """By copy and article id, both summaries of the articles with these ids on a day, YYYY-MM-DD."""
    ids = list(ids)
    inside = summaries_in(Everything(db, minute), db, ids, minute)
    public = summaries_in(PublicCopy(db, minute), db, ids, minute)
    # The public copy does not know what it withholds, but changes on the day on which an embargo of it ends.
    both = {
        id_: replace(each, until=inside[id_].until, is_final=inside[id_].is_final and each.is_final)
        for id_, each in public.items()
    }
    return {INSIDE: inside, PUBLIC: both}


def summaries_in(view: DeskView, db: Database, ids: Collection[str], minute: str) -> dict[str, Summary]:
    """By article id, as one view of the desk has them; who asked and holds what only where everything is seen."""
    listed = articles.by_ids(db, ids)
    standings = view.standings(listed)
    covered = {id_: cover(standing) for id_, standing in standings.items()}
    said = view.conversations(listed) if view.sees_all else {}
    given = assignments.of_articles(db, ids) if view.sees_all else ()
    signed = _signed(db, listed, {id_: each.blockers for id_, each in covered.items()}, minute, sees_all=view.sees_all)
    return {
        article.id: summarize(
            article,
            revision.imported,
            revision.number,
            standings[article.id],
            covered[article.id],
            said[article.id].queries if view.sees_all else (),
            tuple(each for each in given if each.article == article.id) if view.sees_all else None,
            signed.get(article.id, ()),
        )
        for article, revision in listed
    }


def _signed(
    db: Database,
    listed: Iterable[ArticleRevision],
    blockers: Mapping[str, tuple[Blocker, ...]],
    minute: str,
    *,
    sees_all: bool,
) -> dict[str, tuple[Signed, ...]]:
    """By article id, the sign-offs of those that somebody signed: only these are read whole."""
    some = {each.article for each in signoffs.of_articles(db, blockers)}
    wholes = dossiers.of_many(db, [each for each in listed if each.article.id in some], minute)
    return {each.article.id: signoffs_in(each, blockers[each.article.id], sees_all=sees_all).signed for each in wholes}
