"""What a person sees of the desk: all of it, or what everybody may know. `disclosure` decides; the web reads what
was checked, and what it rests on, here and nowhere else.
"""

from collections.abc import Iterable
from typing import TypeVar

from sqlite_utils import Database

from annotator.clock import today
from annotator.domain import disclosure
from annotator.domain.articles import Article
from annotator.domain.dossiers import Dossier, Standing
from annotator.domain.draft_sources import COMMENT, DraftSource
from annotator.domain.errors import NotFound
from annotator.domain.events import Event
from annotator.domain.evidence import Evidence
from annotator.domain.people import Person
from annotator.domain.permissions import SEE, may
from annotator.domain.queries import Query
from annotator.domain.readings import Analysis
from annotator.domain.revisions import Revision
from annotator.domain.sources import Source
from annotator.storage import articles, dossiers, events, evidence, queries, sources

_MOST_FOUND = 500
Listed = tuple[Article, Revision]
_Tied = TypeVar("_Tied", Evidence, Query)


def standing(db: Database, person: Person, listed: Listed, known: Standing | None = None) -> Standing:
    """`known` is what this person saw of the article earlier: what stayed is not read again."""
    if sees_all(person):
        return dossiers.standing(db, *listed, today(), known)
    return _public(db, person, listed).standing


def standings(db: Database, person: Person, listed: Iterable[Listed]) -> dict[str, Standing]:
    """Those of many articles, by article id."""
    if sees_all(person):
        return dossiers.standings(db, listed, today())
    whole = dossiers.of_many(db, listed, today())
    return {each.article.id: disclosure.seen_by(person, each).standing for each in whole}


def asked(db: Database, person: Person, listed: Listed) -> tuple[Query, ...]:
    return queries.of_articles(db, [listed[0].id]) if sees_all(person) else _public(db, person, listed).queries


def history(db: Database, person: Person, listed: Listed, unit: str) -> tuple[Event, ...]:
    """What happened to a unit, and to what was tied to it."""
    if sees_all(person):
        return tuple(e for e in events.of_article(db, listed[0].id) if _is_about(e, unit))
    return tuple(e for e in _public(db, person, listed).history if e.noun_id == unit)


def public_history(db: Database, listed: Listed, unit: str) -> tuple[Event, ...]:
    """What everybody may know of it: a print shows no more."""
    (found,) = dossiers.of_many(db, [listed], today())
    return tuple(e for e in disclosure.publish(found)[0].history if e.noun_id == unit)


def dossier_as_of(db: Database, person: Person, slug: str, number: int) -> Dossier:
    return disclosure.seen_by(person, dossiers.dossier_as_of(db, slug, number, today()))


def stamp(db: Database) -> str:
    """While it is the same, so is everything that anybody sees."""
    return f"{dossiers.stamp(db)} {today()}"


def sees_all(person: Person) -> bool:
    return may(person, SEE)


def sight(person: Person) -> str:
    """Whom one sees the desk like: those who see all of it see the same, anybody else also queries of their own."""
    return "all" if sees_all(person) else person.id


def registry(db: Database, person: Person, words: str = "", limit: int = _MOST_FOUND) -> tuple[Source, ...]:
    """The sources, or those whose title, author, publisher or address holds the typed words, by title."""
    if sees_all(person):
        return sources.matching(db, words, limit) if words else sources.all_sources(db)
    # What is searched is what is shown: a hit on a hidden name would tell it.
    known = sorted(_known(db).values(), key=lambda s: (s.title, s.id))
    return tuple(source for source in known if _holds(source, words))[:limit]


def registered(
    db: Database, person: Person, words: str, type_: str | None, terms: str | None, *, first: int, limit: int
) -> tuple[Source, ...]:
    """A page of the registry by publication: of it what holds the words, and is of the type and on the terms."""
    if sees_all(person):
        return sources.registered(db, words, type_, terms, first=first, limit=limit)
    found = [
        s for s in _known(db).values() if _holds(s, words) and type_ in (None, s.type) and terms in (None, s.terms)
    ]
    found.sort(key=lambda s: (s.publisher is None, (s.publisher or "").lower(), s.title.lower(), s.id))
    return tuple(found[first : first + limit])


def counts(db: Database, person: Person, listed: Iterable[Source]) -> dict[str, tuple[int, int]] | None:
    """(units, articles) that rest on each source; None for whom a count would tell of evidence that is withheld."""
    return evidence.uses_of(db, [source.id for source in listed]) if sees_all(person) else None


def works(db: Database, person: Person) -> tuple[sources.Work, ...]:
    """What tells one source from another, of every source that this person may know of."""
    if sees_all(person):
        return sources.works(db)
    return tuple((s.id, s.title, s.author, s.published, s.url) for s in _known(db).values())


def named(db: Database, person: Person, ids: Iterable[str]) -> tuple[Source, ...]:
    """Those of these sources that this person may know of, by title."""
    if sees_all(person):
        return tuple(sources.named(db, ids).values())
    known = _known(db)
    return tuple(sorted((known[id_] for id_ in ids if id_ in known), key=lambda s: (s.title, s.id)))


def origins(db: Database, person: Person) -> tuple[str, ...]:
    """The groups of copies that are named already, for whoever may name one."""
    return sources.origins(db) if sees_all(person) else ()


def draft_sources(person: Person, analysis: Analysis) -> tuple[DraftSource, ...]:
    """What the text points to; what people at the desk wrote beside it only for those who see all of the desk."""
    return tuple(draft for draft in analysis.draft_sources if draft.kind != COMMENT or sees_all(person))


def source(db: Database, person: Person, id_: str) -> Source:
    """NotFound for a source that this person may not know of, as for one that is not here."""
    if sees_all(person):
        return sources.load(db, id_)
    known = _known(db).get(id_)
    if known is None:
        raise NotFound("no_such_source")
    return known


def last_change_to(db: Database, person: Person, source_: str) -> Event | None:
    return events.last_of(db, "source", source_) if sees_all(person) else None


def uses(db: Database, person: Person, id_: str) -> tuple[tuple[Listed, Standing], ...]:
    """The articles that rest on a source, with their standing."""
    real = id_ if sees_all(person) else next((s.id for s in sources.all_sources(db) if id_ in (s.id, s.alias)), id_)
    tied = {each.article for each in evidence.of_source(db, real)}
    listed = articles.by_ids(db, tied)
    seen = standings(db, person, listed)
    return tuple((each, seen[each[0].id]) for each in listed)


def tied(db: Database, person: Person, id_: str) -> Evidence:
    """NotFound for evidence that this person may not know of, as for what is not here."""
    found = evidence.load(db, id_)
    if sees_all(person):
        return found
    public = standing(db, person, _of(db, found.article)).evidence
    return _with_id(public, id_, "no_such_evidence")


def query(db: Database, person: Person, id_: str) -> Query:
    found = queries.load(db, id_)
    return found if sees_all(person) else _with_id(asked(db, person, _of(db, found.article)), id_, "no_such_query")


def _with_id(things: Iterable[_Tied], id_: str, problem: str) -> _Tied:
    found = next((each for each in things if each.id == id_), None)
    if found is None:
        raise NotFound(problem)
    return found


def _known(db: Database) -> dict[str, Source]:
    return disclosure.registry(sources.all_sources(db), evidence.by_source(db), today())


def _holds(source: Source, words: str) -> bool:
    return (
        words.casefold()
        in f"{source.title} {source.author or ''} {source.publisher or ''} {source.url or ''}".casefold()
    )


def _public(db: Database, person: Person, listed: Listed) -> Dossier:
    (found,) = dossiers.of_many(db, [listed], today())
    return disclosure.seen_by(person, found)


def _of(db: Database, article: str) -> Listed:
    found = articles.by_id(db, article)
    assert found is not None
    return found


def _is_about(event: Event, unit: str) -> bool:
    state = event.after or event.before or {}
    return event.noun_id == unit or state.get("unit") == unit
