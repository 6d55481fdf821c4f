"""Drawing a sample for a second reader, and withdrawing it."""

from annotator.actions.people.assignments import expect_reader
from annotator.actions.transaction import expect, new_id, transaction
from annotator.domain import limits
from annotator.domain.errors import RuleBroken
from annotator.domain.people.permissions import CHECK, SECOND_READ, may
from annotator.domain.people.person import Person
from annotator.domain.second_readings.readings import SecondCheck, SecondReading
from annotator.domain.second_readings.samples import checked_share, sample
from annotator.domain.units import Unit, words_of
from annotator.storage import articles, events, sentences, units
from annotator.storage.database import Store
from annotator.storage.events import Change
from annotator.storage.people import second_readings


def draw(store: Store, person: Person, slug: str, reader: str, seed: str | None, share: int | None) -> SecondReading:
    """Draw a sample of the article's units for the person with the id `reader`, to whom it is closed from now on.

    `seed` and `share` are those of `samples.sample`. Raises NotFound or RuleBroken: nobody reads a second time what
    they have checked, drawn or read before.
    """
    words, percent = limits.line(seed, "seed"), checked_share(share)
    if words is None:
        raise RuleBroken("required", field="seed")
    with transaction(store, person, "draw_second_reading", needs=SECOND_READ) as act:
        article, revision = articles.load(act.db, slug)
        act.article = article.id
        drawn = sample(units.of_articles(act.db, [article.id]), words, percent)
        if not drawn:
            raise RuleBroken("nothing_drawn")
        _expect_unknowing(act, expect_reader(act, reader), drawn)
        reading = SecondReading(new_id(), article.id, reader, person.id, act.at, words, percent)
        second_readings.save(act, None, reading)
        cut = sentences.of(act.db, revision.id)
        for unit in drawn:
            blank = SecondCheck(f"{reading.id}.{unit.id}", article.id, reading.id, unit.id, words_of(unit.anchor, cut))
            second_readings.save_check(act, None, blank)
    return reading


def withdraw(store: Store, person: Person, slug: str, reading_id: str, version: int | None = None) -> None:
    """End a reading that was not handed in; its answers are gone, and its reader may open the article again.

    Raises NotFound, Stale or RuleBroken.
    """
    with transaction(store, person, "withdraw_second_reading", needs=SECOND_READ) as act:
        reading = second_readings.load(act.db, reading_id)
        expect(act, version, reading)
        act.article = articles.load(act.db, slug).article.id
        if reading.article != act.article or reading.handed_in:
            raise RuleBroken("handed_in_already")
        for check in second_readings.checks_of(act.db, [reading.id]):
            second_readings.save_check(act, check, None)
        second_readings.save(act, reading, None)


def _expect_unknowing(act: Change, reader: Person, drawn: tuple[Unit, ...]) -> None:
    """Raises RuleBroken if the reader may not check, or knows of a first answer."""
    assert act.article is not None
    if not may(reader, CHECK):
        raise RuleBroken("cannot_check", name=reader.name)
    if reader.id == act.by:
        raise RuleBroken("draws_for_self", field="reader")
    # Those that were withdrawn count, too: since then the article was open to who had them.
    if reader.id in events.second_readers_of(act.db, act.article):
        raise RuleBroken("has_read", name=reader.name, field="reader")
    knowing = events.checked_by(act.db, act.article, reader.id)
    known = [unit for unit in drawn if unit.id in knowing]
    if known:
        raise RuleBroken("checked_first", name=reader.name, count=len(known), field="reader")
