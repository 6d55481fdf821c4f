"""Boxes that ask readers for something, and cards that lead to other stories, are no part of a story."""

import pytest

from annotator.markup.reading import find_article
from tests.markup.stories import PARAGRAPHS, TITLE, article, texts_of

PICTURE = '<img src="/quay.jpg" width="640" height="400">'


def with_between(html):
    at = len(PARAGRAPHS) // 2
    return article(*PARAGRAPHS[:at], html, *PARAGRAPHS[at:])


@pytest.mark.parametrize(
    "box",
    [
        """<div class="z1"><h3>Stand by us</h3><p>We are a small newsroom, and our readers pay for what we do.</p>
        <a href="/give">Donate now</a></div>""",
        """<section class="z1"><div><b>The Tide</b></div><p>Read our best reporting from the coast in your inbox, every Friday.</p>
        <p><a href="/letters">Sign up</a></p></section>""",
        """<div class="z1"><h4>Hafenbrief</h4><p>Jeden Freitag das Beste von der Küste in Ihrem Postfach.</p>
        <a href="/brief">Jetzt anmelden</a></div>""",
    ],
)
def test_a_box_with_a_call_is_left_out(box):
    assert texts_of(with_between(box)) == [TITLE, *PARAGRAPHS]


SAID = "Seven sailors told the court that they had seen no light on the quay that night."


@pytest.mark.parametrize(
    "said", [SAID, "“We saw no light on the quay that night,” one of the sailors told the court in Oxley."]
)
def test_what_does_not_speak_to_readers_stays_beside_a_call(said):
    box = f'<div class="z1"><p>{said}</p><p><a href="/letters">Subscribe</a></p></div>'
    assert said in texts_of(with_between(box))


def test_a_piece_of_the_story_stays_whatever_call_is_in_it():
    ours = "We walked along our old quay in the rain, and none of us had an umbrella or a word to say."
    pieces = [f'<div class="piece"><p>{line}</p></div>' for line in PARAGRAPHS]
    pieces.insert(2, f'<div class="piece"><p>{ours}</p><p><a href="/letters">Subscribe</a></p></div>')
    assert ours in texts_of(article(*pieces))


def test_a_sentence_left_out_with_a_call_is_told():
    box = """<div class="z1"><h3>Stand by us</h3><p>We are a small newsroom, and our readers pay for what we do.</p>
    <a href="/give">Donate now</a></div>"""
    assert [one.text for one in find_article(with_between(box)).left_out if one.has_prose] == [
        "We are a small newsroom, and our readers pay for what we do."
    ]


def test_a_line_that_is_a_link_and_asks_to_join_is_left_out():
    line = (
        '<p><b><a href="https://chat.example/1">Join our WhatsApp channel for the latest from the harbour.</a></b></p>'
    )
    assert texts_of(with_between(line)) == [TITLE, *PARAGRAPHS]


CARD = "For the third winter in a row the pass is open when it used to be closed."


def test_a_linked_heading_and_a_picture_that_lead_to_one_page_are_a_card_with_the_words_below():
    card = f'<div><a href="/pass">{PICTURE}<h3>Snow comes late to the pass</h3></a><p>{CARD}</p></div>'
    assert texts_of(with_between(card)) == [TITLE, *PARAGRAPHS]


def test_a_heading_that_links_to_what_its_text_is_about_is_none():
    section = f'<h3><a href="/report">What the report says of the pass</a></h3><p>{CARD}</p>'
    assert CARD in texts_of(with_between(section))
    pictured = f'<div>{PICTURE}<h3><a href="/report">What the report says of the pass</a></h3><p>{CARD}</p></div>'
    assert CARD in texts_of(with_between(pictured))
