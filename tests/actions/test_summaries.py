"""What the desk keeps of each article is what would be computed now, or is known to be outdated."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.actions import articles, evidence, sources, text_facts, units, verdicts
from annotator.actions.history.undo import undo_last
from annotator.actions.people import people
from annotator.clock import today
from annotator.domain.desk.summaries import INSIDE, PUBLIC
from annotator.domain.errors import DeskError
from annotator.domain.evidence import EvidenceForm
from annotator.domain.jobs import Job, Trouble
from annotator.domain.reading_input import Input
from annotator.storage import articles as article_rows
from annotator.storage import jobs as job_rows
from annotator.storage import sources as source_rows
from annotator.storage.desk import summaries as rows
from annotator.storage.history import stamps
from annotator.views.desk.summaries import summarized
from tests.actions.changing import STEPS, Desk
from tests.conftest import ARTICLE
from tests.desks import new_store, summarize_all

STEP = st.tuples(st.sampled_from([*STEPS, "undo"]), st.integers(0, 40), st.integers(0, 40))


def true_ones(store, copy=INSIDE, day=None):
    db = store.reading()
    return rows.true_ones(db, copy, article_rows.ids(db), day or today())


def assert_true(store):
    """All that are kept as true are what is computed now."""
    db = store.reading()
    computed = summarized(db, article_rows.ids(db), today())
    for copy in (INSIDE, PUBLIC):
        kept = true_ones(store, copy)
        assert kept == {article: computed[copy][article] for article in kept}


@pytest.fixture
def other(store, person):
    """A second article that rests on whatever source the first does."""
    return articles.import_article(store, person, Input("The bridge cost 41 million crowns. Nobody was hurt.")).slug


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(STEP, min_size=1, max_size=8), st.integers(0, 7))
def test_whatever_happens_a_kept_summary_is_true_or_known_to_be_outdated(tmp_path_factory, steps, refreshed_at):
    store = new_store(tmp_path_factory.mktemp("desk") / "desk.db")
    person = people.owner(store, "Vera Lind")
    slug = articles.import_article(store, person, Input(ARTICLE)).slug
    articles.import_article(store, person, Input("The bridge cost 41 million crowns. Nobody was hurt."))
    for number, (name, a, b) in enumerate(steps):
        if number == refreshed_at % len(steps):
            summarize_all(store)
        try:
            if name == "undo":
                undo_last(store, person, slug)
            else:
                STEPS[name](Desk(store, person, slug, a, b))
        except DeskError:
            pass
        assert_true(store)
    summarize_all(store)
    assert len(true_ones(store)) == len(true_ones(store, PUBLIC)) == 2
    assert_true(store)
    store.close()


def tied(store, person, slug, source):
    unit = units.make_unit(store, person, slug, "claim", sentence=1)
    evidence.add_evidence(
        store, person, unit.id, source, EvidenceForm(passage="It cost 41 million.", is_known_to_differ=True)
    )
    return unit


def test_a_changed_source_outdates_every_article_that_rests_on_it(store, person, slug, other):
    source = sources.add_source(store, person, sources.blank_source("Budget"))
    tied(store, person, slug, source.id)
    tied(store, person, other, source.id)
    third = articles.import_article(store, person, Input("Another story. It rests on nothing.")).slug
    summarize_all(store)
    assert len(true_ones(store)) == 3
    sources.change_source(store, person, replace(sources_of(store, source.id), terms="off_record"))
    db = store.reading()
    assert true_ones(store).keys() == {article_rows.id_of(db, third)}
    summarize_all(store)
    assert_true(store)


def sources_of(store, id_):
    return source_rows.load(store.reading(), id_)


def test_the_end_of_an_embargo_changes_what_every_view_is_kept_by(store, person):
    blank = replace(sources.blank_source("Sealed report"), embargoed_until="2026-05-01T09:30")
    sources.add_source(store, person, blank)
    before, then, after = (stamps.stamp(store.reading(), f"2026-05-01T09:{minute}") for minute in (29, 30, 31))
    assert before != then == after
    assert stamps.stamp(store.reading(), "2026-05-02T09:31") != after


@pytest.mark.parametrize("minute", ["", "T09:30"])
def test_the_end_of_an_embargo_outdates_both_copies(store, person, slug, minute):
    end = (date.fromisoformat(today()) + timedelta(days=3)).isoformat() + minute
    blank = replace(sources.blank_source("Sealed report"), embargoed_until=end)
    tied(store, person, slug, sources.add_source(store, person, blank).id)
    summarize_all(store)
    for copy in (INSIDE, PUBLIC):
        assert len(true_ones(store, copy)) == 1
        assert not true_ones(store, copy, end)


def test_a_page_that_is_found_gone_outdates_a_summary_though_it_leaves_no_event(store, person, slug):
    source = sources.add_source(store, person, replace(sources.blank_source("Log"), url="https://port.example/log"))
    tied(store, person, slug, source.id)
    summarize_all(store)
    with store.writing() as db:
        job = Job(
            id="j",
            source=source.id,
            url=source.url,
            by=person.id,
            at="2026-01-01T00:00:00Z",
            due="2026-01-01T00:00:00Z",
        )
        job_rows.add(db, job)
        job_rows.save(db, replace(job, state="failed", trouble=Trouble("page_gone", {"status": 410})))
    assert not true_ones(store)


def test_what_an_older_version_computed_is_not_taken_for_true(store, person, slug):
    summarize_all(store)
    with store.writing() as db:
        db.execute("UPDATE summaries SET rules = '0.0.1 7'")
    assert not true_ones(store)
    summarize_all(store)
    assert len(true_ones(store)) == 1


def test_while_facts_are_still_to_be_found_nothing_is_taken_for_true(store, person, slug):
    unit = tied(store, person, slug, sources.add_source(store, person, sources.blank_source("Budget")).id)
    verdicts.set_status(store, person, unit.id, "in_progress")
    with store.writing() as db:
        db.execute("DELETE FROM text_facts")
    summarize_all(store)
    assert not true_ones(store)
    text_facts.find_missing(store, unit.article)
    summarize_all(store)
    assert len(true_ones(store)) == 1
