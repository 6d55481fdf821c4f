"""The pictures of an article, with their captions and credits."""

import re

import pytest

from annotator.markup.cleaning.sanitising import clean
from annotator.markup.reading import find_article, read_page
from tests.markup.stories import PARAGRAPHS, TITLE, article, blocks_of, texts_of


def figures_of(page):
    return re.findall(r"<figure\b.*?</figure>", clean(read_page(page)[1], "https://example.org/a"))


def test_a_credit_is_the_caption_of_a_figure_without_another():
    figure = '<figure><img src="/ferry.jpg"><div class="image-credit">Ines Calder</div></figure>'
    assert blocks_of(article(PARAGRAPHS[0], figure, *PARAGRAPHS[1:]))[1][2] == ("caption", "Ines Calder")


@pytest.mark.parametrize("first", [True, False])
def test_a_credit_next_to_a_caption_is_a_line_of_it_above_or_below_as_on_the_page(first):
    credit, caption = "<div class=credit>Ines Calder</div>", "<figcaption>The ferry.</figcaption>"
    figure = f'<figure><img src="/f.jpg">{credit + caption if first else caption + credit}</figure>'
    found = blocks_of(article(PARAGRAPHS[0], figure, *PARAGRAPHS[1:]))[1]
    lines = [("caption", "Ines Calder"), ("caption", "The ferry.")]
    assert found[2:4] == (lines if first else lines[::-1])
    assert found[4:] == [("paragraph", one) for one in PARAGRAPHS[1:]]


def test_a_picture_with_a_caption_at_the_start_of_a_paragraph_is_a_figure_before_it():
    picture = (
        '<span class="image"><span><img src="/f.jpg"></span>'
        '<span class="caption"><span class="source">Ines Calder</span></span></span>'
    )
    page = article(f"<p>{picture} <b>{PARAGRAPHS[0]}</b></p>", *PARAGRAPHS[1:])
    assert blocks_of(page)[1][1:3] == [("caption", "Ines Calder"), ("paragraph", PARAGRAPHS[0])]
    assert len(figures_of(page)) == 1


def test_a_box_that_leads_to_another_story_is_no_figure():
    box = '<figure><a href="/other"><div>The buses of last winter</div><div>Read more</div></a></figure>'
    assert texts_of(article(*PARAGRAPHS[:2], box, *PARAGRAPHS[2:])) == [TITLE, *PARAGRAPHS]


def test_one_linked_picture_above_a_story_belongs_to_it_and_several_do_not():
    linked = '<figure><a href="/{0}"><img src="/{0}.jpg"><figcaption>Boat number {0}</figcaption></a></figure>'
    one = article(*PARAGRAPHS).replace("<article><h1>", "<h1>").replace("</h1>", f"</h1>{linked.format(1)}<article>")
    assert ("caption", "Boat number 1") in blocks_of(one)[1]
    row = one.replace(linked.format(1), linked.format(1) + linked.format(2))
    assert not [text for text in texts_of(row) if text.startswith("Boat number")]


def test_a_figure_without_words_keeps_its_picture_and_the_alternative_text():
    figure = '<figure><img src="/ferry.jpg" alt="The ferry in its dock"></figure>'
    (found,) = figures_of(article(PARAGRAPHS[0], figure, *PARAGRAPHS[1:]))
    assert 'alt="The ferry in its dock"' in found


def test_the_picture_for_browsers_without_script_replaces_the_placeholder():
    picture = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><noscript><img src="/ferry.jpg"></noscript>'
    page = article(PARAGRAPHS[0], f"<figure><span>{picture}</span></figure>", *PARAGRAPHS[1:])
    assert re.findall(r'src="([^"]+)"', "".join(figures_of(page))) == ["https://example.org/ferry.jpg"]


def test_a_displayed_picture_is_kept_once():
    picture = '<img src="/ferry.jpg"><noscript><img src="/ferry-small.jpg"></noscript>'
    page = article(PARAGRAPHS[0], f"<figure><span>{picture}</span></figure>", *PARAGRAPHS[1:])
    assert re.findall(r'src="([^"]+)"', "".join(figures_of(page))) == ["https://example.org/ferry.jpg"]


def test_a_picture_above_a_story_has_the_caption_and_the_credit_that_only_classes_mark():
    box = (
        '<div class=lead><img src="/f.jpg"><p class="caption">The ferry.</p><div class="credit">Ines Calder</div></div>'
    )
    page = article(*PARAGRAPHS).replace("<article><h1>", "<h1>").replace("</h1>", f"</h1>{box}<article>")
    assert blocks_of(page)[1][1:3] == [("caption", "The ferry."), ("caption", "Ines Calder")]


CAPTION = "The ferry in its dock in May."


@pytest.mark.parametrize(
    "figure",
    [
        f'<figure class="wp-caption"><img src="/f.jpg"><p class="wp-caption-text">{CAPTION}</p></figure>',
        f'<figure><img src="/f.jpg"><div>{CAPTION}</div></figure>',
        f'<figure><img src="/f.jpg"><small>{CAPTION}</small></figure>',
        f'<figure><img src="/f.jpg">{CAPTION}</figure>',
    ],
)
def test_words_in_a_picture_s_figure_are_its_caption_in_any_element(figure):
    assert blocks_of(article(*PARAGRAPHS[:2], figure, *PARAGRAPHS[2:]))[1][3] == ("caption", CAPTION)


@pytest.mark.parametrize(
    ("inner", "blocks"),
    [
        ("<p>42%</p>", [("paragraph", "42%")]),
        ("<ul><li>Oslo 4</li><li>Bergen 5</li></ul>", [("list_item", "Oslo 4"), ("list_item", "Bergen 5")]),
        ("<table><tr><th>Year</th><td>2021</td></tr></table>", [("table_cell", "Year"), ("table_cell", "2021")]),
    ],
)
def test_a_figure_of_words_and_numbers_is_kept_in_full(inner, blocks):
    figure = f"<figure>{inner}<figcaption>Source: the council</figcaption></figure>"
    found = blocks_of(article(*PARAGRAPHS[:2], figure, *PARAGRAPHS[2:]))[1]
    assert found[3:-3] == [*blocks, ("caption", "Source: the council")]


def test_a_credit_in_the_element_of_its_picture_is_a_line_of_the_caption():
    figure = (
        f'<figure><div><img src="/f.jpg"><span>Getty Images</span></div><figcaption>{CAPTION}</figcaption></figure>'
    )
    found = blocks_of(article(*PARAGRAPHS[:2], figure, *PARAGRAPHS[2:]))[1]
    assert found[3:5] == [("caption", "Getty Images"), ("caption", CAPTION)]


def test_words_in_a_figure_that_are_no_caption_are_offered_as_left_out():
    other = "These words are none of the caption."
    figure = f'<figure><img src="/f.jpg"><figcaption>{CAPTION}</figcaption><p>{other}</p></figure>'
    left = [one.text for one in find_article(article(*PARAGRAPHS[:2], figure, *PARAGRAPHS[2:])).left_out]
    assert left == [other, "© Coast Post"]


def test_a_film_s_buttons_are_no_part_of_its_figure():
    player = (
        "<figure><div class=video-player><p>Current Time 0:00</p></div><figcaption>The ferry.</figcaption></figure>"
    )
    assert "Current Time 0:00" not in texts_of(article(*PARAGRAPHS[:2], player, *PARAGRAPHS[2:]))
    counted = "<figure><p>Current Time 0:00</p><figcaption>The ferry.</figcaption></figure>"
    page = article(*PARAGRAPHS[:2], counted, *PARAGRAPHS[2:]).replace("<main>", '<main class="video-page">')
    assert "Current Time 0:00" in texts_of(page)
