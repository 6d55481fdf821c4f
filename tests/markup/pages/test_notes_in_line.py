"""The marks of notes are no text; powers stay raised; a note inside a sentence is set below it."""

import pytest

from annotator.markup.article.text import measure
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.reading import read_page
from tests.markup.stories import PARAGRAPHS, TITLE, article, texts_of

CASES = [
    ('Some 400<sup><a href="#n2">2</a></sup> houses burned.', "Some 400 houses burned."),
    (
        'It was in 2021<a href="#fn3" class="footnote-ref"><sup>3</sup></a>. Then it rained.',
        "It was in 2021. Then it rained.",
    ),
    ('It cost 1,000<sup id="fnref4">4</sup> francs.', "It cost 1,000 francs."),
    ('It cost 70<a role="doc-noteref" href="#e1">1</a> francs.', "It cost 70 francs."),
    ("Some 400<sup>2</sup> houses burned.", "Some 400 houses burned."),
    ("So said the mayor<sup>3</sup> herself.", "So said the mayor herself."),
    ('It rained.<sup><a href="#a">*</a></sup> It was cold.', "It rained. It was cold."),
    ('Two notes<sup><a href="#1">1</a>, <a href="#2">2</a></sup> are here.', "Two notes are here."),
    ("It is 12 km<sup>2</sup> large.", "It is 12 km² large."),
    ("It is 5 m<sup>3</sup>, or 10<sup>6</sup> litres.", "It is 5 m³, or 10⁶ litres."),
    ("On the 5<sup>th</sup> of May.", "On the 5th of May."),
    ('See <a href="#page">2</a> below.', "See 2 below."),
]


@pytest.mark.parametrize(("html", "text"), CASES)
def test_marks_of_notes_are_no_text_and_powers_stay_raised(library, html, text):
    assert measure(clean(read_page(f"<p>{html}</p>")[1])).text == text
    library(*PARAGRAPHS)
    assert text in texts_of(article(*PARAGRAPHS[:2], f"<p>{html}</p>", *PARAGRAPHS[2:]))


def test_a_note_that_the_text_points_to_is_found_though_its_mark_is_gone(library):
    library(*PARAGRAPHS)
    marked = f'<p>{PARAGRAPHS[4]}<sup><a href="#fn1">1</a></sup></p>'
    notes = '<ol><li id="fn1">Report of the council, page 4. <a href="#ref1">↩</a></li></ol>'
    read = texts_of(article(*PARAGRAPHS[:4], marked, notes))
    assert read == [TITLE, *PARAGRAPHS, "Report of the council, page 4."]


@pytest.mark.parametrize(
    "note",
    [
        '<label for="s1" class="sidenote-number"></label><input id="s1"><span class="sidenote">As counted in June.</span>',
        '<small role="doc-footnote">As counted in June.</small>',
        '<span class="tooltip-text">As counted in June.</span>',
    ],
)
def test_a_note_inside_a_sentence_is_set_below_its_paragraph(library, note):
    library(*PARAGRAPHS, "Some 400 houses burned in all.")
    page = article(*PARAGRAPHS[:2], f"<p>Some 400{note} houses burned in all.</p>", *PARAGRAPHS[2:])
    assert texts_of(page)[3:5] == ["Some 400 houses burned in all.", "As counted in June."]


def test_html_of_an_older_desk_is_kept_as_it_was():
    stored = clean("<p>It cost 400<sup>2</sup> million.</p>")
    assert clean(stored) == stored
    assert measure(stored).text == "It cost 4002 million."


@pytest.mark.parametrize(
    "html",
    ["1<sup>" * 5_000, "9</b></b><sup><a>" * 2_000, "1<sup>2</sup>" * 5_000, '<i class="sr-only">a</i>b' * 5_000],
)
def test_thousands_of_marks_are_read_in_time(html):
    assert read_page(f"<p>{html}</p>")
