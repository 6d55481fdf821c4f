"""Elements that a page hides or never closes."""

import pytest

from annotator.markup.article.text import measure
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.reading import find_article
from tests.markup.stories import PARAGRAPHS, TITLE, article, texts_of

HIDDEN = "<h3><button>How much did it cost?</button></h3><div hidden><p>It cost 9 million euros in all.</p></div>"


def left_out_of(found):
    return [one.text for one in found.left_out if one.text != "© Coast Post"]


def test_a_hidden_text_is_offered_as_left_out_and_can_be_taken_in(library):
    library(*PARAGRAPHS)
    page = article(*PARAGRAPHS[:2], HIDDEN, *PARAGRAPHS[2:])
    answer = "It cost 9 million euros in all."
    found = find_article(page)
    assert left_out_of(found) == [answer]
    assert answer not in texts_of(page)
    again = find_article(page, taken=[found.left_out[0].key])
    _, text, _ = measure(clean(again.article, None))
    assert text.split("\n\n") == [TITLE, *PARAGRAPHS[:2], "How much did it cost?", answer, *PARAGRAPHS[2:]]
    assert left_out_of(again) == []


@pytest.mark.parametrize("around", ["<nav>{}</nav>", "<dialog open>{}</dialog>", "<div style='display:none'>{}</div>"])
def test_hidden_menus_and_windows_are_offered_unless_they_are_mostly_links(around):
    says = find_article(article(*PARAGRAPHS, around.format("<p>The boats are four years older now.</p>")))
    assert left_out_of(says) == ["The boats are four years older now."]
    menu = "".join(f"<li><a href=/{n}>All the news of the harbour</a></li>" for n in range(3))
    assert left_out_of(find_article(article(*PARAGRAPHS, around.format(f"<ul>{menu}</ul>")))) == []


@pytest.mark.parametrize("opening", ["<embed src=x>", "<map><area href=/x>", "<svg>", "<button>"])
def test_an_element_that_is_never_closed_hides_no_paragraph(opening):
    assert texts_of(article(*PARAGRAPHS[:2], opening, *PARAGRAPHS[2:])) == [TITLE, *PARAGRAPHS]


def test_a_word_of_a_sentence_is_read_whatever_its_role_attribute(library):
    library(*PARAGRAPHS, "It cost 9 million euros.")
    page = article(*PARAGRAPHS, "<p>It cost <span role=navigation>9 million</span> euros.</p>")
    assert "It cost 9 million euros." in texts_of(page)


ANSWER = "<span hidden>It cost 9 million euros in all.</span>"


@pytest.mark.parametrize(
    ("beside", "path"),
    [
        (f"<button><div hidden><p>{ANSWER}</p></div>", "/html/body/main/article/button/div"),
        (
            f"<p>The <button>base rate</button> fell. <span>{ANSWER}</span></p>",
            "/html/body/main/article/p[6]/span/span",
        ),
        (f"<h2><span class=editsection>x</span> Why {ANSWER}</h2>", "/html/body/main/article/h2/span[2]"),
    ],
)
def test_a_hidden_text_has_its_xpath_in_the_page_as_parsed(beside, path):
    """An element before the hidden text (a control, a permalink, an unread one) is replaced or dropped."""
    page = article(*PARAGRAPHS, beside)
    assert [one.path for one in find_article(page).left_out if "9 million" in one.text] == [path]


@pytest.mark.parametrize(("words", "is_offered"), [("Nine boats now", False), ("Nine boats of the year", True)])
def test_a_hidden_text_is_offered_if_it_has_a_few_words(words, is_offered):
    assert bool(left_out_of(find_article(article(*PARAGRAPHS, f"<div hidden>{words}</div>")))) is is_offered


@pytest.mark.parametrize(("linked", "is_offered"), [(40, True), (60, False)])
def test_a_hidden_text_of_links_is_a_menu(linked, is_offered):
    text = "so it is " * 11 + "!"
    menu = f"<div hidden><a href=/x>{text[:linked]}</a>{text[linked:]}</div>"
    assert bool(left_out_of(find_article(article(*PARAGRAPHS, menu)))) is is_offered
