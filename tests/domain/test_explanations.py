"""A flag says in one line what it found in this unit, and names nobody who may not be named."""

from dataclasses import replace

import pytest

from annotator.domain.evidence import Passage
from annotator.domain.explanations import why
from annotator.domain.fact_locks.facts import Fact
from annotator.domain.fact_locks.pairing import DIFFERS, FactAnswer
from annotator.domain.fact_locks.quoted_words import quotable
from annotator.domain.flags import FLAGS, UNKNOWN
from annotator.domain.readiness import UnitState, cover
from annotator.domain.sources import Snapshot
from tests.domain.standings import AT, evidence, source, standing, unit, verified

NAMES = {"p1": "Ana"}
SECRET = "Blaubeere"
REPORT = source(title="AP report", origin="AP")
COPY = source("s2", title="Evening post", origin="AP")
CLERK = source("s3", title=SECRET, author=SECRET, terms="background", description="a clerk", origin="AP")
HIDDEN = source("s4", title=SECRET, terms="off_record", origin="AP")


def told(*tied, held=None, sources=(REPORT, COPY, CLERK, HIDDEN), dead=None):
    held = held or verified()
    whole = replace(standing(units=(held,), tied=tied, sources=sources), dead=dead or {})
    return why(held, cover(whole).unit_states[held.id], whole, NAMES)


def on(n, of, **more):
    return evidence(f"e{n}", of=of, **more)


@pytest.mark.parametrize(
    ("tied", "line"),
    [
        ([on(1, "s1")], "one source: AP report"),
        ([on(1, "s1"), on(2, "s1")], "one source: AP report"),
        ([on(1, "s1"), on(2, "s2")], "one source: both are copies of AP"),
        ([on(1, "s1"), on(2, "s3")], "one source: both have the same origin"),
        ([on(1, "s3")], "one source: a clerk"),
        ([on(1, "s1", passage=None), on(2, "s3", passage=None)], "no words on file: AP report and a clerk"),
        ([on(1, "s3")], "no source may be named: a clerk"),
        ([on(1, "s1", terms="background")], "no source may be named: a source on background"),
        ([on(1, "s1"), on(2, "s2"), on(3, "s1", stance="contradicts")], "evidence for (2) and against (1)"),
        ([on(1, "s1"), on(2, "s4", stance="contradicts")], "one source: AP report"),
    ],
)
def test_a_flag_names_the_facts_of_its_unit(tied, line):
    assert line in told(*tied)


def test_the_most_urgent_reason_comes_first_since_a_list_has_room_for_one():
    tied = (on(1, "s2", stance="contradicts"), on(2, "s2"))
    lines = told(*tied, sources=(REPORT, replace(COPY, level="secondary"), CLERK, HIDDEN))
    named = [line.split(":")[0] for line in lines]
    assert named == ["evidence for (1) and against (1)", "no primary source", "one source"]


def test_a_reason_that_goes_on_is_told_once():
    assert told(on(1, "s1"), held=verified(risk="legal")) == ("one source: AP report, and the risk is legal",)


def test_what_is_withheld_is_not_told():
    tied = (on(1, "s1"), on(2, "s3"), on(3, "s4"), on(4, "s4", stance="contradicts"), on(5, "s2", terms="off_record"))
    lines = told(*tied)
    assert lines == ("one source: both have the same origin",)
    embargoed = replace(REPORT, id="s5", title=SECRET, embargoed_until="2026-03-03")
    assert SECRET not in repr((lines, told(on(1, "s5"), on(2, "s1"), sources=(REPORT, embargoed))))


def test_levels_are_named():
    news = replace(REPORT, level="secondary")
    book = source("s6", title="A handbook", level="tertiary")
    assert "no primary source: AP report is secondary, A handbook is tertiary" in told(
        on(1, "s1"), on(2, "s6"), sources=(news, book)
    )
    three = tuple(source(f"s{n}", title=f"Paper {n}", level="secondary") for n in range(3))
    tied = [on(n, f"s{n}") for n in range(3)]
    assert "no primary source: Paper 0, Paper 1 and 1 more are secondary" in told(*tied, sources=three)


def test_who_checked_and_when():
    assert "the text changed since Ana checked it on March 2, 2026" in told(held=verified(words="other words"))


@pytest.mark.parametrize(
    ("quoted", "passage", "line"),
    [
        ("it was not closed", "He said it was never closed.", "the quote has “not” where AP report has “never”"),
        ("it was closed now", "He said it was closed.", "the quote has “now”, which is not in AP report"),
        ("it was closed", "He said it was never closed.", "the quote leaves out “never” of AP report without a mark"),
        ("rain", "He said nothing else.", "the quote is not in the passage of AP report"),
    ],
)
def test_a_quote_is_told_where_it_differs(quoted, passage, line):
    held = verified()
    held = replace(held, kind="quote", anchor=replace(held.anchor, exact=quoted))
    assert line in told(on(1, "s1", passage=Passage(passage)), held=held)


def test_words_on_background_are_not_repeated():
    held = verified()
    held = replace(held, kind="quote", anchor=replace(held.anchor, exact="it was not closed"))
    lines = told(on(1, "s3", passage=Passage(f"It was {SECRET} closed.")), held=held)
    assert "the quote differs from a clerk" in lines
    assert SECRET not in repr(lines)


def test_a_page_that_is_gone_is_told_with_what_is_kept_of_it():
    dead = {"s1": "2026-03-01T08:00:00Z", "s4": AT}
    assert "the page of AP report was gone on March 1, 2026" in told(on(1, "s1"), dead=dead)
    kept = replace(REPORT, snapshots=(Snapshot("f" * 64, "2026-02-01T08:00:00Z", None),))
    line = "the page of AP report was gone on March 1, 2026, and is kept as of February 1, 2026"
    assert line in told(on(1, "s1"), dead=dead, sources=(kept,))
    assert not [line for line in told(on(1, "s2"), on(2, "s4"), dead=dead) if "gone" in line]


def test_a_flag_that_the_desk_does_not_know_is_said_plainly():
    held = verified()
    state = UnitState("trouble", ("of_tomorrow",), (UNKNOWN.words,), (1,))
    assert why(held, state, standing(units=(held,)), NAMES) == (UNKNOWN.words,)


@pytest.mark.parametrize("kind", ["claim", "quote"])
def test_every_flag_has_its_line(kind):
    news = replace(CLERK, level="secondary", title="x")
    held = verified(words="other words", risk="legal")
    held = replace(held, kind=kind, anchor=replace(held.anchor, exact="it was not closed in May for 17 days"))
    shut = "The bridge was closed for 17 days."
    wrong = unit(status="incorrect", wrong=shut, id="u2")
    wrong = replace(wrong, anchor=replace(wrong.anchor, exact=shut))
    # The words of the second are not on file yet.
    tied = (on(1, "s3", passage=Passage("It was closed.")), on(2, "s3", stance="contradicts"))
    other = on(3, "s3", passage=Passage("The clerk was asked."))
    whole = standing(units=(held, wrong), tied=tied, sources=(news,))
    whole = replace(whole, dead={"s3": AT}, evidence=(*tied, other))
    found: set[str] = set()
    for known in (whole, replace(whole, evidence=tied)):
        state = cover(known).unit_states[held.id]
        lines = why(held, state, known, NAMES)
        assert not set(lines) & {flag.words for flag in FLAGS.values()}
        assert len(lines) >= len(state.flags)
        assert all("\n" not in line for line in lines)
        found |= set(state.flags)
    # Words that differ are on file: the flag for words that are not has its line above.
    facts, quotes = {"fact_mismatch", "fact_absent", "not_compared", "wrong_elsewhere"}, {"quote_mismatch"}
    assert found == set(FLAGS) - {"no_passage"} - (facts if kind == "quote" else quotes)


@pytest.mark.parametrize(
    ("kind", "words", "quoted"),
    [
        ("clause", "none of whom died.", "none of whom died"),
        ("clause", "It did not open at 3 p.m.", "It did not open at 3 p.m."),
        ("time", "3 p.m.", "3 p.m."),
        ("name", "Lunda Inc.", "Lunda Inc."),
    ],
)
def test_a_clause_is_quoted_without_the_stop_that_ends_it(kind, words, quoted):
    fact = Fact(kind, words, 0, len(words), (("",),))
    assert quotable(FactAnswer(fact, DIFFERS, fact)) == (quoted, quoted)
    assert quotable(FactAnswer(fact, DIFFERS)) == (quoted, "")
