"""Who holds what: assigning units, sections and articles to somebody, and handing over what one holds."""

from collections.abc import Iterator
from dataclasses import replace

from annotator.actions.transaction import transaction
from annotator.domain.errors import RuleBroken
from annotator.domain.people.assignments import WHOLE, Assignment, assignment_id, holder_of, section_of
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.people.person import Person
from annotator.domain.revisions import Revision
from annotator.domain.sections import Section, section_at, sections
from annotator.domain.units import Unit
from annotator.storage import articles, closed_articles, units
from annotator.storage import sentences as sentence_rows
from annotator.storage.database import Store
from annotator.storage.events import Change
from annotator.storage.people import assignments, people


def expect_reader(act: Change, person_id: str) -> Person:
    """The person, if they are at the desk and read the step's article. Raises NotFound or RuleBroken."""
    person = people.load(act.db, person_id)
    if person.removed:
        raise RuleBroken("is_removed", name=person.name)
    if act.article in closed_articles.not_named(act.db, person_id):
        raise RuleBroken("does_not_read", name=person.name)
    if act.article in closed_articles.closed_to(act.db, person_id):
        raise RuleBroken("is_reading_blind", name=person.name)
    return person


def assign_article(store: Store, person: Person, slug: str, to: str | None) -> int:
    """Give a whole article to the person with the id `to`, or to nobody: its units, and those that are made later.

    Assignments of its sections end with it. Returns how many units there are. Raises NotFound or RuleBroken.
    """
    with transaction(store, person, "assign_article") as act:
        article, _ = articles.load(act.db, slug)
        act.article = article.id
        holder = expect_reader(act, to).id if to else None
        for known in assignments.of_article(act.db, article.id):
            if known.section != WHOLE:
                assignments.save(act, known, None)
        _keep(act, WHOLE, None, holder)
        return _give(act, units.of_articles(act.db, [article.id]), holder)


def assign_section(store: Store, person: Person, slug: str, sentence: int, to: str | None) -> int:
    """Give the section of this sentence, an ordinal, to the person with the id `to`: its units, and later ones.

    Without `to` it belongs to whoever holds the whole article. Returns how many units there are. Raises NotFound or
    RuleBroken.
    """
    with transaction(store, person, "assign_section") as act:
        article, revision = articles.load(act.db, slug)
        act.article = article.id
        holder = expect_reader(act, to).id if to else None
        start, _ = _span(act, revision, sentence)
        cut = _sections(act, revision)
        section = section_at(cut, start)
        _keep(act, section.key, section.title, holder)
        holder = holder_of(assignments.of_article(act.db, article.id), section.key)
        inside = (unit for unit in units.of_articles(act.db, [article.id]) if section_of(unit, cut) == section.key)
        return _give(act, inside, holder)


def assign_sentence(store: Store, person: Person, slug: str, sentence: int, to: str | None) -> int:
    """Give the units of this sentence, an ordinal, to the person with the id `to`, or to nobody; how many there are."""
    with transaction(store, person, "assign_sentence") as act:
        article, revision = articles.load(act.db, slug)
        act.article = article.id
        holder = expect_reader(act, to).id if to else None
        start, end = _span(act, revision, sentence)
        inside = (unit for unit in units.of_articles(act.db, [article.id]) if unit.anchor.touches(start, end))
        return _give(act, inside, holder)


def holder_of_new(act: Change, revision: Revision, start: int) -> str | None:
    """The id of who holds a unit that is made at this code point of the newest revision of the step's article."""
    assert act.article is not None
    known = assignments.of_article(act.db, act.article)
    holder = holder_of(known, section_at(_sections(act, revision), start).key) if known else None
    found = people.find(act.db, holder) if holder else None
    reads = found and not found.removed and act.article not in closed_articles.closed_to(act.db, found.id)
    return found.id if found and reads else None


def hand_over(store: Store, by: Person, holder: str, to: str) -> int:
    """Assign all that one person holds to another, both given by id; how many units that were.

    Each article is a step of its own, so that each can be undone there. Raises NotFound or RuleBroken, and then nothing
    of that article is handed over: it may be closed to the other.
    """
    require(by, CHECK)
    db = store.reading()
    held = units.held_by(db, holder)
    concerned = (*(unit.article for unit in held), *(each.article for each in assignments.held_by(db, holder)))
    for article in dict.fromkeys(concerned):
        with transaction(store, by, "hand_over", article=article) as act:
            new_holder = expect_reader(act, to)
            for known in assignments.of_article(act.db, article):
                if known.assignee == holder:
                    assignments.save(act, known, replace(known, assignee=new_holder.id))
            _give(act, (u for u in units.of_articles(act.db, [article]) if u.assignee == holder), new_holder.id)
    return len(held)


def _keep(act: Change, section: str, title: str | None, holder: str | None) -> None:
    """Store who holds a section from now on, or that nobody does."""
    assert act.article is not None
    id_ = assignment_id(act.article, section)
    before = assignments.find(act.db, id_)
    after = Assignment(id_, act.article, section, title, holder, before.version if before else 0) if holder else None
    if before or after:
        assignments.save(act, before, after)


def _give(act: Change, given: Iterator[Unit] | tuple[Unit, ...], holder: str | None) -> int:
    count = 0
    for unit in given:
        units.save(act, unit, replace(unit, assignee=holder))
        count += 1
    return count


def _sections(act: Change, revision: Revision) -> tuple[Section, ...]:
    return sections(revision.text, sentence_rows.blocks(act.db, revision.id))


def _span(act: Change, revision: Revision, ordinal: int) -> tuple[int, int]:
    found = next((s for s in sentence_rows.of(act.db, revision.id) if s.ordinal == ordinal), None)
    if found is None:
        raise RuleBroken("no_such_sentence", sentence=ordinal)
    return found.start, found.end
