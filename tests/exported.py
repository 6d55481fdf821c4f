"""What leaves the desk today."""

from annotator.clock import today
from annotator.storage.database import Store
from annotator.views import exports


def exported(store: Store, slug: str, *, revision: int | None = None) -> bytes:
    """The article as annotator/article/1."""
    return exports.export(store, slug, "json", today(), revision=revision).body
