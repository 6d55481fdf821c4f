"""Finds sources in the registry, among those that a person may know."""

from annotator.domain.errors import RuleBroken
from annotator.domain.people import Person
from annotator.domain.permissions import CHECK, require
from annotator.domain.sources import Source
from annotator.language.retrieval.same_sources import same_works
from annotator.network.web_addresses import same_pages
from annotator.storage import evidence, sources
from annotator.storage.database import Store
from annotator.views.desk_view import DeskView

_MOST_LISTED = 1_000
_MOST_NEAR = 200


def listed(store: Store, words: str = "") -> tuple[tuple[Source, int], ...]:
    """Every source, or those that contain the `words`, each with the number of units that rest on it."""
    db = store.reading()
    found = sources.matching(db, words.strip(), limit=_MOST_LISTED) if words.strip() else sources.all_sources(db)
    uses = evidence.units_by_source(db)
    return tuple((source, uses.get(source.id, 0)) for source in found)


def alike(view: DeskView, source: Source) -> tuple[Source, ...]:
    """Other sources that may be the same: at the same address, or with the same title, author and date."""
    known = [work for work in view.works() if work[0] != source.id]
    same = {known[at][0] for at in same_works((source.title, source.author, source.published), [w[1:4] for w in known])}
    same |= {known[at][0] for at in same_pages(source.url, [w[4] for w in known])}
    return view.named(same)


def at_address(view: DeskView, url: str) -> tuple[Source, ...]:
    """The sources whose address leads to the same page."""
    known = view.works() if "://" in url else ()
    return view.named({known[at][0] for at in same_pages(url, [work[4] for work in known])})


def meant(view: DeskView, person: Person, typed: str, chosen: str | None = None) -> Source:
    """The source whose title or address `person` typed in full.

    `typed` are these words, and `chosen` is the id of the source that was picked if several have the title. Raises
    RuleBroken unless exactly one is found.
    """
    require(person, CHECK)
    words = typed.strip()
    found = view.registry(words, limit=_MOST_NEAR)
    same = at_address(view, words) or [s for s in found if s.title.casefold() == words.casefold()]
    picked = [source for source in same if source.id == chosen] or same
    if len(picked) == 1:
        return picked[0]
    near = ", ".join(source.title for source in found[:4])
    raise RuleBroken("unknown_value", field="source", value=words[:80], known=near or "“New source” below")
