"""Word documents, Markdown and the clipboard: what was written stays, what is hostile does not."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import Refused
from annotator.domain.reading_input import Input
from annotator.intake.clipboard import unwrap
from annotator.intake.input_formats import found_in_text
from annotator.intake.markdown import is_markdown
from annotator.intake.word.docx import is_docx, read
from annotator.reading import article
from tests.conftest import refused
from tests.intake.documents import NOTE, document, link, paragraph

MILL = document(
    paragraph("The mill closes", "Title"),
    paragraph("It employs 40 people, ", more=link("the log") + NOTE),
    paragraph("What comes next", "Heading2"),
    paragraph("Nobody was asked."),
)


def blocks(found):
    return [(b.kind, found.text[b.start : b.end]) for b in found.blocks]


def test_a_word_document_keeps_its_headings_links_and_notes():
    found = article.read(Input(MILL, filename="mill.docx"))
    assert blocks(found) == [
        ("headline", "The mill closes"),
        ("paragraph", "It employs 40 people, the log"),
        ("heading", "What comes next"),
        ("paragraph", "Nobody was asked."),
        ("list_item", "The mill log, page 4."),
    ]
    assert 'href="https://mill.example/log"' in found.html
    assert found.facts.title == "The mill closes"


def run(words, more=""):
    return f'<w:r>{more}<w:t xml:space="preserve">{words}</w:t></w:r>'


def math(inner):
    return f'<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">{inner}</m:oMath>'


def term(words):
    return f"<m:r><m:t>{words}</m:t></m:r>"


HALF = f"<m:f><m:fPr/><m:num>{term('1')}</m:num><m:den>{term('2')}</m:den></m:f>"
SQUARE = f"<m:sSup><m:e>{term('x+1')}</m:e><m:sup>{term('2')}</m:sup></m:sSup>"
ROOT = f"<m:rad><m:deg/><m:e>{term('x')}</m:e></m:rad>"


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        (f'<w:fldSimple w:instr="PAGEREF x">{run("page 12")}</w:fldSimple>', "page 12"),
        (math(term("x=1")), "x=1"),
        (math(HALF), "1/2"),
        (math(SQUARE), "(x+1)^2"),
        (math(ROOT), "√x"),
        (math(f"<m:d><m:dPr/><m:e>{term('a')}</m:e></m:d>"), "(a)"),
    ],
)
def test_fields_and_formulas_keep_their_text_in_their_sentence(inside, shown):
    found = article.read(Input(document(paragraph("So ", more=inside + run(" is said.")))))
    assert found.text == f"So {shown} is said."


def test_a_formula_in_a_separate_paragraph_is_kept():
    space = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    alone = f"<m:oMathPara {space}>{math(term('E=m'))}</m:oMathPara>"
    assert "E=m" in article.read(Input(document(paragraph("It is so."), f"<w:p>{alone}</w:p>"))).text


SECRETIVE = """<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"""


@pytest.mark.parametrize(
    ("how", "is_shown"),
    [
        ("<w:vanish/>", False),
        ('<w:vanish w:val="1"/>', False),
        ('<w:vanish w:val="0"/>', True),
        ('<w:rStyle w:val="Secret"/>', False),
        ('<w:rStyle w:val="Secret"/><w:vanish w:val="false"/>', True),
    ],
)
def test_hidden_text_is_left_out(how, is_shown):
    hidden = run("Ask the mayor.", f"<w:rPr>{how}</w:rPr>")
    source = document(paragraph("The mill closes. ", more=hidden), extra={"word/styles.xml": SECRETIVE.encode()})
    assert ("Ask the mayor." in article.read(Input(source)).text) is is_shown


def test_all_of_a_long_document_is_read():
    found = article.read(Input(document(*(paragraph(f"Line {n} of it.") for n in range(2_000)))))
    assert len(found.blocks) == 2_000


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (document(), "empty"),
        (document(paragraph(" ")), "empty"),
        (MILL[: len(MILL) // 2], "broken_document"),
        (document(paragraph("x"), declared='<!DOCTYPE x [<!ENTITY a "b">]>'), "broken_document"),
        (document(paragraph("x"), declared='<!DOCTYPE x SYSTEM "file:///etc/passwd">'), "broken_document"),
        (document(paragraph("x")).replace(b"word/document.xml", b"word/documenu.xml"), "binary"),
    ],
)
def test_an_unreadable_document_is_refused_with_the_reason(source, code):
    with refused(Refused, code):
        article.read(Input(source))


@pytest.mark.parametrize(
    "blanks",
    [
        {"word/media/a.xml": 101_000_000},
        {"word/media/a.png": 101_000_000},
        {"word/a.xml": 11_000_000, "word/b.xml": 11_000_000},
    ],
)
def test_a_document_with_parts_that_unpack_to_too_much_is_refused(blanks):
    parts = {name: b"<x>" + b" " * size for name, size in blanks.items()}
    with refused(Refused, "large_document"):
        article.read(Input(document(paragraph("x"), extra=parts)))


def test_a_document_whose_text_unpacks_to_too_much_is_refused():
    with refused(Refused, "large_document"):
        article.read(Input(document(paragraph("x") * 500_000)))


def test_a_document_that_is_too_long_is_refused_before_its_conversion():
    with refused(Refused, "text_too_long"):
        read(document(paragraph("It closes. " * 200_000)))


@given(st.integers(0, len(MILL) - 1), st.integers(0, 255))
def test_a_damaged_document_is_read_or_refused(at, byte):
    damaged = MILL[:at] + bytes([byte]) + MILL[at + 1 :]
    assert isinstance(is_docx(damaged), bool)
    with suppress(Refused):
        assert read(damaged).html


MARKDOWN = """---
title: The mill closes
---

It employs **40 people**, [the log](https://mill.example/log) says.

- One
- Two

> Nobody was asked.

| a | b |
|---|---|
| 1 | 2 |
"""


def test_markdown_is_recognised_by_its_signs_and_by_its_name():
    assert found_in_text(MARKDOWN).name == "markdown"
    assert found_in_text("Plain words.", "mill.md").name == "markdown"
    assert found_in_text("A list:\n- one\n- two").name == "text"
    assert found_in_text("He said *no*. 5 * 3 # 2").name == "text"
    assert not is_markdown("# only one habit")


def test_markdown_keeps_its_structure():
    found = article.read(Input(MARKDOWN))
    assert [kind for kind, _ in blocks(found)] == [
        "paragraph", "list_item", "list_item", "blockquote", "table_cell", "table_cell", "table_cell",
        "table_cell",
    ]  # fmt: skip
    assert found.facts.title == "The mill closes"


def test_html_in_markdown_is_cleaned_like_any_other():
    found = article.read(
        Input("# Title here\n\n<script>alert(1)</script><p onclick=x>Words of it.</p>\n\n> Quoted", format="markdown")
    )
    assert "script" not in found.html
    assert "onclick" not in found.html
    assert "Words of it." in found.text


WINDOWS = (
    "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000400\r\nStartFragment:1\r\nEndFragment:2\r\n"
    "<html><body><!--StartFragment--><h1>The mill</h1><p>One.</p><!--EndFragment--></body></html>"
)


@pytest.mark.parametrize(
    "pasted",
    [
        WINDOWS,
        '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1>The mill</h1><p>One.</p></b>',
        "<h1>The mill</h1><p>One.</p>",
    ],
)
def test_all_that_was_copied_comes_in_without_its_wrapping(pasted):
    found = article.read(Input(pasted))
    assert [text for _, text in blocks(found)] == ["The mill", "One."]
    assert "<b>" not in found.html


@given(st.text())
def test_any_text_is_unwrapped_without_an_error(text):
    assert isinstance(unwrap(text), str)


@given(st.text(alphabet="# *_[]()<>`~-|\\\n&;ab1é\u0301:/."))
def test_any_markdown_is_read_or_refused(text):
    try:
        found = article.read(Input(text, format="markdown"))
    except Refused:
        return
    assert all(found.text[s.start : s.end].strip() for s in found.sentences)
