"""The marked desk, whose article is closed to everybody but its owner: for a checker none of its words is anywhere."""

import pytest

from annotator.actions import closed_articles
from annotator.actions.people import people
from annotator.actions.second_readings import drawing
from annotator.actions.transaction import transaction
from annotator.domain.second_readings.readings import SecondReading
from annotator.storage import articles
from annotator.storage.people import second_readings
from annotator.storage.personal_store import PersonalStore
from tests.desks import app_over
from tests.firewall.test_routes import walked


@pytest.fixture
def closed(marked):
    """The marked desk with its article closed, until the test is over: others share the desk."""
    closed_articles.set_readers(marked.store, marked.owner, marked.slug, [marked.owner.id])
    yield marked
    closed_articles.set_readers(marked.store, marked.owner, marked.slug, [])


@pytest.mark.parametrize("role", ["admin", "viewer"])
def test_no_mark_of_a_closed_article_is_in_any_answer(closed, role):
    somebody = people.add_person(closed.store, closed.owner, f"Not named {role}", role)
    rests_elsewhere = PersonalStore(closed.store, somebody.id).reading().execute("SELECT * FROM sources").fetchall()
    elsewhere = "\n".join(str(value) for row in rests_elsewhere for value in row)
    for asked, answer in walked(closed, app_over(closed.store, somebody), methods=("GET",)):
        told = f"{answer.text}\n{answer.headers}"
        found = [closed.marks[word] for word in closed.found_in(told) if word not in asked and word not in elsewhere]
        assert found == [], asked


def test_nothing_of_a_closed_article_can_be_changed_by_who_is_not_named(closed):
    somebody = people.add_person(closed.store, closed.owner, "Not named at all", "checker")
    hidden = {closed.slug, *closed.ids["unit_id"], *closed.ids["evidence_id"], *closed.ids["query_id"]}
    hidden.discard("nothing")
    before = _checking(closed)
    for asked, answer in walked(closed, app_over(closed.store, somebody), methods=("POST",)):
        if hidden & set(asked.split()[1].split("/")):
            assert answer.status_code == 404, asked
    assert _checking(closed) == before


def _checking(closed):
    """All that the desk keeps of the closed article."""
    article = articles.load(closed.store.reading(), closed.slug).article.id
    return [
        tuple(row) for table in ("revisions", "units", "evidence", "queries", "no_claims", "suggestions", "events")
        for row in closed.store.reading().execute(f"SELECT * FROM {table} WHERE article = ?", (article,))
    ]  # fmt: skip


def test_no_mark_of_an_article_is_in_any_answer_to_its_blind_reader(marked):
    reader = people.add_person(marked.store, marked.owner, "Reads blind", "admin")
    article = articles.load(marked.store.reading(), marked.slug).article.id
    with transaction(marked.store, marked.owner, "draw_second_reading", article=article) as act:
        drawn = SecondReading("read-blind", article, reader.id, marked.owner.id, act.at, "first", 20)
        second_readings.save(act, None, drawn)
    rests_elsewhere = PersonalStore(marked.store, reader.id).reading().execute("SELECT * FROM sources").fetchall()
    elsewhere = "\n".join(str(value) for row in rests_elsewhere for value in row)
    for asked, answer in walked(marked, app_over(marked.store, reader), methods=("GET",)):
        told = f"{answer.text}\n{answer.headers}"
        found = [marked.marks[word] for word in marked.found_in(told) if word not in asked + elsewhere]
        assert found == [], asked
    drawing.withdraw(marked.store, marked.owner, marked.slug, drawn.id)
