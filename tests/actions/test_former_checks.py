"""What was checked before is found by what it says; its evidence is reused by the rules, and its verdict never."""

import pytest

from annotator.actions import articles, closed_articles, drafts, evidence, sources, units, verdicts
from annotator.actions.history.undo import undo_last
from annotator.actions.people import people
from annotator.actions.second_readings import drawing
from annotator.domain.errors import NotFound, RuleBroken, Stale
from annotator.domain.evidence import EvidenceForm, form_of
from annotator.domain.reading_input import Input
from annotator.storage import evidence as rows
from annotator.storage import units as unit_rows
from annotator.storage.personal_store import PersonalStore
from annotator.views.former_checks import find_former_checks
from tests.conftest import ARTICLE, refused

pytestmark = pytest.mark.both_stores

TODAY = "2026-11-29"
RIGHT = "The bridge cost 41 million crowns, says the city."
SECOND = """<h1>A second look at the bridge</h1><p>A bridge that had cost the city 41 million crowns is rusting.
A bridge that had cost the city 44 million crowns is rusting. Nobody walks on it after dark.</p>"""


@pytest.fixture
def budget(store, person):
    return sources.add_source(store, person, sources.blank_source("Budget")).id


@pytest.fixture
def former(store, person, slug, budget):
    """A claim of the first article, verified on words of the budget."""
    unit = units.make_unit(store, person, slug, "claim", sentence=3).id
    evidence.add_evidence(store, person, unit, budget, EvidenceForm(passage=RIGHT, page="7", credibility=2))
    verdicts.set_status(store, person, unit, "verified")
    return unit


@pytest.fixture
def second(store, person):
    return articles.import_article(store, person, Input(SECOND)).slug


@pytest.fixture
def unit(store, person, second):
    return units.make_unit(store, person, second, "claim", sentence=2).id


def found(store, person, unit):
    return [each.unit.id for each in find_former_checks(store, person, unit, TODAY)]


def tied_to(store, unit):
    (only,) = rows.of_unit(store.reading(), unit)
    return only.id


def reuse(store, person, unit, former, **more):
    return evidence.reuse_evidence(store, person, unit, tied_to(store, former), **more)


def test_what_says_the_same_is_found_with_what_it_rests_on(store, person, former, unit, second):
    (check,) = find_former_checks(store, person, unit, TODAY)
    assert (check.unit.id, check.unit.status, check.same) == (former, "verified", ("41 million crowns",))
    assert [(e.source.title, e.evidence.passage.exact, e.is_tied) for e in check.evidence] == [("Budget", RIGHT, False)]
    other = units.make_unit(store, person, second, "claim", sentence=4).id
    assert found(store, person, other) == []


def test_only_what_is_surely_settled_is_offered(store, person, slug, former, unit):
    for status in ("disputed", "incorrect"):
        verdicts.set_status(store, person, former, status)
        assert found(store, person, unit) == []
        with refused(RuleBroken, "not_checked_before"):
            reuse(store, person, unit, former)
    verdicts.set_status(store, person, former, "verified")
    assert found(store, person, unit) == [former]
    reading = drafts.read_draft(store, slug, Input(ARTICLE.replace("It cost 41 million", "It cost some 41 million")))
    drafts.take_draft(store, person, slug, reading, number=1)
    assert unit_rows.load(store.reading(), former).status == "verified"
    assert found(store, person, unit) == []
    with refused(RuleBroken, "not_checked_before"):
        reuse(store, person, unit, former)


def test_evidence_is_tied_with_a_note_of_where_it_comes_from_and_without_the_verdict(
    store, person, second, former, unit
):
    day = unit_rows.load(store.reading(), former).check.at[:10]
    tied = reuse(store, person, unit, former)
    old = rows.load(store.reading(), tied_to(store, former))
    assert form_of(tied) == form_of(old).__class__(
        **{name: getattr(form_of(old), name) for name in ("stance", "passage", "page", "credibility")}, note=tied.note
    )
    assert tied.note.startswith("From ‘The bridge opens a year late 🌉’, checked ")
    assert day[:4] in tied.note
    present = unit_rows.load(store.reading(), unit)
    assert (present.status, present.check, present.confidence) == ("unchecked", None, None)
    with refused(RuleBroken, "tied_already"):
        reuse(store, person, unit, former)
    undo_last(store, person, second)
    assert rows.of_unit(store.reading(), unit) == ()


def test_words_that_differ_are_asked_about_as_ever(store, person, second, former):
    other = units.make_unit(store, person, second, "claim", sentence=3).id
    assert found(store, person, other) == [former]
    with refused(RuleBroken, "fact_differs"):
        reuse(store, person, other, former)
    assert rows.of_unit(store.reading(), other) == ()
    tied = reuse(store, person, other, former, stance="contradicts", is_known_to_differ=True)
    assert tied.stance == "contradicts"


def test_terms_stay_as_strict_and_what_was_let_stand_does_not_come_along(store, person, former, unit, budget):
    off = EvidenceForm(passage=RIGHT, terms="off_record", note="Do not name him.")
    whispered = evidence.add_evidence(store, person, former, budget, off)
    shown = [each.terms for each in find_former_checks(store, person, unit, TODAY)[0].evidence]
    assert sorted(shown) == ["off_record", "on_record"]
    tied = evidence.reuse_evidence(store, person, unit, whispered.id)
    assert (tied.terms, tied.let_stand) == ("off_record", None)
    assert tied.note.endswith("Do not name him.")


def test_the_title_of_an_article_that_is_not_out_is_in_no_note(store, person, former, second, unit, slug, budget):
    evidence.add_evidence(store, person, unit, budget, EvidenceForm(passage=RIGHT))
    verdicts.set_status(store, person, unit, "verified")
    with store.writing() as db:
        db.execute("DELETE FROM evidence WHERE unit = ?", (former,))
    verdicts.set_status(store, person, former, "disputed")
    tied = reuse(store, person, former, unit)
    assert tied.note.startswith("From another article of the desk, checked ")


def test_a_note_of_what_was_heard_is_read_but_not_reused(store, person, former, unit, budget):
    heard = EvidenceForm(method="called_source", note="She said it cost 41 million crowns.")
    tied = evidence.add_evidence(store, person, former, budget, heard)
    (check,) = find_former_checks(store, person, unit, TODAY)
    assert [each.is_note for each in check.evidence] == [each.evidence.id == tied.id for each in check.evidence]
    with refused(RuleBroken, "rests_on_a_note"):
        evidence.reuse_evidence(store, person, unit, tied.id)


def test_nothing_comes_from_a_closed_article_or_one_that_is_read_blind(store, person, slug, former, unit):
    mia = people.add_person(store, person, "Mia Check", "checker")
    closed_articles.set_readers(store, person, slug, [person.id])
    # Not even by who reads it: the note would tell others of it.
    for store_, someone in ((store, person), (PersonalStore(store, mia.id), mia)):
        assert found(store_, someone, unit) == []
    with refused(RuleBroken, "not_checked_before"):
        reuse(store, person, unit, former)
    hidden = tied_to(store, former)
    with refused(NotFound, "no_such_evidence"):
        evidence.reuse_evidence(PersonalStore(store, mia.id), mia, unit, hidden)
    closed_articles.set_readers(store, person, slug, [])
    assert found(store, mia, unit) == [former]
    drawing.draw(store, person, slug, mia.id, "first", 100)
    assert found(store, person, unit) == []
    with refused(RuleBroken, "not_checked_before"):
        reuse(store, person, unit, former)


def test_what_changed_since_it_was_seen_is_not_tied(store, person, former, unit):
    seen = rows.load(store.reading(), tied_to(store, former))
    evidence.change_evidence(store, person, seen.id, EvidenceForm(passage=RIGHT, terms="background"))
    with refused(Stale, "former_changed"):
        reuse(store, person, unit, former, version=seen.version)
    with refused(RuleBroken, "not_checked_before"):
        evidence.reuse_evidence(store, person, former, seen.id)


def test_who_sees_the_public_copy_only_is_refused(store, person, former, unit):
    for role in ("viewer", "author"):
        someone = people.add_person(store, person, f"A {role}", role)
        with refused(RuleBroken, "may_not_see"):
            find_former_checks(store, someone, unit, TODAY)
        with refused(RuleBroken, "may_not_check"):
            reuse(store, someone, unit, former)
