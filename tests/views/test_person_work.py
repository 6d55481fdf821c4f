"""What waits for a person: who mentions them, until they have written about that unit."""

import pytest

from annotator.actions import closed_articles, evidence, queries, sources, units
from annotator.actions.conversations import remarks
from annotator.actions.people import people
from annotator.domain.evidence import EvidenceForm
from annotator.storage.personal_store import PersonalStore
from annotator.views.desk_view import copy_for
from annotator.views.person_work import work_of

TODAY = "2026-05-01"


@pytest.fixture
def unit(store, person, slug):
    return units.make_unit(store, person, slug, "claim", sentence=3)


@pytest.fixture
def mia(store, person):
    return people.add_person(store, person, "Mia Check", "checker")


def called(store, whom, reader=None):
    db = PersonalStore(store, (reader or whom).id).reading()
    return [each.words.text for each in work_of(db, copy_for(db, reader or whom, TODAY), whom.id).called]


def test_a_mention_waits_until_its_person_has_written_there(store, person, mia, unit):
    remarks.make_remark(store, person, unit.id, "@Mia, you know the port.")
    asked = queries.raise_query(store, person, unit.id, person.id, "Does @mia check know?")
    assert called(store, mia) == ["@Mia, you know the port.", "Does @mia check know?"]
    assert called(store, person) == []
    queries.resolve_query(store, person, asked.id)
    assert called(store, mia) == ["@Mia, you know the port."]
    remarks.make_remark(store, mia, unit.id, "I do.")
    assert called(store, mia) == []


def test_a_query_that_waits_for_an_answer_is_told_of_once(store, person, mia, unit):
    asked = queries.raise_query(store, person, unit.id, mia.id, "@Mia, who counted?")
    assert called(store, mia) == []
    work = work_of(store.reading(), copy_for(store.reading(), mia, TODAY), mia.id)
    assert [each.query.id for each in work.to_answer] == [asked.id]


def test_a_mention_calls_nobody_to_what_they_may_not_read(store, person, mia, slug, unit):
    author = people.add_person(store, person, "Hester Quill", "author")
    remarks.make_remark(store, person, unit.id, "@Mia and @Hester: look.")
    assert called(store, author) == ["@Mia and @Hester: look."]
    evidence.add_evidence(store, person, unit.id, sources.blank_source("The driver"), EvidenceForm(terms="off_record"))
    assert called(store, author) == []
    closed_articles.set_readers(store, person, slug, [person.id])
    assert called(store, mia) == []
    assert called(store, mia, reader=person) == ["@Mia and @Hester: look."]
