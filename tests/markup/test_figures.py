"""Pictures of an article, with the words that belong to them."""

import re

from annotator.markup.cleaning import clean
from annotator.markup.reading import read_page
from tests.markup.stories import PARAGRAPHS, TITLE, article, blocks_of, texts_of


def figures_of(page):
    return re.findall(r"<figure\b.*?</figure>", clean(read_page(page)[1], "https://example.org/a"))


def test_a_figure_with_a_credit_only_has_it_for_its_caption():
    figure = '<figure><img src="/ferry.jpg"><div class="image-credit">Ines Calder</div></figure>'
    assert blocks_of(article(PARAGRAPHS[0], figure, *PARAGRAPHS[1:]))[1][2] == ("caption", "Ines Calder")


def test_a_credit_beside_a_caption_is_no_text():
    figure = '<figure><img src="/f.jpg"><div class=credit>Ines Calder</div><figcaption>The ferry.</figcaption></figure>'
    found = texts_of(article(PARAGRAPHS[0], figure, *PARAGRAPHS[1:]))
    assert found == [TITLE, PARAGRAPHS[0], "The ferry.", *PARAGRAPHS[1:]]


def test_a_figure_without_a_word_keeps_its_picture_and_what_it_shows():
    figure = '<figure><img src="/ferry.jpg" alt="The ferry in its dock"></figure>'
    (found,) = figures_of(article(PARAGRAPHS[0], figure, *PARAGRAPHS[1:]))
    assert 'alt="The ferry in its dock"' in found


def test_a_picture_that_a_script_would_load_is_the_one_that_the_page_gives_without_script():
    picture = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><noscript><img src="/ferry.jpg"></noscript>'
    page = article(PARAGRAPHS[0], f"<figure><span>{picture}</span></figure>", *PARAGRAPHS[1:])
    assert re.findall(r'src="([^"]+)"', "".join(figures_of(page))) == ["https://example.org/ferry.jpg"]


def test_a_picture_that_is_shown_stands_once():
    picture = '<img src="/ferry.jpg"><noscript><img src="/ferry-small.jpg"></noscript>'
    page = article(PARAGRAPHS[0], f"<figure><span>{picture}</span></figure>", *PARAGRAPHS[1:])
    assert re.findall(r'src="([^"]+)"', "".join(figures_of(page))) == ["https://example.org/ferry.jpg"]
