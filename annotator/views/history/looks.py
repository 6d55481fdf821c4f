"""What happened to an article since a person last said that they had seen it, in few sentences."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.events import Event
from annotator.domain.revisions import ArticleRevision
from annotator.storage.connections.databases import Database
from annotator.storage.history.pages import HistoryFilter
from annotator.storage.people import looks
from annotator.storage.people.looks import Look
from annotator.views.desk_view import DeskView
from annotator.views.history.pages import HistoryLine, lines_of

# So many steps are told in sentences; the rest is counted.
_TOLD = 3
# So many events are looked at.
_MOST = 300


@dataclass(frozen=True, slots=True)
class SinceLook:
    """What happened after the `look`, None if they never said that they had seen it.

    `counts` say what all of it was: a few words, and how many. `lines` are the newest steps of what is counted, or of
    all if nothing is, each by its first event. `newest` is the number of the last event, for the form that says that
    it was seen. There are more steps than `steps` if it `goes_on`. After a look, whoever looked knows their `own`
    steps, which are counted apart.
    """

    look: Look | None
    newest: int
    steps: int
    own: int
    goes_on: bool
    counts: tuple[tuple[str, int], ...]
    lines: tuple[HistoryLine, ...]


def since_look(db: Database, view: DeskView, newest: ArticleRevision, person: str) -> SinceLook:
    """For the person with this id, whose `view` it is: what they may not know is not counted either."""
    look = looks.last_look(db, person, newest.article.id)
    after = look.event if look else 0
    found = view.history(newest, HistoryFilter(after=after), _MOST + 1)
    shown = found[:_MOST]
    others = [event for event in shown if event.by != person] if look else shown
    # The newest first: of a step, the event that came first is the one that it is named after.
    steps = {event.batch: event for event in others}
    own = len({event.batch for event in shown}) - len(steps)
    told = {event.batch: event for event in others if _counted_as(event)} or steps
    lines = lines_of(db, tuple(told.values())[:_TOLD]) if told else ()
    number = shown[0].id if shown else after
    return SinceLook(look, number, len(steps), own, len(found) > _MOST, _counts(others), lines)


def _counts(events: Iterable[Event]) -> tuple[tuple[str, int], ...]:
    """What is counted, in the order in which an editor asks for it; what did not happen is left out."""
    found = dict.fromkeys(("new draft", "verdict", "reopened unit", "new unit", "question", "answer"), 0)
    for event in events:
        if what := _counted_as(event):
            found[what] += 1
    return tuple((what, count) for what, count in found.items() if count)


def _counted_as(event: Event) -> str | None:
    before, after = event.before or {}, event.after or {}
    if event.noun == "article" and before and after.get("revision") != before.get("revision"):
        return "new draft"
    if event.noun == "query" and after:
        is_answer = len(after.get("replies") or ()) > len(before.get("replies") or ())
        return "question" if not before else "answer" if is_answer else None
    if event.noun == "unit" and after:
        return "new unit" if not before else _of_status(event)
    return None


def _of_status(event: Event) -> str | None:
    """A verdict is kept with the check that gave it; without the check, the unit is open again."""
    before, after = (event.before or {}).get("check"), (event.after or {}).get("check")
    if before == after:
        return None
    return "verdict" if after else "reopened unit"
