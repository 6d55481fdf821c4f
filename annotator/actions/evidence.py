"""Evidence: tying a unit to its sources."""

from dataclasses import replace

from annotator.actions.text_facts import facts_on_file, refuse_unseen_difference
from annotator.actions.transaction import expect, new_id, transaction
from annotator.actions.verdicts import uphold
from annotator.clock import at_the_desk
from annotator.domain import limits
from annotator.domain.errors import RuleBroken, Stale
from annotator.domain.evidence import Evidence, EvidenceForm, LetStand, Passage, form_of, words_compared
from annotator.domain.fact_locks.unit_locks import sides, unit_lock, values_of
from annotator.domain.people.permissions import CHECK, LET_RISK_STAND, LET_STAND, require
from annotator.domain.people.person import Person
from annotator.domain.search.former_checks import reused
from annotator.domain.sources import Source, checked
from annotator.storage import evidence, sources, units
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store
from annotator.storage.events import Change
from annotator.views.former_checks import evidence_to_reuse
from annotator.views.passages import Captured, captured_of, read_captured


def add_evidence(store: Store, person: Person, unit_id: str, source: str | Source, form: EvidenceForm) -> Evidence:
    """Tie the unit with the id `unit_id` to a source, given by id, or to a new one, which is stored in the same step.

    `form` holds the other fields of the evidence. Raises NotFound or RuleBroken, also where its words are to carry the
    unit though a fact differs, and the form does not say that this is known.
    """
    require(person, CHECK)
    filled = form.checked()
    refuse_unseen_difference(store.reading(), units.load(store.reading(), unit_id), filled)
    captured = None
    if not isinstance(source, Source):
        # On the desk as this person reads it: a source that only a closed article rests on cannot be tied.
        sources.load(store.reading(), source)
        captured = read_captured(store, source) if filled.passage else None
    with transaction(store, person, "add_evidence") as act:
        unit = units.load(act.db, unit_id)
        act.article = unit.article
        if isinstance(source, Source):
            fresh = checked(source)
            sources.save(act, None, fresh)
        else:
            fresh = sources.load(act.db, source)
        blank = Evidence(
            id=new_id(),
            article=unit.article,
            unit=unit.id,
            source=fresh.id,
            stance=filled.stance,
            by=person.id,
            at=act.at,
        )
        tied = _filled(blank, filled, captured_of(fresh, captured))
        evidence.save(act, None, tied)
    return tied


def reuse_evidence(
    store: Store,
    person: Person,
    unit_id: str,
    evidence_id: str,
    version: int | None = None,
    *,
    stance: str | None = None,
    is_known_to_differ: bool = False,
) -> Evidence:
    """Tie evidence of a settled unit of another article, given by id, to the unit with the id `unit_id` too.

    It keeps its words and its terms, and gets a note that says where it comes from; no verdict comes along. `version`
    is that of the evidence the person saw; None skips the check. `stance` is another than it has there, where the
    person was told that a fact differs. Raises as `add_evidence` does, Stale, and RuleBroken if the other unit is not
    settled any more.
    """
    require(person, CHECK)
    former, note = evidence_to_reuse(store, unit_id, evidence_id, at_the_desk())
    if version is not None and version != former.evidence.version:
        raise Stale("former_changed")
    form = reused(former.evidence, note, stance=stance, is_known_to_differ=is_known_to_differ)
    return add_evidence(store, person, unit_id, former.source.id, form)


def without_words(db: Database, unit_id: str, source_id: str) -> Evidence | None:
    """The evidence of this unit and source that nobody has given words yet, neither a passage nor a note."""
    tied = (e for e in evidence.of_unit(db, unit_id) if e.source == source_id)
    return next((e for e in tied if e.passage is None and e.note is None), None)


def fill_evidence(store: Store, person: Person, waiting: Evidence, form: EvidenceForm) -> Evidence:
    """Give evidence without words those of `form`; what the form leaves empty stays.

    Raises as `change_evidence` does, Stale also where somebody filled it since.
    """
    kept = form_of(waiting)
    names = ("terms", "page", "time", "paragraph", "credibility", "method")
    unchanged = {name: getattr(kept, name) for name in names if getattr(form, name) is None}
    return change_evidence(store, person, waiting.id, replace(form, **unchanged), version=waiting.version)


def change_evidence(
    store: Store,
    person: Person,
    evidence_id: str,
    form: EvidenceForm,
    *,
    source: str | None = None,
    version: int | None = None,
) -> Evidence:
    """Replace the fields of evidence by those of `form`, and its source by the one with the id `source`, if given.

    `version` is that of the evidence the person saw; None skips the check. A verdict that is left without support
    reopens. Raises NotFound, Stale or RuleBroken, as `add_evidence` does.
    """
    require(person, CHECK)
    filled = form.checked()
    db = store.reading()
    present = evidence.load(db, evidence_id)
    if source:
        sources.load(db, source)
    if (words_compared(present), present.stance) != (words_compared(filled), filled.stance):
        refuse_unseen_difference(db, units.load(db, present.unit), filled)
    captured = read_captured(store, source or present.source) if filled.passage else None
    with transaction(store, person, "change_evidence") as act:
        before = evidence.load(act.db, evidence_id)
        expect(act, version, before)
        act.article = before.article
        kept = sources.load(act.db, source or before.source)
        old = before.passage if kept.id == before.source else None
        after = _filled(replace(before, source=kept.id, passage=old), filled, captured_of(kept, captured))
        evidence.save(act, before, after)
        uphold(act, before.unit)
    return after


def remove_evidence(store: Store, person: Person, evidence_id: str, version: int | None = None) -> Evidence:
    """Remove evidence; a verdict that is left without support reopens in the same step.

    `version` is that of the evidence the person saw; None skips the check. Raises NotFound or Stale.
    """
    with transaction(store, person, "remove_evidence") as act:
        before = evidence.load(act.db, evidence_id)
        expect(act, version, before)
        act.article = before.article
        evidence.save(act, before, None)
        uphold(act, before.unit)
    return before


def set_stance(
    store: Store,
    person: Person,
    evidence_id: str,
    stance: str,
    version: int | None = None,
    *,
    is_known_to_differ: bool = False,
) -> Evidence:
    """Give evidence another stance; a verdict that is left without support reopens in the same step.

    `version` is that of the evidence the person saw; None skips the check. `is_known_to_differ` says that the person
    was told that a fact differs. Raises NotFound, Stale or RuleBroken, as `add_evidence` does.
    """
    require(person, CHECK)
    present = evidence.load(store.reading(), evidence_id)
    form = replace(form_of(present), stance=stance, is_known_to_differ=is_known_to_differ)
    return change_evidence(store, person, evidence_id, form, version=version)


def let_stand(
    store: Store, person: Person, evidence_id: str, reason: str | None, version: int | None = None
) -> Evidence:
    """Let the facts that differ from the words of this evidence stand, for a `reason`; None takes that back.

    `version` is that of the evidence the person saw; None skips the check. Raises NotFound, Stale or RuleBroken.
    """
    with transaction(store, person, "let_stand", needs=LET_STAND) as act:
        before = evidence.load(act.db, evidence_id)
        expect(act, version, before)
        act.article = before.article
        allowed = None if reason is None else _allowed(act, person, before, reason)
        after = replace(before, let_stand=allowed)
        evidence.save(act, before, after)
    return after


def _allowed(act: Change, person: Person, tied: Evidence, reason: str) -> LetStand:
    unit = units.load(act.db, tied.unit)
    if unit.risk != "normal":
        require(person, LET_RISK_STAND)
    known = facts_on_file(act.db, unit, tied)
    found = unit_lock(unit, [tied], known)
    differing = [values_of(each) for _, each in found.differing] if found else []
    words = words_compared(tied)
    if not differing or words is None:
        raise RuleBroken("nothing_differs")
    stated = limits.prose(reason, "reason")
    if stated is None:
        raise RuleBroken("required", field="reason")
    both = sides(unit.anchor.exact, words)
    former = tied.let_stand.facts if tied.let_stand and tied.let_stand.sides == both else ()
    return LetStand(stated, person.id, act.at, unit.risk, both, tuple(dict.fromkeys((*former, *differing))))


def _filled(evidence: Evidence, form: EvidenceForm, captured: Captured | None) -> Evidence:
    passage = _passage(evidence.passage, form, captured)
    locator = form.locator
    if captured and passage and passage.snapshot == captured.sha256 and passage.start is not None:
        locator = replace(locator, page=locator.page or captured.page_at(passage.start))
    return replace(
        evidence,
        stance=form.stance,
        terms=form.terms,
        passage=passage,
        locator=locator,
        credibility=form.credibility,
        method=form.method,
        note=form.note,
    )


def _passage(old: Passage | None, form: EvidenceForm, captured: Captured | None) -> Passage | None:
    """The passage with its place in the captured text; only the words as typed if they are not in it."""
    if form.passage is None:
        return None
    if old is not None and old.exact == form.passage and old.snapshot is not None:
        return old
    return (captured.passage(form.passage, form.start) if captured else None) or Passage(form.passage)
