"""The one table of tasks: what somebody has to do about a unit that blocks or is thin.

The rows of statuses and flags name their task. What names none, or one that is not here, is UNKNOWN: it has a group of
its own, which says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Task:
    """`label` heads a group of units, `next_step` is a sentence for people."""

    id: str
    label: str
    next_step: str


# The most urgent first. Those from "weigh" on only thin a settled unit; a unit at risk may wait for some of them.
_ROWS = (
    Task(
        "source_differs", "The source says something else",
        "Put it to the writer, correct the passage, or let it stand with a reason.",
    ),
    Task("decide", "Disputed", "Ask the writer, or find the source that decides."),
    Task("correct", "Wrong", "Put the change to the writer, and bring in the new draft."),
    Task("answered", "An answer came", "Whoever asked reads it, and closes the query."),
    Task("ask", "Ask again, or answer a question", "A query is open: answer it, or remind whoever was asked."),
    Task("place", "Its words are gone or moved", "Say where its words are now, or cut the unit."),
    Task("check_again", "Words changed: check again", "Read it again, in the words it has now."),
    Task(
        "wrong_elsewhere", "The same fact is wrong elsewhere", "Correct it here too, or say why it is right here.",
    ),
    Task("change_text", "Bring in the new draft", "The words must change before this settles."),
    Task("vouch", "Put a name to it", "Name the editor who vouches for it."),
    Task("find_source", "Find a source", "Tie a source to it."),
    Task("check", "Check it", "Tie a source to it, and give a verdict."),
    Task("hold", "Nobody holds it", "Give it to somebody, or check it."),
    Task("account", "Not accounted for", "Make a unit of it, or mark it as no claim."),
    Task("weigh", "Evidence for and against", "Weigh it again: is the verdict right?"),
    Task("find_words", "No words of the source on file", "Find the words that carry it, or note what was said."),
    Task("find_fact", "A fact is in no passage", "Find words that hold it."),
    Task("compare", "Not compared with its words yet", "Wait, or ask the person who runs the desk."),
    Task("name_source", "No source may be named", "Find somebody who may be."),
    Task("primary_source", "No primary source", "Find what the others rest on."),
    Task("second_source", "One source only", "Find a source of another origin."),
    Task("make_surer", "Low confidence", "Find what makes it surer, or say less."),
)  # fmt: skip
TASKS: Mapping[str, Task] = MappingProxyType({row.id: row for row in _ROWS})
UNKNOWN = Task(
    "", "This desk does not know what to do", "Open it, and ask the person who runs the desk if it stays unclear."
)


def task_of(id_: str) -> Task:
    """The row of a task; UNKNOWN if there is none."""
    return TASKS.get(id_, UNKNOWN)


_RANK = {id_: rank for rank, id_ in enumerate(TASKS)}


def rank_of(id_: str) -> int:
    """How urgent a task is, the most urgent first: 0, 1 …; -1 for one that is not known, which comes before all."""
    return _RANK.get(id_, -1)
