"""Exports that go to the disk and not into memory, and all of a desk's, one after the other."""

from typing import BinaryIO

from annotator.domain.errors import RuleBroken
from annotator.storage import articles, contents
from annotator.storage.database import Store
from annotator.views.exports import Exported, export_into
from annotator.views.outgoing import open_desk

# Bytes of the disk that a download leaves free: the desk has to write there, too.
_SPARE = 500_000_000


def export_to_disk(
    store: Store, slug: str, format_name: str, minute: str, *, revision: int | None = None
) -> tuple[Exported, BinaryIO]:
    """As `exports.export`, in a file that is gone when it is closed. Raises RuleBroken where the disk has no room."""
    try:
        file = contents.scratch(store.path)
    except OSError as error:
        raise RuleBroken("unwritable_file", path=str(store.path.parent), why=error.strerror) from error
    try:
        most = max(0, contents.room(store.path) - _SPARE)
        done = export_into(file, store, slug, format_name, minute, revision=revision, most=most)
    except BaseException:
        file.close()
        raise
    file.seek(0)
    return done, file


def open_slugs(store: Store) -> tuple[tuple[str, ...], int]:
    """The slugs of all articles that are closed to nobody, sorted, and the number of the others."""
    slugs = articles.slugs(open_desk(store))
    return slugs, len(articles.slugs(store.reading())) - len(slugs)
