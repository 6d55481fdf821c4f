"""Of what a page says now, the words that took the place of a passage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.anchors import standing
from annotator.domain.passage_watch.passages_now import altered
from annotator.language.retrieval.nearest_words import nearest_words

PAGE = """Harbour board, minutes of May 4

The ferry made 212 crossings in April. Nine were cancelled because of fog, and two because of a strike.

The new quay is to open on June 30. Its crane was tested on Friday.

Any other business: none."""


@pytest.mark.parametrize(
    ("passage", "deleted", "inserted"),
    [
        ("The ferry made 208 crossings in April.", ["208"], ["212"]),
        ("Nine were cancelled because of a strike.", [], ["fog, and two because of"]),
        ("The new quay is to open on May 31. Its crane was tested on Friday.", ["May 31"], ["June 30"]),
        ("Any other business: a letter.", ["a letter"], ["none"]),
    ],
)
def test_what_was_changed_is_shown_and_nothing_around_it(passage, deleted, inserted):
    runs = altered(passage, nearest_words(PAGE, passage))
    assert [run.text.strip() for run in runs if run.kind == "deleted"] == deleted
    assert [run.text.strip() for run in runs if run.kind == "inserted"] == inserted


@pytest.mark.parametrize("passage", ["The mayor resigned over the tram contract.", "fog and June", "", "  \n\n "])
def test_words_that_nothing_is_like_have_no_successor(passage):
    assert nearest_words(PAGE, passage) is None


def test_what_is_less_like_it_is_not_taken():
    page = "It made 212 trips in May.\n\nThe ferry made 212 crossings in April.\n\nThe ferry made 9 stops."
    assert nearest_words(page, "The ferry made 208 crossings in April.") == "The ferry made 212 crossings in April."


WORDS = st.lists(st.text("abcdefg", min_size=1, max_size=8), min_size=3, max_size=12).map(" ".join)


@given(st.lists(WORDS, min_size=1, max_size=6), st.data())
def test_words_that_are_in_the_text_are_nearest_to_themselves(paragraphs, data):
    text = "\n\n".join(paragraphs)
    passage = data.draw(st.sampled_from(paragraphs))
    found = nearest_words(text, passage)
    assert found
    assert standing(found, passage)
