"""What advertisements, players, galleries, buttons and posts say of themselves is no line of the story."""

import pytest

from annotator.markup.body.boilerplate.page_labels import is_page_label
from tests.markup.leaf_lists import only
from tests.markup.stories import PARAGRAPHS, TITLE, article, texts_of

LABELS = [
    "- Publicidade -",
    "Annonse",
    "ADVERTISEMENT - SCROLL TO CONTINUE",
    "Scroll to continue",
    "Sponsor Message",
    "Der Artikel wird nach dieser Anzeige fortgesetzt.",
    "skip past newsletter promotion",
    "after newsletter promotion",
    "End of Twitter post by Oxley Board",
    "Listen to this article",
    "Listen to article 5 min",
    "0:00 / 5:32",
    "1.5x",
    "Your browser does not support the audio element.",
    "This audio is auto-generated. Please let us know if you have feedback.",
    "Now Playing",
    "3 of 12",
    "View image in fullscreen",
    "Toggle caption",
    "Copy link",
    "Save articles for later",
    "Add articles to your saved list and come back to them any time.",
    "Artikel teilen",
    "Partager sur Facebook",
    "Loading…",
    "View this post on Instagram",
    "Log in to comment",
    "12 Comments",
    "Was this article helpful?",
    "War dieser Artikel hilfreich?",
    "1,204 views",
    "広告",
]
LINES = [
    "Images of the quay were shown in court.",
    "He told the company to print this.",
    "Share of exports",
    "Listen to the sea, he said.",
    "Save the quay!",
    "Play it again",
    "Image problems",
    "3 of 12 boats sank",
    "Facebook and Twitter",
    "0:3",
]


@pytest.mark.parametrize("label", LABELS)
def test_a_label_is_left_out_wherever_it_is(library, label):
    library(*PARAGRAPHS, label)
    assert texts_of(article(*PARAGRAPHS[:2], f"<div><p>{label}</p></div>", *PARAGRAPHS[2:])) == [TITLE, *PARAGRAPHS]
    assert texts_of(article(*PARAGRAPHS[:2], f"<p>{label}</p>", *PARAGRAPHS[2:], f"<p>{label}</p>")) == [
        TITLE,
        *PARAGRAPHS,
    ]


@pytest.mark.parametrize("line", LINES)
def test_a_line_with_the_words_of_a_label_and_more_is_none(line):
    assert not is_page_label(only(f"<p>{line}</p>"))


def test_the_same_word_is_a_heading_over_a_paragraph_and_a_value_in_a_table(library):
    table = "<table><tr><td>Print</td><td>4,000</td></tr><tr><td>Facebook</td><td>12,000</td></tr></table>"
    library(*PARAGRAPHS, "Print", "4,000", "Facebook", "12,000")
    read = texts_of(article(*PARAGRAPHS[:2], "<h2>Print</h2>", PARAGRAPHS[2], table, *PARAGRAPHS[3:]))
    assert read == [
        TITLE,
        *PARAGRAPHS[:2],
        "Print",
        PARAGRAPHS[2],
        "Print",
        "4,000",
        "Facebook",
        "12,000",
        *PARAGRAPHS[3:],
    ]


def test_the_label_over_a_picture_is_no_part_of_its_caption(library):
    figure = "<figure><div><span>Image</span><img src=a.jpg width=600></div><figcaption>The quay.</figcaption></figure>"
    library(*PARAGRAPHS)
    assert texts_of(article(*PARAGRAPHS[:2], figure, *PARAGRAPHS[2:])) == [
        TITLE,
        *PARAGRAPHS[:2],
        "The quay.",
        *PARAGRAPHS[2:],
    ]
