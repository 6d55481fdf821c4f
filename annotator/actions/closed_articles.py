"""Closing an article to everybody but named people."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress

from annotator.actions.transaction import transaction
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.people.permissions import CLOSE
from annotator.domain.people.person import Person
from annotator.domain.second_readings.readings import SecondReading
from annotator.storage import articles, closed_articles, evidence, queries, sources
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store
from annotator.storage.people import people, second_readings

# What the name of a value in an address means, and how it is looked up; what is about no article is looked up nowhere.
_LOOKED_UP: dict[str, Callable[[Database, str], object]] = {
    "slug": articles.id_of,
    "unit_id": articles.of_unit,
    "evidence_id": evidence.load,
    "query_id": queries.load,
    "source_id": sources.load,
}
ABOUT_NO_ARTICLE = frozenset(
    {"person_id", "session_id", "token_id", "token", "key", "filename", "name", "asked", "number", "a", "b", "field",
     "format_name", "sha256", "code",
     # Of a second reading whose article is closed to its reader: its own view and actions ask who that is.
     "blind_id",
     # Opens what is public, and nothing while its article is closed to anybody.
     "embed_id"}
)  # fmt: skip


def set_readers(store: Store, person: Person, slug: str, readers: Iterable[str]) -> tuple[str, ...]:
    """Close the article to everybody but these people, given by id; with none, open it to everybody. Returns them.

    Whoever closes it stays in, and of those who stay one must be able to open it again. Raises RuleBroken.
    """
    with transaction(store, person, "close_article", needs=CLOSE) as act:
        article = articles.load(act.db, slug).article
        before = closed_articles.readers(act.db, article.id)
        wanted = tuple(dict.fromkeys(readers))
        named = [people.load(act.db, each) for each in wanted]
        if gone := next((each for each in named if each.removed), None):
            raise RuleBroken("is_removed", name=gone.name)
        if wanted and person.id not in wanted:
            raise RuleBroken("closes_out", field="readers")
        if set(before) == set(wanted):
            return before
        closed_articles.set_readers(act.db, article.id, wanted)
        # Of no article, so that it can be undone by nobody but by hand, and leaves with no export.
        act.record("closing", article.id, {"readers": list(before)}, {"readers": list(wanted)})
    return wanted


def reading_blind(whole: Store, person: Person, values: Mapping[str, object]) -> SecondReading | None:
    """The open second reading of this person whose article one of these values of an address belongs to.

    `whole` is the desk with what is closed to them.
    """
    db = whole.reading()
    open_ = {reading.article: reading for reading in second_readings.open_of(db, person.id)}
    for name, value in values.items() if open_ else ():
        with suppress(NotFound):
            found = _LOOKED_UP[name](db, str(value)) if name in _LOOKED_UP else None
            article = found if isinstance(found, str) else getattr(found, "article", None)
            if article in open_ and article not in closed_articles.not_named(db, person.id):
                return open_[article]
    return None


def expect_seen(store: Store, values: Mapping[str, object], *, is_read: bool = False) -> None:
    """Raises NotFound if one of these values of an address, by name, is of an article that is closed to the reader.

    `store` is the desk as that person may read it. A name that is not known is refused: it might be of an article.
    """
    for name, value in values.items():
        look_up = _LOOKED_UP.get(name)
        if look_up:
            # Where nothing is closed to them, there is nothing to hide, and the page itself says what is not there; a
            # form is told before it is read.
            if store.closed or not is_read:
                look_up(store.reading(), str(value))
        elif name not in ABOUT_NO_ARTICLE:
            raise NotFound("no_such_article", slug=str(value)[:40])
