import runpy
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.domain import profile, workflow
from annotator.domain.errors import DeskError, RuleBroken
from annotator.domain.statuses import STATUSES, status_of
from annotator.domain.units import is_put_right, set_proposed
from tests.conftest import refused
from tests.domain.standings import AT, unit

GUIDES = Path(__file__).parents[2] / "docs" / "guides"
BY_HAND = [status for status in STATUSES if status != "query"]
# The desk's table, written a second time: who breaks a rule by accident has to change it twice.
EVERYWHERE = set(BY_HAND)
ORIGINS = {
    "unchecked": EVERYWHERE,
    "in_progress": EVERYWHERE,
    "needs_source": EVERYWHERE,
    "disputed": EVERYWHERE,
    "incorrect": EVERYWHERE,
    "verified": EVERYWHERE - {"verified_as_changed", "cut"},
    "verified_as_changed": {"incorrect", "verified_as_changed"},
    "on_author": EVERYWHERE - {"verified", "verified_as_changed", "cut"},
    "cut": EVERYWHERE,
}
NEEDS_SUPPORT = {"verified", "verified_as_changed"}
NO_VERDICTS = {"unchecked", "in_progress", "needs_source"}


def set_status(origin, to, *, supported=True, role=None, words="now", accepts_other_words=True, **more):
    return again(unit(status=origin, **more), to, words, accepts_other_words, supported=supported, role=role)


def again(held, to, words, accepts_other_words=False, *, supported=True, role=None):
    role = role or min(status_of(to).roles, default="checker")
    return workflow.set_status(
        held, to, supported=supported, words=words, by="p1", role=role, at=AT, accepts_other_words=accepts_other_words
    )


@pytest.mark.parametrize("to", BY_HAND)
@pytest.mark.parametrize("origin", BY_HAND)
def test_a_move_is_legal_exactly_where_the_table_says(origin, to):
    if origin in ORIGINS[to]:
        assert set_status(origin, to).status == to
    else:
        with refused(RuleBroken, "illegal_move"):
            set_status(origin, to)


@pytest.mark.parametrize("origin", STATUSES)
def test_the_moves_that_are_offered_are_the_legal_ones(origin):
    legal = [] if origin == "query" else [to for to in BY_HAND if to != origin and origin in ORIGINS[to]]
    assert list(workflow.moves_from(origin)) == legal


@pytest.mark.parametrize("to", BY_HAND)
def test_a_verified_claim_needs_support(to):
    if to in NEEDS_SUPPORT:
        with refused(RuleBroken, "needs_support"):
            set_status("incorrect", to, supported=False)
    else:
        assert set_status("incorrect", to, supported=False).status == to


@pytest.mark.parametrize("to", STATUSES)
def test_an_open_query_decides_the_status(to):
    with refused(RuleBroken, "query_decides"):
        set_status("query", to, asked_from="verified")


@pytest.mark.parametrize("origin", BY_HAND)
def test_nobody_sets_query_by_hand(origin):
    with refused(RuleBroken, "query_decides"):
        set_status(origin, "query")


def test_an_unknown_status_is_refused():
    with refused(RuleBroken, "unknown_value"):
        set_status("unchecked", "done")


@pytest.mark.parametrize("to", BY_HAND)
def test_from_a_status_of_a_newer_desk_a_unit_can_only_be_taken_up_again(to):
    if to in ("unchecked", "in_progress"):
        assert set_status("of_tomorrow", to).status == to
    else:
        with refused(RuleBroken, "illegal_move"):
            set_status("of_tomorrow", to)
    assert workflow.moves_from("of_tomorrow") == ("unchecked", "in_progress")


@pytest.mark.parametrize("role", profile.ROLES)
def test_authors_and_viewers_do_not_check(role):
    if role in ("author", "viewer"):
        with refused(RuleBroken, "may_not_check"):
            set_status("unchecked", "in_progress", role=role)
    else:
        assert set_status("unchecked", "in_progress", role=role).status == "in_progress"


@pytest.mark.parametrize("to", BY_HAND)
def test_a_verdict_remembers_who_gave_it_when_and_on_which_words(to):
    check = set_status("incorrect", to, words="the folded words").check
    if to in NO_VERDICTS:
        assert check is None
    else:
        assert (check.sentence, check.by, check.at) == ("the folded words", "p1", AT)


def test_a_verdict_can_be_given_anew_on_changed_words():
    first = set_status("unchecked", "verified", words="old")
    again = workflow.set_status(
        first, "verified", supported=True, words="new", by="p2", role="editor", at="2026-03-03T08:00:00Z"
    )
    assert (again.status, again.check.sentence, again.check.by) == ("verified", "new", "p2")


WRONG = "it opened on 15 october."


def wrong(proposed=None):
    return set_proposed(set_status("unchecked", "incorrect", words=WRONG), proposed)


def test_verified_as_changed_keeps_the_words_that_were_wrong():
    right = again(wrong("on 5 October"), "verified_as_changed", "it opened on 5 october.")
    assert (right.wrong, right.proposed, right.reworded) == (WRONG, "on 5 October", None)
    assert right.check.sentence == "it opened on 5 october."


@pytest.mark.parametrize(("proposed", "code"), [("5 October", "other_wording"), (None, "no_wording")])
def test_other_words_than_proposed_need_a_confirmation_that_is_kept(proposed, code):
    words = "it opened in october."
    with refused(RuleBroken, code):
        again(wrong(proposed), "verified_as_changed", words)
    right = again(wrong(proposed), "verified_as_changed", words, accepts_other_words=True)
    assert right.reworded == words
    # It is asked once for these words, and again for others.
    assert again(right, "verified_as_changed", words).reworded == words
    with refused(RuleBroken, code):
        again(right, "verified_as_changed", "it opened in autumn.")


def test_a_verdict_before_the_words_changed_confirms_nothing():
    early = again(wrong("5 October"), "verified_as_changed", WRONG, accepts_other_words=True)
    assert early.reworded is None


@pytest.mark.parametrize(
    ("words", "holds"),
    [("it opened on 5 october.", True), ("it opened on 15 october.", False), ("5 october it was.", True),
     ("it opened on 5 octobers.", False)],
)  # fmt: skip
def test_a_proposal_is_held_in_whole_words(words, holds):
    assert is_put_right(wrong("5 October"), words) is holds


def test_only_what_is_wrong_has_a_proposal_and_the_wrong_words_are_none():
    with refused(RuleBroken, "not_wrong"):
        set_proposed(unit(status="verified"), "5 October")
    with refused(RuleBroken, "same_wording"):
        set_proposed(wrong(), "It opened on 15 October.")
    assert set_proposed(workflow.open_query(wrong()), "on 5 October").proposed == "on 5 October"


@pytest.mark.parametrize("to", [s for s in BY_HAND if s not in ("incorrect", "verified_as_changed")])
def test_other_statuses_forget_the_wrong_words(to):
    left = set_status("incorrect", to, wrong="40 million", proposed="41 million")
    assert (left.wrong, left.proposed, left.reworded) == (None, None, None)


def test_a_name_is_put_only_under_a_unit_on_the_author_and_goes_with_that_status():
    vouched = workflow.vouch(unit(status="on_author"), "p2")
    assert vouched.vouched_by == "p2"
    with refused(RuleBroken, "not_on_author"):
        workflow.vouch(unit(status="verified"), "p2")
    left = workflow.set_status(vouched, "in_progress", supported=True, words="", by="p1", role="checker", at=AT)
    assert left.vouched_by is None


@pytest.mark.parametrize("origin", BY_HAND)
def test_closing_the_last_query_restores_the_status_before(origin):
    held = unit(status=origin)
    asked = workflow.open_query(held)
    assert (asked.status, asked.asked_from) == ("query", origin)
    assert workflow.open_query(asked) == asked
    assert workflow.close_query(asked, others_open=True) == asked
    assert workflow.close_query(asked, others_open=False) == held


@pytest.mark.parametrize("status", BY_HAND)
def test_a_verdict_without_its_evidence_reopens(status):
    held = set_status("incorrect", status, wrong="40 million")
    assert workflow.uphold(held, supported=True) == held
    lost = workflow.uphold(held, supported=False)
    if status in NEEDS_SUPPORT:
        assert (lost.status, lost.check, lost.wrong) == ("in_progress", None, None)
    else:
        assert lost == held


@pytest.mark.parametrize("status", sorted(NEEDS_SUPPORT))
def test_a_verdict_reopens_also_behind_an_open_query(status):
    asked = workflow.open_query(set_status("incorrect", status))
    lost = workflow.uphold(asked, supported=False)
    assert (lost.status, lost.asked_from) == ("query", "in_progress")
    assert workflow.close_query(lost, others_open=False).status == "in_progress"


STEPS = st.one_of(
    st.tuples(st.just("set"), st.sampled_from(list(STATUSES)), st.booleans()),
    st.tuples(st.just("ask"), st.just(""), st.just(True)),
    st.tuples(st.just("answer"), st.just(""), st.booleans()),
    st.tuples(st.just("uphold"), st.just(""), st.booleans()),
)


@example([("set", "incorrect", False), ("set", "verified_as_changed", True), ("uphold", "", False)])
@given(st.lists(STEPS, max_size=30))
def test_no_series_of_steps_breaks_the_rules(steps):
    held = unit()
    supported, is_asked = False, False
    for step, status, truth in steps:
        if step == "set":
            supported = supported or truth
            try:
                held = workflow.set_status(held, status, supported=supported, words="w", by="p1", role="checker", at=AT)
            except DeskError:
                continue
        elif step == "ask":
            held, is_asked = workflow.open_query(held), True
        elif step == "answer":
            held, is_asked = workflow.close_query(held, others_open=truth), is_asked and truth
        else:
            supported = truth
            held = workflow.uphold(held, supported=truth)
        assert (held.status == "query") == is_asked == (held.asked_from is not None)
        standing = replace(held, status=held.asked_from) if held.asked_from else held
        assert standing.status not in NEEDS_SUPPORT or supported
        assert (standing.check is not None) == (standing.status in {s.id for s in STATUSES.values() if s.is_verdict})
        assert standing.wrong is None or standing.status in ("incorrect", "verified_as_changed")


def test_the_guide_shows_the_table_as_it_is():
    page = runpy.run_path(str(GUIDES / "workflow.py"))["page"]()
    assert (GUIDES / "workflow.md").read_text("utf-8") == page, "run: python docs/guides/workflow.py"


def test_confidence_in_other_words_is_lost_with_them():
    sure = set_status("in_progress", "verified", words="old", confidence="high")
    assert sure.confidence == "high"

    def again(words):
        return workflow.set_status(sure, "verified", supported=True, words=words, by="p1", role="checker", at=AT)

    assert (again("old").confidence, again("new").confidence) == ("high", None)
    assert workflow.uphold(sure, supported=False).confidence is None
