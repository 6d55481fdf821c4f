import re
import time

import pytest

from annotator.markup.article.cutting import cut
from annotator.markup.article.marking import mark
from annotator.markup.article.text import measure
from annotator.markup.cleaning.sanitising import clean


def pieces_of(html):
    """The pieces of an article that is cut after each full stop."""
    article = measure(clean(html))
    spans = [
        (block.start + match.start(), block.start + match.end())
        for block in article.blocks
        for match in re.finditer(r"\S[^.]*\.?", article.text[block.start : block.end])
    ]
    return cut(article, spans)


def test_a_link_over_two_sentences_is_closed_and_opened_again():
    first, second = pieces_of('<p>One <a href="https://e.org/">two. Three</a> four.</p>')
    link = '<a href="https://e.org/" rel="noopener noreferrer">'
    assert (first.before, first.html, first.after) == ('<p data-block="b1">', f"One {link}two.</a>", "")
    assert (second.before, second.html, second.after) == (" ", f"{link}Three</a> four.", "</p>")


def test_what_is_no_sentence_goes_before_or_after_one():
    image = '<figure><img alt="" src="https://e.org/i"></figure>'
    one, two, three = pieces_of(f"{image}<p>One.<br>Two.</p><hr>{image}<ul><li>Three.</ul>{image}")
    assert one.before == f'{image}<p data-block="b1">'
    assert (one.after, two.before, two.after) == ("", "<br>\n", "</p>")
    assert three.before == f'<hr>{image}<ul><li data-block="b2">'
    assert three.after == f"</li></ul>{image}"


def test_depth_is_zero_between_the_outermost_elements():
    assert [piece.depth for piece in pieces_of("<p>a. b.</p><ul><li>c.</li><li>d.</li></ul><p>e.</p>")] == [
        0,
        1,
        0,
        1,
        0,
    ]


def test_an_article_without_sentences_has_no_pieces():
    assert cut(measure("<hr>"), []) == ()


@pytest.mark.parametrize("spans", [[(0, 0)], [(0, 9)], [(4, 7), (0, 3)], [(0, 3), (2, 7)], [(0, 3), (99, 100)]])
def test_sentences_that_do_not_fit_the_blocks_raise_an_error(spans):
    article = measure(clean("<p>abc def</p><p>ghi</p>"))
    with pytest.raises(ValueError, match="sentence"):
        cut(article, spans)


def test_two_thousand_sentences_are_cut_in_well_under_a_second():
    html = "".join(f"<p>This is <em>number {n}. And</em> this is more of it.</p>" for n in range(1000))
    article = measure(clean(html))
    spans = [
        (block.start + a, block.start + b)
        for block in article.blocks
        for a, b in [(0, 10), (11, block.end - block.start)]
    ]
    started = time.process_time()
    assert len(cut(article, spans)) == 2000
    assert time.process_time() - started < 0.8


def unit(name, html):
    return f'<span class="u" data-unit="{name}">{html}</span>'


def test_units_are_wrapped_by_code_points():
    assert mark("a 😀 &amp; e\u0301!", [("u1", 2, 5)]) == "a " + unit("u1", "😀 &amp;") + " e\u0301!"


def test_overlapping_units_are_nested_with_the_first_outermost():
    shown = mark("abcdef", [("u2", 2, 6), ("u1", 0, 4)])
    assert shown == unit("u1", "ab" + unit("u2", "cd")) + unit("u2", "ef")


def test_of_units_that_start_together_the_longer_is_outermost():
    assert mark("abcd", [("u1", 0, 2), ("u2", 0, 4)]) == unit("u2", unit("u1", "ab") + "cd")


def test_a_link_is_not_split_by_a_unit_that_ends_inside_it():
    html = 'a <a href="x">bc</a> d<br>\ne'
    shown = unit("u1", "a ") + '<a href="x">' + unit("u1", "b") + "c</a> " + unit("u2", "d<br>\ne")
    assert mark(html, [("u1", 0, 3), ("u2", 5, 8)]) == shown


def test_a_line_break_before_a_unit_stays_outside_it():
    assert mark("a<br>\nb", [("u1", 1, 3)]) == "a<br>" + unit("u1", "\nb")


def test_a_unit_without_words_marks_nothing():
    assert mark("a<b>c</b>", [("u1", 1, 1)]) == "a<b>c</b>"
    assert mark("a<b>c</b>", []) == "a<b>c</b>"


def test_a_unit_s_id_is_escaped():
    assert mark("a", [('"><script>', 0, 1)]) == '<span class="u" data-unit="&quot;&gt;&lt;script&gt;">a</span>'
