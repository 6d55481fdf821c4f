"""Laws that hold for any HTML."""

import contextlib
import itertools
import re
import unicodedata

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import Refused
from annotator.domain.revisions import BLOCK_KINDS
from annotator.markup.article.cutting import cut
from annotator.markup.article.marking import mark
from annotator.markup.article.text import BETWEEN_BLOCKS, measure
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.reading import read_page

from .soups import pages

BASE = "https://example.org/a/"


def text_of(html: str) -> str:
    return tree_of(html).text_content()[1:]


def tree_of(html: str) -> lxml.html.HtmlElement:
    """The tree of the HTML; without the bar the parser would drop white space at the start."""
    return lxml.html.fromstring(f"<div>|{html}</div>")


@given(pages)
def test_cleaning_twice_is_cleaning_once(html):
    once = clean(html, BASE)
    assert clean(once, BASE) == once
    assert clean(once) == once


@given(pages)
def test_each_block_s_element_holds_exactly_its_slice_of_the_text(html):
    marked, text, blocks = measure(clean(html, BASE))
    tree = lxml.html.fragment_fromstring(marked, create_parent="div")
    found = tree.xpath("//*[@data-block]")
    assert [element.get("data-block") for element in found] == [block.id for block in blocks]
    for element, block in zip(found, blocks, strict=True):
        assert element.text_content() == text[block.start : block.end]
    assert BETWEEN_BLOCKS.join(text[block.start : block.end] for block in blocks) == text


@given(pages)
def test_no_text_is_outside_the_blocks(html):
    marked, text, blocks = measure(clean(html, BASE))
    inside = "".join(text[block.start : block.end] for block in blocks)
    assert text_of(marked) == inside


@given(pages)
def test_a_block_s_text_is_settled(html):
    _, text, blocks = measure(clean(html, BASE))
    for block in blocks:
        words = text[block.start : block.end]
        assert block.kind in BLOCK_KINDS
        assert words.strip()
        assert unicodedata.is_normalized("NFC", words)
        assert not re.search("[\u00ad\u200b\ufeff\x00-\x08]", words)
        if block.kind != "preformatted":
            assert words == words.strip()
            assert not re.search(r"[^\S \n]|\s\s", words)


@given(pages)
def test_measuring_does_not_change_the_article(html):
    stored = clean(html, BASE)
    assert clean(measure(stored)[0]) == stored


def sentence_spans(text, blocks, draw):
    """Spans of any sentences: each block is cut at will, without the white space between them."""
    spans = []
    for block in blocks:
        inner = st.lists(st.integers(block.start, block.end), max_size=4)
        edges = sorted({block.start, block.end, *draw(inner)})
        for start, end in itertools.pairwise(edges):
            words = text[start:end]
            start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
            if start < end:
                spans.append((start, end))
    return spans


@given(pages, st.data())
def test_pieces_hold_their_sentences_and_together_the_article(html, data):
    article = measure(clean(html, BASE))
    marked, text, blocks = article
    spans = sentence_spans(text, blocks, data.draw)
    pieces = cut(article, spans)
    assert len(pieces) == len(spans)
    for piece, (start, end) in zip(pieces, spans, strict=True):
        assert text_of(piece.html) == text[start:end]
    if not pieces:
        return
    whole = "".join(piece.before + piece.html + piece.after for piece in pieces)
    again, text_again, blocks_again = measure(clean(whole))
    assert (text_again, blocks_again) == (text, blocks)
    assert without_inline(again) == without_inline(marked)


def without_inline(html: str) -> str:
    return re.sub(r"</?(a|em|b|i|span|code|sub|bdi)\b[^>]*>", "", html)


@given(pages, st.data())
def test_a_piece_s_depth_counts_the_elements_open_before_it(html, data):
    article = measure(clean(html, BASE))
    pieces = cut(article, sentence_spans(article.text, article.blocks, data.draw))
    depth = 0
    for piece in pieces:
        assert piece.depth == depth
        for part in (piece.before, piece.after):
            depth += len(re.findall(r"<(?!/|br|img|hr)", part)) - part.count("</")
        assert len(re.findall(r"<(?!/|br|img|hr)", piece.html)) == piece.html.count("</")
    assert depth == 0


@given(pages, st.data())
def test_marking_units_changes_no_text_and_covers_exactly_their_words(html, data):
    article = measure(clean(html, BASE))
    if not article.blocks:
        return
    block = data.draw(st.sampled_from(article.blocks))
    (piece,) = cut(article, [(block.start, block.end)])
    words = article.text[block.start : block.end]
    ends = st.tuples(st.integers(0, len(words)), st.integers(0, len(words)))
    units = [(f"u{n}", *sorted(pair)) for n, pair in enumerate(data.draw(st.lists(ends, max_size=4)))]
    shown = tree_of(mark(piece.html, units))
    assert shown.text_content() == "|" + words
    for unit, start, end in units:
        spans = shown.xpath(f'.//span[@data-unit="{unit}"]')
        assert "".join(span.text_content() for span in spans) == words[start:end]


@given(pages)
def test_any_page_is_read_or_refused(html):
    prose = "<p>" + "Some words that make up a paragraph of prose. " * 9
    for page in (
        html,
        f"<html><body>{html}</body></html>",
        f"<html><body>{prose}{html}{prose}</body></html>",
    ):
        with contextlib.suppress(Refused):
            _, article = read_page(page, BASE)
            assert clean(clean(article, BASE)) == clean(article, BASE)


@pytest.mark.parametrize("depth", [500, 90])
def test_a_stored_article_is_never_too_deep_to_be_cleaned_again(depth):
    html = "<ul><blockquote>x" * (depth // 2)
    once = clean(html)
    assert clean(once) == once
