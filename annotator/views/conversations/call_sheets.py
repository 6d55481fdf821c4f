"""The call sheet of a source, as one person may read it."""

from annotator.domain.conversations.call_sheets import CalledArticle, CallSheet, call_items
from annotator.storage.connections.databases import Database
from annotator.storage.desk import schedules
from annotator.views.desk_view import DeskView


def call_sheet(db: Database, view: DeskView, source_id: str) -> CallSheet:
    """All that is to be confirmed by the source, in every article that is still worked on.

    What was archived or has run is not asked about any more: a change there is a correction. Raises NotFound.
    """
    source = view.source(source_id)
    used = view.uses(source_id)
    worked_on = schedules.worked_on(db, [newest.article.id for newest, _ in used])
    found = []
    for newest, standing in used:
        if newest.article.id in worked_on:
            items = call_items(standing, source, newest.article.facts.language)
            found += [CalledArticle(newest.article, items)] if items else []
    return CallSheet(source, tuple(found))
