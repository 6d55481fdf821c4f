"""Corrections at the desk: the words change, the markup stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.folding import fold
from annotator.markup.article.editing import rewrite
from annotator.markup.article.text import measure
from annotator.markup.cleaning.sanitising import clean
from tests.markup.soups import soups

PAGE = '<h1>The mill</h1><p>It employs <a href="https://mill.example/">40 people</a><br>in all.</p><pre>a\nb</pre><ul><li>One</li></ul>'


def edited(edits, page=PAGE):
    return measure(clean(rewrite(measure(clean(page)), edits)))


def test_a_link_stays_around_its_words():
    html, text, _ = edited({2: "It employed 38 people\nin all."})
    assert "It employed " in text
    assert ">38 people</a><br>" in html


def test_typed_line_breaks_and_blank_lines_become_breaks_and_paragraphs():
    _, text, blocks = edited({2: "It employs\n40 people in all.\n\nNobody else."})
    assert [text[b.start : b.end] for b in blocks][1:3] == ["It employs\n40 people in all.", "Nobody else."]


def test_an_empty_text_drops_the_block():
    _, text, _ = edited({2: "", 4: " "})
    assert text == "The mill\n\na\nb"


def test_preformatted_lines_stay_lines():
    assert "a\nc" in edited({3: "a\nc"})[1]


def test_typed_tags_become_text():
    html, text, _ = edited({1: "<script>alert(1)</script> & co"})
    assert text.startswith("<script>alert(1)</script> & co\n")
    assert "<script" not in html


@pytest.mark.parametrize("added", ["Today it", "it"])
def test_words_are_added_at_the_very_start(added):
    assert edited({2: f"{added} employs 40 people\nin all."})[1].split("\n\n")[1].startswith(f"{added} employs")


@given(soups, st.text(alphabet=st.sampled_from("ab <&é\n"), max_size=30))
def test_an_edit_changes_the_text_of_its_block_and_of_no_other(page, typed):
    article = measure(clean(page))
    _, text, blocks = article
    for block in blocks[:3]:
        if block.kind == "preformatted":
            continue
        _, now, _ = measure(clean(rewrite(article, {block.ordinal: typed})))
        before, after = text[: block.start], text[block.end :]
        assert fold(now) == fold(f"{before} {typed} {after}")
