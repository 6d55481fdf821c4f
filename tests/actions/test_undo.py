"""Undo: one deed at a time, never over somebody else's change."""

import json
from dataclasses import replace

import pytest

from annotator.actions import (
    articles,
    captures,
    drafts,
    evidence,
    maintenance,
    no_claims,
    publication_facts,
    queries,
    sentence_cuts,
    sources,
    suggestions,
    units,
    verdicts,
)
from annotator.actions.history import undo
from annotator.actions.people import people
from annotator.actions.preview_choices import choices_for
from annotator.domain.errors import NotFound, RuleBroken, Stale
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.domain.repairs import PreviewChoices
from annotator.storage import articles as texts
from annotator.storage import events, sentences
from annotator.storage import evidence as tied
from annotator.storage import suggestions as answers
from annotator.storage import units as stored
from tests.conftest import ARTICLE, refused
from tests.desks import new_store
from tests.exported import exported

pytestmark = pytest.mark.both_stores


def _without_history(store, slug):
    data = json.loads(exported(store, slug))
    for unit in data["units"]:
        del unit["history"]
    return data


def test_one_undo_takes_back_one_deed(store, person, slug):
    before = _without_history(store, slug)
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    evidence.add_evidence(store, person, unit.id, sources.blank_source("City log"), EvidenceForm())
    undo.undo_last(store, person, slug)
    assert tied.of_unit(store.reading(), unit.id) == ()
    undo.undo_last(store, person, slug)
    assert _without_history(store, slug) == before
    with refused(NotFound, "nothing_to_undo"):
        undo.undo_last(store, person, slug)


def test_a_removed_unit_comes_back_with_all_that_hung_on_it(store, person, slug):
    unit = units.make_unit(store, person, slug, "quote", sentence=4)
    evidence.add_evidence(store, person, unit.id, sources.blank_source("Tape"), EvidenceForm(passage="We are"))
    queries.raise_query(store, person, unit.id, person.id, "Is this the whole answer?")
    before = _without_history(store, slug)
    units.remove_unit(store, person, unit.id)
    undo.undo_last(store, person, slug)
    assert _without_history(store, slug) == before


def test_undo_never_overwrites_what_somebody_changed_since(store, person, slug):
    other = people.add_person(store, person, "Nils Berg", "checker")
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    units.set_field(store, person, unit.id, "risk", "legal")
    units.set_field(store, other, unit.id, "note", "Ask the mayor.")
    with pytest.raises(Stale):
        undo.undo_last(store, person, slug)
    assert stored.load(store.reading(), unit.id).note == "Ask the mayor."


def test_undo_of_a_fact_never_goes_over_a_later_one(store, person):
    page = "<h1>The mill</h1><p>The mill employs 40 people. It opened in 1931.</p>"
    slug = articles.import_article(store, person, Input(page)).slug

    def put_right(person, title):
        choices = PreviewChoices(facts={"title": (title,)})
        read = drafts.read_draft(store, slug, Input(page), choices=choices)
        return publication_facts.mend_facts(store, person, slug, read, number=1)

    def title():
        return json.loads(exported(store, slug))["article"]["title"]

    assert put_right(person, "A") == ("title",)
    assert put_right(person, "A") == ()
    other = people.add_person(store, person, "Nils Berg", "checker")
    assert put_right(other, "B") == ("title",)
    with pytest.raises(Stale):
        undo.undo_last(store, person, slug)
    undo.undo_last(store, other, slug)
    assert title() == "A"
    undo.undo_last(store, person, slug)
    assert title() == "The mill"
    with refused(Stale, "changed_since"):
        read = drafts.read_draft(store, slug, Input(page), choices=PreviewChoices(facts={"title": ("C",)}))
        publication_facts.mend_facts(store, person, slug, read, number=7)


def test_undo_never_takes_evidence_from_under_somebody_elses_verdict(store, person, slug):
    other = people.add_person(store, person, "Nils Berg", "checker")
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    evidence.add_evidence(store, person, unit.id, sources.blank_source("City log"), EvidenceForm())
    verdicts.set_status(store, other, unit.id, "verified")
    with pytest.raises(Stale):
        undo.undo_last(store, person, slug)
    assert stored.load(store.reading(), unit.id).status == "verified"


def test_undo_never_removes_a_unit_somebody_tied_evidence_to(store, person, slug):
    other = people.add_person(store, person, "Nils Berg", "checker")
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    evidence.add_evidence(store, other, unit.id, sources.blank_source("City log"), EvidenceForm())
    with pytest.raises(Stale):
        undo.undo_last(store, person, slug)


def test_redo_does_again_what_was_undone_and_only_once(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    units.set_field(store, person, unit.id, "note", "Ring the museum.")
    undo.undo_last(store, person, slug)
    assert stored.load(store.reading(), unit.id).note is None
    (done,) = undo.redo_last(store, person, slug)
    assert (done.action, stored.load(store.reading(), unit.id).note) == ("set_note", "Ring the museum.")
    with refused(NotFound, "nothing_to_redo"):
        undo.redo_last(store, person, slug)
    undo.undo_last(store, person, slug)
    assert stored.load(store.reading(), unit.id).note is None


def test_redo_never_goes_over_what_happened_to_the_same_things_since(store, person, other, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    units.set_field(store, person, unit.id, "note", "Ring the museum.")
    undo.undo_last(store, person, slug)
    units.set_field(store, other, unit.id, "note", "Ring the mayor.")
    with refused(Stale, "redo_overtaken"):
        undo.redo_last(store, person, slug)
    assert stored.load(store.reading(), unit.id).note == "Ring the mayor."


def test_redo_is_of_ones_own_undo_and_goes_on_beside_other_work(store, person, other, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    units.set_field(store, person, unit.id, "risk", "legal")
    undo.undo_last(store, person, slug)
    units.make_unit(store, other, slug, "claim", sentence=3)
    with refused(NotFound, "nothing_to_redo"):
        undo.redo_last(store, other, slug)
    undo.redo_last(store, person, slug)
    assert stored.load(store.reading(), unit.id).risk == "legal"


@pytest.fixture
def other(store, person):
    return people.add_person(store, person, "Nils Berg", "checker")


def _sentences(store, slug):
    _article, revision = texts.load(store.reading(), slug)
    cut = sentences.of(store.reading(), revision.id)
    return [revision.text[s.start : s.end] for s in cut]


def _checked(store, slug):
    """The article's checking, whichever revision it stands in."""
    data = _without_history(store, slug)
    del data["revision"]
    return data


def test_undo_of_a_join_cuts_the_sentences_as_before_with_their_verdicts_and_marks(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    verdicts.set_status(store, person, unit.id, "disputed")
    no_claims.mark_no_claim(store, person, slug, value=True, sentence=6)
    before, cut = _checked(store, slug), _sentences(store, slug)
    sentence_cuts.join_sentences(store, person, slug, 2)
    sentence_cuts.join_sentences(store, person, slug, 5)
    undo.undo_last(store, person, slug)
    undo.undo_last(store, person, slug)
    assert (_checked(store, slug), _sentences(store, slug)) == (before, cut)
    assert texts.load(store.reading(), slug)[1].number == 5
    drafts.take_draft(store, person, slug, drafts.read_draft(store, slug, Input(ARTICLE + "<p>More.</p>")), number=5)
    assert _sentences(store, slug)[: len(cut)] == cut
    undo.undo_last(store, person, slug)
    undo.undo_last(store, person, slug)
    assert _checked(store, slug)["no_claim"] == []
    assert maintenance.verify(store) == []


def test_steps_before_a_cut_by_somebody_else_can_still_be_undone(store, person, other, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    verdicts.set_status(store, person, unit.id, "disputed")
    units.set_field(store, person, unit.id, "note", "Ask the mayor.")
    sentence_cuts.join_sentences(store, other, slug, 2)
    undo.undo_last(store, person, slug)
    now = stored.load(store.reading(), unit.id)
    assert (now.note, now.status, now.anchor.revision) == (None, "disputed", 2)
    undo.undo_last(store, other, slug)
    undo.undo_last(store, person, slug)
    undo.undo_last(store, person, slug)
    assert stored.find(store.reading(), unit.id) is None


def test_undo_of_a_split_carries_along_what_others_did_elsewhere(store, person, other, slug):
    sentence_cuts.split_sentence(store, person, slug, 2, "March 2")
    unit = units.make_unit(store, other, slug, "claim", sentence=7)
    no_claims.mark_no_claim(store, other, slug, value=True, sentence=9)
    undo.undo_last(store, person, slug)
    assert stored.load(store.reading(), unit.id).anchor.exact == _sentences(store, slug)[5]
    assert _checked(store, slug)["no_claim"] == ["s8"]


@pytest.mark.parametrize(
    "act",
    [
        lambda store, other, slug: no_claims.mark_no_claim(store, other, slug, value=True, sentence=3),
        lambda store, other, slug: units.make_unit(store, other, slug, "claim", sentence=3),
        lambda store, other, slug: sentence_cuts.join_sentences(store, other, slug, 7),
        lambda store, other, slug: drafts.take_draft(
            store, other, slug, drafts.read_draft(store, slug, Input(ARTICLE + "<p>More.</p>")), number=2
        ),
    ],
    ids=["mark", "unit", "another cut", "a draft"],
)
def test_undo_of_a_split_never_overwrites_what_somebody_did_there_since(store, person, other, slug, act):
    sentence_cuts.split_sentence(store, person, slug, 2, "March 2")
    act(store, other, slug)
    before = exported(store, slug)
    with refused(Stale, "undo_overtaken"):
        undo.undo_last(store, person, slug)
    assert exported(store, slug) == before
    assert maintenance.verify(store) == []


def test_what_a_refused_undo_saw_is_not_taken_for_a_later_revision(store, person, other, slug):
    sentence_cuts.split_sentence(store, person, slug, 2, "March 2")
    units.make_unit(store, other, slug, "claim", sentence=3)
    with refused(Stale, "undo_overtaken"):
        undo.undo_last(store, person, slug)
    sentence_cuts.join_sentences(store, other, slug, 6)
    assert _sentences(store, slug)[2].startswith("March 2")


def _newest(store, slug):
    _article, revision = texts.load(store.reading(), slug)
    return revision.id


def test_undo_of_a_draft_brings_back_the_text_the_facts_and_the_choices(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=3)
    gone = units.make_unit(store, person, slug, "claim", sentence=7)
    no_claims.mark_no_claim(store, person, slug, value=True, sentence=6)
    before, known = _checked(store, slug), choices_for(store.reading(), _newest(store, slug)[0])
    draft = ARTICLE.replace("41 million", "42 million").replace("Nobody was hurt. ", "")
    reading = drafts.read_draft(store, slug, Input(draft), choices=PreviewChoices(facts={"title": ("Another",)}))
    reading = replace(reading, choices=replace(reading.choices, left=frozenset({"0123456789abcdef"})))
    drafts.take_draft(store, person, slug, reading, number=1)
    assert {stored.load(store.reading(), u.id).anchor.place for u in (unit, gone)} != {"carried"}
    undo.undo_last(store, person, slug)
    assert _checked(store, slug) == before
    assert choices_for(store.reading(), _newest(store, slug)[0]) == known
    assert texts.load(store.reading(), slug)[1].number == 3
    undo.undo_last(store, person, slug)
    assert _checked(store, slug)["no_claim"] == []
    assert maintenance.verify(store) == []


@pytest.mark.parametrize(
    "act",
    [
        lambda store, other, slug, unit: verdicts.set_status(store, other, unit, "disputed"),
        lambda store, other, slug, unit: units.make_unit(store, other, slug, "claim", sentence=3),
        lambda store, other, slug, unit: no_claims.mark_no_claim(store, other, slug, value=True, sentence=5),
    ],
    ids=["verdict", "unit", "mark"],
)
def test_a_draft_that_somebody_worked_on_since_is_not_undone(store, person, other, slug, act):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    reading = drafts.read_draft(store, slug, Input(ARTICLE.replace("41 million", "42 million")))
    drafts.take_draft(store, person, slug, reading, number=1)
    act(store, other, slug, unit.id)
    with refused(Stale, "undo_overtaken"):
        undo.undo_last(store, person, slug)


@pytest.mark.in_a_file
def test_a_cut_that_an_older_desk_made_is_refused_by_name(store, person, slug):
    sentence_cuts.split_sentence(store, person, slug, 2, "March 2")
    with store.writing() as db:
        # An older desk noted no facts before, and no repair.
        db.execute(
            "UPDATE events SET before = json_remove(before, '$.facts') WHERE noun = 'article' AND before <> 'null'"
        )
    with refused(RuleBroken, "not_in_log"):
        undo.undo_last(store, person, slug)


def test_bringing_in_an_article_or_a_file_is_no_step_to_undo(store, person, slug, tmp_path):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    evidence.add_evidence(store, person, unit.id, sources.blank_source("City log"), EvidenceForm())
    elsewhere = new_store(tmp_path / "other.db")
    reader = people.owner(elsewhere, "Ida Holm")
    there = articles.import_article(elsewhere, reader, Input(exported(store, slug))).slug
    with refused(NotFound, "nothing_to_undo"):
        undo.undo_last(elsewhere, reader, there)
    elsewhere.close()


def test_a_sources_terms_are_undone_from_an_article_that_rests_on_it(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    source = sources.add_source(store, person, sources.blank_source("City log"))
    evidence.add_evidence(store, person, unit.id, source.id, EvidenceForm())
    verdicts.set_status(store, person, unit.id, "verified")
    sources.change_source(store, person, replace(source, terms="off_record"))
    assert stored.load(store.reading(), unit.id).status == "in_progress"
    undo.undo_last(store, person, slug)
    assert stored.load(store.reading(), unit.id).status == "verified"


def test_evidence_whose_source_was_removed_comes_back_after_the_source(store, person, other, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    source = sources.blank_source("City log")
    one = evidence.add_evidence(store, person, unit.id, source, EvidenceForm())
    evidence.remove_evidence(store, person, one.id)
    sources.remove_source(store, other, source.id)
    with refused(Stale, "undo_overtaken"):
        undo.undo_last(store, person, slug)
    undo.undo_last(store, other, slug)
    undo.undo_last(store, person, slug)
    assert [each.id for each in tied.of_unit(store.reading(), unit.id)] == [one.id]


def test_a_mark_does_not_come_back_over_somebody_elses(store, person, other, slug):
    no_claims.mark_no_claim(store, person, slug, value=True, sentence=2)
    no_claims.mark_no_claim(store, person, slug, value=False, sentence=2)
    no_claims.mark_no_claim(store, other, slug, value=True, sentence=2)
    with refused(Stale, "undo_overtaken"):
        undo.undo_last(store, person, slug)


@pytest.mark.parametrize("way", ["removed", "merged"])
def test_evidence_does_not_go_back_to_a_source_that_is_gone(store, person, other, slug, way):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    first, second = (sources.add_source(store, person, sources.blank_source(title)) for title in ("Log", "Ledger"))
    made = evidence.add_evidence(store, person, unit.id, first.id, EvidenceForm(passage="Open."))
    evidence.change_evidence(store, person, made.id, EvidenceForm(passage="Open."), source=second.id)
    if way == "removed":
        sources.remove_source(store, other, first.id)
    else:
        sources.merge_sources(store, other, first.id, second.id)
    before = exported(store, slug)
    with refused(Stale, "undo_overtaken"):
        undo.undo_last(store, person, slug)
    assert exported(store, slug) == before


def test_a_source_that_was_captured_since_is_taken_back_once_the_capture_is(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    source = sources.blank_source("City log")
    evidence.add_evidence(store, person, unit.id, source, EvidenceForm())
    captures.keep_file(store, person, source.id, b"It cost 41 million.")
    with refused(RuleBroken, "source_captured"):
        undo.undo_last(store, person, slug)
    batch = events.last_of(store.reading(), "source", source.id).batch
    undo.undo_capture(store, person, source.id, batch)
    undo.undo_last(store, person, slug)
    assert tied.of_unit(store.reading(), unit.id) == ()


def test_the_choice_of_how_much_is_suggested_is_undone(store, person, slug):
    suggestions.set_threshold(store, person, slug, 20)
    suggestions.set_threshold(store, person, slug, 12)
    undo.undo_last(store, person, slug)
    assert _threshold(store, slug) == 20
    undo.undo_last(store, person, slug)
    assert _threshold(store, slug) is None


def _threshold(store, slug):
    return answers.threshold(store.reading(), _newest(store, slug)[0])


def test_a_unit_that_was_removed_and_is_back_still_knows_where_it_stood_in_every_revision(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=7)
    without = drafts.read_draft(store, slug, Input(ARTICLE.replace("Nobody was hurt. ", "")))
    drafts.take_draft(store, person, slug, without, number=1)
    units.remove_unit(store, person, unit.id)
    undo.undo_last(store, person, slug)
    article = _newest(store, slug)[0]
    assert stored.anchors_in(store.reading(), article, 1)[unit.id] == unit.anchor
    drafts.take_draft(store, person, slug, drafts.read_draft(store, slug, Input(ARTICLE + "<p>More.</p>")), number=2)
    assert stored.load(store.reading(), unit.id).anchor.place == "carried"
