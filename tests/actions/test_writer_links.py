"""Links by which a writer without an account answers: who may have one, what it opens, and when it opens nothing."""

import pytest

from annotator.actions import closed_articles, evidence, queries, sources, units
from annotator.actions.conversations import writer_links
from annotator.actions.history import undo
from annotator.actions.people import people
from annotator.actions.people.attempts import Attempts
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.views import exports
from annotator.views.writer_questions import asked_writers
from tests.conftest import refused
from tests.desks import all_rows

NOW, LATER = "2026-05-01T10:00:00Z", "2999-01-01T00:00:00Z"


@pytest.fixture
def writer(store, person):
    return people.add_person(store, person, "Hester Quill", "author")


@pytest.fixture
def unit(store, person, slug):
    return units.make_unit(store, person, slug, "claim", sentence=3)


@pytest.fixture
def query(store, person, writer, unit):
    return queries.raise_query(store, person, unit.id, writer.id, "Crowns of which year?")


def opened(store, token, attempts=None):
    return writer_links.open_link(store, attempts or Attempts(), token, "10.0.0.1")


def is_dead(store, token):
    with refused(NotFound, "no_such_writer_link"):
        opened(store, token)
    return True


def test_a_link_opens_the_questions_put_to_its_person_in_its_article_and_no_others(store, person, slug, writer, query):
    other = people.add_person(store, person, "Otto Feld", "author")
    near = units.make_unit(store, person, slug, "claim", sentence=2)
    queries.raise_query(store, person, near.id, other.id, "Which Monday?")
    link = opened(store, writer_links.make_link(store, person, slug, writer.id))
    assert [question.query.id for question in link.questions] == [query.id]
    assert link.questions[0].sentence.startswith("It cost 41 million")
    assert (link.person, link.title) == (writer, "The bridge opens a year late 🌉")


def test_a_question_beside_what_is_not_on_the_record_is_shown_by_no_link(store, person, slug, writer, unit, query):
    token = writer_links.make_link(store, person, slug, writer.id)
    evidence.add_evidence(store, person, unit.id, sources.blank_source("The driver"), EvidenceForm(terms="off_record"))
    assert is_dead(store, token)
    (row,) = asked_writers(store.reading(), slug, NOW)
    assert (row.person, row.shown, row.kept) == (writer, 0, 1)
    with refused(RuleBroken, "no_question"):
        writer_links.make_link(store, person, slug, writer.id)


def test_the_desk_keeps_the_token_nowhere(store, person, slug, writer, query, tmp_path):
    token = writer_links.make_link(store, person, slug, writer.id)
    kept = all_rows(store)
    assert token not in kept
    event = store.reading().execute("SELECT article, by, action, after FROM events ORDER BY id DESC").fetchone()
    assert (event[0], event[1], event[2]) == (None, person.id, "make_writer_link")
    assert writer.id in event[3]
    assert "writer_link" not in exports.export(store, slug, "json", NOW[:10]).body.decode()
    assert store.reading().execute("SELECT length(token) FROM writer_links").fetchone()[0] == 64


def test_only_who_may_check_makes_a_link_and_only_for_an_author(store, person, slug, writer, query):
    with refused(RuleBroken, "may_not_check"):
        writer_links.make_link(store, writer, slug, writer.id)
    with refused(RuleBroken, "not_an_author"):
        writer_links.make_link(store, person, slug, person.id)
    with refused(NotFound, "no_such_person"):
        writer_links.make_link(store, person, slug, "nobody")
    with refused(NotFound, "no_such_writer_link"):
        writer_links.revoke_link(store, person, slug, writer.id)


def test_a_new_link_ends_the_one_before(store, person, slug, writer, query):
    first, second = (writer_links.make_link(store, person, slug, writer.id) for _ in range(2))
    assert is_dead(store, first)
    assert opened(store, second)


def _tamper(store, person, slug, writer, query):
    pass


def _revoke(store, person, slug, writer, query):
    writer_links.revoke_link(store, person, slug, writer.id)


def _expire(store, person, slug, writer, query):
    with store.writing() as db:
        db.execute("UPDATE writer_links SET expires = '2026-01-01T00:00:00Z'")


def _answer_all(store, person, slug, writer, query):
    queries.resolve_query(store, person, query.id)


def _remove(store, person, slug, writer, query):
    people.remove(store, person, writer.id)


def _promote(store, person, slug, writer, query):
    people.set_role(store, person, writer.id, "checker")


def _close(store, person, slug, writer, query):
    closed_articles.set_readers(store, person, slug, [person.id])


@pytest.mark.parametrize("end", [_tamper, _revoke, _expire, _answer_all, _remove, _promote, _close])
def test_a_link_that_has_ended_says_the_same_whatever_ended_it(store, person, slug, writer, query, end):
    token = writer_links.make_link(store, person, slug, writer.id)
    assert opened(store, token)
    end(store, person, slug, writer, query)
    assert is_dead(store, token + "x" if end is _tamper else token)


@pytest.mark.parametrize("token", ["", "x", "é", "\x00", "\ud800", "a" * 100_000, "' OR 1=1 --"])
def test_what_is_no_token_opens_nothing(store, person, slug, writer, query, token):
    writer_links.make_link(store, person, slug, writer.id)
    assert is_dead(store, token)


def test_guessing_ends_for_the_address_that_guesses_and_leaves_signing_in_alone(store, person, slug, writer, query):
    attempts, token = Attempts(), writer_links.make_link(store, person, slug, writer.id)
    for _ in range(50):
        with pytest.raises(NotFound):
            opened(store, "guess", attempts)
    with refused(RuleBroken, "too_many_links"):
        opened(store, token, attempts)
    assert writer_links.open_link(store, attempts, token, "10.0.0.2")
    with attempts.trying("vera", "10.0.0.1"):
        pass


def test_no_undo_opens_a_link_again(store, person, slug, writer, query):
    token = writer_links.make_link(store, person, slug, writer.id)
    writer_links.revoke_link(store, person, slug, writer.id)
    assert undo.undo_last(store, person, slug)[0].action == "raise_query"
    assert is_dead(store, token)
