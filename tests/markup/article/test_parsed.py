"""The walk over the stored article: its steps, their positions, and what relies on both."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from annotator.markup.article.block_keys import keyed
from annotator.markup.article.cutting import cut
from annotator.markup.article.hyperlinks import links_in
from annotator.markup.article.parsed import ParsedArticle, walk
from annotator.markup.article.preview import preview
from annotator.markup.article.text import measure
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.cleaning.tags import VOID, Tag, escape
from tests.markup.soups import pages

STORY = '<h1>Mill</h1><ul><li>One <a href="https://e.org/">two <b>three</b></a><img alt=x><li>4</ul><hr><p>5<br>6</p>'


def parsed(html: str) -> ParsedArticle:
    return measure(clean(html))


def steps_of(article):
    return [
        (node if isinstance(node, str) else node.source, start, end, block and block.id)
        for node, start, end, block in article.walk()
    ]


def test_an_element_covers_its_text_and_an_empty_one_the_end_of_the_text_before_it():
    found = {source: (start, end) for source, start, end, _ in steps_of(parsed(STORY))}
    assert (found["<ul>"], found["</ul>"]) == ((6, 22), (6, 22))
    assert found['<a href="https://e.org/" rel="noopener noreferrer">'] == found["</a>"] == (10, 19)
    assert found['<h1 data-block="b1">'] == found["Mill"] == (0, 4)
    assert found["<b>"] == found["</b>"] == (14, 19)
    assert found['<img alt="x">'] == (19, 19)
    assert found["<hr>"] == (22, 22)
    assert (found["<br>"], found["\n6"]) == ((25, 25), (25, 27))


@given(pages)
def test_positions_agree_with_the_canonical_text_and_the_blocks(html):
    article = parsed(html)
    assert (
        "".join(node.source if isinstance(node, Tag) else escape(node) for node, *_ in article.walk()) == article.html
    )
    begun = []
    for node, start, end, block in article.walk():
        if isinstance(node, str):
            assert article.text[start:end] == node
        if block:
            assert (start, end) == (block.start, block.end)
            begun.append(block)
    assert tuple(begun) == article.blocks


@given(pages)
def test_both_tags_of_an_element_cover_what_the_texts_inside_cover(html):
    around = []
    for node, start, end, _ in parsed(html).walk():
        if isinstance(node, str):
            for covered in around:
                covered[2].append((start, end))
        elif node.closes:
            covered = around.pop()
            assert covered[:2] == [node.name, (start, end)]
            texts = covered[2]
            assert (start, end) == (texts[0][0], texts[-1][1]) if texts else start == end
        elif node.name not in VOID:
            around.append([node.name, (start, end), []])
    assert not around


@given(pages)
def test_an_article_cut_into_its_blocks_and_joined_is_the_stored_html(html):
    article = parsed(html)
    pieces = cut(article, [(block.start, block.end) for block in article.blocks])
    # Emphasis around a sentence and a picture after it is closed between the two and opened again.
    if pieces and "<img" not in article.html:
        assert "".join(piece.before + piece.html + piece.after for piece in pieces) == article.html
    for piece, block in zip(pieces, article.blocks, strict=True):
        inside = [(start + block.start, end + block.start, node) for node, start, end, _ in walk(piece.html)]
        assert all(article.text[start:end] == node for start, end, node in inside if isinstance(node, str))


@given(pages)
def test_a_preview_s_strings_joined_are_the_stored_html(html):
    article = parsed(html)
    assert "".join(part for part in preview(article, ()) if isinstance(part, str)) == article.html


@given(pages)
def test_each_block_belongs_to_exactly_one_key(html):
    article = parsed(html)
    ordinals = [ordinal for together in keyed(article).values() for ordinal in together]
    assert ordinals == [block.ordinal for block in article.blocks]


def test_a_link_needs_words_and_an_address():
    html = '<p>A <a href="https://a.example/">mill</a> <a>b</a></p><a href="https://b.example/"><img alt=x></a>'
    article = parsed(html)
    assert [(article.text[link.start : link.end], link.address) for link in links_in(article)] == [
        ("mill", "https://a.example/")
    ]


def test_all_cells_of_a_table_are_left_out_together_but_not_those_of_the_next():
    table = "<table><tr><td>{0}1<td>{0}2<tr><td><td>{0}3</table>"
    article = parsed(f"<p>x</p>{table.format('a')}{table.format('b')}<ul><li>y<li>z</ul>")
    assert list(keyed(article).values()) == [(1,), (2, 3, 4), (5, 6, 7), (8,), (9,)]


@given(st.integers(1, 90))
def test_a_deep_article_is_walked_and_pickled(depth):
    article = parsed("<blockquote>" * depth + "<p>x</p><p>y</p>")
    assert article.text == "x\n\ny"
    assert len(list(article.walk())) == 2 * depth + 6
    again = pickle.loads(pickle.dumps(article))
    assert again == article
    assert steps_of(again) == steps_of(article)


def test_a_text_of_two_million_characters_is_a_single_step():
    article = parsed(f"<p>{'mill ' * 400_000}</p>")
    assert [(start, end) for _, start, end, _ in article.walk()] == [(0, 1_999_999)] * 3
