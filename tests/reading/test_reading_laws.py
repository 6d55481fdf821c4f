"""Anything that comes in, in any format and encoding, is read by the laws or refused with a sentence."""

import json
import re
import zipfile
from io import BytesIO

import lxml.html
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.domain.errors import DeskError, say
from annotator.domain.reading_input import Input
from annotator.domain.readings import Reading
from annotator.domain.repairs import PreviewChoices, keys_of
from annotator.formats import reading_json
from annotator.formats.schemas import first_fault
from annotator.markup.article.text import measure
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.pages.depth import flatten
from annotator.markup.pages.parsing import parse
from annotator.reading.article import read
from tests.intake import saved
from tests.intake.documents import NOTE, document, link, paragraph
from tests.markup.parts import SENTENCES, bodies, whole_pages
from tests.markup.soups import soups

CODECS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1", "shift_jis", "koi8-r", "utf-7", "utf-32")


def lawful(source: bytes | str, **known: str | None) -> Reading | None:
    """The reading, checked in every respect; None if it is refused with a sentence."""
    try:
        found = read(Input(source, **known))  # type: ignore[arg-type]
    except DeskError as error:
        return None if say(error) else pytest.fail("a refusal without its sentence")
    assert_blocks(found)
    assert_sentences(found)
    assert first_fault("annotator/reading/1", json.loads(reading_json.write(found))) is None
    assert measure(clean(found.html, found.facts.url))[0] == found.html
    return found


def assert_blocks(found: Reading) -> None:
    tree = lxml.html.fragment_fromstring(found.html, create_parent="div")
    elements = tree.xpath("//*[@data-block]")
    assert [element.get("data-block") for element in elements] == [block.id for block in found.blocks]
    for element, block in zip(elements, found.blocks, strict=True):
        assert element.text_content() == found.text[block.start : block.end]


def assert_sentences(found: Reading) -> None:
    """Each sentence is inside its block, and together they cover every character but white space exactly once."""
    spans = {block.ordinal: block for block in found.blocks}
    left = list(found.text)
    for sentence in found.sentences:
        block = spans[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
        assert found.text[sentence.start : sentence.end].strip() == found.text[sentence.start : sentence.end]
        assert None not in left[sentence.start : sentence.end]
        left[sentence.start : sentence.end] = [None] * (sentence.end - sentence.start)  # type: ignore[list-item]
    assert not "".join(one for one in left if one).strip()


def assert_places(found: Reading, page: str) -> None:
    """Each block, and each portion left out, is at its XPath in the page."""
    tree = parse(flatten(page)).getroottree()
    for path in (*(block.path for block in found.blocks), *(piece.path for piece in found.left_out)):
        if path:
            assert tree.xpath(re.sub(r"/text\(\)\[\d+\]$", "", path)), path


IN_A_CONTROL = f"<!doctype html><html><body><p>{SENTENCES[0]} {SENTENCES[0]}</p><button><div hidden><p>{SENTENCES[0]}</p></body></html>"
BESIDE_A_CONTROL = (
    f"<html><body><p>{SENTENCES[0]}</p><p>The <button>base rate</button> fell in May."
    f"<span><span hidden>{SENTENCES[0]}</span></span></p><p>{SENTENCES[0]}</p></body></html>"
)


@given(whole_pages())
@example(IN_A_CONTROL)
@example(BESIDE_A_CONTROL)
def test_any_page_is_read_by_the_laws(html):
    found = lawful(html, url="https://mill.example/a/b")
    if found:
        assert_places(found, html)


@settings(max_examples=50)
@given(whole_pages(), st.data())
def test_any_page_with_a_person_s_choices_is_read_by_the_laws(html, data):
    try:
        found = read(Input(html))
    except DeskError:
        return
    left = [piece.key for piece in found.left_out]
    kept = list(keys_of(found.text[b.start : b.end] for b in found.blocks))
    taken = frozenset(data.draw(st.lists(st.sampled_from(left), max_size=3))) if left else frozenset()
    gone = frozenset(data.draw(st.lists(st.sampled_from(kept), max_size=2)))
    try:
        chosen = read(Input(html), choices=PreviewChoices(taken=taken, left=gone))
    except DeskError:
        return
    assert_blocks(chosen)
    assert_sentences(chosen)


@given(st.one_of(bodies, soups), st.sampled_from(("html", None, "markdown", "text")))
def test_any_paste_is_read_by_the_laws(html, format_):
    lawful(html, format=format_)


WRAPPED = (
    "Version:0.9\r\nStartHTML:0000000105\r\nStartFragment:1\r\n<html><body><!--StartFragment-->{}<!--EndFragment--></body></html>",
    "Version:1.0\r\nStartHTML:1\r\n<html><body>{}",
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">{}</b>',
    "<html xmlns:w='urn:x'><body><!--[if gte mso 9]><xml></xml><![endif]-->{}<o:p></o:p></body></html>",
)


@given(bodies, st.sampled_from(WRAPPED))
def test_anything_from_the_clipboard_is_read_by_the_laws(html, wrapping):
    lawful(wrapping.replace("{}", html))


lines = st.one_of(
    st.sampled_from(SENTENCES),
    st.sampled_from(
        (
            "title: The mill",
            "[^1]: A note",
            "The mill[^1] closes[^1].",
            "...",
            "# The mill",
            "## Why",
            "- One",
            "1. Two",
            "> Nobody",
            "| a | b |",
            "|---|---|",
            "```",
            "---",
            "",
            "===",
        )
    ),
    st.text(alphabet="# *_[]()<>`~-|\\&;ab1é\u0301:/.\u00a0\u2028", max_size=20),
)


@given(st.lists(lines, max_size=15).map("\n".join), st.sampled_from(("markdown", "text", None)))
def test_any_markdown_and_any_plain_text_is_read_by_the_laws(text, format_):
    lawful(text, format=format_)


@settings(max_examples=50)
@given(whole_pages(), st.sampled_from(("mhtml", "eml", "webarchive")), st.sampled_from(CODECS))
def test_any_page_saved_as_one_file_is_read_like_the_page_alone(html, name, codec):
    try:
        html.encode(codec)
    except UnicodeError:
        return
    source = saved.webarchive(html, charset=codec) if name == "webarchive" else saved.envelope(saved.html(html, codec))
    lawful(source)
    lawful(source, format=name)


@given(st.text(max_size=200))
def test_any_text_is_read_by_the_laws(text):
    lawful(text)
    lawful(text, format="text")


@given(
    st.one_of(whole_pages(), bodies),
    st.sampled_from(CODECS),
    st.sampled_from((None, "utf-8", "iso-8859-1", "utf-16", "gbk", "x-user-defined", "nonsense")),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=6),
)
def test_any_page_in_any_encoding_with_broken_bytes_is_read_by_the_laws(html, codec, label, harm):
    source = bytearray(html.encode(codec, "replace"))
    for where, byte in harm if source else ():
        source[int(where * (len(source) - 1))] = byte
    lawful(bytes(source), charset=label)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_by_the_laws(source):
    lawful(source)


MILL = document(
    paragraph("The mill closes", "Title"),
    paragraph("The mill closes in spring. ", None, link("It says so") + NOTE),
    paragraph("Why", "Heading2"),
    paragraph("“Nobody asked,” said Ida Moen."),
)


@given(st.lists(st.tuples(st.integers(0, len(MILL) - 1), st.integers(0, 255)), min_size=1, max_size=4))
def test_any_damaged_document_is_read_by_the_laws_or_refused(harm):
    source = bytearray(MILL)
    for at, byte in harm:
        source[at] = byte
    lawful(bytes(source))


def parts_of(source: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(source)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


PARTS = parts_of(MILL)
TAGS = sorted({tag for part in PARTS.values() for tag in re.findall(rb"<[^>]+>", part)})


@given(
    st.sampled_from(sorted(PARTS)),
    st.lists(
        st.tuples(st.floats(0, 1), st.sampled_from([b"", b"<", b"&", b"\xff", b"x" * 50, *TAGS])),
        min_size=1,
        max_size=4,
    ),
)
def test_any_document_with_changed_xml_is_read_by_the_laws_or_refused(name, harm):
    """Bytes changed in the archive rarely pass its checksums; bytes changed in a part do."""
    part = PARTS[name]
    for where, put in harm:
        at = int(where * len(part))
        part = part[:at] + put + part[at + len(put) // 2 :]
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for one, content in PARTS.items():
            archive.writestr(one, part if one == name else content)
    lawful(out.getvalue())
