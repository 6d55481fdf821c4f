"""What an author says a sentence rests on: before it is checked, counting for nothing, tied by whoever checks."""

import pytest

from annotator.actions import drafts, maintenance, sentence_cuts, units, verdicts
from annotator.actions.conversations import author_backups
from annotator.actions.draft_sources import take_draft_source
from annotator.actions.history import undo
from annotator.actions.people import people
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.domain.readiness import cover
from annotator.domain.reading_input import Input
from annotator.storage import articles, dossiers, evidence, sentences
from annotator.storage import sources as source_rows
from annotator.storage.conversations import author_backups as rows
from annotator.views import exports
from annotator.views.author_backups import as_draft_sources, left_behind, said_of
from annotator.views.desk_view import copy_for
from tests.conftest import ARTICLE, refused
from tests.desks import app_over
from tests.web.conftest import Browser, only

pytestmark = pytest.mark.both_stores

TODAY = "2026-05-01"
WORDS = "The bridge cost 41 million crowns."


@pytest.fixture
def author(store, person):
    return people.add_person(store, person, "Hester Quill", "author")


@pytest.fixture
def backup(store, author, slug):
    return author_backups.back_up(store, author, slug, 3, " https://city.example/log ", WORDS)


def article(store, slug):
    return articles.load(store.reading(), slug)


def said(store, slug, number):
    found = article(store, slug)
    cut = sentences.of(store.reading(), found.revision.id)
    return said_of(rows.of_article(store.reading(), found.article.id), [cut[number - 1]])


def key_of(store, slug, unit, backup):
    cut = sentences.of(store.reading(), article(store, slug).revision.id)
    return as_draft_sources(unit, [backup], cut)[backup.id].key


def test_it_belongs_to_its_sentence_and_changes_nothing_else(store, author, slug):
    before = dossiers.dossier(store.reading(), slug, TODAY)
    exported = exports.export(store, slug, "json", TODAY).body
    author_backups.back_up(store, author, slug, 3, "https://city.example/log", WORDS)
    (backup,) = said(store, slug, 3)
    assert (backup.by, backup.title, backup.url, backup.passage) == (
        author.id, "city.example/log", "https://city.example/log", WORDS,
    )  # fmt: skip
    assert said(store, slug, 2) == ()
    after = dossiers.dossier(store.reading(), slug, TODAY)
    assert (after.standing, cover(after.standing)) == (before.standing, cover(before.standing))
    assert exports.export(store, slug, "json", TODAY).body == exported


def test_it_supports_no_verdict(store, person, slug, backup):
    unit = units.make_unit(store, person, slug, "claim", sentence=3)
    with refused(RuleBroken, "needs_support"):
        verdicts.set_status(store, person, unit.id, "verified")


def test_only_an_author_says_it_and_only_while_nobody_checks_the_sentence(store, person, author, slug):
    with refused(RuleBroken, "may_not_back_up"):
        author_backups.back_up(store, person, slug, 3, "The log")
    unit = units.make_unit(store, person, slug, "claim", sentence=3)
    author_backups.back_up(store, author, slug, 3, "The log")
    verdicts.set_status(store, person, unit.id, "in_progress")
    with refused(RuleBroken, "being_checked"):
        author_backups.back_up(store, author, slug, 3, "The other log")
    author_backups.back_up(store, author, slug, 2, "The other log")


def test_a_checker_ties_it_in_one_step_by_the_usual_rules(store, person, slug, backup):
    unit = units.make_unit(store, person, slug, "claim", sentence=3)
    tied = take_draft_source(store, person, unit.id, key_of(store, slug, unit, backup), EvidenceForm("context"))
    source = source_rows.load(store.reading(), tied.source)
    assert (tied.stance, tied.passage.exact, tied.by) == ("context", WORDS, person.id)
    assert (source.url, source.terms) == ("https://city.example/log", "off_record")
    with refused(NotFound, "no_such_draft_source"):
        take_draft_source(store, person, unit.id, key_of(store, slug, unit, backup), EvidenceForm("context"))
    with refused(RuleBroken, "needs_support"):
        verdicts.set_status(store, person, unit.id, "verified")
    assert len(evidence.of_unit(store.reading(), unit.id)) == 1


def test_it_can_be_tied_beside_a_link_of_the_text_to_the_same_page(store, person, author, slug):
    backup = author_backups.back_up(store, author, slug, 3, "https://city.example/budget", WORDS)
    unit = units.make_unit(store, person, slug, "claim", sentence=3)
    tied = take_draft_source(store, person, unit.id, key_of(store, slug, unit, backup), EvidenceForm("context"))
    assert tied.passage.exact == WORDS


def test_the_desk_and_its_author_see_it_and_nobody_else(store, person, author, slug, backup):
    other, viewer = (people.add_person(store, person, role, role) for role in ("author", "viewer"))
    id_ = article(store, slug).article.id
    seen = {
        who.name: len(copy_for(store.reading(), who, TODAY).author_backups(id_))
        for who in (person, author, other, viewer)
    }
    assert seen == {"Vera Lind": 1, "Hester Quill": 1, "author": 0, "viewer": 0}


def test_the_author_takes_it_back_by_undo(store, author, slug, backup):
    undo.undo_last(store, author, slug)
    assert said(store, slug, 3) == ()


def test_no_redo_brings_it_to_a_sentence_that_is_being_checked(store, person, author, slug, backup):
    undo.undo_last(store, author, slug)
    unit = units.make_unit(store, person, slug, "claim", sentence=3)
    verdicts.set_status(store, person, unit.id, "disputed")
    with refused(RuleBroken, "being_checked"):
        undo.redo_last(store, author, slug)
    assert said(store, slug, 3) == ()


def test_it_stays_with_its_words_in_the_next_draft(store, person, slug, backup):
    reading = drafts.read_draft(store, slug, Input(ARTICLE.replace("<p>The bridge", "<p>A line more. The bridge")))
    drafts.take_draft(store, person, slug, reading, number=1)
    assert [each.id for each in said(store, slug, 4)] == [backup.id]


def next_draft(store, person, slug, page):
    number = article(store, slug).revision.number
    drafts.take_draft(store, person, slug, drafts.read_draft(store, slug, Input(page)), number=number)


def test_it_follows_its_sentence_into_other_words_and_says_of_which_it_was_said(store, person, slug, backup):
    next_draft(store, person, slug, ARTICLE.replace("41 million", "42 million"))
    (followed,) = said(store, slug, 3)
    assert (followed.id, followed.passage) == (backup.id, backup.passage)
    page = Browser(app_over(store, person).test_client()).see(f"/articles/{slug}?s=3")
    assert f"Said while the sentence read: “{backup.folded}”" in only(page, "#card").text
    assert maintenance.verify(store) == []
    # On to the third wording, and back to the first.
    next_draft(store, person, slug, ARTICLE.replace("41 million", "43 million"))
    assert [each.id for each in said(store, slug, 3)] == [backup.id]
    next_draft(store, person, slug, ARTICLE)
    (back,) = said(store, slug, 3)
    assert (back.moved_to, back.folded) == (None, backup.folded)


def test_undo_of_the_draft_brings_it_back_to_its_words(store, person, slug, backup):
    next_draft(store, person, slug, ARTICLE.replace("41 million", "42 million"))
    undo.undo_last(store, person, slug)
    assert said(store, slug, 3)[0].moved_to is None


def test_it_follows_its_sentence_where_that_is_split_or_joined_by_hand(store, person, slug, backup):
    sentence_cuts.join_sentences(store, person, slug, 3)
    assert [each.id for each in said(store, slug, 3)] == [backup.id]
    sentence_cuts.split_sentence(store, person, slug, 3, "“We are sorry")
    (back,) = said(store, slug, 3)
    assert (back.id, back.moved_to) == (backup.id, None)


def test_it_is_told_of_where_its_words_are_gone(store, person, slug, backup):
    page = ARTICLE.replace('It cost 41 million crowns, <a href="https://city.example/budget">the\ncity says</a>. ', "")
    assert page != ARTICLE
    next_draft(store, person, slug, page)
    cut = sentences.of(store.reading(), article(store, slug).revision.id)
    assert said(store, slug, 3) == ()
    assert left_behind([backup], cut) == (backup,)
    page = Browser(app_over(store, person).test_client()).see(f"/articles/{slug}/questions")
    assert WORDS in page.text


@pytest.mark.parametrize(
    ("number", "source", "passage", "kind", "code"),
    [
        (3, None, None, RuleBroken, "required"),
        (3, "  ", "Words.", RuleBroken, "required"),
        (3, "x" * 501, None, RuleBroken, "too_long"),
        (3, "Log", "x" * 20_001, RuleBroken, "too_long"),
        (3, "https://user:pass@city.example/", None, RuleBroken, "address_with_password"),
        (0, "Log", None, NotFound, "no_such_sentence"),
        (999, "Log", None, NotFound, "no_such_sentence"),
    ],
)
def test_what_cannot_be_stored_is_refused(store, author, slug, number, source, passage, kind, code):
    with refused(kind, code):
        author_backups.back_up(store, author, slug, number, source, passage)
