"""How long captions and credits are, and how near to their pictures."""

import pytest

from annotator.markup.body.boilerplate.elements import BoilerplateElements
from annotator.markup.body.pictures.captions import is_credit, mark_figures, shows
from annotator.markup.body.pictures.figures import keep_figures
from tests.markup.leaf_lists import only, prose, read
from tests.markup.stories import PARAGRAPHS, article, blocks_of

PICTURE = "<img src=/f.jpg>"


def has_figure(page):
    body, leaves = read(page)
    mark_figures(leaves)
    return body.find(".//figure") is not None


@pytest.mark.parametrize(("pixels", "is_shown"), [(40, False), (90, True)])
def test_a_small_picture_is_an_icon(pixels, is_shown):
    assert shows(only(f"<p><img src=/f.jpg width={pixels} height=400></p>")) is is_shown


@pytest.mark.parametrize(("words", "is_caption"), [(90, True), (150, False)])
def test_a_caption_by_its_class_is_no_longer_than_a_paragraph(words, is_caption):
    assert has_figure(f"<div>{PICTURE}<p class=caption>{prose(words)}</p></div>") is is_caption


@pytest.mark.parametrize(("words", "is_caption"), [(45, True), (80, False)])
def test_a_caption_in_a_table_is_a_few_sentences(words, is_caption):
    assert has_figure(f"<table><tr><td>{PICTURE}</td></tr><tr><td>{prose(words)}</td></tr></table>") is is_caption


@pytest.mark.parametrize(("words", "is_one"), [(15, True), (30, False)])
def test_a_credit_is_a_line(words, is_one):
    assert is_credit(only(f"<p class=credit>{prose(words)}</p>")) is is_one


@pytest.mark.parametrize(("words", "is_button"), [(4, True), (7, False)])
def test_a_button_may_be_between_a_picture_and_its_caption(words, is_button):
    button = prose(words).rstrip(".")
    page = f"<figure>{PICTURE}<div>{button}</div><section><p class=caption>The ferry.</p></section></figure>"
    body, leaves = read(page)
    mark_figures(leaves)
    assert (body.find(".//figcaption") is not None) is is_button


@pytest.mark.parametrize(("depth", "is_figure"), [(3, True), (7, False)])
def test_a_picture_and_its_caption_share_an_element_not_far_above(depth, is_figure):
    caption = "<div>" * depth + "<p class=caption>The ferry.</p>" + "</div>" * depth
    assert has_figure(f"<div>{PICTURE}{caption}</div>") is is_figure


def is_picture_kept(page):
    body, leaves = read(page, "Taken")
    keep_figures(leaves, body, BoilerplateElements(leaves, body), -1)
    return any(leaf.kept for leaf in leaves if shows(leaf))


@pytest.mark.parametrize(("lines", "is_kept"), [(2, True), (6, False)])
def test_a_picture_of_the_article_is_near_its_text(lines, is_kept):
    other = "<div>Another line of the page</div>"
    page = f"<p>{prose(12, 'Taken')}</p>{other * lines}<p>{PICTURE}</p>{other * 12}<p>{prose(12, 'Taken')}</p>"
    assert is_picture_kept(page) is is_kept


@pytest.mark.parametrize(("label", "is_kept"), [("Enlarge the picture", True), ("Enlarge one of all pictures", False)])
def test_a_picture_with_a_label_is_kept_and_one_with_a_line_of_text_is_not(label, is_kept):
    page = f"<p>{prose(12, 'Taken')}</p><p>{PICTURE}{label}</p><p>{prose(12, 'Taken')}</p>"
    assert is_picture_kept(page) is is_kept


@pytest.mark.parametrize("line", ["<em>{}</em>", "<small>{}</small>", "<i>{}</i>"])
def test_a_line_set_apart_right_under_a_picture_alone_is_its_caption(line):
    said = line.format(prose(12))
    assert has_figure(f"<p>{prose(30)}</p><p>{PICTURE}</p><p>{said}</p><p>{prose(30)}</p>")
    assert not has_figure(f"<p>{prose(30)}</p><p>{PICTURE}</p><p>{said} {prose(9)}</p><p>{prose(30)}</p>")
    assert not has_figure(f"<p>{prose(30)} {PICTURE}</p><p>{said}</p><p>{prose(30)}</p>")


@pytest.mark.parametrize(("words", "is_caption"), [(30, True), (60, False)])
def test_a_line_set_apart_under_a_picture_is_short(words, is_caption):
    assert has_figure(f"<p>{PICTURE}</p><p><em>{prose(words)}</em></p><p>{prose(30)}</p>") is is_caption


@pytest.mark.parametrize("name", ["photo__legend", "legende", "image-legenda"])
def test_a_legend_is_a_caption_wherever_it_is_in_a_class(name):
    assert has_figure(f"<div>{PICTURE}<p class={name}>{prose(12)}</p></div>")


@pytest.mark.parametrize(
    "line",
    [
        "The quay on Monday evening. Photo: Ann Roe",
        "The quay on Monday evening (Ann Roe/AFP)",
        "The quay on Monday evening. (AP Photo/Ann Roe)",
        "Der Kai am Montagabend | Bild: Ann Roe",
        "The quay on Monday evening. © Ann Roe",
        "FILE – The quay on Monday evening.",
    ],
)
def test_a_line_that_ends_with_a_credit_right_under_a_picture_alone_is_its_caption(line):
    assert has_figure(f"<p>{prose(30)}</p><p>{PICTURE}</p><p>{line}</p><p>{prose(30)}</p>")
    assert not has_figure(f"<p>{prose(30)}</p><p>{line}</p><p>{prose(30)}</p>")


@pytest.mark.parametrize(
    "line",
    [
        "The quay sinks, the harbour office told Reuters on Monday.",
        "The quay (and the market) will be closed for a year.",
        "Ann Roe wrote to AFP that nobody had been told.",
        "File a claim, the court told the owners of the boats.",
        "The pictures of the quay: nobody wants to see them.",
        "Photo: Ann Roe",
    ],
)
def test_a_sentence_right_under_a_picture_and_a_credit_alone_are_no_captions(line):
    assert not has_figure(f"<p>{prose(30)}</p><p>{PICTURE}</p><p>{line}</p><p>{prose(30)}</p>")


def test_spans_in_a_figure_are_its_caption_and_the_credit_of_that(library):
    library(*PARAGRAPHS)
    spans = '<span class="caption">The quay at six</span><span class="credit">(Tom Reed)</span>'
    _, blocks = blocks_of(article(*PARAGRAPHS[:2], f"<figure>{PICTURE}{spans}</figure>", *PARAGRAPHS[2:]))
    assert [text for kind, text in blocks if kind == "caption"] == ["The quay at six", "(Tom Reed)"]
    named = f"<figure>{PICTURE}{spans}<figcaption>The quay.</figcaption></figure>"
    _, blocks = blocks_of(article(*PARAGRAPHS[:2], named, *PARAGRAPHS[2:]))
    assert [text for kind, text in blocks if kind == "caption"][-1] == "The quay."


def test_a_short_line_of_code_in_a_figure_is_no_label(library):
    library(*PARAGRAPHS)
    listing = "<figure><pre>ferry --start</pre><figcaption>How the program starts</figcaption></figure>"
    _, blocks = blocks_of(article(*PARAGRAPHS[:2], listing, *PARAGRAPHS[2:]))
    assert ("preformatted", "ferry --start") in blocks
