"""What an event did, as a phrase that follows a name: by the noun of the thing that it changed."""

from collections.abc import Callable, Iterator
from typing import Any

from annotator.domain.events import Event, Snapshot, changes
from annotator.domain.suggestions import ACCEPTED, NOTE
from annotator.views.history.archive_phrases import archive_request
from annotator.views.history.names_of_things import ThingsNamed, quoted, state_of
from annotator.views.history.people_phrases import OF_PEOPLE

# The fields of a unit that a person sets, and what they are called. The others follow from these.
_FIELDS = {
    "status": "status", "kind": "kind", "confidence": "confidence", "risk": "risk", "facets": "facets",
    "speaker": "speaker", "note": "note", "proposed": "proposed wording", "assignee": "holder",
    "vouched_by": "name of who vouches for it",
}  # fmt: skip
_LOST = ("ask", "gone")
# What is not told of a change, since it follows from another or is the desk's own.
_UNTOLD = frozenset({"id", "alias", "version", "at", "by", "article", "unit", "snapshots", "let_stand"})


def _unit(event: Event, named: ThingsNamed) -> str:
    unit = named.unit(event.noun_id, state_of(event))
    if event.before is None:
        kind = named.value("kind", (event.after or {}).get("kind", "unit"))
        return f"made a {kind} of {unit}"
    if event.after is None:
        return f"removed {unit}"
    return "; ".join(_unit_changes(event.before, event.after, unit, named)) or f"gave {unit} its verdict again"


def _unit_changes(before: Snapshot, after: Snapshot, unit: str, named: ThingsNamed) -> Iterator[str]:
    for name, label in _FIELDS.items():
        old, new = before.get(name) or None, after.get(name) or None
        if old == new:
            continue
        if new is None:
            yield f"cleared the {label} of {unit}, which was {named.value(name, old)}"
        else:
            yield f"set the {label} of {unit} to {named.value(name, new)}{_from(name, old, named)}"
    was, now = before.get("let_stand") or [], after.get("let_stand") or []
    yield from (f"let {quoted(e['words'])} stand in {unit}: {quoted(e['reason'])}" for e in now if e not in was)
    yield from (f"no longer lets {quoted(e['words'])} stand in {unit}" for e in was if e not in now)
    left, here = before.get("anchor") or {}, after.get("anchor") or {}
    if here.get("place") in _LOST:
        yield f"lost the place of {unit}"
    elif left.get("exact") != here.get("exact"):
        yield f"moved a unit from {quoted(left.get('exact'))} to {quoted(here.get('exact'))}"
    elif left.get("revision") != here.get("revision"):
        yield f"carried {unit} into the new text"


def _from(name: str, old: Any, named: ThingsNamed) -> str:
    return f", from {named.value(name, old)}" if old is not None else ""


def _evidence(event: Event, named: ThingsNamed) -> str:
    state = state_of(event)
    source, unit = named.source(state.get("source")), named.unit(state.get("unit"))
    if event.before is None:
        stance = named.value("stance", state.get("stance", "context"))
        return f"tied {source} to {unit}: it {'is context' if stance == 'context' else stance}"
    if event.after is None:
        return f"took {source} away from {unit}"
    was, now = event.before.get("let_stand"), event.after.get("let_stand")
    if now and was != now:
        return f"let stand that {unit} differs from {source}: {quoted(now.get('reason'))}"
    if was and not now:
        return f"no longer lets stand that {unit} differs from {source}"
    if event.before.get("source") != event.after.get("source"):
        return f"moved the evidence for {unit} from {named.source(event.before.get('source'))} to {source}"
    return f"changed what {source} says of {unit}{_fields_told(event)}"


def _query(event: Event, named: ThingsNamed) -> str:
    state = state_of(event)
    unit = named.unit(state.get("unit"))
    whose = "their own" if state.get("by") == event.by else f"{named.person(state.get('by'))}’s"
    if event.before is None:
        return f"asked {named.person(state.get('to'))} about {unit}: {quoted(state.get('text'))}"
    if event.after is None:
        return f"removed {whose} question about {unit}"
    if event.after.get("resolved") and not event.before.get("resolved"):
        return f"closed {whose} question about {unit}"
    if event.before.get("resolved") and not event.after.get("resolved"):
        return f"opened {whose} question about {unit} again"
    replies = event.after.get("replies") or []
    if len(replies) > len(event.before.get("replies") or []):
        return f"answered {whose} question about {unit}: {quoted(replies[-1].get('text'))}"
    return f"took an answer back to {whose} question about {unit}"


def _no_claim(event: Event, named: ThingsNamed) -> str:  # noqa: ARG001
    sentence = state_of(event).get("sentence")
    return (
        f"lifted “no claim” from sentence {sentence}"
        if event.after is None
        else f"marked sentence {sentence} as “no claim”"
    )


def _source(event: Event, named: ThingsNamed) -> str:
    source = named.source(event.noun_id, state_of(event))
    if event.before is None:
        return f"added the source {source}"
    if event.after is None:
        return f"removed the source {source}"
    was, now = event.before.get("terms"), event.after.get("terms")
    if was != now:
        return f"set the terms of {source} to {named.value('terms', now)}, from {named.value('terms', was)}"
    former, present = (state.get("snapshots") or [] for state in (event.before, event.after))
    if len(present) > len(former):
        is_copy = any(each.get("archived") for each in present if each not in former)
        return f"kept {'an archive’s copy' if is_copy else 'a capture'} of {source}"
    if len(present) < len(former):
        return f"removed a capture of {source}"
    return f"changed the source {source}{_fields_told(event)}"


def _fields_told(event: Event) -> str:
    """The names of the fields that changed, without what they hold."""
    names = sorted(name.replace("_", " ") for name in changes(event)[1] or {} if name not in _UNTOLD)
    return f" ({', '.join(names)})" if names else ""


def _article(event: Event, named: ThingsNamed) -> str:  # noqa: ARG001
    if event.before is None:
        return "brought the article in"
    return f"made revision {(event.after or {}).get('revision')} of the text"


def _imprint(event: Event, named: ThingsNamed) -> str:  # noqa: ARG001
    before, after = (event.before or {}).get("facts") or {}, (event.after or {}).get("facts") or {}
    names = sorted(name for name in after if before.get(name) != after[name])
    return f"corrected the facts of publication ({', '.join(names)})" if names else "chose facts of publication"


def _answer(event: Event, named: ThingsNamed) -> str:  # noqa: ARG001
    state = state_of(event)
    what = "slip" if str(state.get("rule")).startswith(NOTE) else "suggestion"
    done = "accepted" if state.get("answer") == ACCEPTED else "dismissed"
    why = f": {quoted(state['reason'])}" if state.get("reason") else ""
    words = f"the {what} {quoted(state.get('exact'))}{why}"
    return f"no longer {done} {words}" if event.after is None else f"{done} {words}"


_BY_HAND = {
    "join": "the joining of two sentences", "split": "the splitting of a sentence",
    "take": "what was taken in", "leave": "what was left out", "fact": "a fact of publication",
}  # fmt: skip


def _repair(event: Event, named: ThingsNamed) -> str:  # noqa: ARG001
    what = _BY_HAND.get(str(state_of(event).get("kind")), "a correction")
    return f"gave up {what} by hand" if event.after is None else f"decided by hand on {what}"


def _threshold(event: Event, named: ThingsNamed) -> str:  # noqa: ARG001
    before, after = ((state or {}).get("points") for state in (event.before, event.after))
    shown = ["the usual number" if points is None else str(points) for points in (after, before)]
    return f"set the fewest points of a suggestion to {shown[0]}, from {shown[1]}"


def _remark(event: Event, named: ThingsNamed) -> str:
    state = state_of(event)
    unit = named.unit(state.get("unit"))
    if event.after is None:
        return f"took back a remark on {unit}"
    return f"remarked on {unit}: {quoted(state.get('text'))}"


def _correction(event: Event, named: ThingsNamed) -> str:  # noqa: ARG001
    done = "took back the correction of" if event.after is None else "corrected"
    return f"{done} {quoted(state_of(event).get('wrong'))}"


def _signoff(event: Event, named: ThingsNamed) -> str:
    state = state_of(event)
    if event.after is None:
        return "took a sign-off back"
    reasons = len(state.get("exceptions") or ())
    more = f", with {reasons} {'exception' if reasons == 1 else 'exceptions'}" if reasons else ""
    return f"signed revision {state.get('revision')} off as {named.value('role', state.get('role'))}{more}"


def _embed(event: Event, named: ThingsNamed) -> str:  # noqa: ARG001
    if event.after is None:
        return "no longer shows what was checked on other sites"
    return "shows what was checked on other sites"


def _schedule(event: Event, named: ThingsNamed) -> str:  # noqa: ARG001
    before, after = event.before or {}, event.after or {}
    if bool(before.get("ran")) != bool(after.get("ran")):
        return "said that the article has run" if after.get("ran") else "said that the article has not run after all"
    if bool(before.get("archived")) != bool(after.get("archived")):
        return "archived the article" if after.get("archived") else "put the article back on the desk"
    names = {"runs": "the day it runs", "closes": "the time its checks close"}
    set_, cleared = (
        [
            words
            for name, words in names.items()
            if before.get(name) != after.get(name) and bool(after.get(name)) == is_set
        ]
        for is_set in (True, False)
    )
    return "; ".join(
        f"{verb} {' and '.join(several)}" for verb, several in (("set", set_), ("cleared", cleared)) if several
    )


PHRASES: dict[str, Callable[[Event, ThingsNamed], str]] = {
    **OF_PEOPLE,
    "unit": _unit,
    "evidence": _evidence,
    "query": _query,
    "remark": _remark,
    "author_backup": lambda event, _: f"{'took back' if event.after is None else 'said'} what a sentence rests on",
    "writer_link": lambda event, named: (
        f"changed the link by which {named.person(state_of(event).get('person'))} answers"
    ),
    "no_claim": _no_claim,
    "source": _source,
    "archive_request": archive_request,
    "erasure": lambda _, __: "erased a source that asked to be forgotten",
    "article": _article,
    "imprint": _imprint,
    "answer": _answer,
    "repair": _repair,
    "threshold": _threshold,
    "schedule": _schedule,
    "signoff": _signoff,
    "embed": _embed,
    "correction": _correction,
}
