"""Deciding between two readers: a verdict like any other, with a reason."""

from annotator.actions.transaction import expect, transaction
from annotator.actions.verdicts import with_status
from annotator.domain.errors import RuleBroken
from annotator.domain.people.permissions import SECOND_READ
from annotator.domain.people.person import Person
from annotator.domain.second_readings.readings import SecondCheck, adjudicated
from annotator.storage import articles, units
from annotator.storage.database import Store
from annotator.storage.people import second_readings


def adjudicate(
    store: Store,
    person: Person,
    slug: str,
    check_id: str,
    status: str | None,
    reason: str | None,
    *,
    version: int | None = None,
    unit_version: int | None = None,
    accepts_other_words: bool = False,
) -> SecondCheck:
    """Give the unit the status that a third person decides on, by the rules of every verdict, and keep the reason.

    `version` and `unit_version` are those that the person saw; `accepts_other_words` is that of `verdicts.set_status`.
    Raises NotFound, Stale or RuleBroken.
    """
    with transaction(store, person, "adjudicate", needs=SECOND_READ) as act:
        check = second_readings.load_check(act.db, check_id)
        expect(act, version, check)
        act.article = articles.load(act.db, slug).article.id
        reading = second_readings.load(act.db, check.reading)
        if check.article != act.article or person.id in (reading.reader, check.first.by if check.first else None):
            raise RuleBroken("own_answer")
        after = adjudicated(check, status or "", reason, person.id, act.at)
        unit = units.load(act.db, check.unit)
        expect(act, unit_version, unit)
        second_readings.save_check(act, check, after)
        units.save(act, unit, with_status(act, unit, person, status, accepts_other_words=accepts_other_words))
    return after
