"""The family of a unit, from its status, its flags and its words.

It fails closed: a status or a flag without a row in its table blocks.
"""

from collections.abc import Callable
from typing import NamedTuple

from annotator.domain import statuses
from annotator.domain.coverage.tasks import TASKS
from annotator.domain.flags import Flag, flag_of, thinning, why_thin
from annotator.domain.statuses import status_of
from annotator.domain.units import Unit, is_put_right

# From the worst to the best: a sentence shows the state of its worst unit.
FAMILIES = ("trouble", "waiting", "open", "thin", "settled")
# What is said in place of a verdict that does not count, by what `shown_status` calls it.
NO_VERDICT = {"stale": "text changed since", "contradicted": "differs from its source"}
_NOWHERE = {"gone": "its words are gone from the text", "ask": "its place in the new text is to be picked"}


def _checked(unit: Unit, _: str) -> str | None:
    return None if unit.check is not None else "nobody has checked it"


def _reworded(unit: Unit, words: str) -> str | None:
    if unit.wrong in (None, words):
        return "the words are still the wrong ones"
    return None if is_put_right(unit, words) else "it does not say what was proposed"


def _vouched(unit: Unit, _: str) -> str | None:
    return None if unit.vouched_by else "no editor has put a name to it"


def _removed(unit: Unit, _: str) -> str | None:
    return None if unit.anchor.place == "gone" else "the words are still there"


# By the condition of a settling status: what a unit with these words lacks, None if nothing.
_CONDITIONS: dict[str, Callable[[Unit, str], str | None]] = {
    "checked": _checked, "reworded": _reworded, "vouched": _vouched, "removed": _removed,
}  # fmt: skip
if _CONDITIONS.keys() != statuses.CONDITIONS or statuses.FAMILIES - set(FAMILIES):
    raise RuntimeError("some family or condition of the table of statuses is not judged here")


class Judgement(NamedTuple):
    """The family of a unit, the reasons, in words, why it is not simply settled, and its task.

    `task` is one of TASKS, the one that its first reason asks for; empty if there is none, or it is not known.
    """

    family: str
    reasons: tuple[str, ...] = ()
    task: str = ""


def family(unit: Unit, found: tuple[str, ...], words: str) -> Judgement:
    """How a unit with the flags `found` stands; `words` are the folded sentences that hold it."""
    status = status_of(unit.status)
    if unit.anchor.place in _NOWHERE and status.settles_when != "removed":
        return Judgement("waiting", (_NOWHERE[unit.anchor.place],), "place")
    if trouble := _blocking(unit, found, "trouble"):
        return _judged("trouble", trouble)
    if status is statuses.UNKNOWN:
        return Judgement(status.family, ("this desk does not know this status",))
    if status.settles_when is None:
        return Judgement(status.family, (status.label,), status.task)
    if waiting := _blocking(unit, found, "waiting"):
        return _judged("waiting", waiting)
    if missing := _CONDITIONS[status.settles_when](unit, words):
        return Judgement("waiting", (missing,), status.task)
    # Words that are gone from the text need no evidence.
    thin = () if unit.anchor.place == "gone" else why_thin(unit, found)
    return Judgement("thin", thin, _thin_task(unit, found)) if thin else Judgement("settled")


def _blocking(unit: Unit, found: tuple[str, ...], effect: str) -> tuple[Flag, ...]:
    return tuple(flag for flag in map(flag_of, found) if flag.effect_on(unit) == effect)


def _judged(in_family: str, by: tuple[Flag, ...]) -> Judgement:
    return Judgement(in_family, tuple(flag.words for flag in by), by[0].task)


def _thin_task(unit: Unit, found: tuple[str, ...]) -> str:
    """The most urgent of what would make the unit less thin."""
    tasks = {flag.task for flag in thinning(unit, found)}
    return next((task for task in TASKS if task in tasks), "make_surer")


def shown_status(unit: Unit, in_family: str, found: tuple[str, ...]) -> str:
    """The status that is shown: a verdict whose text moved, or that a lock contradicts, counts as none.

    `in_family` and `found` are the unit's family and flags.
    """
    if "stale" in found:
        return "stale"
    is_contradicted = in_family == "trouble" and status_of(unit.status).family == "settled"
    return "contradicted" if is_contradicted else unit.status


def status_words(shown: str) -> str:
    """What `shown_status` found, in words."""
    return NO_VERDICT.get(shown) or status_of(shown).label
