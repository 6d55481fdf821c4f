"""How much it takes for prose that the library missed to be kept."""

import pytest

from annotator.markup.body.additions import heads_a_row, keep_headings, spread, take_longest_column
from annotator.markup.body.boilerplate.elements import BoilerplateElements
from tests.markup.leaf_lists import kept, only, prose, read, text


def longest_taken(taken, column):
    page = f"<div><p>{text(taken)}</p></div>" * bool(taken) + f"<section><p>{text(column, 'Longer')}</p></section>"
    body, leaves = read(page, "Taken")
    take_longest_column(leaves, body, BoilerplateElements(leaves, body))
    return kept(leaves) == [text(column, "Longer")]


@pytest.mark.parametrize(("column", "is_taken"), [(600, False), (1_000, True)])
def test_a_column_outvotes_the_library_with_twice_the_prose_that_it_took(column, is_taken):
    assert longest_taken(400, column) is is_taken


@pytest.mark.parametrize(("column", "is_taken"), [(200, False), (320, True)])
def test_a_column_of_a_few_lines_is_no_article(column, is_taken):
    assert longest_taken(0, column) is is_taken


def chunks(taken, missed, length=150):
    """Chunks with the same class, with an advertisement between each two."""
    texts = [text(length)] * taken + [text(length, "Missed")] * missed
    return "<i>Ad</i>".join(f"<div class=chunk><p>{one}</p></div>" for one in texts)


def is_spread(page):
    _, leaves = read(page, "Taken")
    spread(leaves)
    return any(one.startswith("Missed") for one in kept(leaves))


@pytest.mark.parametrize(("taken", "spreads"), [(1, False), (2, True)])
def test_a_frame_belongs_to_the_article_if_two_of_its_leaves_were_taken(taken, spreads):
    assert is_spread(chunks(taken, 2)) is spreads


@pytest.mark.parametrize(("elsewhere", "spreads"), [(200, True), (400, False)])
def test_a_frame_with_less_than_half_of_the_text_taken_does_not_belong_to_the_article(elsewhere, spreads):
    assert is_spread(chunks(2, 2) + f"<blockquote>{text(elsewhere)}</blockquote>") is spreads


@pytest.mark.parametrize(("missed", "spreads"), [(12, True), (24, False)])
def test_a_frame_with_hardly_any_text_taken_does_not_belong_to_the_article(missed, spreads):
    assert is_spread(chunks(2, missed)) is spreads


@pytest.mark.parametrize(
    ("chunk", "spreads"),
    [
        ("<div><div class=chunk><div><p>{}</p></div></div></div>", True),
        ("<div class=chunk><div><div><p>{}</p></div></div></div>", False),
    ],
)
def test_a_class_counts_up_to_two_elements_around_its_leaf(chunk, spreads):
    assert is_spread("".join(chunk.format(text(150, first)) for first in ("Taken", "Taken", "Missed"))) is spreads


@pytest.mark.parametrize(("words", "heads"), [(12, True), (24, False)])
def test_a_row_of_one_cell_is_a_heading_if_it_is_short(words, heads):
    assert heads_a_row(only(f"<table><tr><td>{prose(words)}</td></tr></table>")) is heads


@pytest.mark.parametrize(("tool", "is_kept"), [("Edit this", True), ("Other news today", False)])
def test_a_link_of_two_words_may_come_between_a_heading_and_its_text(tool, is_kept):
    _, leaves = read(f"<h2>The yard</h2><p><a href=/x>{tool}</a></p><p>{prose(12, 'Taken')}</p>", "Taken")
    keep_headings(leaves, leaves)
    assert ("The yard" in kept(leaves)) is is_kept
