"""Words that no longer stand. The public copy tells that something was changed, and never what was taken back.

A name that somebody typed into a note and then removed, or undid, was removed so that others do not read it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from annotator.domain.conversations.queries import Query
from annotator.domain.conversations.remarks import Remark
from annotator.domain.dossiers import Dossier
from annotator.domain.events import Snapshot
from annotator.domain.evidence import WITHHELD, Evidence, has_words
from annotator.domain.units import Unit, without_reason

# What stands in a state of the history in place of such words.
UNSAID = "[no longer said]"
# The fields of a unit that hold what somebody typed; all others hold words of the article, or of a list.
_TYPED = ("speaker", "note", "proposed")


def state_without(state: Snapshot, now: Unit | None) -> Snapshot:
    """A state of a unit, without the words that the present unit does not hold; None is a unit that was removed."""
    unsaid = {name: UNSAID for name in _TYPED if state.get(name) and (now is None or state[name] != getattr(now, name))}
    if not state.get("let_stand"):
        return {**state, **unsaid}
    reasons = {(each.other, each.right, each.reason) for each in now.let_stand} if now else set()
    stand = [
        each if (each["other"], each["right"], each["reason"]) in reasons else {**each, "right": "", "reason": ""}
        for each in state["let_stand"]
    ]
    return {**state, **unsaid, "let_stand": stand}


def taken_back(then: Dossier) -> frozenset[str]:
    """The ids of units and evidence with words, in a dossier as it was, that no longer stand."""
    if then.now is None:
        return frozenset()
    was, left = then.standing, without_unsaid(then, then.now).standing
    units = (one.id for one, other in zip(was.units, left.units, strict=True) if one != other)
    evidence = (one.id for one, other in zip(was.evidence, left.evidence, strict=True) if one != other)
    return frozenset((*units, *evidence))


def without_unsaid(then: Dossier, now: Dossier) -> Dossier:
    """A dossier as it was, with those words alone that still stand in the present one."""
    units = {unit.id: unit for unit in now.standing.units}
    evidence = {each.id: each for each in now.standing.evidence}
    kinds = {unit.id: unit.kind for unit in then.standing.units}
    standing = replace(
        then.standing,
        units=tuple(_unit(unit, units.get(unit.id)) for unit in then.standing.units),
        evidence=tuple(_evidence(one, evidence.get(one.id), kinds.get(one.unit, "")) for one in then.standing.evidence),
    )
    return replace(
        then,
        standing=standing,
        queries=tuple(_queries(then.queries, {query.id: query for query in now.queries})),
        remarks=tuple(_remarks(then.remarks, {remark.id: remark for remark in now.remarks})),
    )


def _unit(then: Unit, now: Unit | None) -> Unit:
    speaker, note, proposed = (
        value if now and value == getattr(now, name) else None for name in _TYPED for value in [getattr(then, name)]
    )
    stand = tuple(each if now and each in now.let_stand else without_reason(each) for each in then.let_stand)
    said = replace(then, speaker=speaker, note=note, proposed=proposed, let_stand=stand)
    # What has nothing to withhold stays the same object, by which its state is known again.
    return then if said == then else said


def _evidence(then: Evidence, now: Evidence | None, kind: str) -> Evidence:
    passage, note, let_stand = then.passage, then.note, then.let_stand
    if passage and (now is None or now.passage is None or passage.exact != now.passage.exact):
        passage = WITHHELD if has_words(then, kind) else None
    if note and (now is None or note != now.note):
        note = None
    if let_stand and (now is None or let_stand != now.let_stand):
        let_stand = None
    return replace(then, passage=passage, note=note, let_stand=let_stand)


def _queries(then: Iterable[Query], now: Mapping[str, Query]) -> Iterable[Query]:
    for query in then:
        present = now.get(query.id)
        if present and present.text == query.text:
            proposed = query.proposed if query.proposed == present.proposed else None
            replies = tuple(reply for reply in query.replies if reply in present.replies)
            yield replace(query, replies=replies, proposed=proposed)


def _remarks(then: Iterable[Remark], now: Mapping[str, Remark]) -> Iterable[Remark]:
    return (remark for remark in then if remark.id in now and now[remark.id].text == remark.text)
