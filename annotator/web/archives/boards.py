"""The boards of the archive that this desk may ask, for the pages that show them."""

from collections.abc import Iterable

from flask import current_app, g

from annotator.clock import at_the_desk
from annotator.domain.sources import Source
from annotator.views.archives.boards import ArchiveBoard, archive_boards


def boards_of(listed: Iterable[Source]) -> dict[str, ArchiveBoard]:
    """By id of each source with an address; none where no archive is turned on."""
    line = current_app.config["ARCHIVE"]
    return archive_boards(g.store.reading(), listed, line.archive if line else None, at_the_desk())
