"""Figures as values: what is the same, written otherwise; what is rounded; what differs."""

import pytest

from annotator.domain.values import DIFFERS, ROUNDED, SAME, compare
from annotator.language.retrieval.passages import figures_in


def verdict(ours: str, theirs: str, *, hedged: bool = False) -> str | None:
    (one,), (other,) = figures_in(ours), figures_in(theirs)
    return compare(one, other, hedged=hedged)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("5,000", "five thousand"),
        ("40 percent", "40%"),
        ("1.2 million", "1,200,000"),
        ("$5 million", "5 million dollars"),
        ("October 5", "5 Oct 2026"),
        ("October 5", "2026-10-05"),
        ("Monday, Oct. 5, 2026", "5 October"),
        ("in 1998", "October 5, 1998"),
        ("5 p.m.", "17:00"),
        ("5:30", "5:30 p.m."),
        ("$5m", "5 million dollars"),
        ("£3.2bn", "£3.2 billion"),
        ("100 m", "100 metres"),
        ("25/12/2026", "Dec. 25"),
        ("1500", "1,500"),
    ],
)
def test_the_same_figure_may_be_written_otherwise(ours: str, theirs: str) -> None:
    assert verdict(ours, theirs) == SAME
    assert verdict(theirs, ours) == SAME


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("5,000", "5,100"), ("40%", "38%"), ("October 5", "October 6"), ("1998", "1999"), ("$5 million", "€5 million"),
     ("2 million", "2.1 million"), ("Monday", "Tuesday"), ("5 p.m.", "5:30 p.m."), ("May 5, 2020", "5 May 2021")],
)  # fmt: skip
def test_another_figure_of_the_same_kind_differs(ours: str, theirs: str) -> None:
    assert verdict(ours, theirs) == DIFFERS


@pytest.mark.parametrize(
    ("ours", "theirs"), [("40%", "38"), ("October 5", "5"), ("Monday", "October 5"), ("1998", "$5"), ("5 p.m.", "1998")]
)
def test_figures_in_different_kinds_say_nothing_of_each_other(ours: str, theirs: str) -> None:
    assert verdict(ours, theirs) is None


def test_an_article_may_round_its_source_but_not_the_other_way_round() -> None:
    assert verdict("5,000", "4,987") == ROUNDED
    assert verdict("40%", "39.6%") == ROUNDED
    assert verdict("4,987", "5,000") == DIFFERS
    assert verdict("2 million", "2.1 million", hedged=True) == ROUNDED
    assert verdict("2 million", "2.6 million", hedged=True) == DIFFERS
