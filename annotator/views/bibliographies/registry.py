"""The registry of sources as a bibliography: the sources that everybody may know by name, and nothing else of them."""

from collections.abc import Callable, Iterable

from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.events import IMPORTING_SOURCES
from annotator.domain.public_sources import public_registry
from annotator.domain.sources import Source
from annotator.formats import bibtex, csl, ris
from annotator.storage import events, evidence, sources
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store
from annotator.views.desk_view import DeskView
from annotator.views.exports import FORMATS, Exported
from annotator.views.outgoing import open_desk

BIBLIOGRAPHIES: dict[str, Callable[[Iterable[Source]], bytes]] = {
    "bibtex": bibtex.write_sources,
    "ris": ris.write_sources,
    "csl": csl.write_sources,
}


def export_sources(store: Store, format_name: str, minute: str) -> Exported:
    """`minute`, the minute at the desk, decides which embargoes have ended. Raises RuleBroken for an unknown format.

    It is read on the desk without any article that is closed to somebody, whoever exports it.
    """
    write = BIBLIOGRAPHIES.get(format_name)
    if write is None:
        raise RuleBroken("unknown_format", format=format_name[:40], known=", ".join(BIBLIOGRAPHIES))
    db = open_desk(store)
    known = public_registry(sources.all_sources(db), evidence.by_source(db), minute)
    named = FORMATS[format_name]
    return Exported(write(known.values()), named.media_type, f"sources.{named.suffix}", ())


def brought_in(db: Database, view: DeskView, batch: str) -> tuple[Source, ...]:
    """Of the sources that a bibliography brought in with the step `batch`, those that are still here, by title.

    Raises NotFound if there was no such step, or none of its sources is seen.
    """
    ids = [event.noun_id for event in events.of_batch(db, batch) if event.action == IMPORTING_SOURCES]
    found = view.named(ids) if ids else ()
    if not found:
        raise NotFound("no_such_import")
    return found
