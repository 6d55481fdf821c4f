"""What an editor reads of coverage: tasks, sections, who waits for whom, and on which sources it rests."""

from dataclasses import replace

import pytest

from annotator.domain.conversations.queries import Query, Reply, Resolution
from annotator.domain.coverage.by_section import by_section
from annotator.domain.coverage.sources_by_section import RestingSource, drawn, resting
from annotator.domain.coverage.tasks import TASKS, UNKNOWN, task_of
from annotator.domain.coverage.to_do import to_do
from annotator.domain.coverage.waiting import open_queries, waited_for
from annotator.domain.dossiers import by_unit
from annotator.domain.flags import FLAGS
from annotator.domain.readiness import STATES, cover
from annotator.domain.sections import OPENING, Section
from annotator.domain.statuses import STATUSES
from annotator.domain.unit_families import family
from tests.domain.standings import AT, SENTENCES, cut, evidence, gone, source, standing, unit, verified

SOURCES = (source(),)
WHOLE = (Section(OPENING, None, 0),)
ASKED = Query("q1", "a1", "u1", "p1", "p2", AT, "Who counted?")
ANSWERED = replace(ASKED, replies=(Reply("p2", AT, "The town."),))


def tasks(*units, queries=(), tied=(), sources=SOURCES):
    known = standing(units=units, tied=tied, sources=sources, no_claims=(1, 2, 3))
    return [(group.blocks, group.task.id, [each.id for each in group.units])
            for group in to_do(known, cover(known), queries)]  # fmt: skip


# what is to be done


@pytest.mark.parametrize("status", [*STATUSES, "of_tomorrow"])
@pytest.mark.parametrize("place", ["there", "gone"])
@pytest.mark.parametrize("risk", ["normal", "legal"])
def test_each_blocker_and_each_thin_unit_is_in_exactly_one_group(status, place, risk):
    held = verified(status=status, risk=risk, wrong="the bridge cost 40 million.")
    held = gone(held) if place == "gone" else held
    known = standing(units=(held,), tied=(evidence(),), sources=SOURCES)
    found = cover(known)
    groups = to_do(known, found, ())
    listed = [(group.blocks, each.id) for group in groups for each in group.units]
    assert listed == [(True, b.unit) for b in found.blocking_units] + [(False, id_) for id_ in found.thin]
    assert [n for group in groups for n in group.sentences] == [b.sentence for b in found.blockers if not b.unit]
    assert all(group.task in (*TASKS.values(), UNKNOWN) for group in groups)


def test_what_the_desk_does_not_know_has_a_group_that_says_so_and_comes_first():
    units = (verified(status="of_tomorrow"), unit(SENTENCES[1], id="u2", status="disputed"))
    assert tasks(*units) == [(True, "", ["u1"]), (True, "decide", ["u2"])]
    assert task_of("of_tomorrow") is task_of("") is UNKNOWN
    assert "does not know" in UNKNOWN.label
    assert family(verified(), ("of_tomorrow",), verified().check.sentence).task == ""


@pytest.mark.parametrize("flag", [flag for flag in FLAGS.values() if flag.effect != "informs"])
def test_the_task_of_a_flag_is_that_of_the_units_it_holds_up(flag):
    held = verified(risk="legal")
    assert family(held, (flag.id,), held.check.sentence).task == flag.task


@pytest.mark.parametrize(
    ("status", "task"), [("on_author", "vouch"), ("verified_as_changed", "change_text"), ("cut", "change_text")]
)
def test_a_verdict_that_does_not_settle_yet_has_the_task_of_its_status(status, task):
    held = verified(status=status, wrong=verified().check.sentence)
    assert family(held, (), held.check.sentence).task == task


def test_a_flag_that_only_thins_leaves_the_task_to_the_status():
    assert family(unit(status="needs_source"), ("no_passage", "single_source"), "").task == "find_source"


def test_of_two_that_thin_a_unit_the_more_urgent_is_its_task():
    held = verified()
    assert family(held, ("secondary_only", "no_passage"), held.check.sentence).task == "find_words"
    assert family(replace(held, confidence="low"), (), held.check.sentence).task == "make_surer"


def test_a_question_is_a_task_of_whoever_was_asked_until_it_is_answered():
    held = unit(status="query")
    assert tasks(held) == tasks(held, queries=[ASKED]) == [(True, "ask", ["u1"])]
    assert tasks(held, queries=[ANSWERED]) == [(True, "answered", ["u1"])]
    closed = replace(ANSWERED, resolved=Resolution("p1", AT))
    assert tasks(held, queries=[closed]) == [(True, "ask", ["u1"])]


def test_what_is_to_be_checked_is_told_apart_by_whether_somebody_holds_it():
    units = (unit(), unit(SENTENCES[1], id="u2", assignee="p2"), unit(SENTENCES[2], id="u3", status="in_progress"))
    assert tasks(*units) == [(True, "check", ["u2"]), (True, "hold", ["u1", "u3"])]


def test_sentences_that_nobody_accounted_for_are_a_group_of_their_own():
    known = standing(units=(unit(),))
    (last,) = (group for group in to_do(known, cover(known), ()) if group.sentences)
    assert (last.task.id, last.sentences, last.count) == ("account", (2, 3), 2)


# sections


def test_a_sentence_counts_in_the_section_that_it_begins_in():
    sentences = cut(*SENTENCES)
    sections = (*WHOLE, Section("k", "Later", sentences[1].start))
    opening, later = by_section(sections, sentences, ("trouble", "settled", "unaccounted"))
    assert (opening.title, opening.first, opening.last, opening.in_trouble) == (None, 1, 1, 1)
    assert (later.title, later.sentences, later.settled, later.open) == ("Later", 2, 1, 1)


def test_every_state_is_counted_once_and_one_that_is_not_known_as_in_trouble():
    sentences = cut(*(f"Sentence {state}." for state in (*STATES, "of_tomorrow")))
    (whole,) = by_section(WHOLE, sentences, (*STATES, "of_tomorrow"))
    assert (whole.settled, whole.open, whole.in_trouble) == (3, 2, 3)


def test_a_section_without_a_sentence_is_left_out():
    assert by_section(WHOLE, (), ()) == ()
    sentences = cut(*SENTENCES)
    (only,) = by_section((*WHOLE, Section("k", "All", 0)), sentences, ("open",) * 3)
    assert only.title == "All"


# where it rests


def rows(known):
    found = cover(known)
    return resting(known, found.unit_states, by_section(WHOLE, known.sentences, found.sentence_states))


def test_a_source_counts_each_unit_once_and_those_that_carry_most_come_first():
    units = (unit(), unit(SENTENCES[1], id="u2"))
    tied = (
        evidence("e1", of="s1"), evidence("e2", of="s1"), evidence("e3", of="s2"), evidence("e4", of="s2", unit="u2"),
        evidence("e5", of="s3", stance="contradicts"), evidence("e6", of="s4", stance="context"),
    )  # fmt: skip
    known = standing(units=units, tied=tied, sources=tuple(source(f"s{n}") for n in range(1, 5)))
    found = rows(known)
    assert [(row.source.id, row.carries, row.contradicts) for row in found] == [
        ("s2", {0: 2}, {}), ("s1", {0: 1}, {}), ("s3", {}, {0: 1}),
    ]  # fmt: skip


def test_what_does_not_count_or_is_gone_from_the_text_is_not_drawn():
    units = (unit(), gone(unit(SENTENCES[1], id="u2")))
    tied = (evidence("e1", of="s1"), evidence("e2", of="s2", unit="u2"), evidence("e3", of="s3", terms="off_record"))
    assert [row.source.id for row in rows(standing(units=units, tied=tied, sources=tuple(
        source(f"s{n}") for n in (1, 2, 3))))] == ["s1"]  # fmt: skip


def test_a_dot_grows_with_what_it_carries_and_only_a_primary_source_is_filled():
    few, many = (drawn(RestingSource(source(), {0: n}, {}), 1)[0] for n in (1, 9))
    assert many.radius > few.radius
    assert (few.shape, few.x, few.shift) == ("filled", 50, 0)
    for level in ("secondary", "tertiary", None, "of_tomorrow"):
        assert drawn(RestingSource(source(level=level), {0: 1}, {}), 1)[0].shape == "hollow"


@pytest.mark.parametrize("columns", [1, 4, 30, 300])
def test_a_dot_and_a_cross_of_one_section_do_not_touch_and_stay_in_their_line(columns):
    for index in {0, columns - 1}:
        dot, cross = drawn(RestingSource(source(), {index: 10_000}, {index: 1}), columns)
        assert (dot.shape, cross.shape, dot.x) == ("filled", "cross", cross.x)
        assert dot.shift + dot.radius < cross.shift - cross.radius
        assert 0 < dot.x < 100
        assert max(dot.radius, cross.radius) <= 8


# who waits for whom


def test_an_open_question_waits_for_whoever_was_asked_and_answered_for_the_asker():
    older = replace(ASKED, id="q2", at="2026-03-01T08:00:00Z")
    elsewhere = replace(ASKED, id="q3", unit="gone")
    left = open_queries([ANSWERED, elsewhere, older, replace(ASKED, id="q4", resolved=Resolution("p1", AT))], ["u1"])
    assert [query.id for query in left] == ["q2", "q1"]
    assert {id_: (each.to_answer, each.to_close) for id_, each in waited_for(left).items()} == {
        "p2": (1, 0), "p1": (0, 1),
    }  # fmt: skip


def test_the_standing_of_one_unit_has_no_evidence_of_another():
    units = (unit(), unit(SENTENCES[1], id="u2"))
    alone = by_unit(standing(units=units, tied=(evidence(), evidence("e2", unit="u2")), sources=SOURCES))
    assert {id_: [each.id for each in known.evidence] for id_, known in alone.items()} == {"u1": ["e1"], "u2": ["e2"]}
