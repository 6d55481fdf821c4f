"""Prose between two paragraphs is kept, whatever its elements are and are called; what is no story is not."""

import pytest

from annotator.markup.reading import find_article
from tests.markup.stories import PARAGRAPHS, TITLE, article, texts_of

SAID = "Seven sailors from Oxley told the court that they had seen no light."
LINKED = SAID.replace("Oxley", '<a href="/oxley">Oxley</a>')
SHAPES = {
    "a paragraph": f"<p>{SAID}</p>",
    "text in a div": f"<div>{SAID}</div>",
    "text in a section": f"<section>{SAID}</section>",
    "plain nested divs": f"<div><div><div><p>{LINKED}</p></div></div></div>",
    "one link": f'<p><a href="/live"><strong>{SAID}</strong></a></p>',
    "a link in a div": f'<div class="wrapper"><p><a href="/live">{SAID}</a></p></div>',
    "a teaser by name": f'<div class="teaser-content"><p>{SAID}</p></div>',
    "a paywall by name": f'<p class="paywall">{SAID}</p>',
    "a promotion by name": f'<p class="promo-text">{SAID}</p>',
    "subscribers' text": f'<div class="subscribe-content"><p>{SAID}</p></div>',
    "a story about social media": f'<div class="social-media-story"><p>{LINKED}</p></div>',
    "related by name": f'<div class="related-facts"><p>{SAID}</p></div>',
    "a sidebar by name": f'<p class="sidebar-like">{SAID}</p>',
    "a builder's widget": f'<div class="widget text-widget"><div class="widget-wrap"><p>{SAID}</p></div></div>',
    "tags by name": f'<p class="tags">{SAID}</p>',
    "an aside": f"<aside><p>{SAID}</p></aside>",
    "a shadow tree": f'<x-text><template shadowrootmode="open"><p>{SAID}</p></template></x-text>',
    "a slot": f'<x-text><template shadowrootmode="open"><b>—</b><slot></slot></template><p>{SAID}</p></x-text>',
    "an older shadow tree": f'<x-text><template shadowroot="open"><div>{SAID}</div></template></x-text>',
    "the rest behind a button": f"<center><font>{SAID}</font></center>",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_sentence_between_two_paragraphs_is_never_lost(library, shape):
    library(*PARAGRAPHS)
    for at in (1, 3):
        read = "\n".join(texts_of(article(*PARAGRAPHS[:at], SHAPES[shape], *PARAGRAPHS[at:])))
        assert read.index(PARAGRAPHS[at - 1]) < read.index(SAID) < read.index(PARAGRAPHS[at])


@pytest.mark.parametrize("shape", ["plain nested divs", "one link", "a teaser by name", "text in a div"])
def test_a_first_sentence_between_headline_and_body_is_never_lost(library, shape):
    library(*PARAGRAPHS)
    assert texts_of(article(SHAPES[shape], *PARAGRAPHS)) == [TITLE, SAID, *PARAGRAPHS]


@pytest.mark.parametrize(
    "last", ["<section>{}</section>", '<div class="row"><div class="text end"><p>{}</p></div></div>']
)
def test_the_last_part_of_a_body_in_parts_is_never_lost(library, last):
    library(*PARAGRAPHS)
    part = (
        '<div class="row"><i class="ad">Advertisement</i></div><div class="row"><div class="text"><p>{}</p></div></div>'
    )
    parts = PARAGRAPHS if last.startswith("<section") else [part.format(one) for one in PARAGRAPHS]
    assert texts_of(article(*parts, last.format(SAID))) == [TITLE, *PARAGRAPHS, SAID]


def test_short_lines_built_like_the_paragraphs_around_them_are_kept(library):
    library(*PARAGRAPHS)
    lines = ["Heat 1: 62.9", "Heat 2: 63.2", "“Done.”"]
    boxes = [f'<div class="t"><div><p>{one}</p></div></div>' for one in (*PARAGRAPHS[:3], *lines, *PARAGRAPHS[3:])]
    assert texts_of(article(*boxes)) == [TITLE, *PARAGRAPHS[:3], *lines, *PARAGRAPHS[3:]]


BOXES = {
    "another story": f'<div class="teaser"><h3><a href="/1">A boat sinks</a></h3><p>{SAID}</p></div>',
    "a card": f'<a href="/1"><h3>A boat sinks</h3><p>{SAID}</p></a>',
    "links": f'<div><p><a href="/1">A boat sinks</a></p><p><a href="/2">{SAID}</a></p></div>',
    "a box of its own": f'<div class="promo"><h3>Tonight on air</h3><p>{SAID}</p></div>',
    "comments": f'<div class="comments"><p>{SAID}</p></div>',
    "a newsletter": f'<div class="box"><p>{SAID}</p><form><input type="email"></form></div>',
    "consent": "<div><p>To see this content, please allow it to set cookies on your computer.</p><button>Yes</button></div>",
    "an event": f'<div><p>Our fair</p><p>{SAID}</p><p>Chur</p><a href="/fair">Register</a></div>',
    "an appeal": '<div class="promo"><p>Follow us for all the news of the harbour: <a href="/">here</a>.</p></div>',
}


@pytest.mark.parametrize("box", BOXES)
def test_a_box_of_another_kind_between_two_paragraphs_is_left_out(library, box):
    library(*PARAGRAPHS)
    assert texts_of(article(*PARAGRAPHS[:3], BOXES[box], *PARAGRAPHS[3:])) == [TITLE, *PARAGRAPHS]


def test_a_sentence_left_out_between_two_paragraphs_is_told(library):
    library(*PARAGRAPHS)
    found = find_article(article(*PARAGRAPHS[:3], BOXES["a box of its own"], *PARAGRAPHS[3:]))
    assert [one.text for one in found.left_out if one.has_prose] == [SAID]
    assert "prose_left_out" in found.cautions
    outside = find_article(article(*PARAGRAPHS, BOXES["a box of its own"]))
    assert "prose_left_out" not in outside.cautions


@pytest.mark.parametrize(
    ("line", "is_kept"),
    [
        ("The board voted on Monday.", True),
        ("“We will sue,” said Calder.", True),
        ("Nobody came.", True),
        ("Hier, le maire a démissionné.", True),
        ("Ferry to sail again after a winter", False),
        ("Why did the engine fail?", False),
        ("Read the whole report here.", False),
        ("Hier lesen Sie den Bericht.", False),
    ],
)
def test_a_short_sentence_that_is_a_link_is_kept_between_paragraphs_and_a_teaser_is_not(line, is_kept, library):
    library(*PARAGRAPHS)
    linked = f'<p><a href="/report">{line}</a></p>'
    assert (line in texts_of(article(*PARAGRAPHS[:3], linked, *PARAGRAPHS[3:]))) is is_kept


PLACES = '<p>{}: <a href="/p/1">Quay Street</a>, <a href="/p/2">Old Town</a></p>'


@pytest.mark.parametrize(
    ("line", "is_kept"),
    [
        (PLACES.format("Saltby"), True),
        (PLACES.format('<a href="/p/3">Saltby</a>'), True),
        (PLACES.format("Tags"), False),
        ('<p>Saltby: <a href="/other">The old ferry</a></p>', False),
        (
            '<p>Saltby: <a href="/1">What the council of the town said</a>, <a href="/2">The buses of last winter</a></p>',
            False,
        ),
    ],
)
def test_a_label_and_short_links_are_a_line_of_the_story_among_its_paragraphs(library, line, is_kept):
    library(*PARAGRAPHS)
    read = texts_of(article(*PARAGRAPHS[:3], line, *PARAGRAPHS[3:]))
    assert read == (
        [TITLE, *PARAGRAPHS[:3], "Saltby: Quay Street, Old Town", *PARAGRAPHS[3:]] if is_kept else [TITLE, *PARAGRAPHS]
    )
    assert texts_of(article(*PARAGRAPHS, line)) == [TITLE, *PARAGRAPHS]
