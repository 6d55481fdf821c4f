"""Makes things of the snapshots that events keep: for undo, and for an article as it was."""

from collections.abc import Callable, Iterable
from typing import Any

from annotator.domain.anchors import Anchor
from annotator.domain.articles import Facts, PublicationFacts
from annotator.domain.conversations.author_backups import AuthorBackup
from annotator.domain.conversations.queries import Query, Resolution, reply_of
from annotator.domain.conversations.remarks import Remark
from annotator.domain.desk.schedules import Schedule
from annotator.domain.events import Event, Snapshot
from annotator.domain.evidence import Evidence, Locator, Passage, let_stand_of
from annotator.domain.people.assignments import Assignment
from annotator.domain.publication.corrections import correction_of
from annotator.domain.publication.embeds import Embed
from annotator.domain.publication.signoffs import signoff_of
from annotator.domain.repairs import Repair
from annotator.domain.second_readings.readings import SecondReading, check_of
from annotator.domain.sources import Snapshot as Capture
from annotator.domain.sources import Source
from annotator.domain.suggestions import Answer, Threshold
from annotator.domain.units import Check, NoClaim, Unit, right_here_of


def restored(noun: str, state: Snapshot) -> Any:
    """The thing of which `events.snapshot` was made; its version is 0."""
    return RESTORE[noun](state)


Things = dict[tuple[str, str], Any]


def rolled_back(present: Things, later: Iterable[Event]) -> Things:
    """The things as they were before the events `later`, which are given in the order in which they happened.

    Keys are (noun, id). A noun that cannot be restored, such as the article, is skipped.
    """
    former = dict(present)
    for event in reversed(list(later)):
        if event.noun not in RESTORE:
            continue
        if event.before is None:
            former.pop((event.noun, event.noun_id), None)
        else:
            former[event.noun, event.noun_id] = restored(event.noun, event.before)
    return former


def _unit(state: Snapshot) -> Unit:
    check = Check(**state["check"]) if state["check"] else None
    kept = {"former": tuple(state.get("former", ())), "let_stand": right_here_of(state.get("let_stand", ()))}
    anchor, facets = Anchor(**state["anchor"]), tuple(state["facets"])
    return Unit(**{**state, "anchor": anchor, "check": check, "facets": facets, **kept})


def _evidence(state: Snapshot) -> Evidence:
    passage = Passage(**state["passage"]) if state["passage"] else None
    let_stand = let_stand_of(state.get("let_stand"))
    return Evidence(**{**state, "passage": passage, "locator": Locator(**state["locator"]), "let_stand": let_stand})


def _source(state: Snapshot) -> Source:
    return Source(**{**state, "snapshots": tuple(Capture(**c) for c in state["snapshots"])})


def _query(state: Snapshot) -> Query:
    resolved = Resolution(**state["resolved"]) if state["resolved"] else None
    return Query(**{**state, "replies": tuple(map(reply_of, state["replies"])), "resolved": resolved})


def _imprint(state: Snapshot) -> PublicationFacts:
    facts = Facts(**{**state["facts"], "byline": tuple(state["facts"]["byline"])})
    return PublicationFacts(state["article"], facts, {name: tuple(values) for name, values in state["chosen"].items()})


RESTORE: dict[str, Callable[[Snapshot], Any]] = {
    "unit": _unit,
    "evidence": _evidence,
    "source": _source,
    "query": _query,
    "author_backup": lambda state: AuthorBackup(**state),
    "remark": lambda state: Remark(**state),
    "imprint": _imprint,
    "no_claim": lambda state: NoClaim(**state),
    "answer": lambda state: Answer(**state),
    "threshold": lambda state: Threshold(**state),
    "second_reading": lambda state: SecondReading(**state),
    "second_check": check_of,
    "correction": correction_of,
    "signoff": signoff_of,
    "embed": lambda state: Embed(**state),
    "schedule": lambda state: Schedule(**state),
    "assignment": lambda state: Assignment(**state),
    "repair": lambda state: Repair(**{**state, "folded": tuple(state["folded"])}),
}
