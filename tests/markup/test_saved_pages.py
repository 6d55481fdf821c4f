"""Pages that a browser saved together with a folder of their pictures."""

import pytest

from annotator.domain.reading_input import Input
from annotator.reading.article import read
from tests.markup.stories import PARAGRAPHS, article

FIGURE = '<figure><img src="./The%20ferry_files/boat.jpg" alt="A white boat"></figure>'
CAPTIONED = '<figure><img src="ferry_files/yard.jpg" alt="The yard"><figcaption>The yard in May.</figcaption></figure>'
NOTED = "<!-- saved from url=(0031)https://coast.example/news/ferry -->\n"


def page(meta=""):
    return article(*PARAGRAPHS[:2], FIGURE, PARAGRAPHS[2], CAPTIONED, *PARAGRAPHS[3:], meta=meta)


def test_pictures_stay_with_their_captions_and_are_reported_without_one():
    found = read(Input(page()))
    assert '<figure><img alt="A white boat"></figure>' in found.html
    assert (
        '<figure><img alt="The yard"><figcaption data-block="b5">The yard in May.</figcaption></figure>' in found.html
    )
    assert [note.message for note in found.analysis.notes if note.kind == "picture"] == [
        "This picture has no caption (“A white boat”): check what it shows."
    ]


def test_a_page_saved_with_its_address_has_its_pictures_at_that_site():
    canonical = '<link rel="canonical" href="https://coast.example/news/ferry">'
    for found in (read(Input(page(canonical))), read(Input(NOTED + page()))):
        assert found.facts.url == "https://coast.example/news/ferry"
        assert 'src="https://coast.example/news/The%20ferry_files/boat.jpg"' in found.html
    noted = read(Input(NOTED + page(canonical.replace("/ferry", "/boat"))))
    assert [one.values[0] for one in noted.offers["url"]] == [
        "https://coast.example/news/boat", "https://coast.example/news/ferry",
    ]  # fmt: skip
    assert read(Input(NOTED.replace("https:", "file:") + page())).facts.url is None


@pytest.mark.parametrize(
    ("base", "picture"),
    [
        ("https://media.example/a/", "https://media.example/a/ferry_files/yard.jpg"),
        ("/b/", "https://coast.example/b/ferry_files/yard.jpg"),
        ("javascript:alert(1)//", "https://coast.example/news/ferry_files/yard.jpg"),
        ("https://[::1", "https://coast.example/news/ferry_files/yard.jpg"),
    ],
)
def test_relative_addresses_start_from_the_page_s_base(base, picture):
    assert f'src="{picture}"' in read(Input(page(f'<base href="{base}">'), url="https://coast.example/news/ferry")).html


def test_a_placeholder_is_replaced_by_the_picture_for_browsers_without_script():
    lazy = (
        '<figure><img src="data:image/gif;base64,R0" alt="A white boat">'
        '<noscript><img src="https://coast.example/boat.jpg" alt="A white boat"></noscript></figure>'
    )
    found = read(Input(article(*PARAGRAPHS[:2], lazy, *PARAGRAPHS[2:])))
    assert found.html.count("<img") == 1
    assert 'src="https://coast.example/boat.jpg"' in found.html
