"""How near to the headline, and how long, a standfirst is."""

import pytest

from annotator.domain.articles import Facts
from annotator.markup.body.boilerplate.elements import BoilerplateElements
from annotator.markup.body.top_matter import find_top_matter
from tests.markup.leaf_lists import prose, read, text

HEADLINE = "The ferry returns"


def top_of(page, keep="Taken", summaries=()):
    body, leaves = read(page, keep)
    return find_top_matter(leaves, Facts(title=HEADLINE), summaries, BoilerplateElements(leaves, body))


@pytest.mark.parametrize(("words", "is_one"), [(4, False), (7, True), (60, True), (100, False)])
def test_a_standfirst_is_a_sentence_or_a_short_paragraph(words, is_one):
    standfirst = prose(words).rstrip(".")
    assert (top_of(f"<h1>{HEADLINE}</h1><p class=standfirst>{standfirst}</p>").standfirst == standfirst) is is_one


@pytest.mark.parametrize(("lines", "is_one"), [(4, True), (8, False)])
def test_a_standfirst_by_its_class_is_near_the_headline(lines, is_one):
    page = f"<h1>{HEADLINE}</h1>{'<div>Harbour</div>' * lines}<p class=standfirst>{prose(12).rstrip('.')}</p>"
    assert (top_of(page).standfirst is not None) is is_one


@pytest.mark.parametrize(("lines", "opens"), [(1, True), (2, False)])
def test_a_summary_straight_above_the_body_is_its_first_paragraph(lines, opens):
    summary = prose(12, "Summary")
    page = f"<h1>{HEADLINE}</h1><div><p>{summary}</p></div>{'<div>x</div>' * lines}<section><p>{prose(12, 'Taken')}</p></section>"
    found = top_of(page, summaries=[summary])
    assert (found.opening is not None, found.standfirst is None) == (opens, opens)


@pytest.mark.parametrize(("share", "start"), [(20, 1), (40, -1)])
def test_a_headline_with_much_of_the_article_above_it_heads_something_else(share, start):
    page = f"<p>{text(share * 10)}</p><h1>{HEADLINE}</h1><p>{text(1_000 - share * 10)}</p>"
    assert top_of(page).start == start


@pytest.mark.parametrize(
    ("heading", "is_headline"),
    [
        # The page declares its kicker as a part of the title, and prints the two apart.
        ("<h2>Quay two is closed for good</h2>", True),
        ("<h2>Quay two in Oxley is now closed</h2>", True),
        ("<h2>Weather and tides this week</h2>", False),
        ("<h2>Quay two</h2>", False),
        ('<h2><a href="/other">Quay two is closed for good</a></h2>', False),
        ("<h4>Quay two is closed for good</h4>", False),
    ],
)
def test_a_heading_in_most_words_of_a_title_that_is_printed_nowhere_is_the_headline(heading, is_headline):
    body, leaves = read(f"{heading}<p>{prose(30, 'Taken')}</p>", "Taken")
    facts = Facts(title="Oxley harbour: quay two is closed for good")
    found = find_top_matter(leaves, facts, (), BoilerplateElements(leaves, body))
    assert (found.start >= 0) is is_headline
