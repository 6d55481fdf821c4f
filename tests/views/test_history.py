"""Every step of the desk has a sentence in the history; what has none is told in no words of its own."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest

import annotator.actions
from annotator.domain.errors import DeskError
from annotator.domain.events import Event
from annotator.storage import articles, events
from annotator.storage.history import last_steps, pages
from annotator.storage.history.pages import HistoryFilter
from annotator.views.history.action_names import ACTS, KINDS
from annotator.views.history.names_of_things import ThingsNamed
from annotator.views.history.pages import lines_of
from annotator.views.history.phrases import PHRASES
from annotator.views.history.sentences import NO_WORDS, sentence_of
from tests.actions.changing import STEPS, Desk

SECRET = "quuxmark"
EVENT = Event(1, "a", "b", "2026-05-01T10:00:00Z", "p", "set_note", "unit", "u", {"note": None}, {"note": SECRET})


def named_actions():
    """Every name that our actions give to a step."""
    for path in Path(annotator.actions.__file__).parent.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            at = {"transaction": 2, "change_unit": 3}.get(getattr(call.func, "id", ""))
            if at is not None and len(call.args) > at:
                yield from (n.value for n in ast.walk(call.args[at]) if isinstance(n, ast.Constant))


def test_every_step_that_an_action_names_is_in_the_table():
    named = {name for name in named_actions() if name not in ("set_", "action")}
    assert len(named) > 30
    assert named - ACTS.keys() == set()
    assert {act.kind for act in ACTS.values()} == KINDS.keys()


def test_every_step_of_the_desk_is_told_in_words(store, person, slug):
    # The unit that is removed, and the evidence, would leave nothing to work on.
    for name, step in sorted(STEPS.items(), key=lambda named: "remove" in named[0]):
        if name in ("captures.keep_file", "jobs._capture", "captures.remove_capture"):
            continue
        for a, b in ((1, 0), (2, 1), (3, 2), (4, 3), (0, 5), (1, 6), (2, 7), (3, 8)):
            try:
                step(Desk(store, person, slug, a, b))
            except DeskError:
                continue
    happened = events.of_article(store.reading(), articles.load(store.reading(), slug).article.id)
    lines = lines_of(store.reading(), happened)
    assert [line.event for line in lines if NO_WORDS in line.sentence] == []
    assert {event.action for event in happened} >= {"set_status", "add_evidence", "take_draft", "raise_query"}
    assert all("None" not in line.sentence and "somebody" not in line.sentence for line in lines)


@pytest.mark.parametrize("change", [{"action": "grind"}, {"noun": "mill"}, {"before": {"anchor": "x"}}])
def test_what_no_table_knows_is_told_without_its_words(change):
    sentence = sentence_of(replace(EVENT, **change), ThingsNamed(people={"p": "Vera Lind"}))
    assert sentence == f"Vera Lind {NO_WORDS}."
    assert SECRET not in sentence


def test_every_noun_of_the_log_has_a_phrase():
    assert PHRASES.keys() >= {"unit", "evidence", "source", "query", "no_claim", "answer", "repair", "imprint",
                              "threshold", "article", "person", "closing", "account", "invitation", "session"}  # fmt: skip


def _grown(store, article, person, count):
    """An article with so many more events of another person, on other units and evidence."""
    with store.writing() as db:
        (last,) = db.execute("SELECT max(id) FROM events").fetchone()
        state = '{"unit": "other", "source": "another", "id": "e"}'
        db.conn.executemany(
            "INSERT INTO events (id, article, batch, at, by, action, noun, noun_id, before, after, salt, digest, prev,"
            " hash) VALUES (?, ?, ?, '2026-05-01T10:00:00Z', ?, 'change_evidence', 'evidence', ?, ?, ?, '', '', '', '')",
            [(last + n, article, f"b{n}", person, f"e{n}", state, state) for n in range(1, count)],
        )


def _steps(db, ask):
    """How many hundreds of the virtual machine's instructions a read takes."""
    count = 0

    def counted():
        nonlocal count
        count += 1

    db.conn.set_progress_handler(counted, 100)
    ask(db)
    db.conn.set_progress_handler(None, 0)
    return count


def test_no_page_of_the_history_and_no_undo_reads_a_long_log(store, person, slug):
    from annotator.actions import units

    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    article = unit.article
    any_, one = HistoryFilter(), HistoryFilter(by=person.id)
    asks = (
        lambda db: pages.of_article(db, article, any_, 51),
        lambda db: pages.of_unit(db, unit.id, any_, 51),
        lambda db: pages.of_person(db, person.id, any_, 51),
        lambda db: pages.of_units(db, [unit.id]),
        lambda db: pages.last_number_at(db, "2026-04-01T10:00:00Z"),
    )
    _grown(store, article, "somebody", 100)
    before = [_steps(store.reading(), ask) for ask in asks]
    _grown(store, article, "somebody", 4_000)
    after = [_steps(store.reading(), ask) for ask in asks]
    assert all(late <= early + 3 for early, late in zip(before, after, strict=True)), (before, after)
    # These walk the keys of the index, a few instructions each, and no row.
    for ask in (
        lambda db: pages.of_article(db, article, one, 51),
        lambda db: last_steps.last_change_by(db, article, person.id),
    ):
        assert _steps(store.reading(), ask) < 4_000 * 25 / 100
