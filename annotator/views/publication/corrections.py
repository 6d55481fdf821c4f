"""Corrections as somebody may know them: how a mistake was missed is the desk's own."""

from dataclasses import replace

from annotator.domain.publication.corrections import Correction
from annotator.storage.connections.databases import Database
from annotator.storage.publication import corrections
from annotator.views.desk_view import DeskView


def corrections_of(db: Database, view: DeskView, article: str) -> tuple[Correction, ...]:
    """Those of the article with this id, the last first."""
    found = reversed(corrections.of_articles(db, [article]))
    return tuple(each if view.sees_all else replace(each, missed=None) for each in found)
