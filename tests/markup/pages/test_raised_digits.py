"""The marks of notes and powers do not become digits of the figure before them."""

import pytest

from annotator.markup.article.text import measure
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.pages.raised_digits import with_raised_digits
from annotator.markup.reading import read_page


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("It cost 400<sup>2</sup> million.", "It cost 400² million."),
        ("In <b>1998</b><sup class=fn><a href=#n12>12</a></sup> it rained.", "In 1998¹² it rained."),
        ("It is 12 km<sup>2</sup> large.", "It is 12 km² large."),
        ("Some 10<sup>6</sup> people.", "Some 10⁶ people."),
        ("The 5<sup>th</sup> of May, and the mayor<sup>3</sup>.", "The 5th of May, and the mayor3."),
    ],
)
def test_what_is_raised_behind_a_figure_stays_raised_in_the_text(html, text):
    _, article = read_page(f"<p>{html}</p>")
    assert measure(clean(article)).text == text


def test_html_of_an_older_desk_is_kept_as_it_was():
    stored = clean("<p>It cost 400<sup>2</sup> million.</p>")
    assert clean(stored) == stored
    assert measure(stored).text == "It cost 4002 million."


@pytest.mark.parametrize("html", ["1<sup>" * 50_000, "9</b></b></b><sup><a>" * 20_000, "1<sup " + "a" * 200_000])
def test_what_is_never_closed_stays_as_it_is(html):
    assert with_raised_digits(html) == html
