"""Whatever people do at the desk, in whatever order: undo takes it back, or says why not, and breaks nothing."""

import json

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from annotator.actions import articles, captures, maintenance, suggestions
from annotator.actions.history import undo
from annotator.actions.people import people
from annotator.domain import integrity
from annotator.domain.errors import DeskError, NotFound, RuleBroken
from annotator.domain.events import CAPTURING, snapshot
from annotator.domain.readiness import cover
from annotator.domain.reading_input import Input
from annotator.storage import articles as article_rows
from annotator.storage import dossiers, events, repairs, sentences
from annotator.storage import evidence as evidence_rows
from annotator.storage import queries as query_rows
from annotator.storage import sources as source_rows
from annotator.storage import suggestions as answers
from annotator.storage import units as unit_rows
from annotator.storage.history import last_steps, stamps
from annotator.storage.people import assignments
from tests.actions.changing import APART, FILE, STEPS, Desk, changing_actions
from tests.conftest import ARTICLE
from tests.desks import new_store
from tests.exported import exported
from tests.storage.search_index import strays

# Reading the text of a file takes a process of its own: it is drawn, but not in every series.
_SLOW = ("captures.keep_file", "jobs._capture")
_BACK = {"undo": undo.undo_last, "redo": undo.redo_last}
_NUMBERS = st.integers(0, 1_000)
_STEP = st.one_of(st.sampled_from([name for name in STEPS if name not in _SLOW]), st.sampled_from(list(STEPS)))
_STEPS = st.lists(st.tuples(_STEP, _NUMBERS, _NUMBERS), max_size=25)
_OF_TWO = st.lists(
    st.tuples(st.sampled_from([*STEPS, "undo", "undo", "redo"]), _NUMBERS, _NUMBERS, st.booleans()), max_size=25
)


def test_every_action_that_changes_something_is_drawn():
    assert changing_actions() == STEPS.keys() | APART.keys()


@given(steps=_STEPS)
@settings(max_examples=30)
def test_undoing_every_step_of_a_series_brings_back_the_first_dossier(tmp_path_factory, steps):
    store, person, slug = _desk(tmp_path_factory)
    first = _picture(store, slug)
    known = _brought_up_to_date(store, slug, None)
    for name, a, b in steps:
        try:
            STEPS[name](Desk(store, person, slug, a, b))
        except DeskError:
            continue
        known = _brought_up_to_date(store, slug, known)
    assert _reimported(tmp_path_factory, store, slug) == exported(store, slug)
    assert strays(store) == []
    while _undone(store, person, slug):
        assert maintenance.verify(store) == []
        assert strays(store) == []
    assert _picture(store, slug) == first
    assert maintenance.verify(store) == []
    store.close()


@given(steps=_OF_TWO)
@settings(max_examples=30)
def test_two_people_who_undo_in_between_never_break_the_desk(tmp_path_factory, steps):
    store, person, slug = _desk(tmp_path_factory)
    other = people.add_person(store, person, "Nils Berg", "checker")
    for name, a, b, is_other in steps:
        desk = Desk(store, other if is_other else person, slug, a, b)
        try:
            if name in _BACK:
                _BACK[name](store, desk.person, slug)
            else:
                STEPS[name](desk)
        except DeskError:
            continue
    for each in (other, person):
        try:
            while undo.undo_last(store, each, slug):
                pass
        except DeskError:
            continue
    assert maintenance.verify(store) == []
    assert integrity.first_contradiction(dossiers.dossier(store.reading(), slug, "2026-05-01")) is None
    assert strays(store) == []
    _reimported(tmp_path_factory, store, slug)
    store.close()


@given(steps=st.lists(st.tuples(_STEP, _NUMBERS, _NUMBERS), max_size=8))
@settings(max_examples=30)
def test_what_was_undone_can_all_be_done_again_and_undone_once_more(tmp_path_factory, steps):
    store, person, slug = _desk(tmp_path_factory)
    pictures = [_picture(store, slug)]
    for name, a, b in steps:
        try:
            STEPS[name](Desk(store, person, slug, a, b))
        except DeskError:
            continue
        pictures.append(_picture(store, slug))
    count = 0
    for _ in range(2):
        count = 0
        while _taken_back(store, person, slug, undo.undo_last):
            count += 1
        assert _picture(store, slug) == pictures[0]
        for _ in range(count):
            assert _taken_back(store, person, slug, undo.redo_last)
        assert _picture(store, slug) == pictures[-1]
        assert not _taken_back(store, person, slug, undo.redo_last)
    assert maintenance.verify(store) == []
    store.close()


def _taken_back(store, person, slug, act):
    try:
        return act(store, person, slug)
    except NotFound:
        return ()
    except RuleBroken:
        # A capture stands in the way, which has an undo of its own.
        assume(False)


def _desk(tmp_path_factory):
    store = new_store(tmp_path_factory.mktemp("undo") / "desk.db")
    person = people.owner(store, "Vera Lind")
    return store, person, articles.import_article(store, person, Input(ARTICLE)).slug


def _undone(store, person, slug):
    """Take one step back; whether there was one. What a refusal asks for is done first."""
    try:
        undone = undo.undo_last(store, person, slug)
    except NotFound:
        return False
    except RuleBroken as error:
        _make_way(store, person, slug, error.code)
        undone = undo.undo_last(store, person, slug)
    assert not {event.action for event in undone} & {*CAPTURING, "import"}
    return True


def _make_way(store, person, slug, code):
    article = article_rows.load(store.reading(), slug)[0].id
    batch = events.of_batch(store.reading(), last_steps.last_change_by(store.reading(), article, person.id))
    if code == "source_captured":
        for source in (event.noun_id for event in batch if event.noun == "source"):
            for sha256 in {s.sha256 for s in source_rows.load(store.reading(), source).snapshots}:
                captures.remove_capture(store, person, source, sha256)
    else:
        assert code == "capture_removed"
        for tied in (event.before for event in batch if event.noun == "evidence"):
            captures.keep_file(store, person, tied["source"], FILE)


def _picture(store, slug):
    """All that the desk knows of an article, but for versions and the numbers of revisions."""
    db = store.reading()
    article, revision = article_rows.load(db, slug)
    tied = evidence_rows.of_articles(db, [article.id])
    marks = unit_rows.no_claims(db, [article.id])
    return {
        "text": (revision.html, revision.text, revision.source_sha256),
        "facts": article.facts,
        "pieces": sentences.pieces(db, revision.id),
        "sentences": sentences.of(db, revision.id),
        "units": [_without_revision(snapshot(unit)) for unit in unit_rows.of_articles(db, [article.id])],
        "marks": [(mark.id, mark.sentence, mark.folded) for mark in marks],
        "evidence": [snapshot(each) for each in tied],
        "queries": [snapshot(each) for each in query_rows.of_articles(db, [article.id])],
        "sources": sorted((s.id, s.title, s.terms) for s in source_rows.of_articles(db, [article.id]).values()),
        "answers": [snapshot(each) for each in answers.of_article(db, article.id)],
        "threshold": answers.threshold(db, article.id),
        "assignments": [snapshot(each) for each in assignments.of_article(db, article.id)],
        "repairs": sorted((each.kind, each.folded) for each in repairs.of_article(db, article.id)),
    }


def _without_revision(unit):
    del unit["anchor"]["revision"]
    return unit


def _reimported(tmp_path_factory, store, slug):
    other = new_store(tmp_path_factory.mktemp("again") / "desk.db")
    body = exported(store, slug)
    articles.import_article(other, people.owner(other, "Nils Berg"), Input(body))
    again = exported(other, json.loads(body)["slug"])
    assert strays(other) == []
    other.close()
    return again


def _brought_up_to_date(store, slug, known):
    """What is kept of an earlier standing, and brought up to date, is what would be read anew."""
    db = store.reading()
    article, revision = article_rows.load(db, slug)
    if known and known[3] != revision.number:
        known = None
    fresh = dossiers.standing(db, article, revision, "2026-05-01")
    standing = dossiers.standing(db, article, revision, "2026-05-01", known[0] if known else None)
    assert standing == fresh
    stamp = stamps.stamp(db, "2026-05-01")
    if known:
        changed = stamps.changed_since(db, article.id, known[4], stamp)
        assert dossiers.standing(db, article, revision, "2026-05-01", known[0], changed) == fresh
    coverage = cover(standing, known[:2] if known else None)
    assert coverage == cover(fresh)
    hints = suggestions.read_hints(db, standing, revision.id, (known[0], known[2]) if known else None)
    assert hints == suggestions.read_hints(db, fresh, revision.id)
    return standing, coverage, hints, revision.number, stamp
