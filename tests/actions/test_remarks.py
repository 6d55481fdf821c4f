"""Remarks: said about a unit, without asking, without blocking; disclosed as queries are, and taken back by undo."""

import json

import pytest

from annotator.actions import articles, drafts, evidence, queries, sources, units
from annotator.actions.conversations import remarks
from annotator.actions.history import undo
from annotator.actions.people import people
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.storage import articles as article_rows
from annotator.storage.conversations import remarks as rows
from annotator.storage.history import past
from annotator.views import exports
from annotator.views.desk_view import copy_for
from tests.conftest import ARTICLE, refused
from tests.desks import new_store

pytestmark = pytest.mark.both_stores

TODAY = "2026-05-01"


@pytest.fixture
def unit(store, person, slug):
    return units.make_unit(store, person, slug, "claim", sentence=3)


def said(store, unit):
    return [remark.text for remark in rows.of_unit(store.reading(), unit.id)]


def exported(store, slug):
    return json.loads(exports.export(store, slug, "json", TODAY).body)["units"][0]


def test_a_remark_changes_nothing_about_its_unit(store, person, slug, unit):
    before = exported(store, slug)
    remarks.make_remark(store, person, unit.id, " The port has a log, too. ")
    after = exported(store, slug)
    assert [(each["by"], each["text"]) for each in after["remarks"]] == [(person.id, "The port has a log, too.")]
    assert {**after, "remarks": []} == before


def test_an_author_may_remark_and_a_viewer_may_not(store, person, unit):
    author, viewer = (people.add_person(store, person, role, role) for role in ("author", "viewer"))
    remarks.make_remark(store, author, unit.id, "I was there.")
    with refused(RuleBroken, "may_not_reply"):
        remarks.make_remark(store, viewer, unit.id, "So was I.")
    assert said(store, unit) == ["I was there."]


@pytest.mark.parametrize(("text", "code"), [(None, "required"), (" \n", "required"), ("x" * 20_001, "too_long")])
def test_a_remark_has_words(store, person, unit, text, code):
    with refused(RuleBroken, code):
        remarks.make_remark(store, person, unit.id, text)
    with refused(NotFound, "no_such_unit"):
        remarks.make_remark(store, person, "nothing", "Here.")


def test_undo_takes_it_back_and_a_unit_comes_back_with_its_remarks(store, person, slug, unit):
    remarks.make_remark(store, person, unit.id, "First.")
    units.remove_unit(store, person, unit.id)
    assert said(store, unit) == []
    undo.undo_last(store, person, slug)
    assert said(store, unit) == ["First."]
    undo.undo_last(store, person, slug)
    assert said(store, unit) == []


def test_beside_what_is_not_on_the_record_it_stays_at_the_desk(store, person, slug, unit):
    author = people.add_person(store, person, "Hester Quill", "author")
    remarks.make_remark(store, person, unit.id, "The driver was there.")
    evidence.add_evidence(store, person, unit.id, sources.blank_source("The driver"), EvidenceForm(terms="off_record"))
    assert exported(store, slug)["remarks"] == []
    assert {each.noun for each in exports.export(store, slug, "json", TODAY).withheld} >= {"remark"}
    newest = article_rows.load(store.reading(), slug)
    assert copy_for(store.reading(), author, TODAY).conversation(newest).remarks == ()
    assert len(copy_for(store.reading(), person, TODAY).conversation(newest).remarks) == 1


def test_a_file_brings_them_with_the_proposed_wording_and_an_older_file_has_none(store, person, slug, unit, tmp_path):
    remarks.make_remark(store, person, unit.id, "The port has a log.")
    queries.raise_query(store, person, unit.id, person.id, "Which year?", "It cost 41 million crowns of 2024.")
    body = exports.export(store, slug, "json", TODAY).body
    other = new_store(tmp_path / "other" / "desk.db")
    owner = people.owner(other, "Mia")
    taken = articles.import_article(other, owner, Input(body)).slug
    assert exports.export(other, taken, "json", TODAY).body == body
    older = json.loads(body)
    for each in older["units"]:
        del each["remarks"]
        for query in each["queries"]:
            del query["proposed"]
    third = new_store(tmp_path / "third" / "desk.db")
    taken = articles.import_article(third, people.owner(third, "Mia"), Input(json.dumps(older).encode())).slug
    assert exported(third, taken)["remarks"] == []
    other.close()
    third.close()


def test_an_older_revision_has_those_of_its_time(store, person, slug, unit):
    remarks.make_remark(store, person, unit.id, "Before.")
    reading = drafts.read_draft(store, slug, Input(ARTICLE.replace("Nobody", "No one")))
    drafts.take_draft(store, person, slug, reading, number=1)
    remarks.make_remark(store, person, unit.id, "After.")
    then = past.dossier_as_of(store.reading(), slug, 1, TODAY)
    assert [each.text for each in then.remarks] == ["Before."]
