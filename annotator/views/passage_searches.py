"""Searches the captured texts of the sources of a unit's evidence, then of its article, for words that support it."""

from dataclasses import dataclass, replace

from annotator.domain.people.permissions import CHECK, require
from annotator.domain.people.person import Person
from annotator.domain.sources import Source
from annotator.storage import evidence, sources, units
from annotator.storage.database import Store
from annotator.views.passages import PassageSearch, find_passages, read_captured

# What one can compare at a glance; further ones are on the page of one source.
_MOST_SOURCES = 8
_MOST_OWN, _MOST_OTHER = 4, 2


@dataclass(frozen=True, slots=True)
class UnitSearch:
    """`searches` are those of the unit's own sources, then others that found something.

    `uncaptured` are its own sources of which no text is kept, `is_tied` tells whether the article has any source.
    """

    searches: tuple[PassageSearch, ...]
    uncaptured: tuple[Source, ...]
    is_tied: bool


def search_unit(store: Store, person: Person, unit_id: str) -> UnitSearch:
    """The passages for a unit, given by id, in the sources of its evidence, then in those of its article.

    Evidence without a passage comes first. Raises RuleBroken if the `person` may not check.
    """
    require(person, CHECK)
    db = store.reading()
    unit = units.load(db, unit_id)
    tied = sorted(evidence.of_unit(db, unit_id), key=lambda e: e.passage is not None)
    own = list(dict.fromkeys(e.source for e in tied))
    others = [id_ for id_ in sources.of_articles(db, [unit.article]) if id_ not in own]
    known = sources.named(db, [*own, *others])
    captured = [id_ for id_ in (*own, *others) if known[id_].snapshots and read_captured(store, id_)]
    found = [(id_ in own, find_passages(store, person, unit_id, id_)) for id_ in captured[:_MOST_SOURCES]]
    return UnitSearch(
        tuple(
            replace(search, findings=search.findings[: _MOST_OWN if is_own else _MOST_OTHER])
            for is_own, search in found
            if is_own or search.findings
        ),
        tuple(known[id_] for id_ in own if id_ not in captured),
        bool(known),
    )
