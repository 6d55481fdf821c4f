"""Pictures whose words nothing marks as a caption but a class or their place: galleries, slides, boxes of spans."""

import re

import pytest

from annotator.markup.cleaning.sanitising import clean
from annotator.markup.reading import find_article
from tests.markup.stories import PARAGRAPHS, TITLE, article, blocks_of

URL = "https://coast.example/ferry"
SAID = ("The engine on the quay in November", "Ines Calder on the bridge", "The yard, seen from the other side")
GALLERIES = {
    "wordpress": (
        "<figure class=wp-block-gallery>{}</figure>",
        "<figure>{img}<figcaption>{said}</figcaption></figure>",
    ),
    "wordpress classic": (
        '<div class="gallery gallery-columns-3">{}</div>',
        "<dl class=gallery-item><dt class=gallery-icon>{img}</dt><dd class=wp-caption-text>{said}</dd></dl>",
    ),
    "drupal": (
        "<div class=field__items>{}</div>",
        "<div class=field__item><article class=media><div>{img}</div><div class=field--caption>{said}</div></article></div>",
    ),
    "brightspot": (
        "<div class=Carousel><div class=Carousel-slides>{}</div></div>",
        "<div class=CarouselSlide><div>{img}</div><div class=x><span>1 of 3</span><div><p>{said}</p></div></div></div>",
    ),
    "squarespace": (
        "<div class=sqs-gallery>{}</div>",
        "<div class=slide><div>{img}</div><div class=image-slide-title>{said}</div></div>",
    ),
    "typo3": (
        "<div class=csc-textpic-imagewrap>{}</div>",
        "<dl class=csc-textpic-image><dt>{img}</dt><dd class=csc-textpic-caption>{said}</dd></dl>",
    ),
    "scripted classes": (
        "<div class=css-1><ul class=css-2>{}</ul></div>",
        "<li class=css-3><figure><div>{img}</div><div class=css-4>{said}</div></figure></li>",
    ),
    "slides": ("<div class=swiper>{}</div>", "<div class=swiper-slide><b>{img}</b><span class=x>{said}</span></div>"),
}
BOXES = {
    "a caption above": "<div class=photo><p class=caption>{}</p><img src=/f.jpg></div>",
    "a line above, by its class": "<p class=photo-caption>{}</p><p><img src=/f.jpg></p>",
    "spans": "<div class=media><picture><img src=/f.jpg></picture><span>{}</span></div>",
    "spans in a paragraph": "<p><img src=/f.jpg><span class=caption>{}</span></p>",
    "a picture that opens in full": "<div><a href=/full.jpg><img src=/f.jpg></a><span>{}</span></div>",
    "Dutch": "<div><div><img src=/f.jpg></div><div class=fotoonderschrift>{}</div></div>",
    "Danish": "<p><img src=/f.jpg></p><p class=billedtekst>{}</p>",
    "Spanish": "<div><img src=/f.jpg><span class=pie-de-foto>{}</span></div>",
    "German": "<div><img src=/f.jpg><span class=Bildunterschrift>{}</span></div>",
    "French": "<div><div><img src=/f.jpg></div><span class=legende>{}</span></div>",
}
OTHERS = {
    "another story": "<div class=card><a href=/other><img src=/f.jpg></a><span>{}</span></div>",
    "an offer": "<div class=box><img src=/f.jpg><p>Get our letter from the harbour every morning</p></div>",
    "its writer": "<div class=box><img src=/f.jpg><p>Ann Roe writes on boats and harbours</p></div>",
    "a player": "<div class=box><div class=video-player><img src=/f.jpg><span>{}</span></div></div>",
    "a link": "<div class=box><img src=/f.jpg><p>{}</p><p><a href=/shop>Buy the print now</a></p></div>",
    "an author's box": "<div class=author-box><img src=/f.jpg><p>{}</p></div>",
}


def parts_of(shape):
    part = '<div class="part"><p class="text">{}</p></div>'
    return [*map(part.format, PARAGRAPHS[:3]), f'<div class="part">{shape}</div>', *map(part.format, PARAGRAPHS[3:])]


def pages_of(shape):
    """The shape over, among and under the paragraphs of a story, and between two parts of a page of components."""
    for at in (0, 3, len(PARAGRAPHS)):
        yield article(*PARAGRAPHS[:at], shape, *PARAGRAPHS[at:])
    yield article(*parts_of(shape))


def captions_of(page):
    _, blocks = blocks_of(page, URL)
    assert [text for kind, text in blocks if kind != "caption"] == [TITLE, *PARAGRAPHS]
    return [text for kind, text in blocks if kind == "caption"]


def pictures_of(page):
    return len(re.findall("<img", clean(find_article(page, URL).article, URL)))


@pytest.mark.parametrize("system", GALLERIES)
def test_a_gallery_keeps_all_its_pictures_and_their_captions(system, library):
    library(*PARAGRAPHS)
    around, item = GALLERIES[system]
    for page in pages_of(
        around.format("".join(item.format(img=f"<img src=/{n}.jpg>", said=said) for n, said in enumerate(SAID)))
    ):
        assert captions_of(page) == list(SAID)
        assert pictures_of(page) == len(SAID)


@pytest.mark.parametrize("shape", BOXES)
def test_the_words_beside_a_picture_are_its_caption(shape, library):
    library(*PARAGRAPHS)
    for page in pages_of(BOXES[shape].format(SAID[1])):
        assert captions_of(page) == [SAID[1]]
        assert pictures_of(page) == 1


@pytest.mark.parametrize("shape", OTHERS)
def test_a_picture_of_something_else_has_no_caption(shape, library):
    library(*PARAGRAPHS)
    meta = '<meta name="author" content="Ann Roe">'
    page = article(*PARAGRAPHS[:3], OTHERS[shape].format(SAID[1]), *PARAGRAPHS[3:], meta=meta)
    assert captions_of(page) == []


def test_a_row_of_pictures_under_the_story_has_captions_only_in_a_gallery_or_with_their_makers(library):
    library(*PARAGRAPHS)
    row = "<div class=jobs><div><img src=/a.png><p>{}</p></div><div><img src=/b.png><p>{}</p></div></div>"
    offers = article(*PARAGRAPHS, row.format("Cook at the harbour inn", "Driver for night boats"))
    assert captions_of(offers) == []
    made = row.format("The yard at night (Photo: Ann Roe)", "The quay at noon (Photo: Ann Roe)")
    assert len(captions_of(article(*PARAGRAPHS, made))) == 2


def test_a_note_of_the_page_below_a_caption_is_not_taken_for_its_credit(library):
    library(*PARAGRAPHS)
    picture = f"<div class=media><div><img src=/f.jpg></div><div class=caption>{SAID[0]}</div></div>"
    page = article(*PARAGRAPHS, picture).replace("</article>", "</article><aside><h3>Most read</h3></aside>")
    assert captions_of(page) == [SAID[0]]


def test_the_words_and_the_credit_in_spans_beside_a_picture_do_not_run_together(library):
    library(*PARAGRAPHS)
    box = "<div class=image><img src=/f.jpg><span class=a>The quay at noon in June</span><span class=b>Ann Roe</span></div>"
    assert captions_of(article(*PARAGRAPHS[:2], box, *PARAGRAPHS[2:])) == ["The quay at noon in June Ann Roe"]
