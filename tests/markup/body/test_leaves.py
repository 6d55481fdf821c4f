"""What counts as a leaf, as prose, and as found by the library."""

import pytest

from annotator.domain.errors import Refused
from annotator.markup.body.left_out_portions import left_out, portions_of
from annotator.markup.body.library_vote import FoundLines
from annotator.markup.body.prose import Columns, reads_like_prose
from annotator.markup.reading import find_article
from tests.conftest import refused
from tests.markup.leaf_lists import only, prose, read, text


@pytest.mark.parametrize(("characters", "tag"), [(150, "td"), (250, "p")])
def test_a_cell_with_long_paragraphs_lays_out_the_page(characters, tag):
    cell = f"<p>{text(characters)}</p><p>{text(characters)}</p>"
    _, leaves = read(f"<table><tr><td>{cell}</td><td>1,204</td></tr></table>")
    assert ("table" in [up.tag for up in leaves[0].up_to(None)]) is (tag == "td")


@pytest.mark.parametrize(("words", "tag"), [(12, "h2"), (24, "p")])
def test_a_few_bold_words_between_blank_lines_are_a_heading(words, tag):
    _, leaves = read(f"<div>One.<br><br><b>{prose(words)}</b><br><br>Two.</div>")
    assert leaves[1].tag == tag


@pytest.mark.parametrize(("words", "is_prose"), [(6, False), (10, True)])
def test_prose_has_the_words_of_a_sentence(words, is_prose):
    assert reads_like_prose(only(f"<p>{prose(words)}</p>")) is is_prose


@pytest.mark.parametrize(("share", "is_prose"), [(40, True), (60, False)])
def test_prose_is_less_than_half_links(share, is_prose):
    line = "so it is " * 11 + "!"
    assert reads_like_prose(only(f"<p><a href=/x>{line[:share]}</a>{line[share:]}</p>")) is is_prose


@pytest.mark.parametrize(("paragraphs", "is_column"), [(1, False), (2, True)])
def test_two_paragraphs_make_a_column(paragraphs, is_column):
    _, leaves = read(f"<p>{prose(12, 'Taken')}</p>" * paragraphs + "<p>Other.</p>", "Taken")
    assert Columns(leaves).holds(leaves[-1]) is is_column


# What the library found


@pytest.mark.parametrize(("words", "is_named"), [(5, False), (8, True)])
def test_a_few_words_match_only_a_complete_line(words, is_named):
    line = prose(30)
    part = " ".join(line.split()[4 : 4 + words])
    assert FoundLines([line]).include(only(f"<p>{part}</p>")) is is_named
    assert FoundLines([part]).include(only(f"<p>{part}</p>"))


@pytest.mark.parametrize(("share", "is_named"), [(55, False), (85, True)])
def test_a_text_matches_if_most_of_its_words_do(share, is_named):
    words = [f"word{n}" for n in range(100)]
    assert FoundLines([" ".join(words[:share])]).include(only(f"<p>{' '.join(words)}</p>")) is is_named


@pytest.mark.parametrize(("run", "is_named"), [(8, False), (14, True)])
def test_the_same_words_in_another_order_are_another_text(run, is_named):
    words = [f"word{n}" for n in range(run * 8)]
    runs = [" ".join(words[at : at + run]) for at in range(0, len(words), run)]
    assert FoundLines([" ".join(runs[::-1])]).include(only(f"<p>{' '.join(runs)}</p>")) is is_named


# The article as a whole


def test_an_article_has_twenty_words(library):
    library(prose(30), prose(15))
    page = "<html><body><h1>The ferry</h1><p>{}</p></body></html>"
    assert "word7" in find_article(page.format(prose(30))).article
    with refused(Refused, "no_article"):
        find_article(page.format(prose(15)))


@pytest.mark.parametrize(("words", "is_offered"), [(3, False), (5, True)])
def test_the_rest_of_a_figure_is_offered_if_it_has_a_few_words(words, is_offered):
    _, leaves = read(f"<figure><figcaption>Taken</figcaption><p>{prose(words)}</p></figure>", "Taken")
    assert bool(left_out(portions_of(leaves), (), (), ())) is is_offered
