"""What a second reader does, to whom the first answers are closed until all of it is handed in."""

from dataclasses import replace

from annotator.actions.transaction import expect, transaction
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.people.person import Person
from annotator.domain.revisions import RevisionId
from annotator.domain.second_readings import readings as rules
from annotator.domain.second_readings.readings import SecondCheck, SecondReading
from annotator.domain.units import Unit, words_of
from annotator.storage import closed_articles, sentences, units
from annotator.storage.database import Store
from annotator.storage.events import Change
from annotator.storage.people import second_readings


def set_check(
    store: Store,
    person: Person,
    check_id: str,
    *,
    status: str | None,
    confidence: str | None,
    note: str | None,
    version: int | None = None,
) -> SecondCheck:
    """Keep what the second reader says of a unit. Raises NotFound, Stale or RuleBroken."""
    with transaction(store, person, "answer_second_reading") as act:
        before = second_readings.load_check(act.db, check_id)
        _load(act, person, before.reading)
        expect(act, version, before)
        after = rules.answered(before, status, confidence, note)
        second_readings.save_check(act, before, after)
    return after


def hand_in(store: Store, person: Person, reading_id: str, *, accepts_missing: bool = False) -> SecondReading:
    """End the reading: from now on the answers stand beside the first ones, and cannot be changed any more.

    `accepts_missing` confirms that some units have no answer. Raises NotFound or RuleBroken.
    """
    with transaction(store, person, "hand_in_second_reading") as act:
        reading = _load(act, person, reading_id)
        checks = second_readings.checks_of(act.db, [reading.id])
        missing = sum(check.status is None for check in checks)
        if missing and not accepts_missing:
            raise RuleBroken("unanswered", count=missing)
        for check in checks:
            unit = units.find(act.db, check.unit)
            second_readings.save_check(act, check, rules.compared(check, unit, _words(act, unit)))
        after = replace(reading, handed_in=act.at)
        second_readings.save(act, reading, after)
    return after


def _load(act: Change, person: Person, reading_id: str) -> SecondReading:
    """An open reading of this person. Raises NotFound, also where its article was closed to them by name."""
    reading = second_readings.load(act.db, reading_id)
    if reading.reader != person.id or reading.article in closed_articles.not_named(act.db, person.id):
        raise NotFound("no_such_reading")
    if reading.handed_in:
        raise RuleBroken("handed_in_already")
    act.article = reading.article
    return reading


def _words(act: Change, unit: Unit | None) -> str:
    if unit is None:
        return ""
    return words_of(unit.anchor, sentences.of(act.db, RevisionId(unit.article, unit.anchor.revision)))
