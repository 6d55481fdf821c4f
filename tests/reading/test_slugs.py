"""The name of an article in its address."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.reading.slugs import slug_of


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Łódź otwiera most", "lodz-otwiera-most"),
        ("Die Größe der Brücke", "die-grosse-der-brucke"),
        ("Мост открыт", "most-otkryt"),
        ("الجسر مفتوح", "ljsr-mftwh"),
        ("مرحبا بالعالم", "mrhb-bllm"),
        ("北京的新桥", "beijingdexinqiao"),
        ("नया पुल", "nya-pul"),
        ("Cafe\u0301 “Ouvert”", "cafe-ouvert"),
        ("The mill’s 1990–2000 plan", "the-mills-1990-2000-plan"),
        ("½ of the ﬁnes", "1-2-of-the-fines"),
    ],
)
def test_a_headline_in_any_script_gives_a_readable_slug(title, slug):
    assert slug_of(title) == slug


@pytest.mark.parametrize("title", ["", "  ", "🔥👍🏽", "—!?", "’"])
def test_a_headline_without_letters_is_called_article(title):
    assert slug_of(title) == "article"


def test_an_emoji_next_to_words_is_dropped():
    assert slug_of("🔥 Fire in the ❤️ of town") == "fire-in-the-of-town"


def test_no_slug_is_the_address_of_the_form():
    assert slug_of("New!") == "article"


def test_a_long_slug_ends_with_a_word():
    slug = slug_of("The council met on Monday in the old hall and talked about the bridge for hours")
    assert slug == "the-council-met-on-monday-in-the-old-hall-and-talked-about"
    assert slug_of("桥" * 50) == ("qiao" * 50)[:60]


@given(st.text(max_size=200))
def test_a_slug_is_a_valid_address_whatever_the_headline(title):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug_of(title))
    assert len(slug_of(title)) <= 60
    assert slug_of(slug_of(title)) == slug_of(title)
