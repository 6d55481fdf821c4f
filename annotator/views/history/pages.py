"""Pages of the history, for people: steps in sentences, with what they link to."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from annotator.domain.articles import Article
from annotator.domain.events import Event
from annotator.domain.history.public_events import is_surely_public
from annotator.storage import articles, sources, units
from annotator.storage.connections.databases import Database
from annotator.storage.history import pages
from annotator.storage.history.pages import HistoryFilter
from annotator.storage.people import people
from annotator.views.history.action_names import actions_of_kind
from annotator.views.history.names_of_things import ThingsNamed, state_of
from annotator.views.history.sentences import sentence_of

# Things that name a source by its id.
_OF_SOURCES = frozenset({"evidence", "archive_request"})
# So many events are on a page.
PAGE = 50


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """An event in a sentence. `article` and the id of the `unit` that it was about are None where these are gone.

    It `may_be_printed` if it is in the public copy as it is.
    """

    event: Event
    sentence: str
    article: Article | None
    unit: str | None
    may_be_printed: bool


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Steps, the newest first, each with its events.

    `older` is the number before which the next page begins, None on the last; `next_step` is the one by which it skips
    what is left of the last step.
    """

    steps: tuple[tuple[HistoryLine, ...], ...]
    older: int | None = None
    next_step: int | None = None


def filter_of(
    db: Database,
    by: str | None,
    kind: str | None,
    since: str | None,
    until: str | None,
    before: int | None,
    after: int | None = None,
) -> HistoryFilter:
    """`kind` is one of `acts.KINDS`, `since` and `until` are days, both included; `before` and `after` are numbers of
    events."""
    first = max(pages.last_number_at(db, f"{since}T00:00:00") if since else 0, after or 0)
    end = pages.last_number_at(db, f"{until}T24") + 1 if until else HistoryFilter().before
    return HistoryFilter(
        by, actions_of_kind(kind) if kind else None, first, end if before is None else min(before, end)
    )


def page_of(db: Database, found: tuple[Event, ...]) -> HistoryPage:
    """The page of these events, the newest first: PAGE of them and one more if there is another page."""
    shown = found[:PAGE]
    lines = lines_of(db, shown)
    steps = tuple(tuple(group) for _, group in groupby(lines, key=lambda line: line.event.batch))
    if len(found) <= PAGE:
        return HistoryPage(steps)
    last, following = shown[-1], found[PAGE]
    goes_on = last.batch == following.batch
    return HistoryPage(steps, last.id, pages.first_of_batch(db, last.batch) if goes_on else None)


def lines_of(db: Database, events: Iterable[Event]) -> tuple[HistoryLine, ...]:
    """The events in sentences; a hundred take as many queries as one."""
    events = tuple(events)
    unit_ids = {unit for event in events if (unit := unit_of(event))}
    present = units.named(db, unit_ids)
    named = ThingsNamed(
        people={person.id: person.name for person in people.everyone(db)},
        units={
            **_gone_units(db, unit_ids - present.keys()),
            **{id_: unit.anchor.exact for id_, unit in present.items()},
        },
        sources=_titles(db, events),
    )
    ids = {event.article for event in events if event.article}
    listed = {article.id: article for article in articles.named(db, ids)}
    return tuple(
        HistoryLine(
            event,
            sentence_of(event, named),
            listed.get(event.article or ""),
            unit if (unit := unit_of(event)) in present else None,
            is_surely_public(event, present.get(event.noun_id)),
        )
        for event in events
    )


def unit_of(event: Event) -> str | None:
    """The id of the unit that an event is about."""
    unit = event.noun_id if event.noun == "unit" else state_of(event).get("unit")
    return unit if isinstance(unit, str) else None


def _gone_units(db: Database, ids: Iterable[str]) -> dict[str, str]:
    states = pages.last_states(db, "unit", ids)
    return {id_: (state.get("anchor") or {}).get("exact") or "" for id_, state in states.items()}


def _titles(db: Database, events: Iterable[Event]) -> dict[str, str]:
    """The titles of the sources that these events name, also of those that are gone."""
    states = (state for event in events if event.noun in _OF_SOURCES for state in (event.before, event.after) if state)
    ids = {state["source"] for state in states if isinstance(state.get("source"), str)}
    present = {id_: source.title for id_, source in sources.named(db, ids).items()}
    gone = pages.last_states(db, "source", ids - present.keys())
    return {**{id_: str(state.get("title", "")) for id_, state in gone.items()}, **present}
