"""Facts are found in the step that brings words; what differs is tied with a word, or let stand with a reason."""

import re
import sqlite3

import pytest

from annotator.actions import demo, drafts, evidence, exported_files, maintenance, text_facts, units, verdicts
from annotator.actions.history.undo import undo_last
from annotator.actions.people import people
from annotator.actions.sources import add_source, blank_source
from annotator.domain.errors import RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.domain.readiness import cover
from annotator.domain.reading_input import Input
from annotator.domain.repairs import PreviewChoices
from annotator.storage import articles, dossiers
from annotator.storage.database import Store
from annotator.storage.history import stamps
from annotator.storage.schema.search import SEARCH
from annotator.storage.sqlite import row_triggers
from annotator.storage.sqlite.databases import SqliteDatabase
from annotator.views.exports import export
from tests.conftest import ARTICLE

TODAY = "2026-11-29"

COST = "It cost 41 million crowns, the city says."
RIGHT = "The bridge cost 41 million crowns, says the city."
WRONG = "The bridge cost 44 million crowns, says the city."


@pytest.fixture
def unit(store, person, slug):
    return units.make_unit(store, person, slug, "claim", sentence=3)


@pytest.fixture
def budget(store, person):
    return add_source(store, person, blank_source("Budget")).id


def tie(store, person, unit, budget, passage=RIGHT, **more):
    return evidence.add_evidence(store, person, unit.id, budget, EvidenceForm(passage=passage, **more))


def standing(store, slug):
    db = store.reading()
    return dossiers.standing(db, *articles.load(db, slug), TODAY)


def flags(store, slug):
    (state,) = cover(standing(store, slug)).unit_states.values()
    return set(state.flags)


def forget(store):
    with store.writing() as db:
        db.execute("DELETE FROM text_facts")


def test_the_facts_of_words_are_on_file_when_the_step_that_brought_them_is_over(store, person, slug, unit, budget):
    assert unit.anchor.exact == COST
    assert set(standing(store, slug).facts) == {COST}
    tie(store, person, unit, budget)
    assert set(standing(store, slug).facts) == {COST, RIGHT}
    assert not {"not_compared", "fact_mismatch"} & flags(store, slug)


def test_a_request_for_reading_never_looks_for_facts(store, person, slug, unit, budget):
    tie(store, person, unit, budget)
    forget(store)
    assert "not_compared" in flags(store, slug)
    assert not standing(store, slug).facts


def test_a_draft_in_another_language_has_its_facts_found_anew(store, person, slug, unit, budget):
    tie(store, person, unit, budget)
    choices = PreviewChoices(facts={"language": ("de",)})
    reading = drafts.read_draft(store, slug, Input(f"{ARTICLE}<p>One line more.</p>"), choices=choices)
    drafts.take_draft(store, person, slug, reading, number=1)
    assert articles.load(store.reading(), slug).article.facts.language == "de"
    assert "not_compared" not in flags(store, slug)
    undo_last(store, person, slug)
    assert "not_compared" not in flags(store, slug)


def test_what_an_older_desk_left_is_found_once(store, person, slug, unit, budget):
    tie(store, person, unit, budget)
    with store.writing() as db:
        db.execute("UPDATE text_facts SET rules = rules - 1")
    missing = text_facts.missing_everywhere(store)
    assert {each.words for each in missing} == {COST, RIGHT}
    before = stamps.stamp(store.reading(), "2026-05-01")
    assert list(text_facts.find_each(store, missing)) == list(missing)
    assert stamps.stamp(store.reading(), "2026-05-01") != before
    assert "not_compared" not in flags(store, slug)
    assert text_facts.missing_everywhere(store) == ()


def test_a_step_is_kept_where_its_facts_cannot_be_stored(store, person, slug, unit, budget):
    with store.writing() as db:
        db.execute("CREATE TRIGGER full BEFORE INSERT ON text_facts BEGIN SELECT RAISE(ABORT, 'the disk is full'); END")
    tied = tie(store, person, unit, budget)
    assert [each.id for each in standing(store, slug).evidence] == [tied.id]
    assert "not_compared" in flags(store, slug)
    with store.writing() as db:
        db.execute("DROP TRIGGER full")
    text_facts.find_missing(store, unit.article)
    assert "not_compared" not in flags(store, slug)


def test_words_that_differ_are_not_tied_as_support_without_a_word(store, person, slug, unit, budget):
    with pytest.raises(RuleBroken, match="“44 million crowns”") as refused:
        tie(store, person, unit, budget, WRONG)
    assert refused.value.code == "fact_differs"
    assert not standing(store, slug).evidence
    tie(store, person, unit, budget, WRONG, stance="contradicts")
    tie(store, person, unit, budget, WRONG, is_known_to_differ=True)
    assert "fact_mismatch" in flags(store, slug)


def test_a_change_of_the_words_or_of_the_stance_is_asked_about_too(store, person, unit, budget):
    against = tie(store, person, unit, budget, WRONG, stance="contradicts")
    with pytest.raises(RuleBroken, match="44 million"):
        evidence.set_stance(store, person, against.id, "supports")
    behind = tie(store, person, unit, budget)
    with pytest.raises(RuleBroken, match="44 million"):
        evidence.change_evidence(store, person, behind.id, EvidenceForm(passage=WRONG))


def test_other_fields_change_without_being_asked_again(store, person, unit, budget):
    tied = tie(store, person, unit, budget, WRONG, is_known_to_differ=True)
    after = evidence.change_evidence(store, person, tied.id, EvidenceForm(passage=WRONG, page="3"))
    assert after.locator.page == "3"


def test_what_differs_clears_when_the_passage_is_mended_or_contradicts(store, person, slug, unit, budget):
    tied = tie(store, person, unit, budget, WRONG, is_known_to_differ=True)
    evidence.change_evidence(store, person, tied.id, EvidenceForm(passage=RIGHT))
    assert "fact_mismatch" not in flags(store, slug)
    undo_last(store, person, slug)
    assert "fact_mismatch" in flags(store, slug)
    evidence.set_stance(store, person, tied.id, "contradicts")
    assert "fact_mismatch" not in flags(store, slug)


def test_a_fact_is_let_stand_with_a_reason_and_undo_takes_that_back(store, person, slug, unit, budget):
    tied = tie(store, person, unit, budget, WRONG, is_known_to_differ=True)
    stood = evidence.let_stand(store, person, tied.id, "the city corrected it")
    assert (stood.let_stand.reason, stood.let_stand.by) == ("the city corrected it", person.id)
    assert "fact_mismatch" not in flags(store, slug)
    undo_last(store, person, slug)
    assert "fact_mismatch" in flags(store, slug)
    evidence.let_stand(store, person, tied.id, "the city corrected it")
    evidence.let_stand(store, person, tied.id, None)
    assert "fact_mismatch" in flags(store, slug)


def test_it_blocks_again_when_either_side_gets_other_words(store, person, slug, unit, budget):
    tied = tie(store, person, unit, budget, WRONG, is_known_to_differ=True)
    evidence.let_stand(store, person, tied.id, "the city corrected it")
    text = articles.load(store.reading(), slug).revision.text
    start = text.index("cost 41 million crowns")
    units.move_unit(store, person, unit.id, start, start + len("cost 41 million crowns"))
    assert "fact_mismatch" in flags(store, slug)


def test_a_reason_is_needed_and_nothing_stands_that_does_not_differ(store, person, unit, budget):
    tied = tie(store, person, unit, budget, WRONG, is_known_to_differ=True)
    for reason in ("", "  ", "x" * 100_000):
        with pytest.raises(RuleBroken):
            evidence.let_stand(store, person, tied.id, reason)
    right = tie(store, person, unit, budget)
    with pytest.raises(RuleBroken, match="No fact differs"):
        evidence.let_stand(store, person, right.id, "because")


@pytest.mark.parametrize(
    ("role", "risk", "may"),
    [("checker", "normal", True), ("legal", "normal", False), ("checker", "legal", False), ("editor", "legal", True),
     ("checker", "sensitive", False), ("viewer", "normal", False)],
)  # fmt: skip
def test_who_may_let_a_fact_stand(store, person, unit, budget, role, risk, may):
    units.set_field(store, person, unit.id, "risk", risk)
    tied = tie(store, person, unit, budget, WRONG, is_known_to_differ=True)
    somebody = people.add_person(store, person, "Ida Holm", role)
    if may:
        assert evidence.let_stand(store, somebody, tied.id, "because").let_stand
    else:
        with pytest.raises(RuleBroken):
            evidence.let_stand(store, somebody, tied.id, "because")


def test_what_stands_leaves_in_the_file_and_comes_back(store, person, slug, unit, budget, tmp_path):
    tied = tie(store, person, unit, budget, WRONG, is_known_to_differ=True)
    evidence.let_stand(store, person, tied.id, "the city corrected it")
    body = export(store, slug, "json", TODAY).body
    other = Store.at(tmp_path / "other.db")
    other.migrate()
    exported_files.take(other, people.owner(other, "Ada"), body.decode())
    assert "fact_mismatch" not in flags(other, slug)
    assert export(other, slug, "json", TODAY).body == body
    other.close()


def test_facts_of_words_that_nobody_has_any_more_are_swept(store, person, slug, unit, budget):
    tied = tie(store, person, unit, budget)
    evidence.remove_evidence(store, person, tied.id)
    text_facts.forget_unused(store)
    with sqlite3.connect(store.path) as db:
        assert db.execute("SELECT count(*) FROM text_facts").fetchone() == (1,)
    units.remove_unit(store, person, unit.id)
    text_facts.forget_unused(store)
    with sqlite3.connect(store.path) as db:
        assert db.execute("SELECT count(*) FROM text_facts").fetchone() == (0,)


# the demo article


def test_on_the_demo_the_lock_is_silent_on_what_is_right_and_tells_the_planted_slips(store, person):
    slug = demo.make_demo(store, person)
    known = standing(store, slug)
    assert not [state for state in cover(known).unit_states.values() if "fact_mismatch" in state.flags]
    told = {}
    for each in known.evidence:
        unit = next(unit for unit in known.units if unit.id == each.unit)
        if unit.status == "incorrect" and each.stance == "contradicts":
            with pytest.raises(RuleBroken) as refused:
                evidence.set_stance(store, person, each.id, "supports")
            told[refused.value.values["ours"]] = refused.value.values["theirs"]
    assert told == {"Tuesday": "Mon", "43 per cent": "30 per cent"}


# what an older desk left

OLDER = "".join(f"DROP TRIGGER {name};\n" for name in re.findall(r"CREATE TRIGGER (\w+)", SEARCH))
OLDER += """
DROP TABLE row_sums;
DROP TABLE seals;
DROP TABLE search_fts;
DROP TABLE search_entries;
DROP INDEX captures_text;
DROP INDEX snapshots_content;
DROP TABLE text_facts;
ALTER TABLE evidence DROP COLUMN let_stand;
ALTER TABLE units DROP COLUMN proposed;
ALTER TABLE units DROP COLUMN reworded;
ALTER TABLE units DROP COLUMN former;
ALTER TABLE units DROP COLUMN let_stand;
DROP TABLE archive_requests;
ALTER TABLE snapshots DROP COLUMN archived;
DROP TABLE embeds;
DROP TABLE kept_answers;
DROP TABLE access_tokens;
DROP TABLE accounts;
DROP TABLE sessions;
DROP TABLE invitations;
DROP TABLE article_readers;
DROP TABLE writer_links;
DROP TABLE remarks;
DROP TABLE author_backups;
ALTER TABLE queries DROP COLUMN proposed;
DROP TABLE pending_sign_ins;
DROP TABLE notices;
DROP TABLE webhooks;
DROP TABLE leases;
DROP TABLE looks;
DROP INDEX sources_embargoed;
DROP INDEX events_by;
DROP INDEX events_at;
DROP INDEX events_unit;
DROP INDEX events_rested_on;
DROP INDEX events_held;
DROP INDEX events_checked;
DROP INDEX events_calling;
DROP INDEX sources_listed;
DROP INDEX sources_origin;
DROP INDEX revisions_publisher;
DROP INDEX units_assignee;
DROP INDEX units_checked_by;
DROP INDEX queries_by;
DROP INDEX queries_to;
ALTER TABLE people DROP COLUMN removed;
DROP TABLE assignments;
DROP TABLE second_checks;
DROP TABLE second_readings;
DROP TABLE signoffs;
DROP TABLE corrections;
DROP TABLE schedules;
DROP TABLE summaries;
DROP TABLE summaries_fts;
DROP TRIGGER summaries_of_article;
DROP TRIGGER summaries_of_source;
DROP TRIGGER summaries_of_new_job;
DROP TRIGGER summaries_of_job;
DROP TRIGGER summaries_of_lost_job;
DELETE FROM _sqlite_migrations WHERE name >= 'm0006';
"""


def test_verdicts_of_an_older_desk_stay_and_the_flags_appear(store, person, slug, unit, budget):
    tie(store, person, unit, budget, WRONG, is_known_to_differ=True)
    verdicts.set_status(store, person, unit.id, "verified")
    store.close()
    with sqlite3.connect(store.path) as db:
        for trigger in row_triggers.triggers(SqliteDatabase(db)):
            db.execute(f"DROP TRIGGER {trigger}")
        db.executescript(OLDER)
    store.migrate()
    assert maintenance.verify(store) == []
    (held,) = standing(store, slug).units
    assert (held.status, flags(store, slug) & {"not_compared", "fact_mismatch"}) == ("verified", {"not_compared"})
    for _ in text_facts.find_each(store, text_facts.missing_everywhere(store)):
        pass
    assert flags(store, slug) & {"not_compared", "fact_mismatch"} == {"fact_mismatch"}


# bad input


@pytest.mark.parametrize(
    "passage",
    ["41", "7", "5 رمضان 1445 هـ", "31 February 2026, 25:61, 0/0/0000", "1e400 and 10^12 and " + "9" * 400, "−" * 2_000,
     "41 million in 1931, 41 million in 1932", " ".join(str(n * n) for n in range(2_900))[:20_000]],
)  # fmt: skip
def test_odd_passages_are_compared_without_an_error(store, person, slug, unit, budget, passage):
    tie(store, person, unit, budget, passage, is_known_to_differ=True)
    assert "not_compared" not in flags(store, slug)


@pytest.mark.parametrize("words", ["41", "1931", "crowns"])
def test_a_claim_may_be_one_word_or_one_number(store, person, slug, budget, words):
    text = articles.load(store.reading(), slug).revision.text
    start = text.index(words)
    short = units.make_unit(store, person, slug, "claim", span=(start, start + len(words)))
    tie(store, person, short, budget, f"There were {words} of them.")
    assert not {"not_compared", "fact_mismatch", "fact_absent"} & flags(store, slug)
