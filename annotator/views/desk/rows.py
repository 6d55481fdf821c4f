"""The articles of the desk as somebody sees them: what waits for them first, then what is due."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import tzinfo
from functools import lru_cache
from itertools import groupby

from annotator.domain.coverage.answers import answer_now
from annotator.domain.desk.schedules import Due, Schedule, due, group
from annotator.domain.desk.summaries import INSIDE, PUBLIC, Summary
from annotator.domain.people.person import Person
from annotator.storage import events, queries
from annotator.storage.connections.databases import Database
from annotator.storage.desk import rows, summaries
from annotator.storage.desk.rows import DeskQuery, DeskRow
from annotator.storage.people import assignments, people
from annotator.storage.publication import signoffs
from annotator.views.desk.summaries import summaries_in
from annotator.views.desk_view import DeskView
from annotator.views.history.action_names import name_of

# So many articles are on a page.
PAGE = 50
# So many stand above what is due, which must stay in sight; the rest is found under “mine”.
_MOST_WAITING = 3
_MOST_KEPT = 4_096


@dataclass(frozen=True, slots=True)
class LastAct:
    """What was done last to an article, such as “the reply”, by whom, and when in UTC."""

    name: str
    by: str
    at: str


@dataclass(frozen=True, slots=True, eq=False)
class DeskLine:
    """`group` is that of the desk, `due` says in words what is set, and `waits` counts the questions that wait for the
    reader. `holders` are names, with those who hold something unsettled first; `voided` says whose sign-off is void.
    Who does not see everything is told nothing of these, nor of the `last_act`. Like a row, a line is the same object
    until something of it changes.
    """

    article: str
    slug: str
    schedule: Schedule
    group: str
    due: Due
    summary: Summary
    waits: int
    holders: tuple[str, ...]
    last_act: LastAct | None
    voided: tuple[str, ...]

    @property
    def answer(self) -> str:
        return answer_now(self.summary.answer, self.schedule.ran, self.summary.excepted)


@dataclass(frozen=True, slots=True)
class DeskPage:
    waiting: tuple[DeskLine, ...]
    lines: tuple[DeskLine, ...]
    has_more: bool
    more_waiting: int = 0

    @property
    def groups(self) -> tuple[tuple[str, tuple[DeskLine, ...]], ...]:
        """The lines in their groups, in the order of what is due."""
        return tuple((key, tuple(lines)) for key, lines in groupby(self.lines, key=lambda line: line.group))


@dataclass(frozen=True, slots=True)
class Moment:
    """`now` in UTC, the `minute` in the desk's `zone`, and the moment in UTC at which that day ends."""

    now: str
    minute: str
    day_ends: str
    zone: tzinfo


def copy_of(view: DeskView) -> str:
    return INSIDE if view.sees_all else PUBLIC


def desk_page(
    db: Database, view: DeskView, person: Person, wanted: DeskQuery, moment: Moment, number: int = 1
) -> DeskPage:
    """The page of this `number`, from 1. What waits for the person stands before the first page of all articles."""
    waits = queries.waiting_for(db, person.id)
    is_whole = wanted.shown is None and wanted.among is None and not wanted.words and not wanted.publisher
    first: tuple[DeskRow, ...] = ()
    waiting = frozenset(waits)
    if is_whole and wanted.stage == "desk":
        waiting |= _void_for(db, view, person, wanted)
    if is_whole and waiting and wanted.stage == "desk":
        first = rows.find(db, replace(wanted, among=waiting), _MOST_WAITING)
        wanted = replace(wanted, without=frozenset(row.article for row in first))
        first = first if number == 1 else ()
    found = rows.find(db, wanted, PAGE + 1, (min(number, 1_000_000) - 1) * PAGE)
    lines = _lines(db, view, person, (*first, *found[:PAGE]), moment, waits)
    kept = tuple(line for line in lines[len(first) :] if _is_wanted(line, wanted.shown))
    more = len(waiting) - len(first) if first else 0
    return DeskPage(lines[: len(first)], kept, len(found) > PAGE, more)


def _void_for(db: Database, view: DeskView, person: Person, wanted: DeskQuery) -> frozenset[str]:
    """The ids of the articles on the desk that the person signed, and that were changed since."""
    signed = signoffs.articles_signed_by(db, person.id)
    if not signed:
        return frozenset()
    found = rows.find(db, replace(wanted, among=signed), len(signed))
    known = _summed_up(db, view, found, wanted.minute)
    return frozenset(row.article for row in known if row.summary and person.id in row.summary.voided)


def articles_of(db: Database, person: str) -> frozenset[str]:
    """The ids of the articles in which the person with this id holds something, or has a question to answer."""
    return assignments.articles_of(db, person)


def publishers(db: Database, view: DeskView) -> tuple[str, ...]:
    return summaries.publishers(db, copy_of(view))


def _lines(
    db: Database,
    view: DeskView,
    person: Person,
    found: tuple[DeskRow, ...],
    moment: Moment,
    waits: Mapping[str, int],
) -> tuple[DeskLine, ...]:
    known = _summed_up(db, view, found, moment.minute)
    names = {each.id: each.name for each in people.everyone(db)}
    acts = _last_acts(db, known, names) if view.sees_all else {}
    return tuple(
        _line(
            row,
            moment.now,
            moment.zone,
            waits.get(row.article, 0),
            _holders(row, names),
            acts.get(row.article),
            _voided(row, person, names),
        )
        for row in known
    )


def _summed_up(db: Database, view: DeskView, found: tuple[DeskRow, ...], minute: str) -> tuple[DeskRow, ...]:
    """The rows, each with its summary; what this view does not hold is left out."""
    untold = [row.article for row in found if row.summary is None]
    if not untold:
        return found
    reckoned = summaries_in(view, db, untold, minute)
    rows = (row if row.summary else replace(row, summary=reckoned.get(row.article)) for row in found)
    return tuple(row for row in rows if row.summary)


@lru_cache(_MOST_KEPT)
def _line(
    row: DeskRow,
    now: str,
    zone: tzinfo,
    waits: int,
    holders: tuple[str, ...],
    last_act: LastAct | None,
    voided: tuple[str, ...],
) -> DeskLine:
    assert row.summary
    where, said = group(row.schedule, now, zone), due(row.schedule, now, zone)
    return DeskLine(row.article, row.slug, row.schedule, where, said, row.summary, waits, holders, last_act, voided)


def _holders(row: DeskRow, names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(names[person] for person, _ in row.summary.holders if person in names) if row.summary else ()


def _voided(row: DeskRow, person: Person, names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(
        "Your sign-off is void" if signer == person.id else f"{names.get(signer, 'somebody')}’s sign-off is void"
        for signer in (row.summary.voided if row.summary else ())
    )


def _last_acts(db: Database, found: tuple[DeskRow, ...], names: Mapping[str, str]) -> dict[str, LastAct]:
    numbers = {row.last_event: row.article for row in found if row.last_event}
    return {
        numbers[number]: LastAct(name_of(action), names.get(by, "somebody"), at)
        for number, action, by, at in events.acts(db, numbers)
    }


def _is_wanted(line: DeskLine, shown: str | None) -> bool:
    """What was not known when the rows were chosen is known now."""
    return {"blocked": not line.summary.may_run, "ready": line.summary.may_run}.get(shown or "", True)
