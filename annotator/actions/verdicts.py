"""The status of a unit: setting it, vouching for it, and taking a verdict back that has lost its evidence."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

from annotator.actions.transaction import expect, transaction
from annotator.clock import at_the_desk
from annotator.domain import limits, workflow
from annotator.domain.errors import RuleBroken
from annotator.domain.fact_locks.repetitions.repetitions import GivenUp, given_up, texts_repeated
from annotator.domain.flags import is_supported
from annotator.domain.people.permissions import LET_RISK_STAND, LET_STAND, VOUCH, may, require
from annotator.domain.people.person import Person
from annotator.domain.revisions import RevisionId
from annotator.domain.units import RightHere, Unit, words_of
from annotator.storage import articles, evidence, sentences, sources, text_facts, units
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store
from annotator.storage.events import Change
from annotator.storage.people import people


def set_status(
    store: Store,
    person: Person,
    unit_id: str,
    status: str | None,
    version: int | None = None,
    *,
    accepts_other_words: bool = False,
) -> Unit:
    """Give the unit another status, or its verdict anew.

    `version` is that of the unit the person saw; `accepts_other_words` confirms that a wrong unit is right now though
    it does not say what was proposed. Raises RuleBroken if the move is not legal, or lacks that confirmation.
    """

    def change(act: Change, unit: Unit) -> Unit:
        return with_status(act, unit, person, status, accepts_other_words=accepts_other_words)

    return change_unit(store, person, unit_id, "set_status", version, change)


def with_status(act: Change, unit: Unit, person: Person, status: str | None, *, accepts_other_words: bool) -> Unit:
    """The unit in this status, by every rule of a verdict; nothing is stored. See `set_status`."""
    cut = sentences.of(act.db, RevisionId(unit.article, unit.anchor.revision))
    return workflow.set_status(
        unit,
        status or "",
        supported=is_unit_supported(act.db, unit.id),
        words=words_of(unit.anchor, cut),
        by=person.id,
        role=person.role,
        at=act.at,
        accepts_other_words=accepts_other_words,
    )


def set_voucher(store: Store, person: Person, unit_id: str, voucher: str | None, version: int | None = None) -> Unit:
    """Name the editor who vouches for a unit on the author, by id; None takes the name away."""

    def change(act: Change, unit: Unit) -> Unit:
        require(person, VOUCH)
        named = None if voucher is None else people.load(act.db, voucher)
        if named and not may(named, VOUCH):
            raise RuleBroken("voucher_role", name=named.name)
        return workflow.vouch(unit, named.id if named else None)

    return change_unit(store, person, unit_id, "set_vouched_by", version, change)


def let_stand_here(
    store: Store, person: Person, unit_id: str, other: str, reason: str | None, version: int | None = None
) -> Unit:
    """Let a unit say what is wrong in the `other`, a unit by id, for a `reason`; None takes that back.

    `version` is that of the unit the person saw; None skips the check. Raises NotFound, Stale or RuleBroken.
    """

    def change(act: Change, unit: Unit) -> Unit:
        require(person, LET_STAND)
        kept = tuple(each for each in unit.let_stand if each.other != other)
        if reason is None:
            return replace(unit, let_stand=kept)
        if unit.risk != "normal":
            require(person, LET_RISK_STAND)
        stated = limits.prose(reason, "reason")
        if stated is None:
            raise RuleBroken("required", field="reason")
        wrong = [each for each in _wrong_elsewhere(act.db, replace(unit, let_stand=kept)) if each.other == other]
        if not wrong:
            raise RuleBroken("nothing_wrong_elsewhere")
        pairs = dict.fromkeys((each.words, each.right) for each in wrong)
        stands = (RightHere(other, words, right, stated, person.id, act.at) for words, right in pairs)
        return replace(unit, let_stand=(*kept, *stands))

    return change_unit(store, person, unit_id, "let_stand_here", version, change)


def _wrong_elsewhere(db: Database, unit: Unit) -> tuple[GivenUp, ...]:
    every = tuple(unit if each.id == unit.id else each for each in units.of_articles(db, [unit.article]))
    known = text_facts.on_file(db, articles.language_of(db, unit.article), texts_repeated(every))
    return given_up(every, known).get(unit.id, ())


def uphold(act: Change, unit_id: str) -> None:
    """Reopen the unit if its verdict no longer has the evidence it needs."""
    unit = units.load(act.db, unit_id)
    units.save(act, unit, workflow.uphold(unit, supported=is_unit_supported(act.db, unit_id)))


def uphold_on_source(act: Change, source: str) -> None:
    """Reopen each unit whose verdict no longer has the evidence it needs, of those that rest on a source, by its id."""
    beside = defaultdict(list)
    for each in evidence.beside_source(act.db, source):
        beside[each.unit].append(each)
    known = sources.named(act.db, {each.source for several in beside.values() for each in several})
    for unit in units.on_source(act.db, source):
        upheld = workflow.uphold(unit, supported=is_supported(beside[unit.id], known, at_the_desk()))
        if upheld != unit:
            act.article = unit.article
            units.save(act, unit, upheld)


def is_unit_supported(db: Database, unit_id: str) -> bool:
    found = evidence.of_unit(db, unit_id)
    return is_supported(found, sources.named(db, (e.source for e in found)), at_the_desk())


def change_unit(
    store: Store,
    person: Person,
    unit_id: str,
    action: str,
    version: int | None,
    change: Callable[[Change, Unit], Unit],
) -> Unit:
    """Store what `change` makes of the unit; `action` is the name of the event."""
    with transaction(store, person, action) as act:
        before = units.load(act.db, unit_id)
        expect(act, version, before)
        act.article = before.article
        after = change(act, before)
        units.save(act, before, after)
    return after
