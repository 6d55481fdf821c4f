"""What is to be done about an article: its blockers and its thin units, grouped by the task that they need."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.conversations.queries import Query, is_answered
from annotator.domain.coverage.tasks import Task, rank_of, task_of
from annotator.domain.dossiers import Standing
from annotator.domain.readiness import Coverage
from annotator.domain.units import Unit


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """`units` that need the same `task`, or `sentences`, by ordinal, that nobody has accounted for; in text order.

    They `block` the article, or are settled but thin.
    """

    task: Task
    blocks: bool
    units: tuple[Unit, ...] = ()
    sentences: tuple[int, ...] = ()

    @property
    def count(self) -> int:
        return len(self.units) + len(self.sentences)


def to_do(standing: Standing, coverage: Coverage, queries: Iterable[Query]) -> tuple[TaskGroup, ...]:
    """The groups: those that block first, and of both the most urgent first. Each blocker is in exactly one.

    `coverage` is that of the `standing`; `queries` are those of the article that the reader may know.
    """
    units = {unit.id: unit for unit in standing.units}
    answered = {query.unit for query in queries if query.resolved is None and is_answered(query)}
    grouped: dict[tuple[bool, str], list[Unit]] = {}
    for blocks, ids in ((True, [b.unit for b in coverage.blocking_units]), (False, coverage.thin)):
        for id_ in ids:
            unit = units[id_ or ""]
            task = _task(unit, coverage.unit_states[unit.id].task, unit.id in answered)
            grouped.setdefault((blocks, task.id), []).append(unit)
    found = [TaskGroup(task_of(id_), blocks, tuple(own)) for (blocks, id_), own in grouped.items()]
    left = tuple(b.sentence for b in coverage.blockers if b.unit is None and b.sentence is not None)
    if left:
        found.append(TaskGroup(task_of("account"), blocks=True, sentences=left))
    return tuple(sorted(found, key=lambda group: (not group.blocks, rank_of(group.task.id))))


def _task(unit: Unit, id_: str, is_unit_answered: bool) -> Task:
    """The unit's own task, more exactly where it depends on what was said or on who holds the unit."""
    if id_ == "ask" and is_unit_answered:
        return task_of("answered")
    if id_ == "check" and unit.assignee is None:
        return task_of("hold")
    return task_of(id_)
