import html
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.intake.input_formats import (
    ARTICLES,
    CAPTURES,
    INPUTS,
    found_in_bytes,
    found_in_text,
    input_format,
    kept_as,
)
from annotator.intake.media_types import media_type_of
from annotator.intake.plain import read, to_html
from annotator.views.format_names import ending_of, label_of
from tests.intake.documents import document, paragraph


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
def test_a_text_with_displayed_tags_is_html(text):
    assert found_in_text(text).name == "html"


@pytest.mark.parametrize("text", ["One.", "a < b and c > d", "Write to <desk@example.org>.", "<unknown>x", "{not json"])
def test_anything_else_is_text(text):
    assert found_in_text(text).name == "text"


def test_json_is_recognised_by_its_beginning():
    assert found_in_text('{"schema": "annotator/article/1", "html": "<p>x</p>"}').name == "json"
    assert found_in_text(' \n{\n  "title": "<p>x</p>"}').name == "json"
    assert found_in_text('[{"schema": 1}]').name == "json"


@pytest.mark.parametrize(
    "text", ["{", '{"', '{ "schem', '{"schema": "annotator/art', '{"schema": "annotator/article/1", "x": "<p>']
)
def test_json_that_was_cut_off_is_no_article(text):
    assert found_in_text(text).name == "json"


def test_an_export_of_the_desk_without_its_beginning_is_no_article():
    assert found_in_text('"schema": "annotator/article/1", "html": "<p>x</p>"}').name == "json"
    assert found_in_text('<p>Their files say "annotator/article/1".</p>').name == "html"


def test_a_file_name_decides_only_if_the_content_fits_two_formats():
    assert found_in_text("The tag <em> means emphasis.", "style.txt").name == "text"
    assert found_in_text("<p>The tag", "style.txt").name == "html"
    assert found_in_text("No tags here", "page.html").name == "text"


def test_every_name_ending_and_media_type_belongs_to_one_format():
    for column in ([row.name] for row in INPUTS), (row.endings for row in INPUTS), (row.media_types for row in INPUTS):
        every = [value for values in column for value in values]
        assert every
        assert len(every) == len(set(every))


def test_a_format_is_recognised_in_the_content_that_its_reader_takes():
    for row in INPUTS:
        assert bool(row.is_in_bytes) >= bool(row.read_bytes)
        assert bool(row.is_in_text) >= bool(row.read_text)
        assert row.is_article == bool(row.is_in_bytes or row.is_in_text)


def test_any_text_has_a_format_and_no_text_is_bytes_of_one():
    assert found_in_text("").name == "text"
    assert found_in_bytes(b"Words.") is None


@pytest.mark.parametrize("name", ["xls", "pdf", "image"])
def test_only_what_can_be_an_article_can_be_named(name):
    with pytest.raises(KeyError):
        input_format(name)


@pytest.mark.parametrize(
    "body",
    [
        b"<p>One.", b"Words.", b"%PDF-1.7", document(paragraph("x")), b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a",
        b"II*\x00", b"RIFF....WEBP", b"....ftypavif", b"....ftypheic", b"....ftypmif1", b"<svg>",
    ],
)  # fmt: skip
def test_a_capture_of_every_media_type_has_a_label_and_an_ending(body):
    media_type = media_type_of(body)
    assert label_of(media_type) != "File"
    assert ending_of(media_type).removeprefix(".") in kept_as(media_type).endings


def test_an_image_is_saved_with_the_ending_of_its_type():
    assert [ending_of(f"image/{name}") for name in ("png", "jpeg", "svg+xml")] == [".png", ".jpeg", ".svg"]
    assert (label_of("video/mp4"), ending_of("video/mp4")) == ("File", "")


def test_the_guide_lists_every_format_that_comes_in():
    guide = (Path(__file__).parents[2] / "docs" / "guides" / "inputs.md").read_text("utf-8")
    section = guide.split("| what | endings |")[1].split("\n\n")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines()[2:]]
    assert rows == [
        [
            row.label,
            " ".join(f"`.{ending}`" for ending in row.endings),
            f"`{row.name}`" if row.is_article else "",
            "yes" if row.is_article else "",
            "yes" if row.is_capture else "",
        ]
        for row in (*ARTICLES, *(row for row in CAPTURES if not row.is_article))
    ]


def test_plain_text_has_paragraphs_at_blank_lines_and_keeps_its_lines():
    text = 'One\r\ntwo & three\n \n\n<b>“four” or "five"\n'
    assert to_html(text) == '<p>One<br>\ntwo &amp; three</p>\n<p>&lt;b&gt;“four” or "five"</p>'


PROSE = "\n\nThe lock was opened on Monday, in the rain. It cost 41 million crowns."


@pytest.mark.parametrize("line", [
    "Trial of the lock", "TRIAL OF THE LOCK", "Who pays for the lock?", "26 patients treated after fire",
    "“Nobody was asked” & <other> words", "By the river, a town waits", "水門の試験が始まる", "Die Schleuse öffnet",
])  # fmt: skip
def test_a_short_line_before_the_prose_of_a_plain_text_is_its_headline(line):
    assert read(f"\ufeff\r\n{line} {PROSE}").html == f"<h1>{html.escape(line, quote=False)}</h1>\n{to_html(PROSE)}"


@pytest.mark.parametrize("text", [
    "", "Trial of the lock", f"The lock is open.{PROSE}", f"Dear Ann,{PROSE}", f"Present:{PROSE}", f"GENEVA{PROSE}",
    f"2 March 2026{PROSE}", f"- one thing{PROSE}", f"1. The lock{PROSE}", f"* * *{PROSE}", f"Two lines\nof verse{PROSE}",
    f"{'A long line ' * 12}{PROSE}", "One line\n\nAnother line", "Trial of the lock\n\nIt opens.",
    f"Trial of the lock{PROSE[1:]}", f"By Ann Roe and Bo Lund{PROSE}", f"Von Eva Österberg{PROSE}",
])  # fmt: skip
def test_no_other_beginning_of_a_plain_text_is_a_headline(text):
    assert read(text).html == to_html(text)


@given(st.text(max_size=200))
def test_no_word_of_a_plain_text_is_lost(text):
    for made in (to_html(text), read(text).html):
        shown = html.unescape(re.sub("</?(?:p|h1|br)>", " ", made))
        assert shown.split() == text.strip("\ufeff").split()
