"""How far an article is."""

from annotator.actions.deeds import today
from annotator.domain.readiness import Coverage, cover
from annotator.formats.article_json import coverage_json
from annotator.storage import articles, dossiers
from annotator.storage.database import Store


def coverage_of(store: Store, slug: str) -> Coverage:
    db = store.reading()
    return cover(dossiers.standing(db, *articles.load(db, slug), today()))


def coverage_as_json(store: Store, slug: str) -> dict[str, object]:
    """The `coverage` object of annotator/article/1."""
    db = store.reading()
    standing = dossiers.standing(db, *articles.load(db, slug), today())
    return coverage_json(standing, cover(standing))
