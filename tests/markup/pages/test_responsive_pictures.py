"""Pictures whose address stands in a list of sizes, or in an element that scripts turn into a picture."""

import re

import pytest

from annotator.markup.cleaning.sanitising import clean
from annotator.markup.reading import find_article
from tests.markup.stories import PARAGRAPHS, article

QUAY = "https://cdn.example.org/quay.jpg"


def pictures_of(shown):
    page = article(
        *PARAGRAPHS[:2], f"<figure>{shown}<figcaption>The quay in May.</figcaption></figure>", *PARAGRAPHS[2:]
    )
    return re.findall(r'<img[^>]* src="([^"]*)"', clean(find_article(page).article, None))


@pytest.mark.parametrize(
    "shown",
    [
        f'<img srcset="{QUAY} 640w, https://cdn.example.org/large.jpg 1280w">',
        f'<img src="data:image/gif;base64,R0lGOD" data-srcset="{QUAY} 1x">',
        f'<picture><source srcset="{QUAY} 640w"><img alt="The quay"></picture>',
        f'<picture><source data-srcset="{QUAY}"><img alt="The quay"></picture>',
        f'<amp-img src="{QUAY}" width="640" height="400"></amp-img>',
    ],
)
def test_a_picture_without_an_address_of_its_own_takes_the_first_of_its_sizes(library, shown):
    library(*PARAGRAPHS)
    assert pictures_of(shown) == [QUAY]


def test_an_address_of_its_own_goes_before_every_size(library):
    library(*PARAGRAPHS)
    sizes = "https://cdn.example.org/small.jpg 320w"
    assert pictures_of(f'<img src="{QUAY}" srcset="{sizes}">') == [QUAY]
    assert pictures_of(f'<img srcset="{sizes}"><noscript><img src="{QUAY}"></noscript>') == [QUAY]


def test_a_list_of_sizes_that_runs_code_or_holds_a_placeholder_names_no_picture(library):
    library(*PARAGRAPHS)
    assert pictures_of('<img srcset="javascript:alert(1) 1x">') == []
    assert pictures_of('<img srcset="data:image/gif;base64,R0lGOD 1x">') == []
