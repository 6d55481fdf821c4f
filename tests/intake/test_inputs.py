import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.intake.inputs import READERS, reader, tell
from annotator.intake.plain import to_html


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><title>x</title>",
        "<p>One.",
        "words <em>loud</em> words",
        "\ufeff <html lang='en'>",
        "a<br/>b",
        " <script>alert(1)</script>",
        "<svg onload=alert(1)>",
    ],
)
def test_a_text_with_tags_that_a_browser_shows_is_html(text):
    assert tell(text) == "html"


@pytest.mark.parametrize("text", ["One.", "a < b and c > d", "Write to <desk@example.org>.", "<unknown>x", "{not json"])
def test_anything_else_is_text(text):
    assert tell(text) == "text"


def test_json_is_told_by_how_it_begins():
    assert tell('{"schema": "annotator/article/1", "html": "<p>x</p>"}') == "json"
    assert tell(' \n{\n  "title": "<p>x</p>"}') == "json"
    assert tell('[{"schema": 1}]') == "json"


@pytest.mark.parametrize(
    "text", ["{", '{"', '{ "schem', '{"schema": "annotator/art', '{"schema": "annotator/article/1", "x": "<p>']
)
def test_json_that_was_cut_off_is_no_article(text):
    assert tell(text) == "json"


def test_a_file_of_the_desk_that_lost_its_start_is_no_article():
    assert tell('"schema": "annotator/article/1", "html": "<p>x</p>"}') == "json"
    assert tell('<p>Their files say "annotator/article/1".</p>') == "html"


def test_a_name_decides_only_where_the_content_could_be_both():
    assert tell("The tag <em> means emphasis.", "style.txt") == "text"
    assert tell("<p>The tag", "style.txt") == "html"
    assert tell("No tags here", "page.html") == "text"


def test_every_format_has_one_reader_and_the_last_takes_anything():
    assert [one.name for one in READERS] == [
        "json", "html", "docx", "mhtml", "eml", "webarchive", "markdown", "text",
    ]  # fmt: skip
    assert READERS[-1].told("")
    assert reader("html").read("<p>x").html == "<p>x"
    with pytest.raises(KeyError):
        reader("xls")


def test_plain_text_has_paragraphs_at_blank_lines_and_keeps_its_lines():
    text = 'One\r\ntwo & three\n \n\n<b>“four” or "five"\n'
    assert to_html(text) == '<p>One<br>\ntwo &amp; three</p>\n<p>&lt;b&gt;“four” or "five"</p>'


def test_plain_text_has_no_headline():
    assert "<h" not in to_html("A HEADLINE\n\nAnd text.")


@given(st.text(max_size=200))
def test_no_word_of_a_plain_text_is_lost(text):
    shown = html.unescape(to_html(text).replace("<p>", " ").replace("</p>", " ").replace("<br>", " "))
    assert shown.split() == text.strip("\ufeff").split()
