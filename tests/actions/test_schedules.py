"""Setting a deadline, archiving, and their way back."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from annotator.actions.desk import schedules
from annotator.actions.history.undo import redo_last, undo_last
from annotator.actions.people import people
from annotator.domain.errors import RuleBroken, Stale
from annotator.storage import articles
from annotator.storage.desk import schedules as rows

pytestmark = pytest.mark.both_stores

ZONE = ZoneInfo("Europe/Prague")
FRIDAY = {"runs": "2026-03-13", "closes": "2026-03-12T18:00"}


def kept(store, slug):
    db = store.reading()
    found = rows.of_article(db, articles.id_of(db, slug))
    return found.runs, found.closes, bool(found.archived)


def test_a_deadline_is_kept_undone_and_done_again(store, person, slug):
    schedules.set_schedule(store, person, slug, **FRIDAY, zone=ZONE)
    assert kept(store, slug) == ("2026-03-13", "2026-03-12T17:00:00Z", False)
    undo_last(store, person, slug)
    assert kept(store, slug) == (None, None, False)
    redo_last(store, person, slug)
    assert kept(store, slug)[0] == "2026-03-13"


def test_a_deadline_that_somebody_else_set_is_not_overwritten(store, person, slug):
    first = schedules.set_schedule(store, person, slug, **FRIDAY, zone=ZONE, seen=0)
    with pytest.raises(Stale, match="Vera Lind"):
        schedules.set_schedule(store, person, slug, runs=None, closes=None, zone=ZONE, seen=first.version)
    assert kept(store, slug)[0] == "2026-03-13"


def test_an_article_leaves_the_desk_and_comes_back_once(store, person, slug):
    schedules.archive_article(store, person, slug)
    with pytest.raises(RuleBroken, match="archived already"):
        schedules.archive_article(store, person, slug)
    schedules.reopen_article(store, person, slug)
    with pytest.raises(RuleBroken, match="nothing to reopen"):
        schedules.reopen_article(store, person, slug)
    assert kept(store, slug) == (None, None, False)


@pytest.mark.parametrize("role", ["checker", "legal", "author", "viewer"])
def test_only_an_editor_sets_when_an_article_runs(store, person, slug, role):
    other = people.add_person(store, person, "Mia Other", role)
    for act in (schedules.archive_article, lambda *all_: schedules.set_schedule(*all_, **FRIDAY, zone=ZONE)):
        with pytest.raises(RuleBroken, match="ask an editor"):
            act(store, other, slug)
    assert kept(store, slug) == (None, None, False)
    schedules.archive_article(store, replace(person, role="editor"), slug)
