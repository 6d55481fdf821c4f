"""Giving somebody a sentence, a section or a whole article: one step, which later units follow."""

import pytest

from annotator.actions import closed_articles, drafts, suggestions, units
from annotator.actions.history import undo
from annotator.actions.people import assignments, people
from annotator.domain.errors import RuleBroken
from annotator.domain.reading_input import Input
from annotator.domain.sections import OPENING, section_at, sections
from annotator.storage import articles, events, sentences
from annotator.storage import units as unit_rows
from annotator.storage.history import last_steps
from annotator.storage.people import assignments as rows
from annotator.views import exports
from tests.conftest import ARTICLE, refused
from tests.exported import words_of

pytestmark = pytest.mark.both_stores

# Of the article of the tests: a sentence before its heading, and two after it.
BEFORE, AFTER, LAST = 3, 10, 11


@pytest.fixture
def mia(store, person):
    return people.add_person(store, person, "Mia Check", "checker")


@pytest.fixture
def rune(store, person):
    return people.add_person(store, person, "Rune Dahl", "editor")


def made(store, person, slug, *numbers):
    return [units.make_unit(store, person, slug, "claim", sentence=n).id for n in numbers]


def holders(store, ids):
    return [unit_rows.load(store.reading(), unit).assignee for unit in ids]


def test_a_section_goes_from_one_heading_to_the_next(store, slug):
    _, revision = articles.load(store.reading(), slug)
    cut = sections(revision.text, sentences.blocks(store.reading(), revision.id))
    assert [section.title for section in cut] == [None, "What comes next"]
    assert cut[0].key == OPENING
    heading = revision.text.index("What comes next")
    assert [section_at(cut, at).title for at in (0, heading - 1, heading, heading + 40)] == [
        None, None, "What comes next", "What comes next",
    ]  # fmt: skip


def test_a_section_is_given_with_its_units_and_with_later_ones(store, person, mia, slug):
    known = made(store, person, slug, BEFORE, AFTER)
    assert assignments.assign_section(store, person, slug, LAST, mia.id) == 1
    assert holders(store, known) == [None, mia.id]
    assert holders(store, made(store, person, slug, BEFORE + 1, LAST)) == [None, mia.id]


def test_what_was_meant_is_in_the_log_and_one_undo_takes_all_of_it_back(store, person, mia, slug):
    known = made(store, person, slug, AFTER, LAST)
    assignments.assign_section(store, person, slug, AFTER, mia.id)
    article = articles.load(store.reading(), slug).article.id
    last = events.of_batch(store.reading(), last_steps.last_change_by(store.reading(), article, person.id))
    assert {event.action for event in last} == {"assign_section"}
    (meant,) = [event.after for event in last if event.noun == "assignment"]
    assert (meant["title"], meant["assignee"]) == ("What comes next", mia.id)
    undo.undo_last(store, person, slug)
    assert holders(store, known) == [None, None]
    assert rows.of_article(store.reading(), article) == ()


def test_a_whole_article_ends_what_its_sections_were_given(store, person, mia, rune, slug):
    known = made(store, person, slug, BEFORE, AFTER)
    assignments.assign_section(store, person, slug, AFTER, mia.id)
    assert assignments.assign_article(store, person, slug, rune.id) == 2
    assert holders(store, known) == [rune.id, rune.id]
    assert holders(store, made(store, person, slug, LAST)) == [rune.id]


def test_a_section_that_nobody_has_falls_to_who_has_the_article(store, person, mia, rune, slug):
    known = made(store, person, slug, AFTER)
    assignments.assign_article(store, person, slug, rune.id)
    assignments.assign_section(store, person, slug, AFTER, mia.id)
    assert holders(store, known) == [mia.id]
    assignments.assign_section(store, person, slug, AFTER, None)
    assert holders(store, known) == [rune.id]
    assignments.assign_article(store, person, slug, None)
    assert holders(store, [*known, *made(store, person, slug, LAST)]) == [None, None]


def test_a_sentence_is_given_without_what_is_made_in_it_later(store, person, mia, slug):
    known = made(store, person, slug, AFTER)
    assert assignments.assign_sentence(store, person, slug, AFTER, mia.id) == 1
    later = units.make_unit(store, person, slug, "quote", sentence=AFTER).id
    assert holders(store, [*known, later]) == [mia.id, None]


def test_an_accepted_suggestion_goes_to_who_holds_its_section(store, person, mia, slug):
    assignments.assign_article(store, person, slug, mia.id)
    suggestions.accept_quotes(store, person, slug)
    found = unit_rows.of_articles(store.reading(), [articles.load(store.reading(), slug).article.id])
    assert found
    assert {unit.assignee for unit in found} == {mia.id}


def test_a_section_is_known_again_in_a_draft_that_keeps_its_heading(store, person, mia, slug):
    assignments.assign_section(store, person, slug, AFTER, mia.id)
    text = "<p>A line before everything.</p>" + ARTICLE.replace("41 million", "42 million")
    reading = drafts.read_draft(store, slug, Input(text))
    drafts.take_draft(store, person, slug, reading, number=1)
    last = len(sentences.of(store.reading(), articles.load(store.reading(), slug).revision.id))
    assert holders(store, made(store, person, slug, last, 3)) == [mia.id, None]


@pytest.mark.parametrize("why", ["removed", "closed"])
def test_a_later_unit_goes_to_nobody_who_left_or_no_longer_reads(store, person, mia, rune, slug, why):
    assignments.assign_article(store, person, slug, mia.id)
    if why == "removed":
        people.remove(store, person, mia.id)
    else:
        closed_articles.set_readers(store, person, slug, [person.id, rune.id])
    assert holders(store, made(store, person, slug, AFTER)) == [None]
    with pytest.raises(RuleBroken):
        assignments.assign_section(store, person, slug, AFTER, mia.id)


@pytest.mark.parametrize("why", ["removed", "closed"])
def test_no_redo_gives_anything_to_who_left_or_no_longer_reads(store, person, mia, rune, slug, why):
    ids = made(store, person, slug, AFTER)
    assignments.assign_article(store, person, slug, mia.id)
    undo.undo_last(store, person, slug)
    if why == "removed":
        people.remove(store, person, mia.id)
    else:
        closed_articles.set_readers(store, person, slug, [person.id, rune.id])
    with refused(RuleBroken, "is_removed" if why == "removed" else "does_not_read"):
        undo.redo_last(store, person, slug)
    assert holders(store, ids) == [None]


def test_a_unit_that_was_removed_comes_back_even_if_its_holder_left(store, person, mia, slug):
    (unit,) = made(store, person, slug, AFTER)
    units.set_field(store, person, unit, "assignee", mia.id)
    units.remove_unit(store, person, unit)
    people.remove(store, person, mia.id)
    undo.undo_last(store, person, slug)
    assert unit_rows.load(store.reading(), unit).id == unit


def test_handing_over_hands_on_what_is_made_later(store, person, mia, rune, slug):
    assignments.assign_section(store, person, slug, AFTER, mia.id)
    assert assignments.hand_over(store, person, mia.id, rune.id) == 0
    assert holders(store, made(store, person, slug, AFTER)) == [rune.id]


def test_another_section_that_was_given_since_is_not_undone_away(store, person, mia, rune, slug):
    assignments.assign_section(store, person, slug, AFTER, mia.id)
    assignments.assign_article(store, rune, slug, rune.id)
    assignments.assign_section(store, person, slug, AFTER, person.id)
    with pytest.raises(Exception, match="Somebody has since changed"):
        undo.undo_last(store, rune, slug)


def test_no_export_holds_an_assignment(store, person, mia, slug):
    made(store, person, slug, AFTER)
    assignments.assign_section(store, person, slug, AFTER, mia.id)
    (kept,) = rows.of_article(store.reading(), articles.load(store.reading(), slug).article.id)
    for format_name in exports.FORMATS:
        told = words_of(exports.export(store, slug, format_name, "2026-05-01").body)
        assert kept.id not in told
        assert kept.section not in told


def test_a_sentence_that_is_not_there_is_refused(store, person, mia, slug):
    for act in (assignments.assign_section, assignments.assign_sentence):
        with refused(RuleBroken, "no_such_sentence"):
            act(store, person, slug, 99, mia.id)
