"""How much text, and which share of it, decides the kind of a page."""

import pytest
from lxml.html import HtmlElement

from annotator.domain.errors import Refused
from annotator.domain.readings import LeftOut
from annotator.markup.kinds.refusals_and_cautions import cautions_of
from annotator.markup.kinds.signs import Signs, signs_of
from annotator.markup.kinds.teasers import texts_of_teasers
from annotator.markup.metadata.structured_data import StructuredData
from annotator.markup.pages.parsing import parse


def text(characters: int, first: str = "so") -> str:
    return (first + " and" * characters)[: characters - 1].rstrip().ljust(characters, "x")


def outcome(signs: Signs, *lines: str, after: int = 0) -> str | None:
    """The refusal, or the first caution but that of no headline; an offer is left out `after` so many lines."""
    portions = [*["So it goes on."] * (after - 1), "Subscribe now to continue reading"] if after else []
    left_out = [LeftOut(str(n), one, "/p", "/p") for n, one in enumerate(portions)]
    try:
        cautions = list(cautions_of(signs, "".join(f"<p>{line}</p>" for line in lines), left_out))
    except Refused as refusal:
        return refusal.code
    return next(iter(cautions)) if cautions[0] != "no_headline" else None


OFFER = "Already a subscriber? Log in"


@pytest.mark.parametrize(("characters", "caution"), [(1_500, "closed_page"), (2_500, None)])
def test_the_beginning_of_a_closed_article_is_short(characters: int, caution: str | None) -> None:
    assert outcome(Signs(is_article=True, is_closed=True), text(characters)) == caution


@pytest.mark.parametrize(("characters", "caution"), [(1_000, "closed_page"), (1_500, None)])
def test_the_beginning_before_a_mere_offer_is_shorter(characters: int, caution: str | None) -> None:
    assert outcome(Signs(is_article=True), text(characters), OFFER) == caution


@pytest.mark.parametrize(("after", "caution"), [(4, "closed_page"), (9, None)])
def test_an_offer_to_read_on_is_near_the_end_of_the_beginning(after: int, caution: str | None) -> None:
    assert outcome(Signs(is_article=True), text(600), after=after) == caution


@pytest.mark.parametrize(("words", "caution"), [(60, "closed_page"), (90, None)])
def test_an_article_with_most_of_its_declared_words_is_complete(words: int, caution: str | None) -> None:
    assert outcome(Signs(is_article=True, is_closed=True, words=100), "word " * words) == caution


@pytest.mark.parametrize(("characters", "refusal"), [(1_000, "in_frames"), (1_500, None)])
def test_a_page_in_frames_has_little_text(characters: int, refusal: str | None) -> None:
    assert outcome(Signs(in_frames=True), text(characters)) == refusal


@pytest.mark.parametrize("sign", ["is_missing", "asks_for_proof", "is_login"])
def test_a_notice_is_shorter_than_a_brief(sign: str) -> None:
    assert outcome(Signs(**{sign: True}), text(400)) is not None
    assert outcome(Signs(**{sign: True}), text(700)) is None


@pytest.mark.parametrize(("characters", "found"), [(200, "refused"), (450, "caution")])
def test_a_list_has_little_text_outside_its_teasers(characters: int, found: str) -> None:
    teasers = [text(200, f"Teaser {n}") for n in range(10)]
    signs = Signs(teasers="\n".join(teasers))
    lines = "".join(f"<p>{line}</p>" for line in (*teasers, text(characters)))
    if found == "refused":
        with pytest.raises(Refused):
            list(cautions_of(signs, lines, ()))
    else:
        assert "listing" in list(cautions_of(signs, lines, ()))


@pytest.mark.parametrize(("share", "refusal"), [(50, None), (70, "cookie_wall")])
def test_a_cookie_wall_is_mostly_about_consent(share: int, refusal: str | None) -> None:
    lines = text(share * 10, "These cookies"), text(1_000 - share * 10)
    assert outcome(Signs(asks_consent=True), *lines) == refusal


@pytest.mark.parametrize(("characters", "refusal"), [(30, "cookie_wall"), (60, None)])
def test_the_labels_of_a_cookie_wall_do_not_count(characters: int, refusal: str | None) -> None:
    lines = text(100, "These cookies"), *[text(characters)] * 8
    assert outcome(Signs(asks_consent=True), *lines) == refusal


# Signs


def tree_of(body: str, head: str = "") -> HtmlElement:
    return parse(f"<html><head><title>x</title>{head}</head><body>{body}</body></html>")


def signs_in(body: str, head: str = "") -> Signs:
    tree = tree_of(body, head)
    return signs_of(tree, StructuredData(tree))


@pytest.mark.parametrize(("characters", "is_built"), [(200, True), (400, False)])
def test_a_page_that_scripts_build_has_hardly_any_text(characters: int, is_built: bool) -> None:
    assert signs_in(f"<p>{text(characters)}</p><script>x()</script>").is_built is is_built


@pytest.mark.parametrize(("characters", "is_wall"), [(2_000, True), (4_000, False)])
def test_a_wall_has_little_text(characters: int, is_wall: bool) -> None:
    assert signs_in(f"<p>{text(characters, 'Our cookies')}</p><button>Accept</button>").is_wall is is_wall


@pytest.mark.parametrize(("characters", "accepts"), [(30, True), (60, False)])
def test_a_button_has_a_short_label(characters: int, accepts: bool) -> None:
    assert signs_in(f"<a>{text(characters, 'Accept')}</a>").asks_consent is accepts


@pytest.mark.parametrize(("articles", "is_article"), [(2, True), (3, False)])
def test_a_page_that_declares_several_articles_is_a_list(articles: int, is_article: bool) -> None:
    data = '<script type=\'application/ld+json\'>{"@type": "NewsArticle"}</script>' * articles
    assert signs_in("", data).is_article is is_article


def teasers(number: int, characters: int = 100, around: str = "<div>{}</div>") -> str:
    parts = [f"<h3><a href=/{n}>{text(characters, f'Story {n}')}</a></h3>" for n in range(number)]
    return "".join(around.format(part, n) for n, part in enumerate(parts))


@pytest.mark.parametrize(("number", "is_list"), [(5, False), (8, True)])
def test_a_few_teasers_are_no_list(number: int, is_list: bool) -> None:
    assert bool(texts_of_teasers(tree_of(teasers(number)))) is is_list


@pytest.mark.parametrize(("characters", "is_list"), [(400, True), (800, False)])
def test_a_long_teaser_is_an_article(characters: int, is_list: bool) -> None:
    assert bool(texts_of_teasers(tree_of(teasers(8, characters)))) is is_list


@pytest.mark.parametrize(
    ("around", "is_list"),
    [("<div class=a{1}><div>{0}</div></div>", False), ("<div class=a{1}><div><div>{0}</div></div></div>", True)],
)
def test_teasers_have_the_same_two_elements_around_their_headings(around: str, is_list: bool) -> None:
    assert bool(texts_of_teasers(tree_of(teasers(8, around=around)))) is is_list
