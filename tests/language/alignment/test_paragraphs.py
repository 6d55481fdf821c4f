"""A paragraph of a file is found in the text by its words, and only if all of them are there."""

import time

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.revisions import Block
from annotator.language.alignment.paragraphs import Paragraphs


def among(*texts):
    """The text, its paragraphs, and the code point at which each begins."""
    blocks, position = [], 0
    for ordinal, words in enumerate(texts, 1):
        blocks.append(Block(ordinal, "paragraph", None, position, position + len(words)))
        position += len(words) + 2
    text = "\n\n".join(texts)
    return text, Paragraphs(text, blocks), [block.start for block in blocks]


def test_words_inside_another_paragraph_are_not_matched():
    _, paragraphs, starts = among("It was closed.", "was", "was")
    assert paragraphs.find("was", 1) == starts[1]
    assert paragraphs.find("was", 3) == starts[1] + 2


def test_equal_paragraphs_are_distinguished_by_the_number_of_earlier_ones():
    _, paragraphs, starts = among("One.", "One.", "Two.", "One.")
    assert [paragraphs.find("One.", 0, earlier) for earlier in range(3)] == [starts[0], starts[1], starts[3]]
    assert paragraphs.find("One.", 0, 7) == starts[3]


def test_spacing_and_invisible_letters_make_no_difference():
    text, paragraphs, _ = among("Café owners lost trade.")
    place = paragraphs.find("Cafe\u0301\u00a0 ow\u00adners lost\ttrade.", len("Cafe\u0301\u00a0 ow\u00adners"))
    assert text[: place + 1] == "Café owners"


def test_a_paragraph_that_became_two_blocks_is_found_and_one_that_is_gone_is_not():
    text, paragraphs, _ = among("First line", "second line")
    assert text[: paragraphs.find("First line\n\nsecond line", len("First line\n\nsecond")) + 1].endswith("second")
    assert paragraphs.find("second", 6) is None
    assert paragraphs.find(" ", 0) is None


def test_thousands_of_marks_in_one_paragraph_are_found_in_one_go_through_it():
    words = "word " * 20_000
    _, paragraphs, _ = among(words.strip())
    started = time.process_time()
    found = [paragraphs.find(words, at) for at in range(4, len(words), 5)]
    assert found == list(range(3, len(words), 5))
    # Counted from the beginning of the paragraph each time, it takes minutes.
    assert time.process_time() - started < 5


def test_marks_out_of_order_are_found_as_those_in_order():
    _, paragraphs, _ = among("One two three.")
    assert [paragraphs.find("One two three.", at) for at in (13, 3, 8, 7)] == [12, 2, 6, 6]


WORDS = st.text(alphabet="ab é", min_size=1, max_size=6).map(lambda words: " ".join(words.split())).filter(bool)


@given(st.lists(WORDS, min_size=1, max_size=5), st.data())
def test_a_mark_is_found_at_the_letter_before_it(texts, data):
    _, paragraphs, starts = among(*texts)
    for number, words in enumerate(texts):
        cut = data.draw(st.integers(1, len(words)))
        place = paragraphs.find(words, cut, texts[:number].count(words))
        squeezed = words.replace(" ", "")
        if all(each.replace(" ", "") != squeezed or each == words for each in texts):
            assert place == starts[number] + len(words[:cut].rstrip()) - 1
