"""What only a screen reader speaks within a line is no text; what is struck through says so."""

import pytest

from annotator.markup.article.text import measure
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.reading import read_page
from tests.markup.stories import PARAGRAPHS, article, texts_of

HIDES = ["visually-hidden", "sr-only", "screen-reader-text", "u-visuallyHidden", "visuallyhidden"]


@pytest.mark.parametrize("name", HIDES)
def test_words_for_a_screen_reader_are_no_part_of_the_sentence(library, name):
    library(*PARAGRAPHS, "The report by the board came out on Monday.")
    link = f'<a href="/r">report<span class="{name}">, opens new tab</span></a>'
    html = f"<p>The {link} by the board came out on Monday.</p>"
    assert "The report by the board came out on Monday." in texts_of(article(*PARAGRAPHS[:2], html, *PARAGRAPHS[2:]))
    assert measure(clean(read_page(html)[1])).text == "The report by the board came out on Monday."


def test_words_that_a_style_moves_out_of_sight_are_no_part_of_the_sentence():
    html = '<p>The report<span style="position:absolute;left:-9999px"> (PDF)</span> came out.</p>'
    assert measure(clean(read_page(html)[1])).text == "The report came out."


def test_a_title_for_screen_readers_stays_and_so_does_a_mark_between_words():
    heading = '<h2><span class="sr-only">Where the money went</span></h2>'
    html = f'{heading}<p>Ferry<span class="sr-only">: </span>No boat today.</p>'
    assert measure(clean(read_page(html)[1])).text == "Where the money went\n\nFerry: No boat today."


def test_a_label_that_is_only_spoken_still_says_who_wrote_and_when():
    label = '<span class="sr-only">{}</span>'
    by = f"<p>{label.format('| By ')}<b>Ines Calder</b></p>"
    updated = f"<time datetime='2024-05-12'>12 May</time> {label.format('Updated on ')}<time datetime='2024-05-14'>14 May</time>"
    facts, _ = read_page(article(by, f"<p>{updated}</p>", *PARAGRAPHS))
    assert facts.byline == ("Ines Calder",)
    assert (facts.published, facts.modified) == ("2024-05-12", "2024-05-14")


@pytest.mark.parametrize("struck", ["<strike>nine</strike>", '<span style="text-decoration:line-through">nine</span>'])
def test_what_is_struck_through_is_stored_as_struck(struck):
    assert (
        clean(read_page(f"<p>It cost {struck} eleven million.</p>")[1]) == "<p>It cost <s>nine</s> eleven million.</p>"
    )
