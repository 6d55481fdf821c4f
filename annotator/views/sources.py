"""Finds sources in the registry, among those that a person may know."""

from annotator.domain.errors import RuleBroken
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.people.person import Person
from annotator.domain.sources import Source
from annotator.language.retrieval.same_sources import same_works
from annotator.network.web_addresses import same_pages
from annotator.storage import evidence, sources
from annotator.storage.database import Store
from annotator.views.desk_view import DeskView

_MOST_LISTED = 1_000
_MOST_NEAR = 200
_MOST_NAMED = 4


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


def is_address(words: str) -> bool:
    return "://" in words


def at_address(view: DeskView, url: str) -> tuple[Source, ...]:
    """The sources whose address leads to the same page."""
    known = view.works() if is_address(url) else ()
    return view.named({known[at][0] for at in same_pages(url, [work[4] for work in known])})


def near(view: DeskView, words: str, limit: int) -> tuple[Source, ...]:
    """The sources that `words` may mean, the likeliest first: at this address, with this title, that hold them."""
    same = named_exactly(view, words)
    rest = (source for source in view.registry(words, limit=limit) if source not in same)
    return (*same, *rest)[:limit]


def named_exactly(view: DeskView, words: str) -> tuple[Source, ...]:
    """The sources at this address, or else those with this title."""
    found = view.registry(words, limit=_MOST_NEAR)
    return at_address(view, words) or tuple(s for s in found if s.title.casefold() == words.casefold())


def known_by(view: DeskView, person: Person, words: str, chosen: str | None = None) -> tuple[Source, ...]:
    """The sources whose title or address `person` typed in full as `words`; only that with the id `chosen`, if it is
    among them.
    """
    require(person, CHECK)
    same = named_exactly(view, words)
    return tuple(source for source in same if source.id == chosen) or same


def meant(view: DeskView, person: Person, typed: str) -> Source:
    """The one source whose title or address `person` typed in full. Raises RuleBroken unless exactly one is found."""
    words = typed.strip()
    known = known_by(view, person, words)
    if len(known) == 1:
        return known[0]
    titles = ", ".join(source.title for source in near(view, words, _MOST_NAMED))
    raise RuleBroken("unknown_value", field="source", value=words[:80], known=titles or "the title of a known source")
