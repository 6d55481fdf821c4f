"""The text of captures, and the protection from harmful files."""

import unicodedata
import zipfile
from functools import cache
from io import BytesIO

import pytest

from annotator.domain.captures import CapturedFacts, CapturedText
from annotator.domain.errors import Refused
from annotator.domain.reading_input import Input
from annotator.intake import media_types
from annotator.reading import sandbox
from annotator.reading.captured_text import extract
from annotator.reading.extracted import Extracted
from tests.conftest import ARTICLE, refused
from tests.intake.documents import document, paragraph
from tests.intake.papers import heavy, locked, paper
from tests.intake.saved import envelope, html, mail, part

PAGE = """<html lang="en"><head><title>The bridge | The Paper</title><meta property="og:site_name" content="The Paper">
<meta name="author" content="Ida Holm"><meta property="article:published_time" content="2026-01-16T09:00:00Z">
</head><body><nav><a href="/">Home</a></nav><article><h1>The bridge</h1>
<p>The council met on Monday in the old hall, and it talked about the bridge for three hours, until it was dark.</p>
<p>The old bridge, built in 1931, will be taken down, and its stones go to the museum near the cafe\u0301.</p></article></body></html>"""
REGISTER = (
    "<html><body><table><tr><td>Bridge</td><td>41</td></tr><tr><td>Road</td><td>7</td></tr></table></body></html>"
)


def of(body: str | bytes, media_type: str = media_types.HTML, **origin: str) -> Extracted:
    return extract(Input(body.encode() if isinstance(body, str) else body, **origin), media_type)


def test_the_text_of_a_page_is_that_of_its_article():
    read = of(PAGE, url="https://paper.example/bridge")
    assert read.text.startswith("The bridge\n\nThe council met on Monday")
    assert read.text.endswith("near the café.")
    assert "Home" not in read.text
    assert read.offers == CapturedFacts("The bridge", "Ida Holm", "The Paper", "2026-01-16")


def test_the_text_of_a_page_that_was_saved_as_one_file_is_that_of_the_page():
    assert media_types.media_type_of(envelope(html(PAGE))) == media_types.HTML
    assert of(envelope(html(PAGE))) == of(PAGE)
    assert of(mail(part("application/pdf", "JVBERi0="))).problem == "no_text_page"


def test_every_word_of_a_page_without_an_article_is_kept():
    assert of(REGISTER).text == "Bridge\n\n41\n\nRoad\n\n7"


def test_pages_of_a_paper_begin_where_their_text_does():
    read = of(paper(["One page."], [], ["Three: (a) <b> & c."], []), media_types.PDF)
    assert read.text == "One page.\n\nThree: (a) <b> & c."
    assert read.pages == (0, 11, 11, 32)
    captured = CapturedText(read.text, read.pages)
    assert [captured.page_at(read.text.index(word)) for word in ("One", "Three", "c.")] == [1, 3, 3]


@pytest.mark.parametrize(
    ("body", "media_type", "problem"),
    [
        (locked(paper(["x"]), "secret"), media_types.PDF, "pdf_locked"),
        (b"%PDF-1.7 nothing follows", media_types.PDF, "pdf_broken"),
        (paper([], []), media_types.PDF, "no_text_pdf"),
        (b"\x89PNG\r\n\x1a\n", "image/png", "no_text_image"),
        (
            b"<html><head><title>x</title></head><body><script>y</script></body></html>",
            media_types.HTML,
            "no_text_page",
        ),
        (b"{\\rtf1 a document}", media_types.PLAIN, "no_text_page"),
    ],
)
def test_a_capture_without_text_has_a_problem(body, media_type, problem):
    read = of(body, media_type)
    assert (read.text, read.problem) == (None, problem)


@pytest.mark.parametrize(
    ("body", "media_type", "text"),
    [
        (
            document(paragraph("The log"), paragraph("It burns.")),
            media_types.DOCX,
            "The log\n\nIt burns.",
        ),
        ("One  line.\r\nAnother.\r\n\r\n1 < 2 and more.", media_types.PLAIN, "One line.\nAnother.\n\n1 < 2 and more."),
        ('{"cost": 41}', media_types.PLAIN, '{"cost": 41}'),
        ("Kosten: 41 Mio. für die Brücke".encode("utf-16"), media_types.PLAIN, "Kosten: 41 Mio. für die Brücke"),
        ("# Log\n\n- one\n- two\n\n**Three**", media_types.PLAIN, "Log\n\none\n\ntwo\n\nThree"),
    ],
)
def test_the_words_of_other_files_are_read(body, media_type, text):
    assert of(body, media_type).text == text


def test_every_text_is_in_nfc():
    for read in (of(PAGE), of(paper(["caf\xe9"]), media_types.PDF), of(ARTICLE)):
        assert unicodedata.is_normalized("NFC", read.text)


@cache
def bomb() -> bytes:
    """It is packed when a test asks for it: every process that runs tests reads this file first."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("word/document.xml", bytes(150_000_000))
    return out.getvalue()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (
            document(paragraph("&secret;"), declared='<!DOCTYPE w [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'),
            "broken_document",
        ),
        (bomb, "large_document"),
        (document(paragraph("x"))[:400], "broken_document"),
    ],
    ids=["external entities", "zip bomb", "cut off"],
)
def test_a_broken_or_harmful_document_is_refused(body, code):
    with refused(Refused, code):
        sandbox.extract(Input(body() if callable(body) else body), media_types.DOCX)


def test_the_same_text_is_read_in_a_separate_process():
    for body, media_type in (
        (PAGE.encode(), media_types.HTML),
        (paper(["One."], ["Two."]), media_types.PDF),
        (b"x", "image/png"),
    ):
        assert sandbox.extract(Input(body), media_type) == extract(Input(body), media_type)


def test_a_process_that_takes_too_long_is_ended():
    assert (
        sandbox.extract(Input(b"<p>So many words.</p>" * 50_000), media_types.HTML, seconds=0.01).problem
        == "reading_too_long"
    )


def test_a_process_that_would_fill_the_memory_is_ended():
    # Fifty megabytes unpacked, sixty times on one page.
    assert sandbox.extract(Input(heavy(60 * b"6 0 R ")), media_types.PDF).problem == "reading_failed"
